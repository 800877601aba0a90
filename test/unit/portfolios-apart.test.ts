// Several portfolios in one workspace: each is judged for itself, by its own policy and the documents in its folder.
import { strict as assert } from 'node:assert';
import { reportCsv } from '../../server/core/report/csv.ts';
import { reportHtml } from '../../server/core/report/html.ts';
import { matrixReport } from '../../server/core/report/json.ts';
import { makeReport } from '../../server/core/report/model.ts';
import { reportTitle } from '../../server/core/report/title.ts';
import { Editor } from './support/editor.ts';
import { dedent } from './support/text.ts';

const ROOT = 'file:///bakery/';
const nameOf = (uri: string) => uri.slice(ROOT.length);

function bakeryWith(files: Readonly<Record<string, string>>): Editor {
  const isDocument = ([path]: readonly [string, string]) => path.endsWith('.md');
  const all = Object.entries(files);
  const editor = new Editor({ files: Object.fromEntries(all.filter((file) => !isDocument(file))) });
  for (const [path, text] of all.filter(isDocument)) editor.workspace.noteFile(ROOT + path, dedent(text));
  editor.workspace.isComplete = true;
  return editor;
}

/** A line for each row: the portfolio, how far it is, and the documents that tell of it. */
const rowsOf = ({ workspace }: Editor): string[] =>
  matrixReport(workspace.matrix(), nameOf).competencies.map(
    ({ competency, policy, portfolio, evidenced, satisfied, words }) =>
      `${portfolio === null ? 'none' : (portfolio ?? 'the one')}: ${competency} ${JSON.stringify(policy)} ${satisfied ? 'satisfied' : 'open'} by ${evidenced.join(', ') || 'none'} in ${Object.keys(words).join(', ') || 'none'}`,
  );

const about = (body: string) => `---\nlevel: 2\ncompetencies: [dough]\n---\n${body}\n`;
const asking = (title: string, more: string) =>
  `title: ${title}\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n${more}\n`;

describe('two portfolios that ask for the same competency', () => {
  const shops = bakeryWith({
    'east/portfolio.yaml': asking('East', 'coverage: every'),
    'east/a.md': about('I watched. [@dough.2.1]'),
    'west/portfolio.yaml': asking('West', 'coverage: {atLeast: 1}'),
    'west/b.md': about('I tasted. [@dough.2.2]'),
  });

  it('are judged each by its own policy and its own documents', () =>
    assert.deepEqual(rowsOf(shops), [
      'East: dough "every" open by dough.2.1 in east/a.md',
      'West: dough {"atLeast":1} satisfied by dough.2.2 in west/b.md',
    ]));

  it('are told apart in every form of the report, and in the view', () => {
    const { workspace, service } = shops;
    const report = makeReport(workspace.matrix(), workspace.summaries(), {
      title: 'Both',
      date: '2026-05-01',
      pathOf: nameOf,
    });
    assert.match(reportCsv(report), /^framework,competency,level,policy,portfolio,indicator,/);
    assert.match(reportCsv(report), /\r\nbakery,dough,2,every,East,dough\.2\.1,/);
    assert.equal(reportHtml(report).match(/<h3[^>]*>.*<bdi>(?:East|West)<\/bdi>/g)?.length, 2);
    const [{ children = [] } = {}] = service.coverageTree();
    const [dough] = children;
    assert.deepEqual([children.length, dough?.label, dough?.icon], [1, 'We know our dough', 'open']);
    assert.deepEqual(
      dough?.children.map(({ label, description }) => `${label}: ${description}`),
      ['Level 2, East: 1 of 3 tagged · 2 words', 'Level 2, West: 1 of 3 tagged · 2 words'],
    );
    assert.equal(new Set(dough?.children.map(({ id }) => id)).size, 2);
  });

  it('are told apart by their folders, where they have one title or none', () => {
    const rows = (title: string) =>
      rowsOf(
        bakeryWith({
          'east/portfolio.yaml': asking(title, ''),
          'west/portfolio.yaml': asking(title, 'coverage: every'),
        }),
      ).map((row) => row.split(':')[0]);
    assert.deepEqual(rows('Bread'), ['Bread (east)', 'Bread (west)']);
    assert.deepEqual(rows('""'), ['east', 'west']);
  });

  it('do not count what lies in no portfolio', () =>
    assert.deepEqual(
      rowsOf(
        bakeryWith({
          'east/portfolio.yaml': asking('East', ''),
          'c.md': '---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n---\nI watched. [@dough.2.1]\n',
        }),
      ),
      [
        'none: dough "holistic" satisfied by dough.2.1 in c.md',
        'East: dough "holistic" open by none in none',
      ],
    ));
});

