// Tables as they are copied out of a browser: tabs part the cells, and a cell of several paragraphs runs over line ends.
import { strict as assert } from 'node:assert';
import { imported, placed } from './support/import.ts';

const found = [
  'Dough at Developing: Weighs the flour to the gram | Cleans the bench behind the dough',
  'Dough at Established: Plans the dough of a week',
  'Dough at Lead: Teaches others to knead the dough | Tells the owner what is short in the store',
  'Oven at Developing: Loads the oven with care',
  'Oven at Established: Minds the heat by day and night | Writes down what went wrong',
  'Oven at Lead: Buys the next oven for the house',
];

describe('A copied table', () => {
  it('may stand under each name, with bullets that run over lines', () => {
    assert.deepEqual(
      placed(
        `What our bakers do

Dough
Developing\tEstablished\tLead
• Weighs the flour to the gram
• Cleans the bench behind the dough\t• Plans the dough of a week\t• Teaches others to knead the dough
• Tells the owner what is short in the store
Oven
Developing\tEstablished\tLead
• Loads the oven with care\t• Minds the heat by day and night
• Writes down what went wrong\t• Buys the next oven for the house
Where to go next
Developing: the first two years
Lead: by letter to the owner
`,
      ),
      found,
    );
  });

  it('may have no cell over the names of its rows', () => {
    assert.deepEqual(
      placed(
        `What our bakers do

Level\tTitle\tPay
L1\tBaker\t£20k–£24k
L2\tSenior Baker\t£25k–£29k
The ladder
L1 Baker\tL2 Senior Baker
Dough\tWeighs the flour to the gram.\tPlans the dough of a week.
Oven\tLoads the oven with care.\tMinds the heat by day and night.
Questions
`,
      ),
      [
        'Dough at L1 Baker: Weighs the flour to the gram.',
        'Dough at L2 Senior Baker: Plans the dough of a week.',
        'Oven at L1 Baker: Loads the oven with care.',
        'Oven at L2 Senior Baker: Minds the heat by day and night.',
      ],
    );
  });

  it('may have its levels in lines of their own, with lists that lost their bullets', () => {
    const skill = (name: string, [working, expert]: readonly [string, string]): string =>
      `${name}
You see to the ${name.toLowerCase()} of the house.

Skill level\tDescription
Working

Working is the first of 2 ascending skill levels

You can:

weigh what the ${name.toLowerCase()} needs
${working}
Expert

Expert is the second of 2 ascending skill levels

You can:

teach others how it is done
${expert}
Roles that require this skill
Head baker
Night baker
Back to top

`;
    assert.deepEqual(
      placed(
        `Skills of bakers
Last updated
19 November 2024 — See all updates
Contents
Dough
Oven
${skill('Dough', ['knead it until it is smooth', 'write down how long it has to rest'])}${skill('Oven', ['mind the heat by day and night', 'choose the next one that is bought'])}`,
      ),
      [
        'Dough at Working: weigh what the dough needs | knead it until it is smooth',
        'Dough at Expert: teach others how it is done | write down how long it has to rest',
        'Oven at Working: weigh what the oven needs | mind the heat by day and night',
        'Oven at Expert: teach others how it is done | choose the next one that is bought',
      ],
    );
  });

  it('may have paragraphs for cells, with no tab between them, and heads of two lines', () => {
    assert.deepEqual(
      placed(
        `What our bakers do

Part A: The bakehouse
Skill\tLevel 1
(helpers)\tLevel 2
(bakers)\tLevel 3
(heads)
Dough\t
Weighs the flour to the gram and cleans the bench.

Plans the dough of a week.

Teaches others to knead the dough.

Oven\t
Loads the oven with care.

Minds the heat by day and night.

Buys the next oven for the house.

Part B: The shop
Skill\tLevel 1
(helpers)\tLevel 2
(bakers)\tLevel 3
(heads)
Counter\tGreets each guest by name.\tSells what was baked today.\tSets the price of bread.
Till\tCounts the coins in the evening.\tWrites up the books.\tAnswers to the owner for each day.
How to apply
`,
      ),
      [
        'Dough at Level 1: helpers: Weighs the flour to the gram and cleans the bench.',
        'Dough at Level 2: bakers: Plans the dough of a week.',
        'Dough at Level 3: heads: Teaches others to knead the dough.',
        'Oven at Level 1: helpers: Loads the oven with care.',
        'Oven at Level 2: bakers: Minds the heat by day and night.',
        'Oven at Level 3: heads: Buys the next oven for the house.',
        'Counter at Level 1: helpers: Greets each guest by name.',
        'Counter at Level 2: bakers: Sells what was baked today.',
        'Counter at Level 3: heads: Sets the price of bread.',
        'Till at Level 1: helpers: Counts the coins in the evening.',
        'Till at Level 2: bakers: Writes up the books.',
        'Till at Level 3: heads: Answers to the owner for each day.',
      ],
    );
  });

  it('may have its cells one after the other below its levels, parted in themselves by no-break spaces', () => {
    const table = (head: string, name: string): string =>
      `${name}\nThis is about the ${name.toLowerCase()} and what comes of it.\n\n${head}\n\nWeighs what the ${name.toLowerCase()} needs\n\n\u00A0\n\nCleans the bench by night\n\nPlans the ${name.toLowerCase()} of a week\n\nTeaches others how it is done\n\n\u00A0\n\nTells the owner what is short\n\n`;
    for (const head of ['Level 1\n\nLevel 2\n\nLevel 3', 'Level 1\tLevel 2\tLevel 3'])
      assert.deepEqual(
        placed(
          `What our bakers do\n\nAs a guide:\n\nLevel 1 – All bakers\nLevel 2 – Senior bakers\nLevel 3 – Head bakers\nGuide for those who apply (2 pages)\n\n${table(head, 'Dough')}${table(head, 'Oven')}Back to top\n`,
        ),
        ['Dough', 'Oven'].flatMap((name) => [
          `${name} at Level 1: Weighs what the ${name.toLowerCase()} needs | Cleans the bench by night`,
          `${name} at Level 2: Plans the ${name.toLowerCase()} of a week`,
          `${name} at Level 3: Teaches others how it is done | Tells the owner what is short`,
        ]),
      );
  });

  const kind = 'Kind: Greets each guest by name (not: Hides the loaf that is left) | Shares the warm bread';
  const bold = 'Bold: Tries a new dough each week (not: Waits to be told; Blames the oven for it)';

  it('may set what is wanted beside what is not, below each name', () => {
    for (const mark of ['• ', ''])
      assert.deepEqual(
        placed(
          `What we hold dear

Kind
What it looks like\tWhat it does not look like
${mark}Greets each guest by name
${mark}Shares the warm bread\t${mark}Hides the loaf that is left
Bold
What it looks like\tWhat it does not look like
${mark}Tries a new dough each week\t${mark}Waits to be told
${mark}Blames the oven for it

Contact us
`,
        ),
        [kind, bold],
      );
  });

  it('may set what is wanted beside what is not, in a row for each name', () => {
    for (const mark of ['• ', ''])
      assert.deepEqual(
        placed(
          `What we hold dear

Value\tWhat it looks like\tWhat it does not look like
Kind\t${mark}Greets each guest by name
${mark}Shares the warm bread\t${mark}Hides the loaf that is left
Bold\t${mark}Tries a new dough each week\t${mark}Waits to be told
${mark}Blames the oven for it

Contact us
`,
        ),
        [kind, bold],
      );
  });

  it('may have cells of several lines without bullets, beside names with a line about them', () => {
    assert.deepEqual(
      placed(
        `What our bakers do

Skill\tLevel 1\tLevel 2
Dough
Dough is what all begins with.\tWeighs the flour to the gram
Cleans the bench behind it\tPlans the dough of a week
Teaches others to knead
Oven
The oven is the heart of the house.\tLoads the oven with care
Sweeps it out each morning\tMinds the heat by day and night
Buys the next one for the house

Contact us
`,
      ),
      [
        'Dough at Level 1: Weighs the flour to the gram | Cleans the bench behind it',
        'Dough at Level 2: Plans the dough of a week | Teaches others to knead',
        'Oven at Level 1: Loads the oven with care | Sweeps it out each morning',
        'Oven at Level 2: Minds the heat by day and night | Buys the next one for the house',
      ],
    );
  });

  it('may have a row for each level below each name, with cells of several lines', () => {
    assert.deepEqual(
      placed(
        `What our bakers do

Dough
Level\tWhat you do
Level 1\tWeighs the flour to the gram
Cleans the bench behind it
Level 2\tPlans the dough of a week
Teaches others to knead
Oven
Level\tWhat you do
Level 1\tLoads the oven with care
Level 2\tMinds the heat by day and night
Buys the next one for the house

Contact us
`,
      ),
      [
        'Dough at Level 1: Weighs the flour to the gram | Cleans the bench behind it',
        'Dough at Level 2: Plans the dough of a week | Teaches others to knead',
        'Oven at Level 1: Loads the oven with care',
        'Oven at Level 2: Minds the heat by day and night | Buys the next one for the house',
      ],
    );
  });

  it('may stand below each level of a ladder whose steps have codes', () => {
    const step = (level: string, does: string): string =>
      `${level}\nYou bake as the house bakes.\n\nSkill\n\nWhat it looks like\n\nDough\n\n${does} the dough that is for the day.\n\n${does} the scales and the flour.\n\nOven\n\n${does} the oven before the others come.\n\n`;
    assert.deepEqual(
      placed(
        `What our bakers do\n\n${step('BK1 – Associate Baker', 'Minds')}${step('BK2 – Baker', 'Plans')}${step('BK3 – Senior Baker', 'Leads')}`,
      ),
      ['Dough', 'Oven'].flatMap((name) =>
        [
          ['BK1 – Associate Baker', 'Minds'],
          ['BK2 – Baker', 'Plans'],
          ['BK3 – Senior Baker', 'Leads'],
        ].map(([level, does]) =>
          name === 'Dough'
            ? `Dough at ${level}: ${does} the dough that is for the day. | ${does} the scales and the flour.`
            : `Oven at ${level}: ${does} the oven before the others come.`,
        ),
      ),
    );
  });

  it('may say what each name means in a column of its own', () => {
    const rows = [
      ['Kind', 'We are warm to all who come in.', '• Greets each guest by name\n• Shares the warm bread'],
      ['Bold', 'We try new things.', '• Tries a new dough each week\n• Says when something is wrong'],
    ];
    const page = `Our values\n\nValue\tWhat it means\tBehaviours\n${rows.map((row) => row.join('\t')).join('\n')}\n\nContact us\n`;
    assert.deepEqual(placed(page), [
      'Kind: Greets each guest by name | Shares the warm bread',
      'Bold: Tries a new dough each week | Says when something is wrong',
    ]);
    assert.deepEqual(
      imported(page).competencies.map(({ summary }) => summary),
      rows.map(([, means]) => means),
    );
  });

  it('may come out of a spreadsheet, with cells of several lines between quotation marks', () => {
    assert.deepEqual(
      placed(
        'What our bakers do\n\nSkill\tLevel 1\tLevel 2\nDough\t"Weighs the ""strong"" flour\nCleans the bench behind it"\t"Plans the dough of a week\nTeaches others to knead"\nOven\tLoads the oven with care\tMinds the heat by day\n',
      ),
      [
        'Dough at Level 1: Weighs the "strong" flour | Cleans the bench behind it',
        'Dough at Level 2: Plans the dough of a week | Teaches others to knead',
        'Oven at Level 1: Loads the oven with care',
        'Oven at Level 2: Minds the heat by day',
      ],
    );
  });

  it('may have names that span the rows of their levels', () => {
    assert.deepEqual(
      placed(
        'Our values\n\nValue\tLevel\tBehaviours\nKind\tAll staff\tGreets each guest by name\nShares the warm bread\nManagers\tSees that all are greeted\nBold\tAll staff\tTries a new dough each week\nManagers\tGives time for what is new\nPraises those who try\n\nContact us\n',
      ),
      [
        'Kind at All staff: Greets each guest by name | Shares the warm bread',
        'Kind at Managers: Sees that all are greeted',
        'Bold at All staff: Tries a new dough each week',
        'Bold at Managers: Gives time for what is new | Praises those who try',
      ],
    );
  });

  it('may have empty lines between its cells', () => {
    assert.deepEqual(
      placed(
        'Our values\n\nValue\tStandard\tDoes not meet the standard\nKind\t\nGreets each guest by name\nShares the warm bread\n\n\tHides the loaf that is left\n\nBold\t\nTries a new dough each week\n\n\tWaits to be told\n\nContact us\n',
      ),
      [
        'Kind: Greets each guest by name (not: Hides the loaf that is left) | Shares the warm bread',
        'Bold: Tries a new dough each week (not: Waits to be told)',
      ],
    );
  });

  it('may name below each level who works at it, before lists that no tab parts', () => {
    const skill = (name: string): string =>
      `${name}\nThis is about the ${name.toLowerCase()} of the house.\n\nLevel\tWhat you do\nLevel 1\nHelpers, H2–H4\t\nWeighs what the ${name.toLowerCase()} needs\nCleans up behind the others\nLevel 2\nBakers, B1–B3\t\nPlans the ${name.toLowerCase()} of a week\nTells the owner what is short\n\n`;
    const page = `What our bakers do\n\n${skill('Dough')}${skill('Oven')}Contact us\n`;
    assert.deepEqual(
      imported(page).competencies.flatMap(({ name, levels }) =>
        levels.map(
          ({ level, indicators }) => `${name} ${level}: ${indicators.map(({ text }) => text).join(' | ')}`,
        ),
      ),
      ['Dough', 'Oven'].flatMap((name) => [
        `${name} 1: Weighs what the ${name.toLowerCase()} needs | Cleans up behind the others`,
        `${name} 2: Plans the ${name.toLowerCase()} of a week | Tells the owner what is short`,
      ]),
    );
  });
});
