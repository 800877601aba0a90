import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor } from './support/editor.ts';
import { property } from './support/property.ts';

const PASSAGES = [
  'I weighed the flour, warmed the water to thirty degrees and let the dough rest for two hours before anybody was allowed to touch it.',
  'I weighed the rye, warmed the water to thirty degrees and let the dough rest for two hours before anybody was allowed to touch it.',
  'A customer asked what was in the rye, so I read her the recipe line by line and wrote the nuts on the card in red ink.',
  'The oven lost its heat on Friday; I rang the fitter, moved the loaves to the small oven and told the shops that we would be late.',
];
/** Documents with one and the same passage, more than are looked up one by one. */
const COPIES = Array.from({ length: 24 }, (_, index) => `${10 + index}.md`);
const TAGS = ['dough.2.1', 'oven.2.1'];

/** Documents that hold some of these passages, tagged for one thing or the other. */
const body = fc.array(fc.tuple(fc.nat(PASSAGES.length - 1), fc.nat(TAGS.length - 1)), { maxLength: 5 });
const steps = fc.array(fc.tuple(fc.constantFrom('a.md', 'b.md', 'c.md'), body), {
  minLength: 1,
  maxLength: 12,
});

const textOf = (passages: ReadonlyArray<readonly [number, number]>): string =>
  `---\nframework: bakery\nlevel: 2\n---\n\n${passages.map(([passage, tag]) => `${PASSAGES[passage]} [@${TAGS[tag]}]\n`).join('\n')}`;

const reused = (editor: Editor, document: TextDocument): string[] =>
  editor
    .findings(document)
    .filter(({ code }) => code === 'reused-passage')
    .map(({ message, span }) => `${span.start} ${message}`);

describe('An index that is kept while documents are edited', () => {
  property(
    'finds what a new one finds, whatever the edits',
    steps,
    (edits) => {
      const kept = new Editor();
      const texts = new Map<string, string>();
      for (const [path, passages] of edits) {
        const text = textOf(passages);
        texts.set(path, text);
        reused(kept, kept.open(text, path));
      }
      const fresh = new Editor();
      const known = [...texts].map(([path, text]) => ({ path, text }));
      for (const { path, text } of known) reused(fresh, fresh.open(text, path));
      for (const { path, text } of known)
        assert.deepEqual(reused(kept, kept.open(text, path)), reused(fresh, fresh.open(text, path)));
    },
    4,
  );

  property(
    'finds what is left of many copies, whatever came first and whatever went',
    fc.tuple(
      fc.shuffledSubarray(COPIES, { minLength: COPIES.length }),
      fc.shuffledSubarray(COPIES, { minLength: COPIES.length - 16, maxLength: COPIES.length - 2 }),
    ),
    ([came, went]) => {
      const editor = new Editor();
      const note = (path: string, text?: string) => editor.workspace.noteFile(`file:///bakery/${path}`, text);
      const text = textOf([[0, 0]]);
      for (const path of came) note(path, text);
      for (const path of went) note(path);
      const [first, ...others] = COPIES.filter((path) => !went.includes(path));
      for (const other of others) {
        const [found] = reused(editor, editor.open(text, other));
        assert.ok(found?.includes(`stands in ${first}`), `${other}: ${found}`);
        editor.workspace.forget(`file:///bakery/${other}`);
        note(other, text);
      }
    },
  );
});