describe('a portfolio inside of another', () => {
  it('that sets no policy and requires nothing is a part of it', () =>
    assert.deepEqual(
      rowsOf(
        bakeryWith({
          'portfolio.yaml': asking('All', ''),
          'east/portfolio.yaml': 'maxAge: P1Y\n',
          'east/a.md': about('I watched. [@dough.2.1]'),
          'b.md': about('I tasted. [@dough.2.2]'),
        }),
      ),
      ['the one: dough "holistic" satisfied by dough.2.1, dough.2.2 in b.md, east/a.md'],
    ));

  it('with a policy of its own is judged by it, and what lies in it counts for the outer one, too', () => {
    const editor = bakeryWith({
      'portfolio.yaml': asking('All', ''),
      'east/portfolio.yaml': 'title: East\ncoverage: every\n',
      'east/a.md': about('I watched. [@dough.2.1]'),
    });
    assert.deepEqual(rowsOf(editor), [
      'All: dough "holistic" satisfied by dough.2.1 in east/a.md',
      'East: dough "every" open by dough.2.1 in east/a.md',
    ]);
    assert.deepEqual(editor.workspace.portfolioFindings(`${ROOT}portfolio.yaml`), []);
  });
});

describe('a portfolio that has its framework and level from the one around it', () => {
  const findings = (inner: string, outer: string, body = 'I weighed. [@dough.1.1]') =>
    bakeryWith({ 'portfolio.yaml': outer, 'east/portfolio.yaml': inner, 'east/a.md': about(body) })
      .workspace.portfolioFindings(`${ROOT}east/portfolio.yaml`)
      ?.map(({ code, message }) => `${code}: ${message}`);

  it('is asked for evidence at that level, and for names that this framework has', () => {
    assert.deepEqual(findings('competencies: [dough, Dough, dogh]\n', 'framework: bakery\nlevel: 2\n'), [
      'no-evidence: No document of this portfolio has a passage tagged for “We know our dough” at Level 2 yet; write one that shows it.',
      'unknown-competency: bakery has no competency “dogh”; did you mean “dough”?',
    ]);
    assert.deepEqual(
      findings('competencies: [dough]\n', 'framework: bakery\nlevel: 2\n', 'I tasted. [@dough.2.2]'),
      [],
    );
  });

  it('heeds the severities that are set there', () =>
    assert.deepEqual(
      findings('competencies: [dough]\n', 'framework: bakery\nlevel: 2\nrules: {no-evidence: off}\n'),
      [],
    ));

  it('is not told again what is wrong there', () => {
    assert.deepEqual(findings('competencies: [dough]\n', 'framework: bakery\nlevel: 9\n'), []);
    assert.deepEqual(findings('competencies: [dough]\n', 'framework: bakry\nlevel: 2\n'), []);
    assert.deepEqual(findings('maxAge: P1Y\n', 'framework: bakery-2019\nlevel: 2\n'), []);
  });
});

describe('the title of a report', () => {
  const title = (files: Readonly<Record<string, string>>) => {
    const { workspace } = bakeryWith(files);
    return reportTitle(workspace.portfolioList(), workspace.summaries());
  };
  const inside = { 'east/portfolio.yaml': 'title: East\nmaxAge: P1Y\n', 'east/a.md': about('I baked.') };

  it('is that of the one portfolio that holds everything', () => {
    assert.equal(title({ 'portfolio.yaml': asking('All', ''), ...inside }), 'All');
    assert.equal(title({ 'portfolio.yaml': asking('All', '') }), 'All');
  });
  it('says what it is where none does', () => {
    assert.equal(title({ 'west/portfolio.yaml': asking('West', ''), ...inside }), 'Evidence portfolio');
    const outside = { 'a.md': '---\nframework: bakery\n---\nI baked. [@dough.2.1]\n' };
    assert.equal(title({ 'west/portfolio.yaml': asking('West', ''), ...outside }), 'Evidence portfolio');
    assert.equal(title(outside), 'Evidence portfolio');
  });
});

describe('a portfolio beside others', () => {
  it('is not named where no other asks for the same', () =>
    assert.deepEqual(
      rowsOf(
        bakeryWith({
          'east/portfolio.yaml': asking('East', ''),
          'west/portfolio.yaml': 'title: West\nframework: bakery\nlevel: 1\ncompetencies: [dough]\n',
        }),
      ).map((row) => row.split(':')[0]),
      ['the one', 'the one'],
    ));
});
