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
});
