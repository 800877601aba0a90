import { strict as assert } from 'node:assert';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService } from '../../server/core/service.ts';
import { actionsIn, Editor, editorFor, fix } from './support/editor.ts';

const TITLE = 'Move to the newer edition, cvf-2024';
const ABOUT = { about: ['superseded-edition'] };

describe('Moving to the newer edition', () => {
  it('maps ids and names where a successor is known, and proposes the likest indicator for each tag', () => {
    const moved = fix(
      `
      ---
      framework: cvf-2016
      level: 2
      competencies: [collaborative, deliver-support-inspire]
      ---

      ## We are collaborative

      I asked each agency to say what it would lead on. [@collaborative.2.4]
    `,
      TITLE,
      ABOUT,
    );
    assert.match(moved, /framework: cvf-2024/);
    assert.match(moved, /competencies: \[collaborate, support-inspire\]/);
    assert.match(moved, /## We collaborate/);
    assert.match(moved, /\[@collaborate\.2\.3\]/);
  });

  it('keeps the level where the successor’s text is not bundled, and marks what has no successor', () => {
    const moved = fix(
      `
      ---
      framework: cvf-2016
      level: 2
      ---

      I gave them a clear brief. [@deliver-support-inspire.2.1]

      I said so openly. [@transparency]
    `,
      TITLE,
      ABOUT,
    );
    assert.match(moved, /\[@support-inspire\.2\]/);
    assert.match(moved, /\[@transparency\] <!-- Transparency has no successor in cvf-2024/);
  });

  it('takes tags along that name their edition', () => {
    const moved = fix(
      '---\nframework: cvf-2016\nlevel: 2\n---\n\nI did it. [@cvf-2016/collaborative.2.4; @tps/work-collaboratively.2.1]\n',
      TITLE,
      ABOUT,
    );
    assert.match(moved, /\[@cvf-2024\/collaborate\.2\.3; @tps\/work-collaboratively\.2\.1\]/);
  });
});

/** Two editions of which the newer has a name that YAML would read as something else, and other numbers. */
const EDITIONS = {
  'frameworks/shop-2010.yaml': `
    id: shop-2010
    title: Shop
    supersededBy: shop
    levels: [{id: "1", name: Junior}, {id: "2", name: Senior}]
    competencies:
      - id: planning
        name: Planning
        renamedTo: shop/plan-do
        levels:
          "2":
            indicators:
              - I order flour before the sack is empty.
              - I tell everybody who works on Sunday.
              - I write down what the oven costs.
      - id: selling
        name: Selling
        levels:
          "2":
            indicators:
              - I greet whoever comes in.
              - I count the till at night.
  `,
  'frameworks/shop.yaml': `
    id: shop
    title: Shop
    levels: [{id: "1", name: Junior}, {id: "2", name: Senior}]
    competencies:
      - id: plan-do
        name: "Plan, do: and check"
        levels:
          "2":
            indicators:
              - I write down everything that the oven costs us.
              - I order flour in time, before a sack is empty.
      - id: selling
        name: Selling
        levels:
          "2":
            indicators:
              - I count the till every night.
              - I greet everybody who comes in.
  `,
};

const shop = { files: EDITIONS, rules: { 'coverage-gap': 'off' } } as const;

describe('What is written into YAML stays YAML', () => {
  const move = 'Move to the newer edition, shop';

  it('when a document is moved, in a list and in quotes', () => {
    const moved = (list: string) =>
      fix(`---\nframework: shop-2010\ncompetencies: ${list}\n---\n`, move, { ...shop, ...ABOUT });
    const listing = (list: string) => `---\nframework: shop\ncompetencies: ${list}\n---\n`;
    assert.equal(moved('[Planning, selling]'), listing('["Plan, do: and check", selling]'));
    assert.equal(moved('["Planning"]'), listing('["Plan, do: and check"]'));
    assert.equal(moved('\n  - Planning'), listing('\n  - "Plan, do: and check"'));
  });

  it('when a name of the older edition is mended, though a heading has no quotes', () => {
    const mended = (text: string) => fix(text, 'Change to “Plan, do: and check”', shop);
    assert.equal(
      mended('---\nframework: shop\ncompetencies: [Plan‸ning]\n---\n'),
      '---\nframework: shop\ncompetencies: ["Plan, do: and check"]\n---\n',
    );
    assert.equal(
      mended('---\nframework: shop\n---\n## Plan‸ning\n'),
      '---\nframework: shop\n---\n## Plan, do: and check\n',
    );
  });

  it('when a single name becomes a list', () =>
    assert.equal(
      fix(
        '---\nframework: shop\ncompetencies: Plan, do and check\n---\nI. [@selling.2.1‸]\n',
        'Add “selling” to the claimed competencies',
        shop,
      ),
      '---\nframework: shop\ncompetencies: ["Plan, do and check", selling]\n---\nI. [@selling.2.1]\n',
    ));
});

describe('A tag of the older edition in a document of the newer', () => {
  const about = (tag: string) => `---\nframework: shop\nlevel: 2\n---\n\nI did it. [@${tag}]\n`;
  const offers = (tag: string) => actionsIn(about(`‸${tag}`), shop);

  it('has its old number mended only by who looks at it, with the likest indicator first', () => {
    assert.deepEqual(
      offers('planning.2.1').map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Change to “plan-do.2.2”, the likest of shop', undefined],
        ['Change to “plan-do”', undefined],
      ],
    );
    assert.equal(
      fix(about('‸planning.2.1'), 'Change to “plan-do.2.2”, the likest of shop', shop),
      about('plan-do.2.2'),
    );
  });

  it('is not given a number that the newer edition does not have', () =>
    assert.deepEqual(
      offers('planning.2.3').map(({ title }) => title),
      ['Change to “plan-do.2.1”, the likest of shop'],
    ));

  it('may name the older edition itself', () =>
    assert.equal(
      fix(about('shop-2010/‸planning.2.1'), 'Change to “plan-do.2.2”, the likest of shop', shop),
      about('plan-do.2.2'),
    ));

  it('is mended at once where it names a competency or a level', () =>
    assert.deepEqual(
      offers('planning.2').map(({ title, isPreferred }) => [title, isPreferred]),
      [['Change to “plan-do”', true]],
    ));

  it('can be taken along with all others of the document, as when the document itself is moved', () =>
    assert.equal(
      fix(
        '---\nframework: shop\nlevel: 2\ncompetencies: [planning]\n---\n\n## Planning\n\nI did. [@‸planning.2.1; @planning.2; @shop-2010/selling.2.1]\n',
        'Change all that is of shop-2010 to shop',
        shop,
      ),
      '---\nframework: shop\nlevel: 2\ncompetencies: [plan-do]\n---\n\n## Plan, do: and check\n\nI did. [@plan-do.2.2; @plan-do.2; @shop/selling.2.2]\n',
    ));

  it('is left to the writer by Fix all', () => {
    const editor = editorFor(shop);
    const document = editor.open(
      '---\nframework: shop\nlevel: 2\n---\n\nI did it. [@planning.2.1]\n\nAnd this. [@planning.2]\n',
    );
    const start = { line: 0, character: 0 };
    const [all] = editor.service.codeActions(document, { start, end: start }, [], ['source.fixAll']);
    const [edits = []] = Object.values(all?.edit?.changes ?? {});
    assert.deepEqual(
      edits.map(({ range, newText }) => [range.start.line, newText]),
      [[7, 'plan-do']],
    );
  });

  it('is asked about before it is changed, where the editor can ask', () => {
    const { workspace } = editorFor(shop);
    const service = createLanguageService(workspace, true);
    const document = editorFor(shop).open(about('planning.2.1'));
    const at = document.positionAt(document.getText().indexOf('planning'));
    const [first] = service.codeActions(document, { start: at, end: at }, []);
    assert.deepEqual(
      Object.values(first?.edit?.changeAnnotations ?? {}).map(({ label }) => label),
      ['“I order flour before the sack is empty.” becomes “I order flour in time, before a sack is empty.”'],
    );
  });
});

