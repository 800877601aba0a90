// Tables of every shape: what a page or a spreadsheet says of competencies and levels in its columns and rows.
import { strict as assert } from 'node:assert';
import { imported, placed } from './support/import.ts';

const table = (...rows: readonly string[]): string =>
  `<h1>Baking skills</h1><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
const heads = (...names: readonly string[]): string => names.map((name) => `<th>${name}</th>`).join('');
const cells = (...texts: readonly string[]): string => texts.map((text) => `<td>${text}</td>`).join('');

const DOUGH = [
  'Dough at Foundation: Weighs what the recipe says.',
  'Dough at Advanced: Tells others how dough is made.',
  'Oven at Foundation: Loads the oven with care.',
  'Oven at Advanced: Plans the day of the oven.',
];

describe('A table with a row for each statement', () => {
  it('has its competency in one column and its level in another', () => {
    assert.deepEqual(
      placed(
        table(
          heads('Competency', 'Level', 'Indicators'),
          cells('Dough', 'Foundation', 'Weighs what the recipe says.'),
          cells('Dough', 'Advanced', 'Tells others how dough is made.'),
          cells('Oven', 'Foundation', 'Loads the oven with care.'),
          cells('Oven', 'Advanced', 'Plans the day of the oven.'),
        ),
      ),
      DOUGH,
    );
  });

  it('may have these columns in any order, with numbers for levels', () => {
    assert.deepEqual(
      placed(
        table(
          heads('Level', 'What good looks like', 'Skill'),
          cells('1', 'Weighs what the recipe says.', 'Dough'),
          cells('1', 'Loads the oven with care.', 'Oven'),
          cells('2', 'Tells others how dough is made.', 'Dough'),
        ),
      ),
      [
        'Dough at Level 1: Weighs what the recipe says.',
        'Dough at Level 2: Tells others how dough is made.',
        'Oven at Level 1: Loads the oven with care.',
      ],
    );
  });

  it('has what spans several rows in each of them, and several statements in a cell', () => {
    assert.deepEqual(
      placed(
        table(
          heads('Competency', 'Level', 'Behaviours'),
          `<td rowspan="3">Dough</td><td rowspan="2">Level 1</td>${cells('Weighs what the recipe says.')}`,
          cells('Kneads until the dough is smooth.'),
          cells('Level 2', 'Tells others how dough is made.<br>Plans the week of dough.'),
          `<td rowspan="2">Oven</td>${cells('Level 1', 'Loads the oven with care.')}`,
          cells('Level 2', 'Plans the day of the oven.'),
        ),
      ),
      [
        'Dough at Level 1: Weighs what the recipe says. | Kneads until the dough is smooth.',
        'Dough at Level 2: Tells others how dough is made. | Plans the week of dough.',
        'Oven at Level 1: Loads the oven with care.',
        'Oven at Level 2: Plans the day of the oven.',
      ],
    );
  });

  it('may have groups, what is not wanted, and columns that hold no statements', () => {
    assert.deepEqual(
      placed(
        table(
          heads('Ref', 'Area', 'Competency', 'Level', 'Effective behaviours', 'Ineffective behaviours'),
          cells('A1', 'Craft', 'Dough', 'Level 1', 'Weighs what the recipe says.', 'Guesses the weight.'),
          cells('A2', 'Craft', 'Dough', 'Level 2', 'Tells others how dough is made.', 'Keeps it secret.'),
          cells('A3', 'Craft', 'Oven', 'Level 1', 'Loads the oven with care.', 'Throws loaves in.'),
        ),
      ),
      [
        'Craft / Dough at Level 1: Weighs what the recipe says. (not: Guesses the weight.)',
        'Craft / Dough at Level 2: Tells others how dough is made. (not: Keeps it secret.)',
        'Craft / Oven at Level 1: Loads the oven with care. (not: Throws loaves in.)',
      ],
    );
  });

  it('may call its statements descriptions, and say more beside them, which is listed', () => {
    const page = table(
      heads('Skill', 'Proficiency level', 'Description', 'Examples of evidence'),
      cells('Dough', 'Aware', 'Weighs what the recipe says.', 'A note of a colleague.'),
      cells('Dough', 'Skilled', 'Tells others how dough is made.', 'A photo of the dough.'),
      cells('Oven', 'Aware', 'Loads the oven with care.', ''),
    );
    assert.deepEqual(placed(page), [
      'Dough at Aware: Weighs what the recipe says.',
      'Dough at Skilled: Tells others how dough is made.',
      'Oven at Aware: Loads the oven with care.',
    ]);
    assert.deepEqual(
      imported(page).unplaced.map(({ text }) => text),
      ['A note of a colleague.', 'A photo of the dough.'],
    );
  });

  it('is told from rows that set what is wanted beside what is not', () => {
    const rows = [
      heads('Level', 'Effective behaviours', 'Ineffective behaviours'),
      cells('Level 1', 'Weighs flour.', 'Guesses.'),
      cells('', 'Kneads it well.', 'Hurries.'),
      cells('Level 2', 'Tells others how.', 'Keeps it.'),
    ];
    assert.deepEqual(placed(table(...rows)), [
      'Baking skills at Level 1: Weighs flour. (not: Guesses.) | Kneads it well. (not: Hurries.)',
      'Baking skills at Level 2: Tells others how. (not: Keeps it.)',
    ]);
  });

  it('is told from levels beside several competencies', () => {
    assert.deepEqual(
      placed(
        table(
          heads('Level', 'Dough', 'Oven'),
          cells('Level 1', 'Weighs what the recipe says.', 'Loads the oven with care.'),
          cells('Level 2', 'Tells others how dough is made.', 'Plans the day of the oven.'),
        ),
      ),
      [
        'Dough at Level 1: Weighs what the recipe says.',
        'Dough at Level 2: Tells others how dough is made.',
        'Oven at Level 1: Loads the oven with care.',
        'Oven at Level 2: Plans the day of the oven.',
      ],
    );
  });
});

describe('A name in a table', () => {
  it('may have a word about it below it', () => {
    const page = table(
      heads('Competency', 'Level 1', 'Level 2'),
      cells(
        '<b>Dough</b><br>It is alive.',
        'Weighs what the recipe says.',
        'Tells others how dough is made.',
      ),
      cells('<b>Oven</b><p>It is hot.</p>', 'Loads the oven with care.', 'Plans the day of the oven.'),
    );
    assert.deepEqual(
      imported(page).competencies.map(({ id, name, summary }) => [id, name, summary]),
      [
        ['dough', 'Dough', 'It is alive.'],
        ['oven', 'Oven', 'It is hot.'],
      ],
    );
  });
});

describe('Rows over the whole width of a table', () => {
  const wide = (text: string, columns = 2): string => `<th colspan="${columns}">${text}</th>`;
  const sides = heads('Effective behaviours', 'Ineffective behaviours');

  it('are levels over what is wanted and what is not', () => {
    const rows = (one: string, two: string): string =>
      `<table>${[wide('Level 1'), sides, cells(one, `Not: ${one}`), wide('Level 2 – Head baker'), sides, cells(two, `<ul><li>Not: ${two}</li><li>Nor this</li></ul>`)].map((row) => `<tr>${row}</tr>`).join('')}</table>`;
    assert.deepEqual(
      placed(
        `<h1>Baking skills</h1><h2>Dough</h2><p>It is alive.</p>${rows('Weighs what the recipe says', 'Tells others how')}<h2>Oven</h2>${rows('Loads it with care', 'Plans its day')}`,
      ),
      [
        'Dough at Level 1: Weighs what the recipe says (not: Not: Weighs what the recipe says)',
        'Dough at Level 2: Head baker: Tells others how (not: Not: Tells others how; Nor this)',
        'Oven at Level 1: Loads it with care (not: Not: Loads it with care)',
        'Oven at Level 2: Head baker: Plans its day (not: Not: Plans its day; Nor this)',
      ],
    );
  });

  it('are levels under the name of the table', () => {
    const rows = (name: string, one: string, two: string): string =>
      `<table>${[wide(name), wide('Foundation'), `<td colspan="2">${one}</td>`, wide('Advanced'), `<td colspan="2">${two}</td>`].map((row) => `<tr>${row}</tr>`).join('')}</table>`;
    assert.deepEqual(
      placed(
        `<h1>Baking skills</h1>${rows('Dough', 'Weighs what the recipe says.', 'Tells others how dough is made.')}${rows('Oven', 'Loads the oven with care.', 'Plans the day of the oven.')}`,
      ),
      DOUGH,
    );
  });

  it('name the competency over levels that stand in columns', () => {
    const rows = [
      ['Dough', 'Weighs what the recipe says.', 'Tells others how dough is made.'],
      ['Oven', 'Loads the oven with care.', 'Plans the day of the oven.'],
    ].map(([name = '', ...texts]) => table(wide(name), heads('Foundation', 'Advanced'), cells(...texts)));
    assert.deepEqual(placed(rows.join('')), DOUGH);
    assert.deepEqual(
      placed(`<h1>Baking skills</h1>${rows.join('').replaceAll('<h1>Baking skills</h1>', '')}`),
      DOUGH,
    );
  });
});

describe('A table of one column', () => {
  const column = (name: string, ...rows: readonly string[]): string =>
    `<table><tr><th>${name}</th></tr>${rows.map((row) => `<tr><td>${row}</td></tr>`).join('')}</table>`;
  it('has a name, levels in bold print and statements below each other', () => {
    assert.deepEqual(
      placed(
        `<h1>Baking skills</h1>${column('Dough', '<b>Foundation</b>', 'Weighs what the recipe says.', '<b>Advanced</b>', 'Tells others how dough is made.')}${column('Oven', '<b>Foundation</b>', 'Loads the oven with care.', '<b>Advanced</b>', 'Plans the day of the oven.')}`,
      ),
      DOUGH,
    );
  });
});
