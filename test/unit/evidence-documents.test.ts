import { strict as assert } from 'node:assert';
import { mayBeEvidence } from '../../server/core/evidence/glance.ts';
import { Editor, type Surroundings } from './support/editor.ts';
import { dedent } from './support/text.ts';

function isEvidence(text: string, around: Surroundings = {}): boolean {
  const editor = new Editor(around);
  const document = editor.open(dedent(text), around.path);
  const evidence = editor.workspace.evidence(document);
  // What the client starts the server for must never be less than what the server takes for evidence.
  if (evidence && !around.files) assert.ok(mayBeEvidence(document.getText()));
  if (!evidence) assert.deepEqual(editor.service.diagnostics(document), []);
  return evidence !== undefined;
}

describe('a Markdown document is evidence', () => {
  const yes: Readonly<Record<string, string>> = {
    'when its framework is known': '---\nframework: bakery\n---\n',
    'when its framework is nearly known': '---\nframework: bakry\n---\n',
    'when its framework is known but for its case': '---\nframework: CVF-2024\n---\n',
    'when it has any framework beside a level': '---\nframework: sfia\nlevel: 3\n---\n',
    'when it has any framework beside competencies': '---\nframework: sfia\ncompetencies: [x]\n---\n',
    'when its YAML is broken but a line begins with framework': '---\ntitle: "x\nframework: sfia\n---\n',
    'when its YAML is broken but a line begins with level': '---\ntitle: "x\nlevel: 2\n---\n',
    'when its YAML is broken but a line begins with competencies': '---\ntitle: "x\ncompetencies: [a]\n---\n',
    'when its framework is just being chosen, beside a level': '---\nframework:\nlevel: 2\n---\n',
  };
  for (const [name, text] of Object.entries(yes)) it(name, () => assert.ok(isEvidence(text)));
});

describe('a Markdown document is left alone', () => {
  const no: Readonly<Record<string, string>> = {
    'without front matter': '# Notes\n\n[@dough.2.1]\n',
    'that is empty': '',
    'with the front matter of another tool': '---\ntitle: A post\nlayout: post\n---\n[@dough.2.1]\n',
    'with an unknown framework alone': '---\nframework: django\n---\n[@x.1.1]\n',
    'with a level alone': '---\nlevel: 2\n---\n',
    'with competencies alone': '---\ncompetencies: [dough]\n---\n',
    'whose broken YAML has none of the keys': '---\ntitle: "x\nlayout: post\n---\n',
    'whose broken YAML has a key only in the middle of a line':
      '---\ntitle: "x level: 2\n  framework: x\n---\n',
    'whose front matter is a list': '---\n- framework: bakery\n---\n',
    'whose front matter is a text': '---\nframework bakery\n---\n',
    'whose framework stands further down': '# Title\n\n---\nframework: bakery\n---\n',
  };
  for (const [name, text] of Object.entries(no)) it(name, () => assert.ok(!isEvidence(text)));

  it('that the settings exclude', () => {
    assert.ok(
      !isEvidence('---\nframework: bakery\nlevel: 2\n---\n', {
        exclude: ['archive/**'],
        path: 'archive/2019/loaf.md',
      }),
    );
    assert.ok(
      isEvidence('---\nframework: bakery\nlevel: 2\n---\n', {
        exclude: ['archive/**'],
        path: 'evidence/loaf.md',
      }),
    );
  });
});

describe('below a portfolio.yaml a document is evidence', () => {
  const globs = { 'portfolio.yaml': 'framework: bakery\nlevel: 2\ndocuments: ["evidence/**/*.md"]\n' };
  const noGlobs = { 'portfolio.yaml': 'framework: bakery\n' };

  it('when its path matches the globs, with or without front matter', () => {
    assert.ok(isEvidence('# Loaf\n', { files: globs, path: 'evidence/2026/loaf.md' }));
    assert.ok(isEvidence('---\ntitle: Loaf\n---\n', { files: globs, path: 'evidence/loaf.md' }));
  });
  it('and not when its path matches none of them', () => {
    assert.ok(!isEvidence('---\nlevel: 2\n---\n', { files: globs, path: 'notes/loaf.md' }));
  });
  it('without globs, when its front matter has a level or competencies', () => {
    assert.ok(isEvidence('---\nlevel: 2\n---\n', { files: noGlobs }));
    assert.ok(isEvidence('---\ncompetencies: [dough]\n---\n', { files: noGlobs }));
    assert.ok(!isEvidence('---\ntitle: Loaf\n---\n', { files: noGlobs }));
    assert.ok(!isEvidence('# Loaf\n', { files: noGlobs }));
  });
  it('when a farther portfolio names it, and the nearer one names none', () => {
    const files = { ...globs, 'evidence/2026/portfolio.yaml': 'maxAge: P1Y\n' };
    assert.ok(isEvidence('# Loaf\n', { files, path: 'evidence/2026/loaf.md' }));
    const others = { ...globs, 'notes/portfolio.yaml': 'framework: bakery\n' };
    assert.ok(!isEvidence('# Loaf\n', { files: others, path: 'notes/loaf.md' }));
    assert.ok(isEvidence('---\nlevel: 2\n---\n', { files: others, path: 'notes/loaf.md' }));
    const own = { ...globs, 'evidence/2026/portfolio.yaml': 'documents: [final/*.md]\n' };
    assert.ok(!isEvidence('# Loaf\n', { files: own, path: 'evidence/2026/loaf.md' }));
  });
  it('and in its folders only', () => {
    const elsewhere = { 'spring/portfolio.yaml': 'framework: bakery\n' };
    assert.ok(isEvidence('---\nlevel: 2\n---\n', { files: elsewhere, path: 'spring/deep/loaf.md' }));
    assert.ok(!isEvidence('---\nlevel: 2\n---\n', { files: elsewhere, path: 'autumn/loaf.md' }));
  });
  it('and takes framework and level from the nearest portfolio, which wins over the farther', () => {
    const editor = new Editor({
      files: {
        'portfolio.yaml': 'framework: cvf-2024\nlevel: 3\n',
        'spring/portfolio.yml': 'framework: bakery\n',
      },
    });
    const evidence = editor.workspace.evidence(
      editor.open('---\ncompetencies: [dough]\n---\n', 'spring/loaf.md'),
    );
    assert.equal(evidence?.framework?.id, 'bakery');
    assert.deepEqual(evidence?.target.kind === 'level' && evidence.target.level.id, '3');
  });
  it('and its own front matter wins over the portfolio', () => {
    const editor = new Editor({ files: globs });
    const evidence = editor.workspace.evidence(editor.open('---\nframework: cvf-2016\nlevel: 1\n---\n'));
    assert.equal(evidence?.framework?.id, 'cvf-2016');
  });
});
