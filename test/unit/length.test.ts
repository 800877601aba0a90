// How long an answer is: what counts, which limits hold, and where the editor says so.
import { strict as assert } from 'node:assert';
import { plainText } from '../../server/core/evidence/plain-text.ts';
import { countWords } from '../../server/core/evidence/prose.ts';
import { plainTextOf } from '../../server/core/features/plain-text.ts';
import * as support from './support/check.ts';
import { Editor, editorFor, evidenceOf, fix, hoverAt } from './support/editor.ts';
import { documents, markdown, property } from './support/property.ts';
import { asDocument } from './support/text.ts';

/** The rules that these tests are about. */
const about = [
  'missing-part',
  'empty-part',
  'part-balance',
  'over-limit',
  'under-limit',
  'too-many-competencies',
  'several-examples',
];
const check = (text: string): void => support.check(text, { about });
const codesIn = (text: string, around = {}): string[] => support.codesIn(text, { about, ...around });
const messageOf = support.messageOf;

const words = (count: number): string => Array.from({ length: count }, () => 'bread').join(' ');
const withLimit = (limit: string, body: string, more = ''): string =>
  `---\nframework: bakery\nlevel: 2\nlimit: ${limit}\n${more}rules: {coverage-gap: off, no-evidence: off}\n---\n\n${body}\n`;
const section = (prose: string): string => `## We know our dough\n\n${prose} [@dough.2.1]\n`;
const lengths = (text: string, around = {}): string[] =>
  codesIn(text, around).filter((code) => code.endsWith('-limit'));

describe('counting', () => {
  const counted = (text: string) => {
    const {
      words: count,
      characters,
      text: plain,
    } = plainTextOf(evidenceOf(text)) ?? { words: -1, characters: -1, text: '' };
    assert.equal(characters, plain.length);
    return count;
  };

  it('counts pieces with a letter or digit, in paragraphs, lists, quotations and tables', () => {
    assert.equal(counted('One, two – three & 4.\n'), 4);
    assert.equal(counted('- one\n- two three\n  1. four\n'), 4);
    assert.equal(counted('> one two\n>\n> three\n'), 3);
    assert.equal(counted('| one | two |\n|---|---|\n| three | – |\n'), 3);
    assert.equal(counted('**One** _two_ [three](https://a.example) well-known it’s\n'), 5);
  });

  it('leaves out headings, tags, comments, code and the front matter', () => {
    assert.equal(
      counted(
        '# A heading\n\nOne `code` two. [@dough.2.1, a note] <!-- not me -->\n\n```\nnot me\n```\n\n<!--\nnor me\n-->\n',
      ),
      2,
    );
  });

  property('counts exactly the words of what is copied, whatever the document', documents, (text) => {
    const editor = editorFor();
    const evidence = editor.workspace.evidence(editor.open(text));
    if (!evidence) return;
    const { document } = evidence;
    const plain = plainText(document, document.blocks);
    assert.equal(
      countWords(plain),
      document.blocks.reduce((sum, { block }) => sum + block.words, 0),
    );
  });
});

describe('plain text', () => {
  const plain = (text: string, wish = {}) => plainTextOf(evidenceOf(text), wish)?.text;

  it('is what a web form takes', () => {
    assert.equal(
      plain(
        '# Bread\n\nI *kneaded* the\ndough. [@dough.2.1]\n\n- rye, [@dough.2.2]\n- wheat\n\n1. first\n2. second\n\n> She said so.\n\n| bread | loaves |\n|---|--:|\n| rye | 2 |\n',
      ),
      'I kneaded the dough.\n\nrye,\nwheat\n\nfirst\nsecond\n\nShe said so.\n\nbread loaves\nrye 2',
    );
  });

  it('keeps hard line breaks, and no soft ones', () => {
    assert.equal(plain('one  \ntwo\\\nthree\nfour\n'), 'one\ntwo\nthree four');
    assert.equal(plain('one  \r\ntwo\r\nthree\r\n'), 'one\ntwo three');
  });

  it('has headings when they are asked for', () => {
    assert.equal(
      plain('# Bread\n\nOne.\n\n## Rye [@dough.2.1]\n\nTwo.\n', { headings: true }),
      'Bread\n\nOne.\n\nRye\n\nTwo.',
    );
    assert.equal(
      plain('## We know our dough\n\n### Action\n\nOne. [@dough.2.1]\n', {
        headings: true,
        competency: 'dough',
      }),
      'Action\n\nOne.',
    );
  });

  it('is of one competency when it is named, or pointed at', () => {
    const text =
      '## We know our dough\n\nOne. [@dough.2.1]\n\n## We mind the oven\n\nTwo. [@oven.2.1]\n\n## We know our dough\n\nThree.\n';
    const added = asDocument(text).added;
    assert.equal(plain(text, { competency: 'dough' }), 'One.\n\nThree.');
    assert.equal(plain(text, { competency: 'We mind the oven' }), 'Two.');
    assert.equal(plain(text, { offset: added + text.indexOf('Two') }), 'Two.');
    assert.equal(plain(text, { competency: 'honesty' }), undefined);
  });

  property('has no white space around it, whatever the Markdown', markdown, (body) => {
    const evidence = evidenceOf(`---\nframework: bakery\n---\n${body}`);
    const text = plainText(evidence.document, evidence.document.blocks, evidence.document.headings);
    assert.doesNotMatch(text, /^\s|\s$/);
  });
});

