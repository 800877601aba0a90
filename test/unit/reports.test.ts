// What `check --format sarif` and `--format github` say, and what the source actions do.
import { strict as assert } from 'node:assert';
import type { Log } from 'sarif';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckedFile } from '../../server/cli/check.ts';
import { reportGithub } from '../../server/cli/report-github.ts';
import { reportSarif } from '../../server/cli/report-sarif.ts';
import { rules } from '../../server/core/rules/index.ts';
import { Editor } from './support/editor.ts';

const editor = new Editor();

function checked(text: string, path = 'evidence/loaf.md', findings?: CheckedFile['findings']): CheckedFile {
  const document = editor.open(text, path);
  return { path, uri: document.uri, text, document, findings: findings ?? editor.findings(document) };
}

const LOAF =
  '---\nframework: bakery\nlevel: 2\n---\n\n🥖 é [@dough.9.1]\n\nIt [@dough.2.9] rose. [@dough.3.1]\n';
const log = (...files: CheckedFile[]): Log => JSON.parse(reportSarif(files)) as Log;

describe('SARIF', () => {
  it('has the shape that the standard asks for', () => {
    const { version, $schema, runs } = log(checked(LOAF));
    assert.equal(version, '2.1.0');
    assert.match($schema ?? '', /sarif-schema-2\.1\.0\.json$/);
    assert.equal(runs.length, 1);
    assert.equal(runs[0]?.columnKind, 'utf16CodeUnits');
    assert.equal(runs[0]?.tool.driver.name, 'competency-evidence');
  });

  it('describes every rule once, with its page', () => {
    const described = log()?.runs[0]?.tool.driver.rules ?? [];
    assert.deepEqual(
      described.map(({ id }) => id),
      rules.map(({ code }) => code),
    );
    assert.equal(new Set(described.map(({ id }) => id)).size, described.length);
    for (const { id, helpUri, shortDescription, defaultConfiguration } of described) {
      assert.ok(helpUri?.startsWith('https://') && helpUri.endsWith(`/docs/rules/${id}.md`), helpUri);
      assert.ok(shortDescription?.text);
      assert.ok(
        defaultConfiguration?.enabled === false ||
          ['error', 'warning', 'note'].includes(defaultConfiguration?.level ?? ''),
      );
    }
  });

  it('counts lines and columns from 1, columns in UTF-16 units, ends exclusive', () => {
    const [result] =
      log(checked(LOAF)).runs[0]?.results?.filter(({ ruleId }) => ruleId === 'unknown-level') ?? [];
    assert.deepEqual(result?.locations?.[0]?.physicalLocation?.region, {
      startLine: 6,
      startColumn: 14,
      endLine: 6,
      endColumn: 15,
    });
    assert.equal(result?.level, 'error');
    assert.equal(log().runs[0]?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id, 'unknown-level');
  });

  it('gives information and hints as notes, and keeps which they were', () => {
    const results = log(checked(LOAF)).runs[0]?.results ?? [];
    const levels = new Map(results.map(({ level, properties }) => [properties?.severity as string, level]));
    assert.equal(levels.get('error'), 'error');
    assert.equal(levels.get('warning'), 'warning');
    assert.equal(levels.get('info'), 'note');
  });

  it('names files by relative URIs, with what stands in them only as far as messages quote it', () => {
    const report = reportSarif([checked(`${LOAF}\nNobody may read this.\n`, 'evidence/a b#c.md')]);
    assert.ok(report.includes('"uri": "evidence/a%20b%23c.md"'));
    assert.ok(!report.includes('Nobody may read'));
    assert.ok(!report.includes('file:///'));
  });

  it('leads to related places in files that are reported too', () => {
    const related = {
      uri: editor.open('', 'evidence/b.md').uri,
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } },
      message: 'Told here first.',
    };
    const finding = {
      code: 'x',
      severity: 'warning' as const,
      span: { start: 0, end: 3 },
      message: 'Told twice.',
      related: [related],
    };
    const results = log(checked('abc', 'evidence/a.md', [finding]), checked('abc', 'evidence/b.md', []))
      .runs[0]?.results;
    assert.equal(
      results?.[0]?.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri,
      'evidence/b.md',
    );
    assert.equal(
      log(checked('abc', 'evidence/a.md', [finding])).runs[0]?.results?.[0]?.relatedLocations,
      undefined,
    );
  });
});

