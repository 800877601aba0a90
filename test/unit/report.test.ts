// The coverage of a whole portfolio, and the report in its five forms.
import { strict as assert } from 'node:assert';
import { ageOf } from '../../server/core/report/age.ts';
import { reportCsv } from '../../server/core/report/csv.ts';
import { reportHtml } from '../../server/core/report/html.ts';
import { matrixReport } from '../../server/core/report/json.ts';
import { reportMarkdown } from '../../server/core/report/markdown.ts';
import { makeReport, type Report } from '../../server/core/report/model.ts';
import { type Paint, reportText } from '../../server/core/report/text.ts';
import { relativePath } from '../../server/core/text/relative.ts';
import { Editor } from './support/editor.ts';
import { anyText, property } from './support/property.ts';
import { dedent } from './support/text.ts';

const ROOT = 'file:///bakery/';

/** A workspace of documents and portfolio files, by path. */
function bakeryWith(files: Readonly<Record<string, string>>): Editor {
  const documents = Object.entries(files).filter(([path]) => path.endsWith('.md'));
  const others = Object.entries(files).filter(([path]) => !path.endsWith('.md'));
  const editor = new Editor({ files: Object.fromEntries(others) });
  for (const [path, text] of documents) editor.workspace.noteFile(ROOT + path, dedent(text));
  return editor;
}

function reportOn(files: Readonly<Record<string, string>>, title = 'My portfolio'): Report {
  const { workspace } = bakeryWith(files);
  return makeReport(workspace.matrix(), workspace.summaries(), {
    title,
    date: '2026-05-01',
    pathOf: (uri) => uri.slice(ROOT.length),
    linkTo: (uri, line) => `${uri.slice(ROOT.length)}#L${line + 1}`,
  });
}

const same = (text: string): string => text;
const PLAIN: Paint = { bold: same, dim: same, good: same, open: same };

const LOAF = `
  ---
  framework: bakery
  level: 2
  competencies: [dough]
  date: 2026-03
  ---

  # The rye loaf

  ## Dough

  I watched the flour. [@dough.2.1]

  I tasted it twice. [@dough.2.2]
`;
const OVEN = `
  ---
  framework: bakery
  level: 2
  competencies: [oven, dough]
  date: 2023-04
  ---

  # The old oven

  ## Oven

  Nothing is tagged here.

  ## Dough

  I planned doughs for four shops. [@dough.3.1]
`;

