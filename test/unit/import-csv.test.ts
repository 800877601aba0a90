// Moodle's and SFIA's tables, and what is written for spreadsheets.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { csv } from '../../server/core/export/csv.ts';
import { exportMoodle } from '../../server/core/export/moodle.ts';
import { readCsv } from '../../server/core/import/csv.ts';
import type { Imported, ImportResult } from '../../server/core/import/imported.ts';
import { importText, kindOf } from '../../server/core/import/kinds.ts';
import { importMoodle, looksLikeMoodle, MOODLE_COLUMNS } from '../../server/core/import/moodle.ts';
import { textOfBytes } from '../../server/core/import/read-bytes.ts';
import { importSfia, looksLikeSfia } from '../../server/core/import/sfia.ts';
import { asImported, frameworks } from './support/frameworks.ts';
import { imported, placed } from './support/import.ts';
import { property } from './support/property.ts';

const soundly = (result: ImportResult): Imported => {
  if ('problem' in result) throw new Error(result.problem);
  return result.imported;
};
const problem = (result: ImportResult): string => ('problem' in result ? result.problem : 'none');

/** Rows of parent, id number, short name, description and cross references. */
const moodle = (
  taxonomy: string,
  ...rows: ReadonlyArray<readonly [string, string, string, string?, string?]>
): string =>
  csv([
    [...MOODLE_COLUMNS],
    ['', 'bread', 'Bread', '', '1', 'No,Yes', '[]', '', '', '', '', '', '1', taxonomy],
    ...rows.map(([parent, id, name, description = '', references = '']) => [
      parent,
      id,
      name,
      description,
      '1',
      '',
      '',
      '',
      '',
      '',
      references,
      '',
      '',
      '',
    ]),
  ]);

const outlineOf = ({ competencies }: Imported): string[] =>
  competencies.flatMap(({ group, name, levels }) =>
    levels.map(
      ({ level, indicators }) =>
        `${group ? `${group} / ` : ''}${name}${level === null ? '' : ` ${level}`}: ${indicators.map(({ text }) => text).join(' | ')}`,
    ),
  );

describe('Import of a Moodle file', () => {
  it('takes levels by cross reference, whichever of the two refers', () => {
    const text = moodle(
      'competency,competency,competency,competency',
      ['', 'levels', 'Levels'],
      ['levels', 'l1', 'Level 1', '<p>For apprentices.<br></p>', 'i1'],
      ['levels', 'l2', 'Level 2'],
      ['', 'craft', 'Craft'],
      ['craft', 'dough', 'Dough', '<p>Dough is\nalive.</p>'],
      ['dough', 'i1', 'I weigh.', '<p>I weigh.</p>'],
      [
        'dough',
        'i2',
        'I taste & tell',
        '<p>I taste &amp; tell\neverybody.<script>alert(1)</script></p>',
        'l2',
      ],
    );
    const found = soundly(importMoodle(text));
    assert.deepEqual(outlineOf(found), [
      'Craft / Dough 1: I weigh.',
      'Craft / Dough 2: I taste & tell everybody.',
    ]);
    assert.equal(found.competencies[0]?.summary, 'Dough is alive.');
    assert.deepEqual(found.unplaced, [{ line: 4, text: 'For apprentices.' }]);
  });

  it('learns from the taxonomy what each depth is', () => {
    const text = moodle(
      'domain,competency,proficiency,behaviour',
      ['', 'a', 'Craft'],
      ['a', 'b', 'Dough'],
      ['b', 'c', 'Sprout'],
      ['c', 'd', 'I weigh.'],
      ['b', 'e', 'Tree'],
      ['e', 'f', 'I taste.'],
    );
    assert.deepEqual(outlineOf(soundly(importMoodle(text))), [
      'Craft / Dough sprout: I weigh.',
      'Craft / Dough tree: I taste.',
    ]);
  });

  it('is known by its columns, and refused where it contradicts itself', () => {
    const text = moodle('', ['', 'a', 'Dough'], ['a', 'b', 'I weigh.']);
    assert.ok(looksLikeMoodle(text));
    assert.ok(!looksLikeMoodle('a,b,c\n1,2,3\n'));
    assert.equal(
      problem(importMoodle(`${text}x,y\n`)),
      'line 5 has 2 columns, where a Moodle competency file has 14',
    );
    assert.equal(
      problem(importMoodle(moodle('', ['', 'a', 'A'], ['', 'a', 'B']))),
      'lines 3 and 4 have the same id number “a”',
    );
    assert.equal(
      problem(importMoodle(moodle('', ['z', 'a', 'A']))),
      'line 3 belongs below “z”, which the file does not have',
    );
    assert.equal(
      problem(importMoodle(moodle('', ['b', 'a', 'A'], ['a', 'b', 'B']))),
      'the Moodle file goes in a circle: line 3 hangs below itself',
    );
    assert.match(
      problem(importMoodle(text.replace(/,1,(?=\r\n)/, ',,').replace('[],,,,,,1', '[],,,,,,'))),
      /marked as the framework/,
    );
    assert.match(problem(importMoodle(`${text}"open`)), /quotation marks of the row that begins on line 5/);
  });

  it('reads the file of another organisation', function () {
    const path = '../shared/samples/moodle_lpimportcsv_oecd.csv';
    // The file is another organisation's and does not ship.
    if (!existsSync(path)) return this.skip();
    const { competencies, levels } = soundly(importMoodle(readFileSync(path, 'utf8')));
    assert.equal(competencies.length, 15);
    assert.deepEqual(
      levels.map(({ name }) => name),
      ['Level 1', 'Level 2', 'Level 3', 'Level 4', 'Level 5'],
    );
    return undefined;
  });
});

