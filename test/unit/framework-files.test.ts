import { strict as assert } from 'node:assert';
import { parseFramework } from '../../server/core/framework/parse.ts';
import bakery from './support/bakery.yaml';
import { checkFramework } from './support/check.ts';
import { BAKERY, Editor, fix, hoverAt } from './support/editor.ts';

/** A framework with one of everything that is needed, and some lines more. */
const framework = (...lines: string[]): string =>
  [
    'id: own',
    'title: Own',
    'levels: [{id: 1}]',
    'competencies:',
    '  - {id: care, name: Care, levels: {1: {indicators: [I care.]}}}',
    ...lines,
    '',
  ].join('\n');

describe('framework-schema', () => {
  it('has nothing to say of a framework as it should be', () => {
    checkFramework(bakery, {}, 'frameworks/bakery.yaml');
    checkFramework(
      framework(
        'x-note: {mine: alone}',
        'edition: 2025',
        'coverage: {atLeast: 2}',
        'rules: {coverage-gap: off, no-evidence: false}',
      ),
    );
    checkFramework(`\uFEFF${framework()}`);
    checkFramework(framework().replaceAll('\n', '\r\n'));
  });

  it('finds mistakes at the very node', () => {
    checkFramework(`
      id: My Framework
          ~~~~~~~~~~~~ error framework-schema: The value of “id” does not fit. Expected: The name that documents use for this framework: small letters, digits and hyphens, such as cvf-2024.
      title: ""
             ~~ error framework-schema: “title” is empty; fill it in or remove it. The framework's full name.
      wording: mine
               ~~~~ error framework-schema: “wording” must be one of restated, official.
      coverage: {atLeast: 0}
                          ~ error framework-schema
      cumulative: yes
                  ~~~ error framework-schema: The value of “cumulative” does not fit. Expected: true when a higher level takes the lower ones for granted.
      publsher: Guild
      ~~~~~~~~ error framework-schema: “publsher” is not a key that belongs here; did you mean “publisher”?
      levels:
        - {id: A-1, name: One}
               ~~~ error framework-schema
        - name: Two
          ~~~~ error framework-schema
      competencies:
        - id: care
          ~~ error framework-schema
          kind: skill
                ~~~~~ error framework-schema: “kind” must be one of competency, value.
          indicators:
            - 7
              ~ error framework-schema
            - text: I care.
              signal: [cared]
              ~~~~~~ error framework-schema: “signal” is not a key that belongs here; did you mean “signals”?
    `);
  });

  it('finds that something is missing', () => {
    checkFramework(`
      id: own
      ~~ error framework-schema: “title” is missing here; add it. The framework's full name.
      competencies: []
                    ~~ error framework-schema
    `);
  });

  it('finds a level that the framework does not declare', () => {
    checkFramework(`
      id: own
      title: Own
      levels: [{id: 1}, {id: 2}]
      competencies:
        - id: care
          name: Care
          levels:
            1: I care.
            3: I care more.
            ~ error framework-schema: Level “3” is not one of the framework's levels (1, 2); correct it here or add it to “levels”.
            2: I care well.
    `);
  });

  it('finds an alternative that does not fit: coverage, a rule, an indicator', () => {
    checkFramework(
      `${framework('coverage: most')}`.replace(
        'coverage: most\n',
        'coverage: most\n          ~~~~ error framework-schema: The value of “coverage” does not fit. Expected: How much of a level has to be tagged: holistic, every, or {atLeast: 3}.\n',
      ),
    );
    checkFramework(
      framework('rules: {coverage-gap: loud}').replace(
        'loud}\n',
        'loud}\n                      ~~~~ error framework-schema: “coverage-gap” must be one of off, on, hint, info, warning, error.\n',
      ),
    );
    checkFramework(
      framework('coverage: {atLeast: x}').replace(
        'x}\n',
        'x}\n                    ~ error framework-schema\n',
      ),
    );
  });

  it('finds broken YAML, merge conflicts and alias bombs', () => {
    checkFramework(
      'id: own\ntitle: "Own\n       ~~~~ error framework-schema: The text in quotes that begins here never ends; add the closing quote.\ncompetencies: []\n',
    );
    checkFramework(
      'id: own\n<<<<<<< HEAD\n~~~~~~~~~~~~ error framework-schema: Both sides of a merge conflict stand here; keep one of them and remove the <<<<<<<, ======= and >>>>>>> lines.\ntitle: Own\n=======\ntitle: Ours\n>>>>>>> theirs\ncompetencies: []\n',
    );
    const bomb = [
      'id: own',
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'
        .split('')
        .map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]}, `.repeat(9)}]`),
      'competencies: []',
      '',
    ].join('\n');
    const editor = new Editor({ files: { 'frameworks/own.yaml': bomb } });
    assert.deepEqual(
      editor.findingsOfFile('frameworks/own.yaml')?.map(({ code, message }) => [code, message]),
      [
        [
          'framework-schema',
          'This YAML uses too many or unknown aliases (*name); write the text out instead.',
        ],
      ],
    );
  });

  it('mends a key that is nearly known', () => {
    const editor = new Editor({ files: { 'frameworks/own.yaml': framework('publsher: Guild') } });
    const [finding] = editor.findingsOfFile('frameworks/own.yaml') ?? [];
    assert.deepEqual(
      finding?.fixes?.().map(({ title }) => title),
      ['Change to “publisher”'],
    );
  });

  it('finds that nothing is there yet but the key', () => {
    checkFramework(
      "competencies:\n~~~~~~~~~~~~ error framework-schema: “id” is missing here; add it. The name that documents use for this framework: small letters, digits and hyphens, such as cvf-2024.\n~~~~~~~~~~~~ error framework-schema: “title” is missing here; add it. The framework's full name.\n             ^ error framework-schema\n",
    );
  });
});

