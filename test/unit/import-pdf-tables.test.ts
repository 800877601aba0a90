import { strict as assert } from 'node:assert';
import { blocksOfPages as blocks, bold, drawnAt, ruleAt, text } from './support/pdf-page.ts';

const full = 'This line of the book is a full one, and whatever comes behind it had no room left here.';

/** The head of a table of three columns, in the middle of them. */
const heads = (y: number) => [bold(120, y, 'Level 1'), bold(300, y, 'Level 2'), bold(480, y, 'Level 3')];

describe('Tables of a PDF', () => {
  it('have their columns by where the lines begin, with cells of several lines', () => {
    assert.deepEqual(
      blocks([
        text(72, 780, 'Dough', 18),
        ...heads(740),
        text(72, 710, 'Kneads the dough as'),
        text(72, 696, 'the recipe says'),
        text(250, 710, 'Tells by touch when the'),
        text(250, 696, 'dough is ready'),
        text(430, 710, 'Writes the recipes that'),
        text(430, 696, 'others bake by'),
      ]),
      [
        '# Dough',
        '## Level 1?',
        'Kneads the dough as the recipe says',
        '## Level 2?',
        'Tells by touch when the dough is ready',
        '## Level 3?',
        'Writes the recipes that others bake by',
      ],
    );
  });

  it('have their rows by the widest gaps, where names stand in the middle of them', () => {
    const rows = blocks([
      text(20, 780, 'The bakers', 18),
      bold(60, 750, 'Skill'),
      bold(250, 750, 'Level 1'),
      bold(430, 750, 'Level 2'),
      text(160, 720, 'Kneads the dough as told'),
      text(380, 720, 'Knows when dough is ready'),
      bold(50, 710, 'Dough'),
      text(160, 700, 'Weighs what goes in'),
      text(380, 700, 'Mends a dough that is wet'),
      text(160, 660, 'Turns the oven on'),
      text(380, 660, 'Knows the oven’s corners'),
      bold(50, 650, 'Ovens'),
      text(160, 640, 'Keeps the oven clean'),
      text(380, 640, 'Plans who bakes when'),
    ]);
    const at = rows.indexOf('## Ovens?');
    assert.deepEqual(rows.slice(at, at + 4), [
      '## Ovens?',
      '### Level 1?',
      '- Turns the oven on',
      '- Keeps the oven clean',
    ]);
    assert.ok(rows.indexOf('- Weighs what goes in') < at);
  });

  it('have their rows by rules, where there are rules', () => {
    const rows = blocks({
      texts: [
        bold(20, 750, 'Skill'),
        bold(160, 750, 'Level 1'),
        bold(380, 750, 'Level 2'),
        bold(20, 720, 'Dough'),
        text(160, 720, 'Kneads the dough as told by others and'),
        text(160, 706, 'weighs what goes in'),
        text(380, 720, 'Knows when the dough is ready'),
        bold(20, 692, 'Ovens'),
        text(160, 692, 'Turns the oven on before the day begins'),
        text(380, 692, 'Knows the oven’s corners'),
      ],
      drawn: [765, 738, 702, 680].map((y) => ruleAt(y, 15, 560)),
    });
    assert.deepEqual(rows, [
      '# Dough?',
      '## Level 1?',
      'Kneads the dough as told by others and weighs what goes in',
      '## Level 2?',
      'Knows when the dough is ready',
      '# Ovens?',
      '## Level 1?',
      'Turns the oven on before the day begins',
      '## Level 2?',
      'Knows the oven’s corners',
    ]);
  });

  it('hold bullets that are drawn', () => {
    assert.deepEqual(
      blocks({
        texts: [
          ...heads(740),
          text(82, 710, 'Kneads the dough as'),
          text(82, 696, 'the recipe says'),
          text(82, 682, 'Cleans the table'),
          text(260, 710, 'Tells by touch when'),
          text(260, 696, 'dough is ready'),
          text(440, 710, 'Writes the recipes'),
        ],
        drawn: [drawnAt(72, 712), drawnAt(72, 684), drawnAt(250, 712), drawnAt(430, 712)],
      }),
      [
        '# Level 1?',
        '- Kneads the dough as the recipe says',
        '- Cleans the table',
        '# Level 2?',
        '- Tells by touch when dough is ready',
        '# Level 3?',
        '- Writes the recipes',
      ],
    );
  });

  it('go on over the end of a page, below the head that returns there, in the middle of a sentence', () => {
    const rows = blocks(
      [
        text(20, 170, 'The bakers', 18),
        bold(20, 130, 'Skill'),
        bold(160, 130, 'Level 1'),
        bold(380, 130, 'Level 2'),
        bold(20, 100, 'Dough'),
        text(160, 100, 'Kneads the dough as the recipe'),
        text(380, 100, 'Tells by touch when the'),
      ],
      [
        bold(20, 780, 'Skill'),
        bold(160, 780, 'Level 1'),
        bold(380, 780, 'Level 2'),
        text(160, 750, 'says, and as told by others'),
        text(380, 750, 'dough is ready to bake'),
        bold(20, 700, 'Ovens'),
        text(160, 700, 'Turns the oven on each day'),
        text(380, 700, 'Knows the oven’s corners'),
      ],
    );
    assert.deepEqual(rows, [
      '# The bakers',
      '## Dough?',
      '### Level 1?',
      'Kneads the dough as the recipe says, and as told by others',
      '### Level 2?',
      'Tells by touch when the dough is ready to bake',
      '## Ovens?',
      '### Level 1?',
      'Turns the oven on each day',
      '### Level 2?',
      'Knows the oven’s corners',
    ]);
  });

  it('end where a line reaches over their columns', () => {
    const rows = blocks([
      ...heads(740),
      text(72, 710, 'Kneads the dough as'),
      text(250, 710, 'Tells by touch when'),
      text(430, 710, 'Writes the recipes'),
      text(72, 660, full),
    ]);
    assert.equal(rows.at(-1), full);
  });
});

describe('Columns of running text in a PDF', () => {
  /** Lines of a column from one height downwards. */
  const column = (x: number, ...lines: readonly string[]) =>
    lines.map((line, at) => text(x, 760 - at * 14, line));

  it('are read one after the other, and are no table', () => {
    assert.deepEqual(
      blocks([
        text(40, 800, 'The bakers', 18),
        ...column(
          40,
          'A baker begins the day before the',
          'others do, and has the oven hot by',
          'the time that the first of them is',
          'at the door. What is in the oven is',
          'known by its smell, and by the look',
          'of its crust, which is as brown as',
          'a nut. Whoever has the time to wait',
        ),
        ...column(
          300,
          'for it is given a piece of the end',
          'of the loaf. The rest is sold to the',
          'people of the town, who have come to',
          'like it more than any other bread.',
          'It is made of nothing but flour and',
          'water, of salt, and of the time that',
          'it takes to rise.',
        ),
      ]),
      [
        '# The bakers',
        'A baker begins the day before the others do, and has the oven hot by the time that the first of them is at the door. What is in the oven is known by its smell, and by the look of its crust, which is as brown as a nut. Whoever has the time to wait for it is given a piece of the end of the loaf. The rest is sold to the people of the town, who have come to like it more than any other bread. It is made of nothing but flour and water, of salt, and of the time that it takes to rise.',
      ],
    );
  });
});
