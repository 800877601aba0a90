// Renaming an id in a framework file: every place that names it follows, and nothing else does.
import { strict as assert } from 'node:assert';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BAKERY, Editor } from './support/editor.ts';
import { dedent } from './support/text.ts';

const ROOT = 'file:///bakery/';

interface Asked {
  /** The word of the framework file that is renamed, by what stands before it. */
  readonly at: string;
  readonly to: string;
  readonly file?: string;
}

/** The workspace after a rename, or why it was refused. */
function renamed({ at, to, file = BAKERY }: Asked, files: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(files).map(([path, text]) => [ROOT + path, dedent(text)]));
  const isDocument = (path: string) => path.endsWith('.md');
  const editor = new Editor({
    hasBakeryFiles: true,
    files: Object.fromEntries(Object.entries(files).filter(([path]) => !isDocument(path))),
  });
  for (const [uri, text] of texts) if (isDocument(uri)) editor.workspace.noteFile(uri, text);
  const own = editor.workspace.frameworks.file(file)?.text ?? '';
  texts.set(file, own);
  const document = TextDocument.create(file, 'yaml', 1, own);
  const position = document.positionAt(own.indexOf(at) + at.length);
  const answer = editor.service.rename(document, position, to);
  if (!answer) throw new Error(`nothing can be renamed behind “${at}”`);
  if ('refused' in answer) return { refused: answer.refused, text: () => '' };
  const changes = answer.changes ?? {};
  const text = (path: string): string => {
    const uri = path.startsWith('file:') ? path : ROOT + path;
    const before = texts.get(uri) ?? editor.workspace.frameworks.file(uri)?.text ?? '';
    return TextDocument.applyEdits(TextDocument.create(uri, '', 1, before), changes[uri] ?? []);
  };
  return { refused: undefined, text };
}

const dough = { at: '- id: dough', to: 'bread' };
const rest = { at: '- id: rest', to: 'patience' };
const about = (body: string) => `---\nframework: bakery\nlevel: 2\n---\n${body}\n`;