describe('duplicate-id', () => {
  it('finds two levels, competencies or indicators with one id', () => {
    checkFramework(`
      id: own
      title: Own
      levels: [{id: 1}, {id: "1"}]
                             ~~~ error duplicate-id: Another level already has the id “1”; give this one an id of its own.
      competencies:
        - id: care
          name: Care
          levels:
            1:
              indicators:
                - {id: first, text: I care.}
                - {id: first, text: I care more.}
                       ~~~~~ error duplicate-id
        - id: care
              ~~~~ error duplicate-id: Another competency already has the id “care”; give this one an id of its own.
          name: More care
          kind: value
          indicators:
            - {id: first, text: I take care.}
            - {id: first, text: I give care.}
                   ~~~~~ error duplicate-id
    `);
  });

  it('finds two files with one id, at both, and says which the other is', () => {
    const files = { 'frameworks/mine.yaml': framework(), 'other/frameworks/mine.yml': framework() };
    const editor = new Editor({ files });
    const messages = (path: string) =>
      editor.findingsOfFile(path)?.map(({ code, message }) => `${code}: ${message}`);
    assert.deepEqual(messages('frameworks/mine.yaml'), [
      'duplicate-id: The id “own” is also that of other/frameworks/mine.yml; give each framework an id of its own.',
    ]);
    assert.deepEqual(messages('other/frameworks/mine.yml'), [
      'duplicate-id: The id “own” is also that of bakery/frameworks/mine.yaml; give each framework an id of its own.',
    ]);
    editor.put('other/frameworks/mine.yml', undefined);
    assert.deepEqual(messages('frameworks/mine.yaml'), []);
  });

  it('leaves alone: a file in place of a bundled framework', () => {
    checkFramework(framework().replace('id: own', 'id: cvf-2024'));
  });
});

