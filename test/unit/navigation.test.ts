import { strict as assert } from 'node:assert';
import { definitionAt, Editor, editorFor, symbolsOf } from './support/editor.ts';
import { asDocument, dedent } from './support/text.ts';

describe('definition', () => {
  const leads: Readonly<Record<string, string | undefined>> = {
    'I. [@dough.‸2.1]': 'bakery.yaml: - text: I adjust the water to the flour of the day.',
    'I. [@dough.2.r‸est]': 'bakery.yaml: - id: rest',
    'I. [@dough.1‸.2]': 'bakery.yaml: - I knead until the dough is smooth.',
    'I. [@dough.‸2]': 'bakery.yaml: headline: Dough that turns out well every day',
    'I. [@oven.‸3.1]': 'bakery.yaml: "3": I plan the heat of a whole day ahead.',
    'I. [@hon‸esty]': 'bakery.yaml: - I say what is in the bread.',
    'I. [@hon‸esty.2]': 'bakery.yaml: - I throw away what I would not eat.',
    'I. [@led‸ger.2]': 'bakery.yaml: - {id: ledger, name: We keep the ledger, outline: true}',
    '## We know ‸our dough': 'bakery.yaml: headline: Dough that turns out well every day',
    '---\nframework: bak‸ery\n---\n': 'bakery.yaml: id: bakery',
    '---\nframework: bakery\nlevel: ‸2\n---\n':
      'bakery.yaml: - {id: "2", name: Level 2, roles: [Baker, Shift lead]}',
    '---\nframework: bakery\nlevel: Shift ‸lead\n---\n':
      'bakery.yaml: - {id: "2", name: Level 2, roles: [Baker, Shift lead]}',
    '---\nframework: bakery\ncompetencies: [ov‸en]\n---\n': 'bakery.yaml: - id: oven',
    '---\nframework: bakery\nstatus: dr‸aft\n---\n': undefined,
    'I. [@noth‸ing.2.1]': undefined,
    'I knea‸ded.': undefined,
    '---\ntitle: x\n---\n[@dough.‸2.1]': undefined,
  };
  for (const [marked, line] of Object.entries(leads))
    it(`${JSON.stringify(marked)} leads to ${line ?? 'nowhere'}`, () =>
      assert.equal(definitionAt(marked), line));

  it('of a bundled framework is the line in its file', () => {
    assert.match(
      definitionAt('---\nframework: tps\nlevel: 1\n---\n[@work-collaboratively.1‸.1]') ?? '',
      /^tps\.yaml: line \d+$/,
    );
  });

  it('underlines the key, behind emoji and accents too', () => {
    const editor = editorFor();
    const { text } = asDocument('🥖 naïve [@dough.2.1]\n');
    const document = editor.open(text);
    const offset = text.indexOf('dough');
    const [link] = editor.service.definition(document, document.positionAt(offset));
    assert.equal(link?.originSelectionRange && document.getText(link.originSelectionRange), 'dough.2.1');
    assert.equal(link?.originSelectionRange?.start.character, '🥖 naïve [@'.length);
  });
});