describe('over-limit', () => {
  it('stands on the heading of the competency and says how much to cut', () => {
    check(`
      ---
      framework: bakery
      level: 2
      limit: 5
      rules: {coverage-gap: off}
      ---

      ## We know our dough
      ~~~~~~~~~~~~~~~~~~~~ error over-limit: “We know our dough”: 7 of 5 words; cut 2.

      I kneaded it until it shone bright. [@dough.2.1]

      ## We mind the oven

      I lit it early today. [@oven.2.1]
    `);
  });

  it('is strictly more than the limit', () => {
    assert.deepEqual(lengths(withLimit('500', section(words(500)))), []);
    assert.deepEqual(lengths(withLimit('500', section(words(501)))), ['error over-limit']);
  });

  it('counts characters as they are pasted', () => {
    const body = section('I kneaded 🥖 it.\n\nIt shone.');
    const { characters } = plainTextOf(evidenceOf(body)) ?? { characters: 0 };
    assert.equal(characters, 'I kneaded 🥖 it.\n\nIt shone.'.length);
    assert.deepEqual(lengths(withLimit(`{characters: ${characters}}`, body)), []);
    assert.equal(
      messageOf('over-limit', withLimit(`{characters: ${characters - 3}}`, body)),
      `“We know our dough”: ${characters} of ${characters - 3} characters; cut 3.`,
    );
  });

  it('sums up the sections of one competency', () => {
    assert.equal(
      messageOf('over-limit', withLimit('10', `${section(words(6))}\n${section(words(6))}`)),
      '“We know our dough”: 12 of 10 words; cut 2.',
    );
  });

  it('stands on the limit where the body is the section, and for the document', () => {
    check(`
      ---
      framework: bakery
      level: 2
      limit: {words: 3, document: {words: 4}}
                     ~ error over-limit: “We know our dough”: 5 of 3 words; cut 2.
                                          ~ error over-limit: This document: 5 of 4 words; cut 1.
      rules: {coverage-gap: off}
      ---

      I kneaded it very well. [@dough.2.1]
    `);
  });

  it('stands on the first line where the limit is the portfolio’s, and the document’s own limit wins', () => {
    const files = { 'portfolio.yaml': 'limit: 3\n' };
    const text =
      '---\nframework: bakery\nrules: {coverage-gap: off}\n---\n\nI kneaded it very well. [@dough.2.1]\n';
    const [finding] = new Editor({ files })
      .findings(new Editor().open(text))
      .filter(({ code }) => code === 'over-limit');
    assert.deepEqual(finding?.span, { start: 0, end: 3 });
    assert.deepEqual(lengths(text.replace('rules', 'limit: 5\nrules'), { files }), []);
  });

  it('goes on where the framework is unknown, and where several competencies share one answer', () => {
    assert.deepEqual(lengths(`---\nframework: bakry\nlimit: 3\n---\n\n${words(4)}\n`), ['error over-limit']);
    assert.deepEqual(lengths(withLimit('3', `${words(4)} [@dough.2.1; @oven.2.1]`)), ['error over-limit']);
  });

  it('has nothing to say of a limit that does not fit its schema', () => {
    assert.deepEqual(lengths(withLimit('-3', section(words(4)))), []);
    assert.deepEqual(lengths(withLimit('{pages: 3}', section(words(4)))), []);
  });
});