describe('two levels with one id', () => {
  it('are one finding, and not one for each competency that has the level that is meant', () =>
    checkFramework(`
      id: own
      title: Own
      levels:
        - {id: "1", name: First}
        - {id: "1", name: Second}
               ~~~ error duplicate-id
      competencies:
        - {id: care, name: Care, levels: {"1": I cared., "2": I cared more.}}
        - {id: trust, name: Trust, levels: {"1": I trusted., "2": I trusted more.}}
    `));
});

describe('unused-level and empty-level', () => {
  it('find levels that nobody defines, and definitions without indicators', () => {
    checkFramework(`
      id: own
      title: Own
      levels: [{id: 1}, {id: 2}, {id: 3}]
                                      ~ warning unused-level: No competency says what level “3” asks for; define it in a competency or remove it here.
      competencies:
        - id: care
          name: Care
          levels:
            1: I care.
            2:
            ~ warning empty-level: Level “2” of “Care” has no indicators; add them or remove it.
        - id: rest
              ~~~~ warning empty-level: “Rest” has no indicators; add them, or say “outline: true” if only its name is meant to stand here.
          name: Rest
        - {id: calm, name: Calm, kind: value, indicators: []}
                                              ~~~~~~~~~~ warning empty-level: “Calm” has no indicators; add them or remove it.
        - {id: named, name: Named, outline: true}
    `);
  });

  it('leave alone: a framework of outlines, and one of values', () => {
    checkFramework(
      'id: own\ntitle: Own\nlevels: [{id: 1}]\ncompetencies:\n  - {id: care, name: Care, outline: true}\n',
    );
    checkFramework(
      'id: own\ntitle: Own\ncompetencies:\n  - {id: care, name: Care, kind: value, indicators: [I care.]}\n',
    );
  });
});

describe('duplicate-indicator', () => {
  it('finds a text that stands there twice, whatever its case and marks', () => {
    checkFramework(`
      id: own
      title: Own
      levels: [{id: 1}, {id: 2}]
      competencies:
        - id: care
          name: Care
          levels:
            1:
              indicators:
                - I care for others.
            2:
              indicators:
                - I care, for Others
                  ~~~~~~~~~~~~~~~~~~ info duplicate-indicator: This says the same as care.1.1; a passage can hardly show one and not the other.
                - text: I care for all.
    `);
  });
});

