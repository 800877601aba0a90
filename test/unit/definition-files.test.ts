import { strict as assert } from 'node:assert';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor } from './support/editor.ts';
import { dedent, withCursor } from './support/text.ts';

/** A framework or portfolio file with a cursor in it, in a workspace. */
function at(path: string, marked: string) {
  const { text, offset } = withCursor(dedent(marked));
  const editor = new Editor({ files: { [path]: text } });
  const document = TextDocument.create(`file:///bakery/${path}`, 'yaml', 1, text);
  return { editor, document, position: document.positionAt(offset) };
}

const offered = (path: string, marked: string): string[] => {
  const { editor, document, position } = at(path, marked);
  return editor.service.completion(document, position).map(({ label }) => label);
};

const hovered = (path: string, marked: string): string => {
  const { editor, document, position } = at(path, marked);
  const hover = editor.service.hover(document, position);
  return hover ? (hover.contents as { value: string }).value : '';
};

describe('In a portfolio file', () => {
  it('the keys that are not there yet are offered', () => {
    const keys = offered(
      'portfolio.yaml',
      `
      title: Spring
      framework: bakery
      ‸
    `,
    );
    assert.ok(
      keys.includes('level') &&
        keys.includes('maxAge') &&
        !keys.includes('title') &&
        !keys.includes('framework'),
    );
  });

  it('values are offered: frameworks, levels and roles, competencies, structures, policies, severities', () => {
    assert.ok(offered('portfolio.yaml', 'framework: ‸').includes('cvf-2024'));
    assert.deepEqual(offered('portfolio.yaml', 'framework: bakery\nlevel: ‸').slice(0, 4), [
      '1',
      'Apprentice',
      '2',
      'Baker',
    ]);
    assert.deepEqual(offered('portfolio.yaml', 'framework: bakery\ncompetencies: [dough, ‸').slice(0, 2), [
      'dough',
      'oven',
    ]);
    assert.deepEqual(offered('portfolio.yaml', 'framework: bakery\ncompetencies:\n  - ‸').slice(0, 2), [
      'dough',
      'oven',
    ]);
    assert.ok(offered('portfolio.yaml', 'structure: ‸').includes('STAR'));
    assert.deepEqual(offered('portfolio.yaml', 'coverage: ‸'), ['holistic', 'every', '{atLeast: 3}']);
    assert.ok(offered('portfolio.yaml', 'maxAge: ‸').includes('P2Y'));
    assert.ok(offered('portfolio.yaml', 'structure: ‸').includes('none'));
    assert.ok(offered('portfolio.yaml', 'rules:\n  ‸').includes('no-evidence'));
    assert.ok(offered('portfolio.yaml', 'rules:\n  no-evidence: ‸').includes('off'));
  });

  it('keys and values are offered between braces too', () => {
    assert.deepEqual(offered('portfolio.yaml', 'coverage: {‸}'), ['atLeast']);
    assert.deepEqual(offered('portfolio.yaml', 'limit: {words: 500, ‸}').sort(), ['characters', 'document']);
    assert.deepEqual(offered('portfolio.yaml', 'limit: {words: {mi‸, max: 3}}'), ['min']);
    assert.deepEqual(offered('portfolio.yaml', 'limit: {words: {min: 3}, document: {‸').sort(), [
      'characters',
      'words',
    ]);
    assert.deepEqual(offered('portfolio.yaml', 'balance: {scene: 40, ‸ result: 3}'), ['action']);
    assert.ok(offered('portfolio.yaml', 'rules: {‸').includes('no-evidence'));
    assert.ok(offered('portfolio.yaml', 'rules: {too-old: off, no-evidence: ‸}').includes('off'));
    assert.deepEqual(offered('portfolio.yaml', 'title: {‸'), []);
  });

  it('the competencies are those of the framework that comes from a portfolio around it', () => {
    const text = 'competencies: []\n';
    const { service } = new Editor({
      files: { 'portfolio.yaml': 'framework: bakery\n', 'east/portfolio.yaml': text },
    });
    const document = TextDocument.create('file:///bakery/east/portfolio.yaml', 'yaml', 1, text);
    const offers = service.completion(document, { line: 0, character: 15 }).map(({ label }) => label);
    assert.deepEqual(offers.slice(0, 2), ['dough', 'oven']);
  });

  it('a key or an item without a value is just being written', () => {
    for (const text of ['framework:\n', 'level: \nmaxAge:\n', 'competencies:\n  - dough\n  -\n']) {
      const { service } = new Editor({ files: { 'portfolio.yaml': text } });
      assert.deepEqual(service.diagnosticsOfFile('file:///bakery/portfolio.yaml'), [], text);
    }
  });

  it('keys and values explain themselves', () => {
    assert.match(hovered('portfolio.yaml', 'max‸Age: P2Y'), /How old the evidence may be/);
    assert.match(
      hovered('portfolio.yaml', 'framework: bakery\nlevel: Shift l‸ead'),
      /Level 2.*Baker, Shift lead/,
    );
    assert.match(
      hovered('portfolio.yaml', 'framework: bakery\ncompetencies: [do‸ugh]'),
      /We know our dough[\s\S]*somebody watched/,
    );
    assert.match(hovered('portfolio.yaml', 'rules: {no-evi‸dence: off}'), /no-evidence.*Read more/);
  });
});