describe('GitHub annotations', () => {
  it('name file, place, code and message', () => {
    const [first] = reportGithub([checked(LOAF)])
      .split('\n')
      .filter((line) => line.includes('unknown-level'));
    assert.equal(
      first,
      '::error file=evidence/loaf.md,line=6,col=14,endLine=6,endColumn=15,title=unknown-level::“We know our dough” has no level “9”; its levels are 1, 2, 3.',
    );
  });

  it('let nothing be read as a command', () => {
    const finding = {
      code: 'x',
      severity: 'hint' as const,
      span: { start: 0, end: 1 },
      message: '100%\n::error::a, b: c',
    };
    assert.equal(
      reportGithub([checked('abc', 'a,b: 100%.md', [finding])]),
      '::notice file=a%2Cb%3A 100%25.md,line=1,col=1,endLine=1,endColumn=2,title=x::100%25%0A::error::a, b: c\n',
    );
  });

  it('have no columns over several lines', () => {
    const finding = { code: 'x', severity: 'info' as const, span: { start: 0, end: 5 }, message: 'm' };
    assert.equal(
      reportGithub([checked('abc\ndef', 'a.md', [finding])]),
      '::notice file=a.md,line=1,endLine=2,title=x::m\n',
    );
  });
});

describe('source actions', () => {
  const SLIPS =
    '---\nframework: bakery\nlevl: 2\ncompetencies: [dough, honesty]\nstructure: STAR\n---\n\n## We know our dough\n\n### Situation\n\nIt rose. [@kneading.2; @honesty.2.1]\n\n## Honesty\n';
  const actions = (text: string, only?: string[], canCopy = false) => {
    const document = editor.open(text);
    const start = document.positionAt(text.indexOf('It rose'));
    return editor.service.codeActions(document, { start, end: start }, [], only, canCopy);
  };

  it('come only when they are asked for', () => {
    assert.ok(actions(SLIPS).every(({ kind }) => kind === 'quickfix'));
    assert.deepEqual(
      actions(SLIPS, ['source.fixAll']).map(({ kind }) => kind),
      ['source.fixAll.competencyEvidence'],
    );
    assert.deepEqual(actions(SLIPS, ['source.organizeImports']), []);
    assert.deepEqual(actions(SLIPS, ['refactor']), []);
  });

  it('mend every slip with one obvious mend, and nothing that is merely unfinished', () => {
    const document = editor.open(SLIPS);
    const [action] = actions(SLIPS, ['source.fixAll']);
    const mended = TextDocument.applyEdits(document, action?.edit?.changes?.[document.uri] ?? []);
    assert.equal(
      mended,
      SLIPS.replace('levl:', 'level:')
        .replace('@kneading.2', '@dough.2')
        .replace('@honesty.2.1', '@honesty.1'),
    );
    assert.deepEqual(actions(mended, ['source.fixAll']), []);
  });

  it('copy for clients that can', () => {
    assert.deepEqual(
      actions(SLIPS, ['source']).map(({ command }) => command?.command ?? 'fix'),
      ['fix'],
    );
    const copies = actions(SLIPS, ['source'], true).flatMap(({ command }) => command ?? []);
    assert.deepEqual(
      copies.map(({ command, arguments: args }) => [command, args?.[1]]),
      [
        ['competencyEvidence.copyPlainText', undefined],
        ['competencyEvidence.copyCompetency', 'dough'],
      ],
    );
  });
});