describe('the report of a portfolio', () => {
  describe('as JSON', () => {
    const json = (files: Readonly<Record<string, string>>) => {
      const { workspace } = bakeryWith(files);
      return matrixReport(workspace.matrix(), (uri) => uri.slice(ROOT.length));
    };

    it('has a row for each competency at its target level, and words by path', () => {
      assert.deepEqual(json({ 'a.md': LOAF, 'b.md': OVEN }), {
        version: 1,
        competencies: [
          {
            framework: 'bakery',
            competency: 'dough',
            level: '2',
            policy: 'holistic',
            evidenced: ['dough.2.1', 'dough.2.2'],
            missing: ['dough.2.3'],
            satisfied: true,
            words: { 'a.md': 8, 'b.md': 6 },
          },
          {
            framework: 'bakery',
            competency: 'oven',
            level: '2',
            policy: 'holistic',
            evidenced: [],
            missing: ['oven.2.1', 'oven.2.2'],
            satisfied: false,
            words: { 'b.md': 4 },
          },
        ],
      });
    });

    it('counts a higher level for a lower one, and never the other way', () => {
      const [high] = json({
        'a.md': `---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n---\n\nI plan doughs. [@dough.3.1]\n`,
      }).competencies;
      assert.deepEqual([high?.evidenced, high?.satisfied], [[], true]);
      const [low] = json({
        'a.md': `---\nframework: bakery\nlevel: 3\ncompetencies: [dough]\n---\n\nI watched. [@dough.2.1]\n`,
      }).competencies;
      assert.deepEqual([low?.evidenced, low?.satisfied], [[], false]);
    });

    it('names what a portfolio requires and nobody wrote, under the policy of the portfolio', () => {
      const [dough, oven] = json({
        'portfolio.yaml':
          'framework: bakery\nlevel: Baker\ncompetencies: [dough, oven]\ncoverage: {atLeast: 3}\n',
        'a.md': LOAF,
      }).competencies;
      assert.deepEqual([dough?.policy, dough?.satisfied], [{ atLeast: 3 }, false]);
      assert.deepEqual([oven?.competency, oven?.evidenced, oven?.words], ['oven', [], {}]);
    });

    it('requires what a portfolio inside of another asks for by the framework of the outer', () => {
      const rows = json({
        'portfolio.yaml': 'framework: bakery\nlevel: 2\n',
        'oven/portfolio.yaml': 'competencies: [oven]\n',
      }).competencies;
      assert.deepEqual(
        rows.map(({ competency, level }) => [competency, level]),
        [['oven', '2']],
      );
    });
  });

  describe('as CSV', () => {
    it('has indicators by documents, totals and words', () => {
      assert.equal(
        reportCsv(reportOn({ 'a.md': LOAF })),
        [
          'framework,competency,level,policy,indicator,text,tags,a.md',
          'bakery,dough,2,holistic,dough.2.1,I adjust the water to the flour of the day.,1,1',
          'bakery,dough,2,holistic,dough.2.2,I taste the dough before it is shaped.,1,1',
          'bakery,dough,2,holistic,dough.2.3,I give the dough the rest that it needs.,0,0',
          'bakery,dough,2,holistic,total,2 of 3 indicators tagged; passages,2,2',
          'bakery,dough,2,holistic,words,words of prose,8,8',
          '',
        ].join('\r\n'),
      );
    });

    it('has no cell that a spreadsheet would run', () => {
      const report = reportOn({ '=1+1.md': LOAF, '@SUM(A1).md': LOAF, '-2,"x".md': LOAF, '+3.md': LOAF });
      assert.deepEqual(
        reportCsv(report).split('\r\n')[0]?.split('tags,')[1],
        `'+3.md,"'-2,""x"".md",'=1+1.md,'@SUM(A1).md`,
      );
    });
  });

  describe('as text', () => {
    it('shows where each indicator is tagged, and calls the rest ideas under a holistic policy', () => {
      assert.equal(
        reportText(reportOn({ 'a.md': LOAF, 'b.md': OVEN }), PLAIN),
        `My portfolio  1 May 2026
1 of 2 competencies has as much tagged as is asked for.
Nothing is tagged yet for We mind the oven, Level 2.
2 of 5 indicators are tagged in 2 documents with 18 words.

We know our dough  Level 2 · Bakers' Craft (2025) · holistic  ✓ Tagged
         tagged in line                                   [1]  [2]  all
  ✓ 2.1  I adjust the water to the flour of the day.       12    ·    1
  ✓ 2.2  I taste the dough before it is shaped.            14    ·    1
  · 2.3  I give the dough the rest that it needs.           ·    ·    ·
  ✓ 3.1  I develop doughs that others can make. (higher)    ·   16    1
         2 of 3 indicators; passages                        2    1    3
  · Ideas: Not tagged. They are examples of the level and nothing that you have to tick off.

We mind the oven  Level 2 · Bakers' Craft (2025) · holistic  ○ Nothing tagged yet
         tagged in line                                [2]  all
  · 2.1  I load the oven so that every loaf gets its…    ·    ·
  · 2.2  I notice by the smell when it is time.          ·    ·
         0 of 2 indicators; passages                     ·    ·
  · Ideas: Not tagged. They are examples of the level and nothing that you have to tick off.

Documents
  [1]  a.md  8 words · March 2026 (2 months)
  [2]  b.md  10 words · April 2023 (3 years 1 month)
`,
      );
    });

    it('calls the rest gaps under a strict policy, and says how many more', () => {
      const text = reportText(
        reportOn({ 'portfolio.yaml': 'coverage: {atLeast: 3}\n', 'a.md': LOAF }),
        PLAIN,
      );
      assert.match(text, /at least 3 {2}◐ 1 more asked for/);
      assert.match(text, /✗ 2\.3/);
      assert.match(text, /✗ Gaps: Tag 1 more of these to have the 3 that are asked for\./);
    });

    it('asks for one as one, and for nothing more once enough is tagged', () => {
      const text = (atLeast: number, files: Readonly<Record<string, string>>) =>
        reportText(
          reportOn({
            'portfolio.yaml': `framework: bakery\nlevel: Baker\ncompetencies: [dough]\ncoverage: {atLeast: ${atLeast}}\n`,
            ...files,
          }),
          PLAIN,
        );
      assert.match(text(1, {}), /✗ Gaps: Tag one of these; no more is asked for\./);
      assert.match(
        text(2, { 'a.md': LOAF }),
        /· Ideas: Not tagged\. As much is tagged as is asked for, so you need none of them\./,
      );
    });

    it('has nothing left to write in the view once enough is tagged', () => {
      const rest = (atLeast: number) => {
        const files = { 'portfolio.yaml': `coverage: {atLeast: ${atLeast}}\n`, 'a.md': LOAF };
        const [{ children: [dough] = [] } = {}] = bakeryWith(files).service.coverageTree();
        const last = dough?.children.at(-1);
        return [last?.label, last?.icon, last?.write, last?.children[0]?.icon, last?.children[0]?.write];
      };
      assert.deepEqual(rest(2), ['Ideas for more', 'ideas', undefined, 'idea', undefined]);
      assert.deepEqual(rest(3), [
        '2.3 I give the dough the rest that it needs.',
        'gap',
        'bakery/dough.2.3',
        undefined,
        undefined,
      ]);
    });

    it('measures words against the limit and ages against the portfolio', () => {
      const text = reportText(
        reportOn({
          'portfolio.yaml': 'limit: {words: {min: 5, max: 7}}\nmaxAge: P2Y\n',
          'a.md': LOAF,
          'b.md': OVEN,
        }),
        PLAIN,
      );
      assert.match(text, /a\.md {2}dough 8 of 5–7 words \(1 too many\)/);
      assert.match(
        text,
        /oven 4 of 5–7 words \(1 too few\) · dough 6 of 5–7 words · April 2023 \(3 years 1 month\) · older than allowed/,
      );
      assert.match(
        text,
        /1 answer is over the limit\.\n1 answer is shorter than asked for\.\n1 document is older than the portfolio allows\./,
      );
    });

    it('cannot steer the terminal', () => {
      assert.doesNotMatch(
        reportText(reportOn({ 'a\u001b[31m.md': LOAF }, 'x\u001b]0;y\u0007\u202e'), PLAIN),
        /(?!\n)[\p{Cc}\p{Bidi_C}]/u,
      );
    });

    it('says that there is nothing where there is nothing', () => {
      assert.match(reportText(reportOn({}), PLAIN), /There is no evidence here yet/);
    });
  });

  describe('as Markdown', () => {
    it('links to the lines', () => {
      assert.match(
        reportMarkdown(reportOn({ 'a.md': LOAF })),
        /\| \*\*2\.1\*\* I adjust the water to the flour of the day\. \| ✓ \[12\]\(a\.md#L12\) \| 1 \|/,
      );
    });

    it('turns round where documents are many', () => {
      const many = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`${index}.md`, LOAF]));
      assert.match(reportMarkdown(reportOn(many)), /\| Document \| 2\.1 \| 2\.2 \| 2\.3 \| Passages \|/);
    });

    it('holds no tag and no markup of a document', () => {
      const text = reportMarkdown(
        reportOn({ 'a.md': LOAF.replace('The rye loaf', 'A | b <b>c</b> \\[@dough.2.1\\] `x`') }),
      );
      assert.match(text, /A \\\| b/);
      assert.doesNotMatch(text, /(?<!\\)\[@|<b>/);
    });
  });

  describe('as HTML', () => {
    const page = reportHtml(reportOn({ 'portfolio.yaml': 'limit: 7\n', 'a.md': LOAF, 'b.md': OVEN }));

    it('needs nothing from elsewhere and runs nothing', () => {
      assert.match(
        page,
        /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/,
      );
      assert.doesNotMatch(page, /<(?:script|link|img|iframe|object|form)\b|@import|url\(|\son\w+=/i);
    });

    it('reads well aloud: a language, landmarks, captions, and headers that say what they are over', () => {
      assert.match(page, /<html lang="en-GB">/);
      for (const landmark of ['<header', '<main>', '<footer']) assert.ok(page.includes(landmark), landmark);
      assert.equal(page.match(/<table/g)?.length, page.match(/<caption/g)?.length);
      for (const [header] of page.matchAll(/<th\b[^>]*>/g)) assert.match(header, /scope="(?:col|row)"/);
      assert.equal(page.match(/<h1/g)?.length, 1);
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const [, id] of page.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g))
        assert.ok(ids.includes(id), id);
    });

    it('follows light, dark, VS Code and paper', () => {
      for (const looks of [
        'prefers-color-scheme:dark',
        'body.vscode-dark',
        'body.vscode-high-contrast',
        '@media print',
        '@page',
      ])
        assert.ok(page.includes(looks), looks);
    });

    it('has the matrix with links, ideas, limits and ages', () => {
      assert.match(page, /<a href="a\.md#L12"><span class="vh">line <\/span>12<\/a>/);
      assert.match(page, /<h4>Ideas<\/h4>/);
      assert.match(page, /8 of 7 words.*▲ 1 too many/);
      assert.match(page, /April 2023<br><small class="note">3 years 1 month/);
    });

    it('stays a matrix of marks where both indicators and documents are many', () => {
      const indicators = Array.from({ length: 13 }, (_, index) => `          - I bake loaf ${index + 1}.\n`);
      const day = (index: number) =>
        `---\nframework: wide\nlevel: 1\n---\n# Day ${index}\n\nI baked. [@loaves.1.${index}]\n`;
      const wide = reportHtml(
        reportOn({
          'frameworks/wide.yaml': `id: wide\ntitle: Wide\nlevels: [{id: "1"}]\ncompetencies:\n  - id: loaves\n    name: Loaves\n    levels:\n      "1":\n        indicators:\n${indicators.join('')}`,
          ...Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${index + 1}.md`, day(index + 1)])),
        }),
      );
      assert.match(wide, /<table class="matrix compact">/);
      assert.match(
        wide,
        /<th scope="col" class="doc"><a href="#d8" title="Day 8"><span class="no">8<\/span> <span class="vh"><bdi>Day 8<\/bdi><\/span><\/a><\/th>/,
      );
      assert.match(
        wide,
        /<td class="tag"><a href="8\.md#L7"><span aria-hidden="true">✓<\/span><span class="vh">tagged, line 7<\/span><\/a><\/td>/,
      );
      assert.doesNotMatch(wide, /class="pips"/);
    });

    property(
      'is balanced and runs nothing, whatever a document says',
      anyText(40),
      (odd) => {
        const markup = reportHtml(
          reportOn(
            { 'a.md': LOAF.replace('The rye loaf', `<script>"'&${odd.replace(/[\r\n]/g, ' ')}`) },
            `</title><script>alert(1)</script>${odd}`,
          ),
        );
        assert.doesNotMatch(markup, /<script/i);
        for (const tag of ['section', 'table', 'div', 'ul', 'dl', 'td', 'th', 'tr', 'bdi'])
          assert.equal(
            markup.match(new RegExp(`<${tag}\\b`, 'g'))?.length ?? 0,
            markup.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0,
            tag,
          );
      },
      4,
    );

    it('says of a competency what it is at a level that it does not define', () => {
      const mill = (cumulative: boolean, competency: string) =>
        reportHtml(
          reportOn({
            'frameworks/mill.yaml': `id: mill\ntitle: Mill\ncumulative: ${cumulative}\nlevels: [{id: "1", name: Hand}, {id: "2", name: Miller}]\ncompetencies:\n  - {id: low, name: Low, levels: {"1": {indicators: [I carry.]}}}\n  - {id: high, name: High, levels: {"2": {indicators: [I plan.]}}}\n`,
            'portfolio.yaml': `framework: mill\nlevel: ${competency === 'low' ? 2 : 1}\ncompetencies: [${competency}]\n`,
          }),
        );
      assert.match(
        mill(true, 'low'),
        /It is not defined at this level, so nothing can be tagged for it here\./,
      );
      assert.match(mill(true, 'low'), /Not defined at this level/);
      assert.match(mill(true, 'high'), /so one passage that is tagged at a higher level is enough\./);
      assert.match(mill(false, 'high'), /so nothing can be tagged for it here\./);
    });

    it('says of a competency that is only named that nothing can be counted', () => {
      const named = { 'a.md': '---\nframework: bakery\nlevel: 2\n---\n\nI wrote it down. [@ledger.2]\n' };
      assert.match(
        reportHtml(reportOn(named)),
        /Only its name is known here and no indicators, so one tagged passage is enough\./,
      );
      assert.match(reportHtml(reportOn(named)), /<th scope="row">No indicators known; passages<\/th>/);
      assert.doesNotMatch(reportHtml(reportOn(named)), /0 of 0 indicators/);
      const [{ children = [] } = {}] = bakeryWith(named).service.coverageTree();
      assert.equal(children[0]?.description, 'Level 2 · 1 passage · 4 words');
    });

    it('is the same, byte for byte, in whatever order files are read', () => {
      assert.equal(
        reportHtml(reportOn({ 'a.md': LOAF, 'b.md': OVEN })),
        reportHtml(reportOn({ 'b.md': OVEN, 'a.md': LOAF })),
      );
    });
  });
});