describe('Moving a portfolio to the newer edition', () => {
  const ROOT = 'file:///bakery/';
  const PORTFOLIO = 'framework: shop-2010\nlevel: Senior\ncompetencies: [Planning, selling]\n';
  const move = 'Move to the newer edition, shop';

  /** What is offered in portfolio.yaml, and each file after it. */
  function moved(files: Readonly<Record<string, string>>, isComplete = true, wanted = move) {
    const texts = { 'portfolio.yaml': PORTFOLIO, ...files };
    const isDocument = ([path]: readonly [string, string]) => path.endsWith('.md');
    const others = Object.entries(texts).filter((file) => !isDocument(file));
    const { workspace, service } = new Editor({ files: { ...EDITIONS, ...Object.fromEntries(others) } });
    for (const [path, text] of Object.entries(texts).filter(isDocument))
      workspace.noteFile(ROOT + path, text);
    workspace.isComplete = isComplete;
    const document = TextDocument.create(`${ROOT}portfolio.yaml`, 'yaml', 1, texts['portfolio.yaml']);
    const at = document.positionAt('framework: s'.length);
    const action = service
      .codeActions(document, { start: at, end: at }, [])
      .find(({ title }) => title.startsWith(wanted));
    const mended = Object.entries(texts).map(([path, text]) => {
      const edits = action?.edit?.changes?.[ROOT + path] ?? [];
      return [path, TextDocument.applyEdits(TextDocument.create(path, '', 1, text), edits)] as const;
    });
    return { title: action?.title, edit: action?.edit, files: Object.fromEntries(mended) };
  }

  it('takes the competencies along that it requires', () => {
    const { title, files } = moved({});
    assert.equal(title, move);
    assert.equal(
      files['portfolio.yaml'],
      'framework: shop\nlevel: Senior\ncompetencies: ["Plan, do: and check", selling]\n',
    );
  });

  it('takes the tags of its documents along, each with the likest indicator', () => {
    const { title, files } = moved({
      'a.md':
        '---\nlevel: 2\ncompetencies: [planning, shop-2010/selling]\n---\n\nI did. [@planning.2.1; @planning.2; @selling.2.1]\n\n[@shop-2010/planning.2.3; @planning.2.7]\n',
      'west/b.md': '---\nlevel: 2\n---\n\nI did. [@selling.2.2]\n',
      'west/portfolio.yaml': 'title: West\n',
    });
    assert.equal(title, `${move}, with 2 documents`);
    assert.equal(
      files['a.md'],
      '---\nlevel: 2\ncompetencies: [plan-do, shop/selling]\n---\n\nI did. [@plan-do.2.2; @plan-do.2; @selling.2.2]\n\n[@shop/plan-do.2.1; @planning.2.7]\n',
    );
    assert.equal(files['west/b.md'], '---\nlevel: 2\n---\n\nI did. [@selling.2.1]\n');
  });

  it('gives the tags that moving the document itself would give', () => {
    const tags = [1, 2, 3, 4, 5, 6, 7].map((number) => `[@collaborative.2.${number}]`).join(' ');
    const { files, title } = moved(
      {
        'portfolio.yaml': 'framework: cvf-2016\nlevel: Sergeant\n',
        'a.md': `---\nlevel: 2\n---\n\nI did. ${tags}\n`,
      },
      true,
      TITLE,
    );
    assert.equal(title, `${TITLE}, with one document`);
    const alone = fix(`---\nframework: cvf-2016\nlevel: 2\n---\n\nI did. ${tags}\n`, TITLE, ABOUT);
    assert.equal(files['a.md'], alone.replace('framework: cvf-2024\n', ''));
    assert.deepEqual(alone.match(/(?<=@collaborate\.2\.)\d/g), ['6', '5', '4', '3', '4', '3', '6']);
  });

  it('leaves alone the documents that follow another framework, or the older one by themselves', () => {
    const others = {
      'own.md': '---\nframework: shop-2010\nlevel: 2\n---\n\nI did. [@selling.2.1]\n',
      'east/a.md': '---\nlevel: 2\n---\n\nI did. [@selling.2.1]\n',
      'east/portfolio.yaml': 'framework: shop-2010\n',
      'other.md': '---\nframework: tps\n---\n\nI did. [@selling.2.1]\n',
    };
    const { title, files } = moved(others);
    assert.equal(title, move);
    assert.deepEqual(files, { ...files, ...others });
  });

  it('says so and changes nothing while a document is not known', () => {
    const early = moved({}, false);
    assert.deepEqual([early.title, early.edit], [`${move}, once all documents have been read`, undefined]);
    const broken = moved({ 'a.md': '---\nlevel: 2\ncompetencies: [\n---\n\nI. [@selling.2.1]\n' });
    assert.deepEqual(
      [broken.title, broken.edit],
      [`${move}, once the front matter of a.md can be read`, undefined],
    );
  });
});
