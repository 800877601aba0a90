import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type EvidenceDocument, proseSpan, readDocument } from '../../server/core/evidence/document.ts';
import { countWords } from '../../server/core/evidence/prose.ts';
import { documents, markdown, property } from './support/property.ts';
import { dedent } from './support/text.ts';

const proseOf = (text: string): string[] =>
  readDocument('memory:', dedent(text)).blocks.map(({ block }) => block.prose.text);
const wordsIn = (text: string): number =>
  readDocument('memory:', dedent(text)).blocks.reduce((sum, { block }) => sum + block.words, 0);

describe('prose is what a reader reads', () => {
  const read: Readonly<Record<string, readonly string[]>> = {
    'I kneaded\nthe   dough.': ['I kneaded the dough.'],
    '*I* **kneaded** ~~not~~ _it_': ['I kneaded not it'],
    'I kneaded [@dough.2.1].': ['I kneaded.'],
    'I kneaded [@dough.2.1] and baked [@oven.2.1; @oven.2.2].': ['I kneaded and baked.'],
    'I kneaded.[@dough.2.1]': ['I kneaded.'],
    '[the guild](https://bakers.example "title") said': ['the guild said'],
    '[the guild][1] said': ['the guild said'],
    'https://bakers.example/page': ['https://bakers.example/page'],
    '<https://bakers.example/page>': ['https://bakers.example/page'],
    'a `code` b': ['a b'],
    'a <!-- comment --> b': ['a b'],
    'a ![picture](b.png) b': ['a b'],
    'a <b>bold</b> b': ['a bold b'],
    'hard  \nbreak': ['hard break'],
    'hard\\\nbreak': ['hard break'],
    'hard\\\r\nbreak and\\\\\r\nbackslash': ['hard break and\\ backslash'],
    'bread &amp; butter &pound;2 &#8211; &#x1F956;': ['bread & butter £2 – 🥖'],
    '\\*not bold\\*': ['*not bold*'],
    '[TBC] remains': ['[TBC] remains'],
    '[anna@bakers.example] wrote': ['[anna@bakers.example] wrote'],
    '- one\n- two': ['one', 'two'],
    '- one\n\n  more\n  - two': ['one more', 'two'],
    '- [x] done': ['done'],
    '> one\n> two\n>\n> three': ['one two', 'three'],
    '| a | b |\n|---|---|\n| c | d |': ['a b', 'c d'],
    '**Situation:** We were late.': ['Situation: We were late.'],
    '# A heading\n\ntext': ['text'],
    '```\ncode\n```': [],
    '<div>html</div>': [],
    '<!-- comment -->': [],
    '---': [],
    '[1]: https://a.example': [],
    '[@dough.2.1]': [''],
  };
  for (const [source, expected] of Object.entries(read))
    it(`in ${JSON.stringify(source)}`, () => assert.deepEqual(proseOf(source), expected));
});

describe('words', () => {
  const counts: Readonly<Record<string, number>> = {
    '': 0,
    'I kneaded the dough': 4,
    'well-kept, and/or – 24%': 3,
    '— … !': 0,
    'naïve 🥖 café': 2,
    'ｆｕｌｌ　ｗｉｄｔｈ': 2,
  };
  for (const [text, count] of Object.entries(counts))
    it(`of ${JSON.stringify(text)} are ${count}`, () => assert.equal(countWords(text), count));

  it('are counted in paragraphs, items, quotes and cells; not in front matter, headings, tags, comments and code', () => {
    assert.equal(
      wordsIn(`
        ---
        title: not counted
        ---
        # Not counted

        one two [@not.1.1, counted at all]

        - three
        > four

        | five | six |
        |------|-----|
        | 7    |     |

        <!-- not counted --> 

        \`not counted\` eight

        \`\`\`
        not counted
        \`\`\`
      `),
      8,
    );
  });
});

describe('whatever the document,', () => {
  property('every piece of its prose stands in the source where the model says', documents, (text) => {
    const document = readDocument('memory:', text);
    for (const placed of document.blocks) {
      const { prose } = placed.block;
      assert.ok(placed.start >= 0 && placed.end <= text.length);
      prose.starts.forEach((start, index) => {
        const end = Math.min(prose.starts[index + 1] ?? prose.text.length, prose.text.length);
        if (end <= start) return;
        const piece = prose.text.slice(start, end);
        const span = proseSpan(placed, start, end);
        assert.ok(span.start >= placed.start && span.end <= placed.end);
        // A space may stand for white space or a table's line, and a character for an entity.
        const differs = piece
          .split('')
          .some((character, at) => character !== ' ' && text[span.start + at] !== character);
        if (text[span.start] !== '&') assert.ok(!differs, JSON.stringify(piece));
      });
    }
  });

  property('tags stand where the model says, and their keys are in the text', documents, (text) => {
    for (const { key, start, end, citation } of readDocument('memory:', text).tags) {
      assert.equal(text.slice(start, end), key);
      assert.ok(citation.start < start && end < citation.end);
    }
  });

  // A backslash at the very end of a block is the one thing that is read otherwise: it cannot be told from a hard break.
  property(
    'CRLF in place of LF gives the same model at the shifted places',
    markdown.map((body) => body.replace(/\\+$/gm, '')),
    (body) => {
      const text = `---\nframework: bakery\n---\n${body}`;
      const lf = readDocument('memory:', text);
      const crlf = readDocument('memory:', text.replaceAll('\n', '\r\n'));
      const shift = (offset: number) => offset + (text.slice(0, offset).match(/\n/g)?.length ?? 0);
      assert.deepEqual(outline(crlf), outline(lf, shift));
    },
  );

  const edit = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(12),
    fc.oneof(
      markdown,
      fc.constantFrom('', ' ', '\n', '\n\n', '#', '- ', '> ', '```\n', '[', ']', '@', '*', '---\n', '    '),
    ),
  );
  property(
    'an edit read with the help of the last reading gives what a fresh reading gives',
    fc.tuple(documents, fc.array(edit, { minLength: 1, maxLength: 6 })),
    ([text, edits]) => {
      let current = text;
      let document = readDocument('memory:', current);
      for (const [where, length, inserted] of edits) {
        const at = Math.floor(where * current.length);
        current = current.slice(0, at) + inserted + current.slice(at + length);
        document = readDocument('memory:', current, undefined, document);
        assert.deepEqual(outline(document), outline(readDocument('memory:', current)));
      }
    },
    3,
  );
});

/** All that a document's model says, as plain values; positions moved where that is asked for. */
function outline(
  { blocks, headings, tags, comments }: EvidenceDocument,
  shift = (offset: number): number => offset,
) {
  return {
    blocks: blocks.map(({ start, block }) => ({
      start: shift(start),
      kind: block.kind,
      text: block.prose.text.replace(/-+/g, '-'),
      words: block.words,
      label: block.label?.text,
    })),
    headings: headings.map(({ start, sectionEnd, depth, title }) => ({
      start: shift(start),
      sectionEnd: shift(sectionEnd),
      depth,
      title,
    })),
    tags: tags.map(({ start, end, key, citation, block, heading }) => ({
      start: shift(start),
      end: shift(end),
      key,
      at: shift(citation.start),
      to: shift(citation.end),
      in: block?.block.kind ?? heading?.title,
    })),
    comments: comments.map(({ start, text }) => ({
      start: shift(start),
      text: text.replace(/\s+/g, ' ').trim(),
    })),
  };
}