describe('Export to Moodle', () => {
  /** What Moodle's columns carry of competencies, by id. */
  const carried = (competencies: Imported['competencies']) =>
    competencies
      .filter(({ outline }) => !outline)
      .flatMap(({ id, name, kind, group, summary, levels: own }) =>
        own.map((one) => ({
          id,
          name,
          kind,
          group,
          summary,
          level: one.level,
          headline: one.headline,
          texts: one.indicators.map(({ text }) => text),
        })),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1));

  property('comes back as far as its columns carry, whatever the framework', frameworks, (framework) => {
    const { levels, competencies } = asImported(framework);
    const back = soundly(importMoodle(exportMoodle(framework)));
    assert.equal(back.title, framework.title);
    assert.deepEqual(carried(back.competencies), carried(competencies));
    const used = new Set(back.competencies.flatMap((one) => one.levels.flatMap(({ level }) => level ?? [])));
    assert.deepEqual([...used].sort(), back.levels.map(({ id }) => id).sort());
    for (const { id, name } of back.levels) assert.equal(levels.find((level) => level.id === id)?.name, name);
  });
});

describe('A Moodle file with other columns', () => {
  const rows = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
  const HEAD =
    'Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type (optional),Rule outcome (optional),Rule config (optional),Cross-referenced competency ID numbers,Exported ID (optional),Is framework';
  const outline = ['Dough 1: I weigh.'];
  it('is read by their names, be it one too few', () => {
    assert.deepEqual(
      outlineOf(
        imported(
          rows(
            HEAD,
            ',bread,Bread,,1,,,,,,,,1',
            ',dough,Dough,,1,,,,,,,,',
            'dough,l1,Level 1,,1,,,,,,,,',
            'l1,a,I weigh.,,1,,,,,,,,',
          ),
        ),
      ),
      outline,
    );
  });
  it('or one too many, which is listed', () => {
    const found = imported(
      rows(
        `${HEAD},Taxonomy,Owner`,
        ',bread,Bread,,1,,,,,,,,1,,',
        ',dough,Dough,,1,,,,,,,,,,Ada',
        'dough,l1,Level 1,,1,,,,,,,,,,',
        'l1,a,I weigh.,,1,,,,,,,,,,',
      ),
    );
    assert.deepEqual(outlineOf(found), outline);
    assert.deepEqual(found.unplaced, [{ line: 1, text: 'the column “Owner”, with something in 1 row' }]);
  });
  it('is refused in one line where one that is needed has another name', () => {
    assert.equal(
      problem(importText(rows(HEAD.replace('Short name', 'Rufname'), ',a,A,,1,,,,,,,,1'))),
      'has 13 columns, where a Moodle competency file has 14',
    );
  });
});

