// What takes four times as long for four times the text is linear; what takes sixteen times as long would hold the editor up.
import { strict as assert } from 'node:assert';
import { readDocument, readDocumentOnce } from '../../server/core/evidence/document.ts';
import { parseFramework } from '../../server/core/framework/parse.ts';
import { sentencesOf } from '../../server/core/language/sentences.ts';
import { mentionsOf } from '../../server/core/portfolio/mentions.ts';
import { Names, PackedDocument } from '../../server/core/portfolio/packed-document.ts';
import { summarise } from '../../server/core/portfolio/summary.ts';
import { linesOf } from '../../server/core/text/lines.ts';
import { editorFor } from '../unit/support/editor.ts';

const LENGTH = 50_000;
/** Four, and room for noise. */
const MOST = 7;

const best = (work: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );

/** Fails where work on four times as much takes far more than four times as long, and takes no machine's hiccup for it. */
function growsAtMost(small: () => unknown, large: () => unknown): void {
  small();
  const ratio = () => best(large) / best(small);
  const ratios = [ratio()];
  while (Math.min(...ratios) > MOST && ratios.length < 4) ratios.push(ratio());
  assert.ok(Math.min(...ratios) <= MOST, `${ratios.map((one) => one.toFixed(1)).join(', ')} times as long`);
}

function growsWithItsLength(piece: string, work: (text: string) => unknown): void {
  const text = (length: number) => piece.repeat(Math.ceil(length / piece.length));
  const [short, long] = [text(LENGTH), text(LENGTH * 4)];
  growsAtMost(
    () => work(short),
    () => work(long),
  );
}

describe('Time grows with the text and not with its square:', () => {
  for (const piece of ['I went home. ', 'Sgt. K. ', 'J. R. ', 'Call 07700 900123. ', '? ', 'a '])
    it(`sentences, ${JSON.stringify(piece)}`, () => growsWithItsLength(piece, sentencesOf)).timeout(60_000);

  for (const [name, start, piece] of [
    ['spaces', 'I', ' '],
    ['spaces in a heading', '# I', ' '],
    ['comments that never end', '', '<!--'],
    ['bold words', '', 'I met **them** so. '],
  ] as const) {
    const whole = (text: string) => `${start}${text}b\n\nI asked.\n`;
    const opened = (text: string) => readDocument('file:///a.md', whole(text));
    const once = (text: string) => readDocumentOnce('file:///a.md', whole(text), linesOf(text), undefined);
    it(`open documents, ${name}`, () => growsWithItsLength(piece, opened)).timeout(60_000);
    it(`documents that are not open, ${name}`, () => growsWithItsLength(piece, once)).timeout(60_000);
  }

  it('documents that are kept, tags of thousands of passages', () => {
    const evidenceOf = (count: number) => {
      const editor = editorFor();
      const passages = Array.from(
        { length: count },
        (_, index) => `I weighed ${index} kilos and baked ${index} loaves of that. [@dough.2.1]\n\n`,
      );
      const text = `---\nframework: bakery\nlevel: 2\n---\n\n${passages.join('')}`;
      return editor.workspace.evidence(editor.open(text)) ?? assert.fail('no evidence');
    };
    const packed = (count: number) => {
      const evidence = evidenceOf(count);
      const [summary, mentions] = [summarise(evidence), mentionsOf(evidence)];
      return () => new PackedDocument(summary, mentions, new Names());
    };
    growsAtMost(packed(3_000), packed(12_000));
  }).timeout(60_000);

  it('framework files, keys that nobody knows', () => {
    const file = (count: number) =>
      `id: own\ntitle: Own\nlevels: [{id: "1", name: One}]\ncompetencies:\n  - {id: a, name: A}\n${Array.from({ length: count }, (_, index) => `key${index}: 1\n`).join('')}`;
    const [few, many] = [file(4_000), file(16_000)];
    growsAtMost(
      () => parseFramework(few, 'memory:own'),
      () => parseFramework(many, 'memory:own'),
    );
  }).timeout(60_000);

  it('front matter, a structure of thousands of parts', () => {
    const editor = editorFor();
    let documents = 0;
    const judge = (count: number) => () => {
      const parts = Array.from({ length: count }, (_, index) => `  - part${index}\n`).join('');
      const text = `---\nframework: bakery\nlevel: 2\nstructure:\n${parts}---\n\nI did. [@dough.2.1]\n`;
      const document = editor.open(text, `evidence/${documents++}.md`);
      assert.ok(editor.findings(document).length >= count);
      editor.workspace.forget(document.uri);
      editor.workspace.noteFile(document.uri, undefined);
    };
    growsAtMost(judge(3_000), judge(12_000));
  }).timeout(60_000);
});
