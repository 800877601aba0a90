import { strict as assert } from 'node:assert';
import { Folder, removeFolders } from '../protocol/support/folder.ts';
import { type Outcome, run } from '../protocol/support/program.ts';
import { somebodyElse } from '../protocol/support/somebody.ts';
import { BROKEN_BAKERY, bakery, evidence, RESTED } from '../protocol/support/texts.ts';

const WRONG = evidence(`${RESTED} [@dough.1.9]`);
const GOOD = evidence(`${RESTED} [@dough.1.2]`);
const RULES_OFF = (text: string) => text.replace('\n---\n\n', '\nrules: {coverage-gap: off}\n---\n\n');

interface Report {
  readonly version: number;
  readonly documents: ReadonlyArray<{
    readonly path: string;
    readonly diagnostics: ReadonlyArray<Readonly<Record<string, unknown>>>;
  }>;
}

const reportOf = ({ out }: Outcome): Report => JSON.parse(out) as Report;
const paths = (outcome: Outcome): string[] => reportOf(outcome).documents.map(({ path }) => path);
const codesIn = (outcome: Outcome, path: string): unknown[] =>
  reportOf(outcome)
    .documents.find((document) => document.path === path)
    ?.diagnostics.map(({ code }) => code) ?? [];

describe('competency-evidence check', function () {
  this.timeout(10_000);
  after(removeFolders);

  it('writes findings as JSON, all severities, with paths from here and positions from 1', () => {
    const folder = new Folder({ 'frameworks/bakery.yaml': bakery(), 'evidence/loaf.md': WRONG });
    const outcome = run(folder.path, ['check', '--format', 'json']);
    const report = reportOf(outcome);
    assert.deepEqual(Object.keys(report), ['version', 'documents']);
    assert.equal(report.version, 1);
    assert.deepEqual(paths(outcome), ['evidence/loaf.md', 'frameworks/bakery.yaml']);
    const column = `${RESTED} [@dough.1.`.length + 1;
    const found = report.documents[0]?.diagnostics.find(({ code }) => code === 'unknown-indicator');
    const { message, ...place } = found ?? {};
    assert.deepEqual(place, {
      code: 'unknown-indicator',
      severity: 'error',
      line: 6,
      column,
      endLine: 6,
      endColumn: column + 1,
    });
    assert.match(String(message), /has no indicator “9”/);
    assert.equal(outcome.status, 1);
    assert.equal(outcome.error, '');
  });

  it('writes findings as text with the line quoted, and colours where they are asked for', () => {
    const folder = new Folder({ 'frameworks/bakery.yaml': bakery(), 'loaf.md': RULES_OFF(WRONG) });
    const column = `${RESTED} [@dough.1.`.length + 1;
    const { out } = run(folder.path, ['check']);
    assert.equal(
      out,
      `loaf.md\n  7:${column}  error    “dough.1” has no indicator “9”; it has 2 indicators, 1 to 2.  unknown-indicator\n     7 | ${RESTED} [@dough.1.9]\n       | ${' '.repeat(column - 1)}~\n\n2 files checked: 1 error.\n`,
    );
    const { out: coloured } = run(folder.path, ['check'], { FORCE_COLOR: '1' });
    assert.notEqual(coloured, out);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
    assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), out);
  });

  it('fails from the severity on that it is told, and from errors on unless told', () => {
    const folder = new Folder({
      'frameworks/bakery.yaml': bakery(),
      'info.md': GOOD.replace('level: 1', 'level: 1\nrules: {coverage-gap: info}'),
    });
    const status = (...args: string[]) => run(folder.path, ['check', 'info.md', ...args]).status;
    assert.deepEqual(
      [
        status(),
        status('--fail-on', 'warning'),
        status('--fail-on', 'info'),
        status('--fail-on', 'hint'),
        status('--fail-on', 'never'),
      ],
      [0, 0, 1, 1, 0],
    );
    folder.write('wrong.md', WRONG);
    assert.equal(run(folder.path, ['check', 'wrong.md', '--fail-on', 'never']).status, 0);
  });

  it('finds frameworks and portfolios in the folders above a file', () => {
    const folder = new Folder({
      'frameworks/bakery.yaml': bakery(),
      'portfolio.yaml': 'framework: bakery\n',
      'evidence/2026/loaf.md': `---\nlevel: 1\n---\n\n${RESTED} [@dough.1.9]\n`,
    });
    const outcome = run(folder.path, ['check', 'evidence/2026/loaf.md', '--format', 'json']);
    assert.deepEqual(paths(outcome), ['evidence/2026/loaf.md']);
    assert.ok(codesIn(outcome, 'evidence/2026/loaf.md').includes('unknown-indicator'));
  });

  it('names files as seen from where it runs, in the order of their names, be the arguments in whatever order', () => {
    const folder = new Folder({
      'frameworks/bakery.yaml': bakery(),
      'a.md': GOOD,
      'b/c.md': GOOD,
      'here/': '',
    });
    const here = `${folder.path}/here`;
    const first = run(here, ['check', '../b', '../a.md', '../b/c.md', '--format', 'json']);
    const second = run(here, ['check', '../a.md', '../b', '--format', 'json']);
    assert.deepEqual(paths(first), ['../a.md', '../b/c.md']);
    assert.equal(first.out, second.out);
  });

  it('leaves alone what git ignores, in the folder and above it, and other Markdown', () => {
    const folder = new Folder({
      '.git/': '',
      '.gitignore': 'drafts/\n*.tmp.md\n!keep.tmp.md\n',
      'README.md': '# Nothing\n',
      'frameworks/bakery.yaml': bakery(),
      'evidence/.gitignore': '/old\n',
      'evidence/loaf.md': GOOD,
      'evidence/loaf.tmp.md': GOOD,
      'evidence/keep.tmp.md': GOOD,
      'evidence/old/loaf.md': GOOD,
      'evidence/drafts/loaf.md': GOOD,
      'node_modules/loaf.md': GOOD,
    });
    assert.deepEqual(paths(run(folder.path, ['check', '--format', 'json'])), [
      'evidence/keep.tmp.md',
      'evidence/loaf.md',
      'frameworks/bakery.yaml',
    ]);
    assert.deepEqual(paths(run(`${folder.path}/evidence`, ['check', '--format', 'json'])), [
      'keep.tmp.md',
      'loaf.md',
    ]);
    assert.deepEqual(paths(run(folder.path, ['check', 'evidence/drafts', '--format', 'json'])), [
      'evidence/drafts/loaf.md',
    ]);
  });

  it('goes through links once and through folders that are named like files', () => {
    const folder = new Folder({ 'frameworks/bakery.yaml/inner.yaml': bakery(), 'chapter.md/loaf.md': GOOD });
    folder.link('chapter.md/loop', '.');
    assert.deepEqual(paths(run(folder.path, ['check', '--format', 'json'])), [
      'chapter.md/loaf.md',
      'frameworks/bakery.yaml/inner.yaml',
    ]);
    assert.deepEqual(paths(run(folder.path, ['check', 'chapter.md', '--format', 'json'])), [
      'chapter.md/loaf.md',
    ]);
  });

  it('says what is wrong with a framework, at both of two files with one id', () => {
    const folder = new Folder({
      'frameworks/a.yaml': bakery(),
      'frameworks/b.yaml': bakery(),
      'frameworks/broken.yaml': BROKEN_BAKERY.replace('id: bakery', 'id: broken'),
    });
    const outcome = run(folder.path, ['check', '--format', 'json']);
    assert.deepEqual(
      [codesIn(outcome, 'frameworks/a.yaml'), codesIn(outcome, 'frameworks/b.yaml')],
      [['duplicate-id'], ['duplicate-id']],
    );
    assert.ok(codesIn(outcome, 'frameworks/broken.yaml').includes('framework-schema'));
  });

  it('reads a framework that it is told of wherever it lies, and no other YAML', () => {
    const folder = new Folder({ 'imported.yaml': BROKEN_BAKERY, 'ci.yml': 'on: push\n' });
    const outcome = run(folder.path, ['check', '--format', 'json', 'imported.yaml', 'ci.yml']);
    assert.ok(codesIn(outcome, 'imported.yaml').includes('framework-schema'));
    assert.deepEqual(codesIn(outcome, 'ci.yml'), []);
    assert.match(run(folder.path, ['check', '.']).out, /^0 files checked/);
  });

  it('gives the same bytes for the same files and the same day', () => {
    const folder = new Folder({ 'frameworks/bakery.yaml': bakery(), 'a.md': WRONG, 'b.md': GOOD });
    const outcomes = ['text', 'json', 'text', 'json'].map(
      (format) => run(folder.path, ['check', '--format', format, '--today', '2026-03-31']).out,
    );
    assert.deepEqual([outcomes[0], outcomes[1]], [outcomes[2], outcomes[3]]);
  });

  it('checks a folder without evidence, and says that there is nothing to mend', () => {
    assert.deepEqual(run(new Folder({ 'README.md': '# Nothing\n' }).path, ['check']), {
      status: 0,
      out: '0 files checked: nothing to mend.\n',
      error: '',
    });
  });

  it('goes on past a file that it may not read, says so in one line, and fails', () => {
    const folder = new Folder({ 'frameworks/bakery.yaml': bakery(), 'loaf.md': GOOD, 'secret.md': GOOD });
    folder.makeUnreadable('secret.md');
    const outcome = run(folder.path, ['check', '--format', 'json', '--fail-on', 'never']);
    assert.deepEqual(paths(outcome), ['frameworks/bakery.yaml', 'loaf.md']);
    assert.deepEqual(
      [outcome.status, outcome.error],
      [2, 'competency-evidence: secret.md cannot be read (ERR_FS_FILE_TOO_LARGE)\n'],
    );
  });
});