describe('the age of what a document tells', () => {
  const age = (date: string, maxAge?: string) => {
    const found = ageOf(date, '2026-05-01', maxAge);
    return found && `${found.text}${found.isTooOld ? ', too old' : ''}`;
  };

  it('is said in months and years', () => {
    assert.deepEqual(
      ['2026-05', '2026-04', '2025-05-01', '2023-04', '2025', '2026-06', 'soon', '2026-13'].map((date) =>
        age(date),
      ),
      [
        'this month',
        '1 month',
        '1 year',
        '3 years 1 month',
        'about 1 year',
        'still to come',
        undefined,
        undefined,
      ],
    );
  });

  it('is too great when the last day of the month is', () => {
    assert.deepEqual(
      [
        age('2024-05', 'P2Y'),
        age('2024-04', 'P2Y'),
        age('2024-04-30', 'P24M'),
        age('2026-04-01', 'P30D'),
        age('2026-03-31', 'P30D'),
        age('2026-04-16', 'P2W'),
      ],
      [
        '2 years',
        '2 years 1 month, too old',
        '2 years 1 month, too old',
        '1 month',
        '2 months, too old',
        '1 month, too old',
      ],
    );
  });
});

describe('the name of a file in the report', () => {
  it('is its path inside the folder, after the folder’s name where there are several', () => {
    assert.equal(relativePath('file:///w/a%20b/c.md', ['file:///w']), 'a b/c.md');
    assert.equal(relativePath('file:///w/one/c.md', ['file:///w/one/', 'file:///w/two']), 'one/c.md');
    assert.equal(relativePath('vscode-vfs://github/o/r/c.md', ['vscode-vfs://github/o/r']), 'c.md');
    assert.equal(relativePath('untitled:Untitled-1', ['file:///w']), 'Untitled-1');
    assert.equal(relativePath('file:///elsewhere/c.md', ['file:///w']), '/elsewhere/c.md');
  });
});
