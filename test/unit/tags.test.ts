import { strict as assert } from 'node:assert';
import { readDocument } from '../../server/core/evidence/document.ts';
import { dedent } from './support/text.ts';

/** The tags of a Markdown text: their keys, and what holds each. */
function tagsIn(markdown: string): string[] {
  const { text, tags } = readDocument('memory:', markdown.startsWith('\n') ? dedent(markdown) : markdown);
  return tags.map(({ key, start, end, citation, block, heading }) => {
    assert.equal(text.slice(start, end), key);
    assert.match(text.slice(citation.start, citation.end), /^\[[\s\S]*\]$/);
    return block ? `${key} in ${block.block.kind}` : `${key} in heading “${heading?.title}”`;
  });
}

const keysIn = (markdown: string): string[] => tagsIn(markdown).map((tag) => tag.split(' in ')[0] ?? '');

describe('a tag', () => {
  const tags: Readonly<Record<string, readonly string[]>> = {
    'I kneaded. [@dough.2.3]': ['dough.2.3'],
    'I kneaded. [@dough.2]': ['dough.2'],
    'I said it. [@honesty]': ['honesty'],
    'I said it. [@honesty.1]': ['honesty.1'],
    'I kneaded. [@bakery/dough.2.3]': ['bakery/dough.2.3'],
    'I kneaded. [@cvf-2024/support-inspire.2.3]': ['cvf-2024/support-inspire.2.3'],
    'by its id [@dough.2.rest]': ['dough.2.rest'],
    '[@dough.2.1; @oven.2.2]': ['dough.2.1', 'oven.2.2'],
    '[@dough.2.1;@oven.2.2;@honesty]': ['dough.2.1', 'oven.2.2', 'honesty'],
    '[@dough.2.1, the Monday loaves]': ['dough.2.1'],
    '[@dough.2.1, the Monday loaves; see also @oven.2.1]': ['dough.2.1', 'oven.2.1'],
    '[see @dough.2.1]': ['dough.2.1'],
    '[-@dough.2.1]': ['dough.2.1'],
    '[@{dough.2.1}]': ['dough.2.1'],
    '[@dough.2.1][@oven.2.1]': ['dough.2.1', 'oven.2.1'],
    '[@dough.2.1] [@oven.2.1]': ['dough.2.1', 'oven.2.1'],
    'I kneaded [@dough.2.1].': ['dough.2.1'],
    'Was it good [@dough.2.1]? Yes [@oven.2.1], it was.': ['dough.2.1', 'oven.2.1'],
    '**I kneaded [@dough.2.1]**': ['dough.2.1'],
    '*[@dough.2.1]*': ['dough.2.1'],
    '([@dough.2.1])': ['dough.2.1'],
    '🥖🥖 éclair [@dough.2.1]': ['dough.2.1'],
    'one line [@dough.2.1;\n@oven.2.1] and the next': ['dough.2.1', 'oven.2.1'],
    'one line [@dough.2.1, a note\nthat goes on] and the next': ['dough.2.1'],
    'just typing [@dough.2.1; ]': ['dough.2.1'],
    'just typing [@dough.2.1; @]': ['dough.2.1'],
    '[@dough.2.1.]': ['dough.2.1'],
    '[x [@dough.2.1] y]': ['dough.2.1'],
    '[my *loaf* [@dough.2.1]](https://a.example)': ['dough.2.1'],
  };
  for (const [markdown, keys] of Object.entries(tags))
    it(`stands in ${JSON.stringify(markdown)}`, () => assert.deepEqual(keysIn(markdown), keys));
});

describe('no tag', () => {
  const none = [
    'a handle @dough in prose',
    'name@example.com',
    '[name@example.com]',
    '[@]',
    '[@ dough]',
    '[@dough.2.1](https://a.example)',
    '[@dough.2.1]{.note}',
    '\\[@dough.2.1]',
    '[\\@dough.2.1]',
    '`[@dough.2.1]`',
    '``[@dough.2.1] ` ``',
    '```\n[@dough.2.1]\n```',
    '~~~\n[@dough.2.1]',
    '    [@dough.2.1]',
    '<!-- [@dough.2.1] -->',
    'text <!-- [@dough.2.1] --> text',
    '<div>\n[@dough.2.1]\n</div>',
    '<a title="[@dough.2.1]">x</a>',
    '[loaf](https://a.example/[@dough.2.1])',
    '[loaf](https://a.example "[@dough.2.1]")',
    '![loaf [@dough.2.1]](loaf.png)',
    '<https://a.example/[@dough.2.1]>',
    'https://a.example/@dough.2.1',
    '[a note without a key; @dough.2.1 in prose but no; key]',
    'over blocks [@dough.2.1\n\n; @oven.2.1]',
  ];
  for (const markdown of none)
    it(`stands in ${JSON.stringify(markdown)}`, () => assert.deepEqual(keysIn(markdown), []));
});

describe('a tag belongs to', () => {
  it('the block that holds it', () => {
    assert.deepEqual(
      tagsIn(`
        A paragraph. [@a]

        - an item [@b]
          - an item in it [@c]

            a second paragraph of that [@d]
        - [ ] a task [@e]

        1. numbered [@f]

        > quoted [@g]
        >
        > - in a quoted list [@h]

        | cell [@i] | other |
        |-----------|-------|
        | row [@j]  | [@k]  |
      `),
      [
        'a in paragraph',
        'b in item',
        'c in item',
        'd in item',
        'e in item',
        'f in item',
        'g in quote',
        'h in item',
        'i in row',
        'j in row',
        'k in row',
      ],
    );
  });

  it('the heading that holds it', () => {
    assert.deepEqual(
      tagsIn(`
        # Loaves [@a]

        ## Rolls [@b] ##

        Buns [@c]
        =========
      `),
      ['a in heading “Loaves”', 'b in heading “Rolls”', 'c in heading “Buns”'],
    );
  });

  it('a row of a table in a document with CRLF', () => {
    assert.deepEqual(tagsIn('| a | b |\r\n|---|---|\r\n| x [@a] | y |\r\n'), ['a in row']);
  });
});
