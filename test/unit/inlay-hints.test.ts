// Where a hint stands at the end of a paragraph, when it keeps out of the way, and what it gives as its reasons.
import { strict as assert } from 'node:assert';
import { inlayHints } from '../../server/core/features/inlay-hints.ts';
import { HintEngine } from '../../server/core/judgement/hint-engine.ts';
import { evidenceOf } from './support/editor.ts';

const PASSAGE =
  'I tasted the dough with the others before it was shaped, and then I gave it the rest that it needs to come up well.';

/** The hints of a document under a threshold that every guess reaches. */
function hintsIn(text: string, writing?: number) {
  const evidence = evidenceOf(text);
  const engine = new HintEngine();
  const { framework } = evidence;
  assert.ok(framework);
  for (const _ of engine.prepare(framework));
  const whole = { start: 0, end: evidence.document.text.length };
  return inlayHints(evidence, engine, { isEnabled: true, threshold: 0 }, whole, writing);
}

const labels = (text: string): unknown[] => hintsIn(text).map(({ label }) => label);

describe('a hint', () => {
  it('stands at the end of a paragraph without a tag, and inserts nothing but the tag', () => {
    const [hint, ...others] = hintsIn(`${PASSAGE}\n`);
    assert.deepEqual(others, []);
    assert.match(String(hint?.label), /^≈\u00a0dough\.2\.\d /);
    assert.match(hint?.textEdits?.[0]?.newText ?? '', /^ \[@dough\.2\.\d\]$/);
    assert.deepEqual(hintsIn(`${PASSAGE} [@dough.2.2]\n`), []);
  });

  it('is gone while a tag is being written in its paragraph, at its end or in its middle', () => {
    for (const open of [' [@', ' [@dou', ' [see @dou', ' [@dough.2.', ' [@dough.2.1; @'])
      assert.deepEqual(labels(`${PASSAGE}${open}\n`), [], open);
    assert.deepEqual(labels(PASSAGE.replace('dough', 'dough [@dou')), []);
    assert.deepEqual(labels(`${PASSAGE} [@dou and [more](https://bakers.example)\n`), []);
  });

  it('stays with a bare bracket, a handle or a link', () => {
    for (const other of [' [', ' [more](https://bakers.example/@dough)', ' @dough'])
      assert.equal(labels(`${PASSAGE}${other}\n`).length, 1, other);
  });

  it('gives no empty words as its reasons', () => {
    const [hint] = hintsIn(`${PASSAGE}\n`);
    const value = (hint?.tooltip as { value: string } | undefined)?.value ?? '';
    const reasons = [...value.matchAll(/“([^”]*)”/g)].map(([, reason]) => reason);
    assert.ok(reasons.length > 0, value);
    for (const reason of reasons)
      assert.doesNotMatch(
        reason ?? '',
        /^(?:the|with|others|then|before|that|come|up|well|it|was|and|gave|to|I)$/,
      );
  });
});
