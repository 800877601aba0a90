// Packages as other systems write them: everything is found at its place, and nothing else.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { importCase } from '../../server/core/import/case.ts';
import type { Imported } from '../../server/core/import/imported.ts';
import { importText } from '../../server/core/import/kinds.ts';
import { casePackageIn, plainStyle, type Style, ways } from './support/case-styles.ts';
import { property } from './support/property.ts';

const imported = (json: string): Imported => {
  const result = importCase(json);
  if ('problem' in result) throw new Error(result.problem);
  return result.imported;
};

/** `competency | level | indicator`, a line each. */
const placesIn = ({ levels, competencies }: Imported): string[] =>
  competencies.flatMap(({ name, levels: definitions }) =>
    definitions.flatMap(({ level, indicators }) =>
      indicators.map(({ text }) =>
        [name, level === null ? '' : levels.find(({ id }) => id === level)?.name, text].join(' | '),
      ),
    ),
  );

const styles = fc
  .record(
    Object.fromEntries(
      Object.entries(ways).map(([key, values]) => [key, fc.constantFrom(...(values as readonly unknown[]))]),
    ),
  )
  .map((style) => style as unknown as Style);

describe('Packages of other systems', () => {
  for (const key of Object.keys(ways) as Array<keyof Style>)
    it(`are understood in each way of writing ${key}`, () => {
      for (const way of ways[key]) {
        const { json, truth } = casePackageIn({ ...plainStyle, [key]: way });
        assert.deepEqual(placesIn(imported(json)), truth, `${key}: ${way}`);
      }
    });

  property(
    'are understood whatever ways of writing they mix',
    styles,
    (style) => {
      const { json, truth } = casePackageIn(style);
      const found = placesIn(imported(json));
      // Below levels that not all competencies have, the file itself has them in another order.
      const isMixed = style.levels === 'above' && style.shape === 'gaps';
      assert.deepEqual(isMixed ? found.sort() : found, isMixed ? [...truth].sort() : truth);
    },
    0.5,
  );

  const item = (identifier: string, fullStatement: string, more: object = {}) => ({
    identifier,
    fullStatement,
    ...more,
  });
  const child = (from: string, to: string) => ({
    associationType: 'isChildOf',
    originNodeURI: { identifier: from },
    destinationNodeURI: { identifier: to },
  });
  const pack = (items: readonly object[], associations: readonly object[], more: object = {}): string =>
    JSON.stringify({
      CFDocument: { identifier: 'doc', title: 'Bread' },
      CFItems: items,
      CFAssociations: associations,
      ...more,
    });

  it('take several education levels for a band, and overlapping ones for each of them', () => {
    const inGrades = (...grades: ReadonlyArray<readonly string[]>) =>
      placesIn(
        imported(
          pack(
            [
              item('dough', 'Dough'),
              ...grades.map((educationLevel, index) =>
                item(`i${index}`, `I knead ${index}.`, { educationLevel }),
              ),
            ],
            grades.map((_, index) => child(`i${index}`, 'dough')),
          ),
        ),
      );
    assert.deepEqual(inGrades(['09', '10'], ['KG'], ['11', '12']), [
      'Dough | KG | I knead 1.',
      'Dough | Level 9 to 10 | I knead 0.',
      'Dough | Level 11 to 12 | I knead 2.',
    ]);
    assert.deepEqual(inGrades(['01', '02'], ['02']), [
      'Dough | Level 1 | I knead 0.',
      'Dough | Level 2 | I knead 0.',
      'Dough | Level 2 | I knead 1.',
    ]);
    assert.deepEqual(inGrades(['01'], ['01']), ['Dough |  | I knead 0.', 'Dough |  | I knead 1.']);
  });

  it('read education levels as early systems wrote them, and from the competency above', () => {
    const json = pack(
      [
        item('a', 'Dough', { educationalLevel: '06' }),
        item('b', 'Oven', { educationalLevel: '07' }),
        item('c', 'I knead.'),
        item('d', 'I load.'),
      ],
      [child('c', 'a'), child('d', 'b')],
    );
    assert.deepEqual(placesIn(imported(json)), ['Dough | Level 6 | I knead.', 'Oven | Level 7 | I load.']);
  });

  it('take the steps of a rubric for levels by their points, and leave rubrics beside statements alone', () => {
    const criterion = (more: object) => ({
      CFRubricCriteria: [
        {
          category: 'Dough',
          description: 'How well the dough is made.',
          ...more,
          CFRubricCriterionLevels: [
            { quality: 'Master', score: 2, description: 'It **always** rises.', position: 1 },
            { quality: 'Apprentice', score: 1, description: 'It rises now and then.', position: 2 },
          ],
        },
      ],
    });
    assert.deepEqual(placesIn(imported(pack([], [], { CFRubrics: [criterion({})] }))), [
      'Dough | Apprentice | It rises now and then.',
      'Dough | Master | It always rises.',
    ]);
    const beside = imported(
      pack([item('a', 'Dough'), item('b', 'I knead.')], [child('b', 'a')], {
        CFRubrics: [criterion({ CFItemURI: { identifier: 'a' } })],
      }),
    );
    assert.deepEqual(placesIn(beside), ['Dough |  | I knead.']);
    assert.deepEqual(
      beside.unplaced.map(({ text }) => text),
      ['Dough, Apprentice: It rises now and then.', 'Dough, Master: It always rises.'],
    );
  });

  it('have the codes tell what hangs below what, where nothing else does', () => {
    const json = pack(
      [
        item('a', 'Dough', { humanCodingScheme: 'K.D' }),
        item('b', 'I fold.', { humanCodingScheme: 'K.D.2' }),
        item('c', 'I knead.', { humanCodingScheme: 'K.D.1' }),
        item('d', 'Oven', { humanCodingScheme: 'K.O' }),
        item('e', 'I load.', { humanCodingScheme: 'K.O-1-(a)' }),
      ],
      [],
    );
    assert.deepEqual(placesIn(imported(json)), [
      'Dough |  | I knead.',
      'Dough |  | I fold.',
      'Oven |  | I load.',
    ]);
  });

  it('are refused where a name has a control character or a path in it, and say which', () => {
    const problem = (title: string, name: string, text: string): string => {
      const result = importCase(
        JSON.stringify({
          CFDocument: { identifier: 'doc', title },
          CFItems: [item('a', name), item('b', text)],
          CFAssociations: [child('b', 'a')],
        }),
      );
      return 'problem' in result ? result.problem : 'none';
    };
    assert.equal(
      problem('Bread\u001b[31m', 'Dough', 'I knead.'),
      'the title of the CASE package has a control character in it; take it out first',
    );
    assert.equal(
      problem('Bread', '../../dough', 'I knead.'),
      'the name of item 1 of the CASE package has “../” in it; take it out first',
    );
    assert.equal(problem('Bread', 'Dough\u000band more', 'I knead\u0019 it, and …/..'), 'none');
  });

  it('may lack a statement, or write their language as systems do', () => {
    const json = JSON.stringify({
      CFDocument: { identifier: 'doc', title: 'Bread', language: 'en_GB' },
      CFItems: [item('a', '', { humanCodingScheme: 'B.1' }), item('b', 'I knead.'), item('c', '')],
      CFAssociations: [child('b', 'a'), child('c', 'a')],
    });
    const made = imported(json);
    assert.equal(made.language, 'en-GB');
    assert.deepEqual(placesIn(made), ['B.1 |  | I knead.']);
    assert.equal(imported(json.replace('en_GB', '?')).language, undefined);
  });

  it('may have taglines beside the names of levels, and stand in a list of one', () => {
    const made = JSON.parse(
      pack(
        [
          item('a', 'Dough'),
          item('l', 'Expert: guides others in all of it'),
          item('k', 'Novice: works under guidance'),
          item('i', 'I teach.'),
          item('j', 'I knead.'),
          item('b', 'Oven'),
          item('m', 'Novice'),
          item('n', 'I load.'),
        ],
        [
          ...[child('l', 'a'), child('k', 'a'), child('i', 'l'), child('j', 'k')],
          ...[child('m', 'b'), child('n', 'm')],
        ],
      ),
    ) as object;
    const { levels, competencies } = imported(JSON.stringify([made]));
    assert.deepEqual(
      levels.map(({ name }) => name),
      ['Novice', 'Expert'],
    );
    assert.deepEqual(
      competencies[0]?.levels.map(({ headline }) => headline),
      ['works under guidance', 'guides others in all of it'],
    );
  });

  it('may hold groups of nothing but names beside groups of competencies', () => {
    const { competencies } = imported(
      pack(
        [
          ...['Craft', 'Dough', 'Level 1', 'I knead.', 'Level 2', 'I teach.'].map((text, i) =>
            item(`c${i}`, text),
          ),
          ...['Business', 'Keeping the books', 'Serving at the counter'].map((text, i) =>
            item(`b${i}`, text),
          ),
        ],
        [
          ...[child('c1', 'c0'), child('c2', 'c1'), child('c3', 'c2'), child('c4', 'c1'), child('c5', 'c4')],
          ...[child('b1', 'b0'), child('b2', 'b0')],
        ],
      ),
    );
    assert.deepEqual(
      competencies.map(({ group, name, outline }) => `${group} / ${name}${outline ? ', named only' : ''}`),
      [
        'Craft / Dough',
        'Business / Keeping the books, named only',
        'Business / Serving at the counter, named only',
      ],
    );
  });

  it('take an odd one among levels for a level', () => {
    const grades = ['Grade 3', 'Grade 4', 'High School'];
    const json = pack(
      grades.flatMap((grade, index) => [
        item(`g${index}`, grade),
        item(`d${index}`, 'Dough'),
        item(`i${index}`, `I knead ${index}.`),
      ]),
      grades.flatMap((_, index) => [child(`d${index}`, `g${index}`), child(`i${index}`, `d${index}`)]),
    );
    assert.deepEqual(placesIn(imported(json)), [
      'Dough | Grade 3 | I knead 0.',
      'Dough | Grade 4 | I knead 1.',
      'Dough | High School | I knead 2.',
    ]);
  });

  it('take what holds statements for the competency where nothing is called one', () => {
    const json = pack(
      [
        item('a', 'Craft', { CFItemType: 'Domain' }),
        item('b', 'Dough', { CFItemType: 'Cluster' }),
        item('c', 'I knead.', { CFItemType: 'Standard' }),
        item('d', 'I fold.', { CFItemType: 'Component' }),
        item('e', 'Oven', { CFItemType: 'Cluster' }),
        item('f', 'I load.', { CFItemType: 'Standard' }),
        item('g', 'I turn.', { CFItemType: 'Standard' }),
      ],
      [child('b', 'a'), child('c', 'b'), child('d', 'c'), child('e', 'a'), child('f', 'e'), child('g', 'e')],
    );
    const { competencies } = imported(json);
    assert.deepEqual(
      competencies.map(({ name, group }) => `${group} / ${name}`),
      ['Craft / Dough', 'Craft / Oven'],
    );
    assert.deepEqual(placesIn(imported(json)), [
      'Dough |  | I knead.',
      'Dough |  | I fold.',
      'Oven |  | I load.',
      'Oven |  | I turn.',
    ]);
  });
});