describe('competency-evidence, of a folder that is not its to list,', function () {
  this.timeout(10_000);
  after(removeFolders);

  it('says so in one line, goes on, and fails', function () {
    const folder = new Folder({ 'frameworks/bakery.yaml': bakery(), 'loaf.md': GOOD, 'secret/b.md': GOOD });
    folder.forbid('secret');
    const somebody = somebodyElse();
    // Nothing can be forbidden to whoever runs this: on Windows, and to a superuser who cannot be somebody else.
    if (somebody === 'none') return this.skip();
    const outcome = run(folder.path, ['check', '--format', 'json', '--fail-on', 'never'], {}, somebody);
    assert.deepEqual(paths(outcome), ['frameworks/bakery.yaml', 'loaf.md']);
    assert.deepEqual(
      [outcome.status, outcome.error],
      [2, 'competency-evidence: secret cannot be read (EACCES)\n'],
    );
  });
});

describe('competency-evidence', function () {
  this.timeout(10_000);
  after(removeFolders);

  const folder = () => new Folder({ 'loaf.md': GOOD }).path;

  const wrongUse: Readonly<Record<string, readonly [readonly string[], RegExp]>> = {
    'no command': [[], /say what to do; --help lists the commands/],
    'an unknown command': [['chek'], /unknown command 'chek'/],
    'an unknown option': [['check', '--colour'], /unknown option '--colour'/],
    'an unknown format': [['check', '--format', 'xml'], /'xml' is invalid\. Allowed choices are text, json/],
    'an unknown severity': [['check', '--fail-on', 'fatal'], /'fatal' is invalid/],
    'a day that there is not': [['check', '--today', '2026-13-01'], /'2026-13-01' is invalid/],
    'a path that does not exist': [['check', 'nowhere.md'], /nowhere\.md does not exist or cannot be read/],
    'a server that is not told how to talk': [
      ['language-server'],
      /say how to talk: competency-evidence language-server --stdio/,
    ],
  };
  for (const [what, [args, message]] of Object.entries(wrongUse))
    it(`tells of ${what} in one line, without a stack trace, and exits with 2`, () => {
      const outcome = run(folder(), args);
      assert.deepEqual([outcome.status, outcome.out], [2, '']);
      assert.match(outcome.error, /^competency-evidence: [^\n]+\n$/);
      assert.match(outcome.error, message);
      assert.doesNotMatch(outcome.error, /^ {4}at |\.js:\d/m);
    });

  it('lists its commands when it is asked', () => {
    const { status, out, error } = run(folder(), ['--help']);
    assert.deepEqual([status, error], [0, '']);
    for (const command of ['check', 'language-server']) assert.match(out, new RegExp(`^  ${command} `, 'm'));
  });
});