describe('A table from a spreadsheet', () => {
  const DOUGH = [
    'Dough at Foundation: Weighs, as the recipe says.',
    'Dough at Advanced: Tells others. | Plans the week of dough.',
    'Oven at Foundation: Loads the oven with care.',
  ];
  it('has a competency, a level and an indicator in a row', () => {
    assert.deepEqual(
      placed(
        'Competency,Level,Indicator\nDough,Foundation,"Weighs, as the recipe says."\nDough,Advanced,"Tells others.\n- Plans the week of dough."\nOven,Foundation,Loads the oven with care.\n',
      ),
      DOUGH,
    );
  });
  it('may be parted by semicolons or tabs, in any order', () => {
    for (const mark of [';', '\t'])
      assert.deepEqual(
        placed(
          [
            ['Level', 'Indicator', 'Skill'],
            ['Foundation', 'Weighs, as the recipe says.', 'Dough'],
            ['Advanced', 'Tells others.', 'Dough'],
            ['Advanced', 'Plans the week of dough.', 'Dough'],
            ['Foundation', 'Loads the oven with care.', 'Oven'],
          ]
            .map((row) => row.join(mark))
            .join('\r\n'),
        ),
        DOUGH,
      );
  });
  it('may have a column for each level, or no levels', () => {
    assert.deepEqual(
      placed(
        'Competency,Level 1,Level 2\nDough,Weighs as the recipe says.,Tells others how.\nOven,Loads it with care.,Plans its day.\n',
      ),
      [
        'Dough at Level 1: Weighs as the recipe says.',
        'Dough at Level 2: Tells others how.',
        'Oven at Level 1: Loads it with care.',
        'Oven at Level 2: Plans its day.',
      ],
    );
    assert.deepEqual(
      placed(
        'Value,Behaviour\nCraft,We weigh as the recipe says.\nCraft,We tell others how.\nCare,We load the oven with care.\n',
      ),
      ['Craft: We weigh as the recipe says. | We tell others how.', 'Care: We load the oven with care.'],
    );
  });
  it('may have one short statement for each name', () =>
    assert.deepEqual(
      placed('Competency,Behaviour\nDough,Weighs flour.\nOven,Loads it carefully.\nShop,Greets people.\n'),
      ['Dough: Weighs flour.', 'Oven: Loads it carefully.', 'Shop: Greets people.'],
    ));
  it('that nobody understands is refused in one line', () => {
    assert.equal(
      problem(importText('Name,Street,Town\nAda,Mill Lane 4,Lowfield\nBob,Oven Row 2,Lowfield\n')),
      'is a table with the columns “Name”, “Street” and “Town”, in which no indicators were found; name the columns Competency, Level and Indicator',
    );
  });
  it('is told from prose with commas', () => {
    assert.equal(kindOf('Flour, water\n\nLevel 1\n\n- I weigh, and mix.\n- I wait, as one must.\n'), 'text');
    assert.equal(kindOf('Bread, and how it is made\nWe weigh, and mix.\nWe wait, as one must.\n'), 'text');
  });
});

