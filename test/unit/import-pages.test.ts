import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Imported } from '../../server/core/import/imported.ts';
import { importText } from '../../server/core/import/kinds.ts';
import { toYaml } from '../../server/core/import/to-yaml.ts';
import { outlineOf } from './support/outline.ts';
import { always } from './support/property.ts';

const PAGES = 'test/fixtures/import';

const imported = (text: string): Imported => {
  const result = importText(text);
  if ('problem' in result) throw new Error(result.problem);
  return result.imported;
};

/** The problem that a text is refused with. */
const problemOf = (text: string): string => {
  const result = importText(text);
  return 'problem' in result ? result.problem : 'none';
};

/** Each page of an invented publisher beside what is understood of it; OUTLINES=write writes that anew, to be read. */
describe('Pages of every layout are understood', () => {
  for (const file of readdirSync(PAGES).filter((name) => !name.endsWith('.outline')))
    it(file, () => {
      const outline = outlineOf(imported(readFileSync(join(PAGES, file), 'utf8')));
      const expected = join(PAGES, `${file}.outline`);
      if (process.env.OUTLINES === 'write') writeFileSync(expected, outline);
      assert.equal(outline, readFileSync(expected, 'utf8'));
    });

  it('gives files that validate', () => {
    for (const file of readdirSync(PAGES).filter((name) => !name.endsWith('.outline')))
      assert.ok('yaml' in toYaml(imported(readFileSync(join(PAGES, file), 'utf8'))), file);
  });
});

const SOURCES = '../shared/sources';
const OFFICIAL: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  'cvf-2016-inclusive-enabling-visionary-leadership.txt': {
    'We are collaborative': [6, 7, 4],
    'We deliver, support and inspire': [7, 6, 8],
  },
  'cvf-2016-we-are-collaborative.txt': { 'We Are Collaborative': [6, 7, 4] },
  'cvf-2024-we-collaborate.txt': { 'We collaborate': [5, 6, 5] },
  'tps-service-community-focused.txt': { 'We are Service and Community Focused': [5, 3, 5, 6] },
  'tps-work-collaboratively.txt': { 'We Work Collaboratively': [6, 4, 6, 3] },
};

describe('The publishers’ own pages', () => {
  for (const [file, expected] of Object.entries(OFFICIAL))
    it(`${file}: every competency, level and indicator, word for word`, function () {
      // The pages belong to their publishers and are no part of the project.
      if (!existsSync(join(SOURCES, file))) return this.skip();
      const page = readFileSync(join(SOURCES, file), 'utf8');
      const { competencies } = imported(page);
      assert.deepEqual(
        Object.fromEntries(
          competencies.map(({ name, levels }) => [name, levels.map(({ indicators }) => indicators.length)]),
        ),
        expected,
      );
      const bullets = page
        .split('\n')
        .filter((line) => /^\s*•/.test(line))
        .map((line) =>
          line
            .replace(/[\s\u00A0]+/g, ' ')
            .replace(/^ ?• /, '')
            .trim(),
        );
      assert.deepEqual(
        competencies.flatMap(({ levels }) =>
          levels.flatMap(({ indicators }) => indicators.map(({ text }) => text)),
        ),
        bullets,
      );
    });
});

describe('What is no page of a framework is refused in one line', () => {
  it('an empty file', () => assert.equal(problemOf(' \n\t'), 'is empty'));
  it('a page without indicators', () =>
    assert.match(problemOf('# Menu\n\nSoup of the day.\n'), /no indicators were found/));
  it('a framework file', () =>
    assert.match(
      problemOf('id: own\ntitle: Own\ncompetencies:\n  - {id: a, name: A}\n'),
      /is a framework file already/,
    ));

  it('nothing in HTML is run, and scripts are no indicators', () => {
    const { competencies } = imported(
      '<h1>Bread</h1><script>throw new Error("run")</script><style>li { color: red }</style><h2>Level 1</h2><ul><li onclick="x()">I knead &lt;slowly&gt; &amp; well.</li><li><img src="http://nowhere.example/x.png">I bake.</li></ul>',
    );
    assert.deepEqual(
      competencies[0]?.levels[0]?.indicators.map(({ text }) => text),
      ['I knead <slowly> & well.', 'I bake.'],
    );
  });

  it('tags that are nested 50,000 deep are survived', () => {
    const deep = `<h1>Bread</h1><h2>Level 1</h2>${'<div>'.repeat(50_000)}<ul><li>I knead until it is done.</li></ul>${'</div>'.repeat(50_000)}`;
    const begin = performance.now();
    assert.equal(imported(deep).competencies[0]?.levels[0]?.indicators[0]?.text, 'I knead until it is done.');
    assert.ok(performance.now() - begin < 5_000);
  });

  it('whatever the text is, it is answered, and what is imported validates', () => {
    const piece = fc.constantFrom(
      '<ul>',
      '<li>',
      '</ul>',
      '# ',
      '## ',
      'Level 1',
      'Level 2 – Bread',
      '\n',
      '\n\n',
      '- ',
      '• ',
      'I knead the dough every day.',
      '<h2>',
      '</h2>',
      '| a | b |\n|---|---|\n',
      '<table><tr><td>',
      '\t',
      'Why?',
      '**Level 1**',
      '"',
      ': ',
      '{',
      '\u0000',
      '😀',
      '../',
      '<p>',
      '&amp;',
      '<br>',
    );
    always(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 40 }), (pieces) => {
      const result = importText(pieces.join(''));
      if ('imported' in result) assert.ok('yaml' in toYaml(result.imported), pieces.join(''));
      else assert.doesNotMatch(result.problem, /\n/);
    });
  });
});