describe('document symbols', () => {
  it('are competencies, their parts and the passages in them', () => {
    assert.equal(
      symbolsOf(`
        # My spring

        ## We know our dough

        A word before.

        ### Situation

        The flour had changed.

        ### Action

        - I added water. [@dough.2.1]
        - I tasted. [@dough.2.2; @dough.2.3]

        ## We mind the oven [@oven.2]

        **Action:** I loaded it.
      `),
      dedent(`
        We know our dough · 12 words
          A word before.
          Situation
            The flour had changed.
          Action
            I added water. · dough.2.1
            I tasted. · dough.2.2, dough.2.3
        We mind the oven · 4 words
          Action
            Action: I loaded it.`).trimEnd(),
    );
  });

  it('of a document for one competency begin with the body', () => {
    assert.equal(
      symbolsOf('# A day\n\n### Action\n\nI tasted. [@dough.2.2]\n'),
      'We know our dough · 2 words\n  Action\n    I tasted. · dough.2.2',
    );
  });

  it('lie inside of each other, and what is selected lies inside of them', () => {
    const editor = editorFor();
    const text = asDocument('# A day\n\n### Action\n\nI tasted. [@dough.2.2]\n\n**Result:** bread\n').text;
    const document = editor.open(text);
    const check = (
      symbols: ReturnType<typeof editor.service.documentSymbols>,
      start: number,
      end: number,
    ): void => {
      for (const { range, selectionRange, children = [], name } of symbols) {
        const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        assert.ok(start <= from && to <= end, name);
        assert.ok(
          from <= document.offsetAt(selectionRange.start) && document.offsetAt(selectionRange.end) <= to,
          name,
        );
        assert.notEqual(name, '');
        check(children, from, to);
      }
    };
    check(editor.service.documentSymbols(document), 0, text.length);
  });

  it('are none in a document that is no evidence', () =>
    assert.equal(symbolsOf('---\ntitle: x\n---\n# We know our dough\n'), ''));
});

describe('folding', () => {
  it('folds front matter, sections, parts and long comments', () => {
    const editor = editorFor();
    const text = dedent(`
      ---
      framework: bakery
      level: 2
      ---
      ## We know our dough

      ### Situation

      The flour had changed.

      ### Action

      I added water.

      <!-- a note
           to myself -->

      ## Other
    `);
    assert.deepEqual(
      editor.service
        .folding(editor.open(text))
        .map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1} ${kind}`),
      ['1-4 region', '5-16 region', '7-9 region', '11-16 region', '15-16 comment'],
    );
  });
});

describe('diagnostics', () => {
  it('stand at UTF-16 columns, behind emoji, accents and in CRLF', () => {
    const editor = new Editor();
    const document = editor.open(
      '---\r\nframework: bakery\r\nlevel: 2\r\n---\r\n\r\n👩‍🍳 e\u0301clair 🥖 [@nothing]\r\n',
    );
    const [diagnostic] = editor.service.diagnostics(document);
    assert.deepEqual(diagnostic?.range, {
      start: { line: 5, character: '👩‍🍳 e\u0301clair 🥖 [@'.length },
      end: { line: 5, character: '👩‍🍳 e\u0301clair 🥖 [@nothing'.length },
    });
  });

  it('have a code, its page, a source and one sentence', () => {
    const editor = new Editor();
    for (const diagnostic of editor.service.diagnostics(
      editor.open(
        '---\nframework: bakery\nlevel: 2\ncompetencies: [dough, oven, nothing]\n---\n[@dough.2.9] [@kneading.1.1] I [@honesty.3.1]\n',
      ),
    )) {
      assert.match(String(diagnostic.code), /^[a-z]+(-[a-z]+)+$/);
      assert.ok(diagnostic.codeDescription?.href.endsWith(`/docs/rules/${diagnostic.code}.md`));
      assert.equal(diagnostic.source, 'Competency Evidence');
      assert.match(String(diagnostic.message), /^[^\n]*[.?]$/);
    }
  });

  it('go when the document becomes none of our business, and come when a framework does', () => {
    const editor = new Editor();
    const text = '---\nframework: own\nlevel: 1\n---\n[@care.1.9]\n';
    const codes = () => editor.service.diagnostics(editor.open(text)).map(({ code }) => code);
    assert.deepEqual(codes(), ['unknown-framework']);
    editor.put(
      'frameworks/own.yaml',
      'id: own\ntitle: Own\nlevels: [{id: 1}]\ncompetencies: [{id: care, name: Care, levels: {1: I care.}}]\n',
    );
    assert.deepEqual(codes(), ['unknown-indicator']);
    assert.deepEqual(
      editor.service.diagnostics(editor.open(text.replace('framework: own\nlevel: 1', 'title: x'))),
      [],
    );
  });
});