describe('a minimum above the maximum', () => {
  const limit = '{words: {min: 500, max: 350}, document: {characters: {min: 9, max: 8}}}';
  it('is found fault with where it stands, and no answer is', () => {
    support.check(
      `
      ---
      framework: bakery
      limit: {words: {min: 500, max: 350}}
                           ~~~ error invalid-front-matter: At least 500 and at most 350 words cannot both hold; change one of them.
      ---
      I baked bread.
    `,
      { about: ['invalid-front-matter', 'over-limit', 'under-limit'] },
    );
    const { service } = new Editor({ files: { 'portfolio.yaml': `limit: ${limit}\n` } });
    assert.deepEqual(
      service.diagnosticsOfFile('file:///bakery/portfolio.yaml').map(({ code }) => code),
      ['portfolio-schema', 'portfolio-schema'],
    );
  });
  it('is mended by a swap', () => {
    const before = '---\nframework: bakery\nlimit: {words: {min: 5‸00, max: 350}}\n---\n';
    assert.equal(
      fix(before, 'Swap 500 and 350'),
      '---\nframework: bakery\nlimit: {words: {min: 350, max: 500}}\n---\n',
    );
  });
});

describe('under-limit', () => {
  it('is under the minimum, or under 70% of the limit', () => {
    assert.deepEqual(lengths(withLimit('100', section(words(70)))), []);
    assert.equal(
      messageOf('under-limit', withLimit('100', section(words(69)))),
      '“We know our dough”: 69 of 100 words; there is room for 31 more, so tell more of what you did and why.',
    );
    assert.deepEqual(lengths(withLimit('{words: {min: 50, max: 100}}', section(words(50)))), []);
    assert.equal(
      messageOf('under-limit', withLimit('{words: {min: 50, max: 100}}', section(words(40)))),
      '“We know our dough”: 40 words, and at least 50 are asked for; add 10.',
    );
    assert.deepEqual(lengths(withLimit('{document: {characters: {min: 50}}}', section(words(4)))), [
      'info under-limit',
    ]);
  });

  it('has nothing to say of what is not written yet', () => {
    assert.deepEqual(lengths(withLimit('100', '## We know our dough\n\n### Situation\n')), []);
  });

  it('is a hint in a draft, where what is too long stays an error', () => {
    assert.deepEqual(lengths(withLimit('100', section(words(9)), 'status: draft\n')), ['hint under-limit']);
    assert.deepEqual(lengths(withLimit('3', section(words(9)), 'status: draft\n')), ['error over-limit']);
  });
});

describe('how far an answer is', () => {
  it('stands in the hover on its heading', () => {
    assert.match(
      hoverAt(withLimit('500', section(words(312)).replace('## We', '## W‸e'))) ?? '',
      /^\*\*312 of 500 words · 1 of 3 indicators\*\*\n\n/,
    );
    assert.match(
      hoverAt('## W‸e know our dough\n\nI baked. [@dough.2.1]\n') ?? '',
      /^\*\*2 words · 1 of 3 indicators\*\*/,
    );
    assert.match(
      hoverAt(
        withLimit('{characters: 60, words: {min: 9}}', section('I baked.').replace('## We', '## W‸e')),
      ) ?? '',
      /^\*\*2 words, at least 9 · 8 of 60 characters · 1 of 3 indicators\*\*/,
    );
  });

  it('stands in code lenses when they are asked for', () => {
    const editor = new Editor();
    const document = editor.open(withLimit('500', section(words(312))));
    assert.deepEqual(editor.service.codeLenses(document, true), []);
    const asked = new Editor({ codeLens: true });
    const [lens, ...others] = asked.service.codeLenses(document, true);
    assert.deepEqual(others, []);
    assert.deepEqual(lens?.command, {
      title: '312 of 500 words · 1 of 3 indicators',
      command: 'competencyEvidence.copyCompetency',
      arguments: [document.uri, 'dough'],
    });
    assert.equal(lens?.range.start.line, 7);
    assert.equal(asked.service.codeLenses(document, false)[0]?.command?.command, '');
  });
});