describe('Tables of other systems', () => {
  const table = (
    result: ReturnType<typeof importText>,
  ): { readonly places: string[]; readonly unplaced: string[] } => {
    if ('problem' in result) throw new Error(result.problem);
    return {
      places: placesIn(result.imported),
      unplaced: result.imported.unplaced.map(({ text }) => text),
    };
  };
  const moodle = (separator: string, ...rows: ReadonlyArray<Readonly<Record<number, string>>>): string =>
    [
      Array.from({ length: 14 }, (_, column) => `Column ${column + 1}`),
      ...[{ 1: 'bread', 2: 'Bread', 12: '1' }, ...rows].map((row) =>
        Array.from({ length: 14 }, (_, column) => (row as Readonly<Record<number, string>>)[column] ?? ''),
      ),
    ]
      .map((cells) => cells.join(separator))
      .join('\n');

  it('from Moodle may have other separators, and empty columns behind the last', () => {
    for (const separator of [',', ';', '\t'])
      for (const end of ['', separator, separator.repeat(3)]) {
        const text = moodle(separator, { 1: 'd', 2: 'Dough' }, { 0: 'd', 1: 'i', 2: 'I knead.' });
        assert.deepEqual(table(importText(`\uFEFF${text.replaceAll('\n', `${end}\r\n`)}${end}`)).places, [
          'Dough |  | I knead.',
        ]);
      }
  });

  it('from Moodle may have commas in id numbers, and codes that look like levels', () => {
    const text = moodle(
      ';',
      { 1: 'l,1', 2: 'Level 1' },
      { 1: 'l,2', 2: 'Level 2' },
      { 1: 'd', 2: 'Dough' },
      { 0: 'd', 1: 'S1', 2: 'S1', 3: 'I knead.', 10: 'l%2C2' },
      { 0: 'd', 1: 'S2', 2: 'S2', 3: 'I fold.', 10: 'l%2C1' },
    );
    assert.deepEqual(table(importText(text)), {
      places: ['Dough | Level 1 | I fold.', 'Dough | Level 2 | I knead.'],
      unplaced: [],
    });
  });

  it('from Moodle may have statements whose beginnings are alike and cut in the same place', () => {
    const rows = ['a', 'b'].flatMap((one) => [
      { 1: one, 2: `Craft ${one}` },
      { 0: one, 1: `${one}1`, 2: 'I work the ...', 3: `<p>I work the dough, ${one}.</p>` },
      { 0: one, 1: `${one}2`, 2: 'I mind the …', 3: `<p>I mind the oven, ${one}.</p>` },
    ]);
    assert.deepEqual(table(importText(moodle(';', ...rows))).places, [
      'Craft a |  | I work the dough, a.',
      'Craft a |  | I mind the oven, a.',
      'Craft b |  | I work the dough, b.',
      'Craft b |  | I mind the oven, b.',
    ]);
  });

  it('from Moodle may lack a name', () => {
    const text = moodle(';', { 1: 'D 1' }, { 0: 'D 1', 1: 'i', 3: 'I knead.' }, { 0: 'D 1', 1: 'j' });
    assert.deepEqual(table(importText(text)).places, ['D 1 |  | I knead.']);
  });

  it('from SFIA may have bare numbers for levels, or another language, and say what was not read', () => {
    assert.deepEqual(table(importText('Code;Skill;1;2;3\nBAKE;Baking;;Helps.;Bakes.\n')).places, [
      'Baking | Level 2 | Helps.',
      'Baking | Level 3 | Bakes.',
    ]);
    assert.deepEqual(
      table(importText('Código,Habilidad,Nivel 1 descripción\nBAKE,Hornear,Ayuda.\n')).places,
      ['Hornear | Level 1 | Ayuda.'],
    );
    assert.deepEqual(
      table(
        importText(
          'Code,Skill,Guidance notes,Level 1\nBAKE,Baking,Mind the oven.,Helps.\nSELL,Selling,,Sells.\n',
        ),
      ).unplaced,
      ['the column “Guidance notes”, with something in 1 row'],
    );
  });

  it('from SFIA may have columns of marks beside the descriptions', () => {
    const text =
      'Level 1,Level 2,Code,Skill,Level 1 description,Level 2 description\n,2,BAKE,Baking,,Helps.\n1,,SELL,Selling,Sells.,\n';
    assert.deepEqual(table(importText(text)).places, [
      'Baking | Level 2 | Helps.',
      'Selling | Level 1 | Sells.',
    ]);
  });

  it('from SFIA are known by their head, however long the cells below it are', () => {
    const cell = `"${'Bakes, and bakes again.\n'.repeat(8_000)}"`;
    assert.equal(table(importText(`Code,Skill,Level 1\nBAKE,Baking,${cell}\n`)).places.length, 8_000);
  });
});