describe('a framework file', () => {
  it('is a YAML file in a frameworks folder, or one that the setting names, that has competencies', async () => {
    const { isFrameworkPath, looksLikeFramework } = await import('../../server/core/workspace/recognise.ts');
    assert.ok(isFrameworkPath('file:///w/frameworks/own.yaml', []));
    assert.ok(isFrameworkPath('file:///w/a/frameworks/deep/own.YML', []));
    assert.ok(isFrameworkPath('vscode-vfs://github/o/r/frameworks/own.yaml', []));
    assert.ok(isFrameworkPath('file:///w/competencies/own.yaml', ['competencies/*.yaml']));
    assert.ok(!isFrameworkPath('file:///w/competencies/own.yaml', []));
    assert.ok(!isFrameworkPath('file:///w/frameworks.yaml', []));
    assert.ok(!isFrameworkPath('file:///w/frameworks/readme.md', []));
    assert.ok(looksLikeFramework('id: x\ncompetencies:\n'));
    assert.ok(looksLikeFramework('id: "x\n"competencies": []\n'));
    assert.ok(!looksLikeFramework('services:\n  competencies: x\n'));
  });

  it('that is none is left alone', () => {
    const editor = new Editor();
    editor.put('frameworks/docker.yaml', 'services: {web: {image: nginx}}\n');
    assert.equal(editor.findingsOfFile('frameworks/docker.yaml'), undefined);
  });

  it('may give levels unquoted ids, and a paragraph in place of indicators', () => {
    const { framework: own } = parseFramework(
      'id: own\ntitle: Own\nlevels: [{id: 1}, {id: 2}, {id: B}]\ncompetencies:\n  - id: care\n    name: Care\n    levels:\n      2: I care.\n      1: {text: I learn to care., headline: Beginning}\n      B: {indicators: [{text: " I care well. ", contrast: I do not care.}]}\n',
      'memory:',
    );
    assert.deepEqual(
      own?.levels.map(({ id, name }) => `${id} ${name}`),
      ['1 Level 1', '2 Level 2', 'B Level B'],
    );
    assert.deepEqual(
      own?.competencies[0]?.levels.map(
        ({ level, indicators }) =>
          `${level}: ${indicators.map(({ number, text }) => `${number} ${text}`).join()}`,
      ),
      ['1: 1 I learn to care.', '2: 1 I care.', 'B: 1 I care well.'],
    );
  });

  it('with errors keeps its last good definition in use until it is mended, and says so', () => {
    const editor = new Editor({ files: { 'frameworks/own.yaml': framework() } });
    const document = editor.open('---\nframework: own\nlevel: 1\n---\nI cared. [@care.1.1; @nothing.1.1]\n');
    const codes = () =>
      editor.service
        .diagnostics(document)
        .map(({ code }) => code)
        .filter((code) => String(code).startsWith('unknown'));
    assert.deepEqual(codes(), ['unknown-competency']);

    editor.put('frameworks/own.yaml', framework('title: again'));
    assert.match(
      editor.findingsOfFile('frameworks/own.yaml')?.[0]?.message ?? '',
      /^This key stands here twice; keep one of them\. Until this is mended, the last good definition stays in use\.$/,
    );
    assert.deepEqual(codes(), ['unknown-competency']);

    editor.put('frameworks/own.yaml', '');
    assert.deepEqual(codes(), ['unknown-competency']);

    editor.put('frameworks/own.yaml', framework().replace('id: care', 'id: nothing'));
    assert.deepEqual(editor.findingsOfFile('frameworks/own.yaml'), []);
    assert.deepEqual(codes(), ['unknown-competency']);
    assert.match(
      editor.service
        .diagnostics(document)
        .map(({ message }) => message)
        .join(),
      /no competency “care”/,
    );

    editor.put('frameworks/own.yaml', undefined);
    assert.deepEqual(codes(), ['unknown-framework']);
  });

  it('in the workspace replaces a bundled one of the same id, and gives it back when it goes', () => {
    const editor = new Editor();
    const names = () =>
      editor.workspace
        .catalogue()
        .frameworks.get('cvf-2024')
        ?.competencies.map(({ id }) => id)
        .join();
    const bundled = names();
    editor.put('frameworks/mine.yaml', framework().replace('id: own', 'id: cvf-2024'));
    assert.equal(names(), 'care');
    editor.put('frameworks/mine.yaml', undefined);
    assert.equal(names(), bundled);
  });

  it('of two with one id the first by path is used', () => {
    const editor = new Editor({
      files: {
        'b/frameworks/x.yaml': framework().replace('care', 'second'),
        'a/frameworks/x.yaml': framework().replace('care', 'first'),
      },
    });
    assert.equal(editor.workspace.catalogue().frameworks.get('own')?.competencies[0]?.id, 'first');
  });

  it('is parsed once for each change of its text', () => {
    const editor = new Editor({ hasBakeryFiles: true });
    const before = editor.workspace.frameworks.file(BAKERY);
    assert.equal(editor.workspace.frameworks.set(BAKERY, bakery), false);
    assert.equal(editor.workspace.frameworks.file(BAKERY), before);
  });
});

describe('a change in a framework file', () => {
  it('is known to every open document at once', () => {
    const around = { files: { 'frameworks/own.yaml': framework() } };
    assert.match(hoverAt('---\nframework: own\nlevel: 1\n---\n[@care‸.1.1]', around) ?? '', /1\.1 I care\./);
    assert.equal(
      fix('---\nframework: own\nlevel: 1\n---\n[@car‸.1.1]', 'Change to “care”', around),
      '---\nframework: own\nlevel: 1\n---\n[@care.1.1]',
    );
  });
});