describe('Import of an SFIA table', () => {
  const HEAD =
    'Code,Skill,Category,Subcategory,Level 1 description,Level 2 description,Level 3 description\r\n';

  it('has each skill at the levels whose cells are not empty, a statement for each line', () => {
    const text = `${HEAD}DOGH,Dough making,Craft,Flour,,"Weighs what the recipe says.\r\nKneads until the dough\r\nis smooth.","• Tastes\r\n• Tells"\r\nOVEN,Oven minding,Craft,,Loads.,,\r\n`;
    assert.ok(looksLikeSfia(text));
    const found = soundly(importSfia(text));
    assert.deepEqual(outlineOf(found), [
      'Craft: Flour / Dough making 2: Weighs what the recipe says. | Kneads until the dough is smooth.',
      'Craft: Flour / Dough making 3: Tastes | Tells',
      'Craft / Oven minding 1: Loads.',
    ]);
    assert.deepEqual(
      found.competencies.map(({ id, aliases }) => [id, aliases]),
      [
        ['dogh', ['DOGH']],
        ['oven', ['OVEN']],
      ],
    );
    assert.deepEqual(
      found.levels.map(({ id }) => id),
      ['1', '2', '3'],
    );
  });

  it('may have columns of marks beside those that describe its levels', () => {
    const found = soundly(
      importSfia(
        'Level 1,Level 2,Code,Skill,Level 1 description,Level 2 description\r\n1,2,DOGH,Dough,Weighs.,Tastes.\r\n',
      ),
    );
    assert.deepEqual(outlineOf(found), ['Dough 1: Weighs.', 'Dough 2: Tastes.']);
    assert.deepEqual(found.unplaced, []);
  });

  it('is read in the encoding of spreadsheets', () => {
    // Windows-1252, as its bytes are: “ ” ’ – € é.
    const bytes = Uint8Array.from(
      [...`${HEAD}A,\x93Dough\x94 \x96 caf\xe9,,,Baker\x92s \x80 5.,,\r\n`].map((character) =>
        character.charCodeAt(0),
      ),
    );
    const read = textOfBytes(bytes);
    assert.ok('text' in read);
    assert.deepEqual(outlineOf(soundly(importSfia(read.text))), ['“Dough” – café 1: Baker’s € 5.']);
  });

  it('lists rows without a level, and refuses what has no such columns or a code twice', () => {
    assert.deepEqual(soundly(importSfia(`${HEAD}A,One,,,x.,,\r\nB,Two,,,,,\r\n`)).unplaced, [
      { line: 3, text: 'B Two' },
    ]);
    assert.match(problem(importSfia('a,b\n1,2\n')), /no line with the columns/);
    assert.match(
      problem(importSfia(`${HEAD}A,One,,,x.,,\r\nA,Two,,,y.,,\r\n`)),
      /lines 2 and 3 have the same code/,
    );
    assert.match(problem(importSfia(HEAD)), /no skills/);
  });
});

describe('The encoding of a file', () => {
  const bytes = (text: string) => Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
  it('is that of old Macs where its apostrophes, bullets and quotation marks stand', () => {
    for (const [mac, text] of [
      ['Baking\n\n\xa5 I don\xd5t hurry in the caf\x8e.\n', 'Baking\n\n• I don’t hurry in the café.\n'],
      ['Baking\n\n\xa5 I wait.\n', 'Baking\n\n• I wait.\n'],
      ['We say \xd2We\xd3 of us.', 'We say “We” of us.'],
      // The Windows-1252 of Portuguese, and of prices.
      ['FUN\xc7\xd5ES: \x93S\xe3o\x94 \xa5 5.', 'FUNÇÕES: “São” ¥ 5.'],
      ['Bread for \xa5 5 \x96 caf\xe9.', 'Bread for ¥ 5 – café.'],
    ] as const)
      assert.equal((textOfBytes(bytes(mac)) as { text?: string }).text, text);
  });
  it('is refused where it is UTF-32', () => {
    assert.deepEqual(textOfBytes(bytes('\xff\xfe\0\0L\0\0\0')), {
      problem: 'it is written in UTF-32; save it as UTF-8',
    });
  });
});

describe('Cells for spreadsheets', () => {
  it('are never formulas, and come back as they were', () => {
    assert.equal(
      csv([['=cmd|/c calc', "'=1", '-2', '＝3', 'a,"b"\nc']]),
      '\'=cmd|/c calc,\'\'=1,\'-2,\'＝3,"a,""b""\nc"\r\n',
    );
  });

  property(
    'come back as they were, whatever they say',
    fc.array(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('=1', "'=1", "''@x", '+', '\t=', "'")), {
        minLength: 2,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 4 },
    ),
    (rows) => {
      const text = csv(rows);
      const read = readCsv(`a,b\r\n${text}`);
      assert.ok('rows' in read);
      assert.deepEqual(
        read.rows.slice(1).map(({ cells }) => cells),
        rows.filter((row) => row.some((cell) => cell.trim() !== '')),
      );
    },
  );
});