describe('In a framework file', () => {
  const FRAMEWORK = 'id: own\ntitle: Own\nlevels:\n  - {id: "1"}\ncompetencies:\n  - id: a\n    name: A\n';

  it('the keys of the place are offered', () => {
    assert.ok(offered('frameworks/own.yaml', `${FRAMEWORK}‸`).includes('coverage'));
    const ofCompetency = offered('frameworks/own.yaml', `${FRAMEWORK}    ‸`);
    assert.ok(
      ofCompetency.includes('summary') &&
        !ofCompetency.includes('name') &&
        !ofCompetency.includes('coverage'),
    );
    const ofIndicator = offered(
      'frameworks/own.yaml',
      `${FRAMEWORK}    levels:\n      "1":\n        indicators:\n          - text: x\n            ‸`,
    );
    assert.deepEqual(ofIndicator.sort(), ['contrast', 'examples', 'id', 'signals']);
  });

  it('the levels that it declares are offered below a competency, those that are not there yet', () => {
    const text =
      'id: own\ntitle: Own\nlevels: [{id: "1"}, {id: "2"}]\ncompetencies:\n  - id: a\n    name: A\n    levels:\n';
    assert.deepEqual(offered('frameworks/own.yaml', `${text}      ‸`), ['1', '2']);
    assert.deepEqual(offered('frameworks/own.yaml', `${text}      "1": I do.\n      ‸`), ['2']);
  });

  it('what replaced it is offered: frameworks, and their competencies', () => {
    assert.ok(offered('frameworks/own.yaml', `supersededBy: ‸\n${FRAMEWORK}`).includes('cvf-2024'));
    assert.ok(
      offered('frameworks/own.yaml', `${FRAMEWORK}    renamedTo: ‸`).includes('cvf-2024/collaborate'),
    );
  });

  it('the keys of a competency that stands between braces are offered', () => {
    const keys = offered('frameworks/own.yaml', `${FRAMEWORK}  - {id: b, ‸}`);
    assert.ok(keys.includes('name') && keys.includes('outline') && !keys.includes('id'));
  });

  it('values are offered where the schema lists them', () => {
    assert.deepEqual(offered('frameworks/own.yaml', `${FRAMEWORK}    kind: ‸`), ['competency', 'value']);
    assert.deepEqual(offered('frameworks/own.yaml', `cumulative: ‸\n${FRAMEWORK}`), ['true', 'false']);
  });

  it('keys explain themselves', () => {
    assert.match(hovered('frameworks/own.yaml', `${FRAMEWORK}    out‸line: true`), /only the name is given/);
  });
});