describe('renaming a competency', () => {
  const documentAfter = (document: string, files: Readonly<Record<string, string>> = {}) =>
    renamed(dough, { 'a.md': document, ...files }).text('a.md');

  for (const [what, before, expected] of [
    [
      'at an indicator, a level, or alone',
      '[@dough.2.1; @dough.2; @dough.2.rest]',
      '[@bread.2.1; @bread.2; @bread.2.rest]',
    ],
    ['with its framework', '[@bakery/dough.2.1, a note on dough]', '[@bakery/bread.2.1, a note on dough]'],
    ['with an indicator that there is not', '[@dough.2.9; @dough.2.other]', '[@bread.2.9; @bread.2.other]'],
    ['with a level that there is not, or with none', '[@dough.9.1; @dough]', '[@bread.9.1; @bread]'],
    ['in a heading', '## Loaves [@dough.2.1]\n\nI baked.', '## Loaves [@bread.2.1]\n\nI baked.'],
    ['beside no prose', '- [@dough.2.1]', '- [@bread.2.1]'],
  ] as const)
    it(`changes a tag ${what}`, () =>
      assert.equal(documentAfter(about(`I. ${before}`)), about(`I. ${expected}`)));

  it('leaves alone what only looks like it: names, code, comments, other competencies', () => {
    const text = about(
      '## Dough\n\n`[@dough.2.1]` <!-- [@dough.2.1] --> dough [@oven.2.1; @tps/dough.2.1] [@doughs.2.1]',
    );
    assert.equal(documentAfter(text), text);
  });

  it('changes it in the list of a document, in quotes or not, where it stands for the id', () =>
    assert.equal(
      documentAfter('---\nframework: bakery\ncompetencies: ["dough", oven, We know our dough, Dough]\n---\n'),
      '---\nframework: bakery\ncompetencies: ["bread", oven, We know our dough, Dough]\n---\n',
    ));

  it('changes it in documents of other frameworks, known or not, that name its framework', () => {
    for (const framework of [
      'tps',
      'tps\nlevel: 1\ncompetencies: [work-collaboratively]',
      'nothing\nlevel: 2',
    ])
      assert.equal(
        documentAfter(`---\nframework: ${framework}\n---\nI. [@bakery/dough.2.1; @dough.2.1]\n`),
        `---\nframework: ${framework}\n---\nI. [@bakery/bread.2.1; @dough.2.1]\n`,
      );
  });

  it('changes it in portfolio files, also in those that have the framework from an outer one', () => {
    const { text } = renamed(dough, {
      'portfolio.yaml': 'framework: bakery\ncompetencies: [dough, oven]\n',
      'east/portfolio.yaml': "competencies:\n  - oven\n  - 'dough'\n",
      'west/portfolio.yaml': 'framework: tps\ncompetencies: [dough]\n',
    });
    assert.equal(text('portfolio.yaml'), 'framework: bakery\ncompetencies: [bread, oven]\n');
    assert.equal(text('east/portfolio.yaml'), "competencies:\n  - oven\n  - 'bread'\n");
    assert.equal(text('west/portfolio.yaml'), 'framework: tps\ncompetencies: [dough]\n');
  });

  it('changes it in the framework itself, and where an older edition points to it', () => {
    const { text } = renamed(dough, {});
    assert.match(text(BAKERY), /- id: bread\n {4}name: We know our dough/);
    assert.match(text('frameworks/bakery-2019.yaml'), /renamedTo: bakery\/bread\n/);
  });

  it('of the older edition is followed by the documents of the newer that still have its name', () => {
    const older = { at: '- id: kneading', to: 'pounding', file: `${ROOT}frameworks/bakery-2019.yaml` };
    const { text } = renamed(older, {
      'a.md':
        '---\nframework: bakery\nlevel: 2\ncompetencies: [kneading]\n---\nI. [@kneading.2.1; @bakery-2019/kneading.2.1]\n',
    });
    assert.equal(
      text('a.md'),
      '---\nframework: bakery\nlevel: 2\ncompetencies: [pounding]\n---\nI. [@pounding.2.1; @bakery-2019/pounding.2.1]\n',
    );
  });

  it('stands at the right columns behind emoji and in CRLF', () =>
    assert.equal(
      documentAfter(
        '---\r\nframework: bakery\r\nlevel: 2\r\n---\r\n🥖 naïve [@dough.2.1;\r\n@dough.2.2]\r\n',
      ),
      '---\r\nframework: bakery\r\nlevel: 2\r\n---\r\n🥖 naïve [@bread.2.1;\r\n@bread.2.2]\r\n',
    ));
});

describe('renaming an indicator', () => {
  it('changes the tags that have its id, and leaves its number and its likes elsewhere', () =>
    assert.equal(
      renamed(rest, {
        'a.md': about('I. [@dough.2.rest; @bakery/dough.2.rest; @dough.2.3; @dough.1.rest]'),
      }).text('a.md'),
      about('I. [@dough.2.patience; @bakery/dough.2.patience; @dough.2.3; @dough.1.rest]'),
    ));
});

describe('a new id is refused', () => {
  const refusals: ReadonlyArray<readonly [string, { at: string }, string, RegExp]> = [
    ['that is malformed', dough, 'Our bread', /^An id has small letters and digits, with single hyphens/],
    ['that is empty', dough, '', /^An id has small letters/],
    ['with a full stop', rest, 'rest.1', /^An id has small letters/],
    ['with blanks around', dough, ' bread', /^An id has small letters/],
    ['that YAML reads as something else', dough, 'true', /^YAML reads “true” as something else/],
    ['that is a number', dough, '1e3', /^YAML reads “1e3”/],
    [
      'that another competency has',
      dough,
      'oven',
      /^Another competency of bakery already has the id “oven”\.$/,
    ],
    [
      'that is another’s name',
      dough,
      'we-mind-the-oven',
      /^“we-mind-the-oven” is also a name of “We mind the oven”/,
    ],
    ['that is a place', rest, '2', /^An indicator’s id needs a letter/],
  ];
  for (const [what, { at }, to, reason] of refusals)
    it(what, () => assert.match(renamed({ at, to }, {}).refused ?? 'taken', reason));

  it('but not the name that it has already, nor one of its own', () => {
    assert.equal(renamed({ at: '- id: dough', to: 'dough' }, {}).refused, undefined);
    assert.equal(renamed({ at: '- id: dough', to: 'we-know-our-dough' }, {}).refused, undefined);
  });
});
