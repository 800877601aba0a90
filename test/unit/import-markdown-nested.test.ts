// Markdown as people write it: names in bold print before their text, lists in lists, and what belongs to no level or value.
import { strict as assert } from 'node:assert';
import { imported, placed } from './support/import.ts';

describe('Markdown with bold print, nested lists and asides', () => {
  const role = (title: string, [craft, reach]: readonly [string, string], mark = '**') =>
    `## ${title}\n\nThis baker stands at the oven.\n\n${mark}Craft of Baking:${mark} ${craft}\n\n${mark}Reach:${mark} ${reach}\n`;

  it('has names in bold and slanted print before their paragraphs, below levels', () => {
    assert.deepEqual(
      placed(
        `# Bakery Path\n\n${role('Baker (B 1)', ['They weigh out flour.', 'They serve one shop.'], '***')}\n${role('Senior Baker (B 2)', ['They shape loaves.', 'They serve all shops.'], '***')}`,
      ),
      [
        'Craft of Baking at Baker (B 1): They weigh out flour.',
        'Craft of Baking at Senior Baker (B 2): They shape loaves.',
        'Reach at Baker (B 1): They serve one shop.',
        'Reach at Senior Baker (B 2): They serve all shops.',
      ],
    );
  });

  it('has the names of competencies in bold print before their paragraphs, below levels', () => {
    const page = `# Bakery Path\n\nHow bakers grow here.\n\n${[
      role('Baker (B 1)', ['They weigh out flour. They ask for help.', 'They serve one shop.']),
      role('Senior Baker (B 2)', ['They shape loaves of every size.', 'They serve all shops of a town.']),
    ].join(
      '\n',
    )}\n## FAQ\n\n**Can I skip a step?** It happens, but rarely.\n\n**Who decides?** The master baker, twice a year.\n`;
    assert.deepEqual(placed(page), [
      'Craft of Baking at Baker (B 1): They weigh out flour. They ask for help.',
      'Craft of Baking at Senior Baker (B 2): They shape loaves of every size.',
      'Reach at Baker (B 1): They serve one shop.',
      'Reach at Senior Baker (B 2): They serve all shops of a town.',
    ]);
    assert.ok(imported(page).unplaced.some(({ text }) => text.startsWith('Can I skip a step?')));
  });

  it('may have a list behind such a paragraph', () => {
    const withList = (title: string, statements: readonly [string, string]) =>
      role(title, statements).replace(/(They .*)\n\n/, '$1\n\n- Keeps a diary of it\n\n');
    assert.deepEqual(
      imported(
        `# Bakery Path\n\n${withList('Baker (B 1)', ['They weigh out flour.', 'They serve one shop.'])}\n${withList('Senior Baker (B 2)', ['They shape loaves.', 'They serve all shops.'])}`,
      ).competencies.map(({ name, levels }) => [name, levels.length]),
      [
        ['Craft of Baking', 2],
        ['Reach', 2],
      ],
    );
  });

  const step = (name: string, statements: readonly string[]) =>
    `    - ${name}\n\n${statements.map((text) => `        ${text}\n\n`).join('')}`;

  for (const [kind, at] of [
    ['numbered', (number: string) => `${number} `],
    ['plain', () => ''],
  ] as ReadonlyArray<readonly [string, (number: string) => string]>)
    it(`has levels that nobody knows in a nested list, with ${kind} paragraphs in them`, () => {
      assert.deepEqual(
        placed(
          `# What bakers do\n\n## Expectations\n\n1.  **Bread of every sort**\n\n${step('First years', [`${at('1.1')}Weighs out flour to the gram.`, `${at('1.2')}Cleans the bench after work.`])}${step('Main bench', [`${at('1.3')}Shapes loaves of every size.`])}2.  **Cakes and pies**\n\n${step('First years', [`${at('2.1')}Whips cream by hand.`])}${step('Main bench', [`${at('2.2')}Builds cakes of three storeys.`, `${at('2.3')}Writes with icing, not only with a pen.`])}## Moving on\n\nAsk the master baker.\n`,
        ),
        [
          'Bread of every sort at First years: Weighs out flour to the gram. | Cleans the bench after work.',
          'Bread of every sort at Main bench: Shapes loaves of every size.',
          'Cakes and pies at First years: Whips cream by hand.',
          'Cakes and pies at Main bench: Builds cakes of three storeys. | Writes with icing, not only with a pen.',
        ],
      );
    });

  it('may have such levels as the outermost bullets below the headings of names', () => {
    const below = (name: string, [first, main]: readonly [string, string]) =>
      `## ${name}\n\n- First years\n\n    - ${first}\n\n- Main bench\n\n    - ${main}\n\n`;
    assert.deepEqual(
      placed(
        `# What bakers do\n\n${below('Bread', ['Weighs out flour to the gram.', 'Shapes loaves of every size.'])}${below('Cakes', ['Whips cream by hand.', 'Builds cakes of three storeys.'])}${below('Pies', ['Rolls the dough as thin as paper.', 'Invents a pie for each season.'])}## Further reading\n\n- The book of bread\n- The book of cakes\n`,
      ),
      [
        'Bread at First years: Weighs out flour to the gram.',
        'Bread at Main bench: Shapes loaves of every size.',
        'Cakes at First years: Whips cream by hand.',
        'Cakes at Main bench: Builds cakes of three storeys.',
        'Pies at First years: Rolls the dough as thin as paper.',
        'Pies at Main bench: Invents a pie for each season.',
      ],
    );
  });

  const skill = (name: string, about: string, [plain, fine]: readonly [string, string]) =>
    `## ${name}\n\n### Your work as a baker\n\n${about}\n\n### Small oven\n\n* ${plain}\n* Cleans up behind ${name}\n\n### Large oven\n\n* ${fine}\n`;

  it('may say under each name what it is about, in a paragraph beside the lists of the levels', () => {
    const page = `# Bakery skills\n\n${skill('Bread', 'Why is this competency important? People eat bread each day.', ['Weighs out flour to the gram', 'Shapes loaves of every size'])}\n${skill('Cakes', 'Nobody forgets a cake.', ['Whips cream by hand', 'Builds cakes of three storeys'])}`;
    assert.deepEqual(placed(page), [
      'Bread at Small oven: Weighs out flour to the gram | Cleans up behind Bread',
      'Bread at Large oven: Shapes loaves of every size',
      'Cakes at Small oven: Whips cream by hand | Cleans up behind Cakes',
      'Cakes at Large oven: Builds cakes of three storeys',
    ]);
    assert.equal(imported(page).competencies[0]?.why, 'People eat bread each day.');
  });

  it('ends a value where a question of the same rank begins', () => {
    const page =
      '# How we bake\n\n## We share the oven\n\n**This looks like**\n\n* Leaving room for the others\n* Cleaning up behind us\n\n**This doesn’t look like**\n\n* Taking the last flour\n\n## We taste first\n\n**This looks like**\n\n* Trying each loaf\n* Asking for a second opinion\n\n**This doesn’t look like**\n\n* Selling what we would not eat\n\n## What next?\n\n* Talk about it with the master baker\n* Pick one value for this month\n';
    assert.deepEqual(
      imported(page).competencies.map(({ name, levels }) => [name, levels[0]?.indicators.length]),
      [
        ['We share the oven', 2],
        ['We taste first', 2],
      ],
    );
    assert.ok(imported(page).unplaced.some(({ text }) => text.startsWith('Pick one value')));
  });

  it('is called after its first heading, and not after the publisher in bold print above it', () => {
    const page =
      '**Guild of Bakers**\n\n# What bakers do\n\n## Bread\n\n### Level 1\n\n- Weighs out flour\n\n### Level 2\n\n- Shapes loaves of every size\n';
    assert.equal(imported(page).title, 'What bakers do');
  });
});
