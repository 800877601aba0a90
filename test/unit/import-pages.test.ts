import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { importText } from '../../server/core/import/kinds.ts';
import { toYaml } from '../../server/core/import/to-yaml.ts';
import { imported } from './support/import.ts';
import { outlineOf } from './support/outline.ts';
import { property } from './support/property.ts';

const PAGES = 'test/fixtures/import';

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
});

describe('A page that is called by its kind alone', () => {
  const page =
    '<h1>Behaviours</h1><h2>Dough</h2><h3>Level 1</h3><ul><li>I weigh it.</li></ul><h2>Oven</h2><h3>Level 1</h3><ul><li>I load it.</li></ul>';
  it('is called so, unless it has a title', () => {
    assert.equal(imported(page).title, 'Behaviours');
    assert.deepEqual(imported(page).unplaced, []);
    assert.equal(imported(`<title>Bakery</title>${page}`).title, 'Bakery');
  });
});

describe('What is no page of a framework is refused in one line', () => {
  it('an empty file', () => assert.equal(problemOf(' \n\t'), 'is empty'));
  it('a page without indicators', () =>
    assert.match(problemOf('# Menu\n\nSoup of the day.\n'), /no indicators were found/));
  it('a page that only explains its levels', () =>
    assert.match(
      problemOf(
        'How our levels are meant\n\nLevel 1\nLevel 2\nLevel 3\n\nThis is a level for all who begin here.\n\nThis is asked of those who lead others.\n',
      ),
      /no indicators were found/,
    ));
  it('a manual whose lists stand beside code', () =>
    assert.match(
      problemOf(
        '# Oven\n\n## What it never does\n\n- It opens no door while it is hot.\n- It sends nothing to anybody at all.\n\n## Start\n\n```\noven --start\n```\n',
      ),
      /no indicators were found/,
    ));
  it('one list of whole paragraphs', () =>
    assert.match(
      problemOf(
        `# Changes\n\n## 1.0\n\n### Added\n\n${'- The oven has a door of glass, so that one sees the bread while it rises, turns brown and is done, and a lamp beside the door that shines while the oven is hot.\n'.repeat(3)}`,
      ),
      /no indicators were found/,
    ));
  it('tags that are nested deeper than on any page', () => {
    const nested = (count: number, tag = 'div') =>
      `<h1>Bread</h1><h2>Level 1</h2>${`<${tag}>`.repeat(count)}<ul><li>I knead until it is done.</li></ul>${`</${tag}>`.repeat(count)}`;
    for (const page of [nested(50_000), nested(1_000), nested(50_000, 'b'), `# Bread\n\n${nested(50_000)}`])
      assert.match(problemOf(page), /^has more than 1,000 tags nested in each other.*save the page anew/);
    assert.equal(problemOf(nested(300)), 'none');
    // Old pages forget to close what they open.
    assert.equal(problemOf(`${nested(1)}${'<p><font>Bread.\n'.repeat(5_000)}`), 'none');
  });
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
  property(
    'whatever the text is, it is answered, and what is imported validates',
    fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 40 }),
    (pieces) => {
      const result = importText(pieces.join(''));
      if ('imported' in result) assert.ok('yaml' in toYaml(result.imported), pieces.join(''));
      else assert.doesNotMatch(result.problem, /\n/);
    },
  );
});
