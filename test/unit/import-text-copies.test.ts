// Plain text as it is copied from browsers and printed pages, with what stands around a framework there.
import { strict as assert } from 'node:assert';
import { imported, placed } from './support/import.ts';

const titleOf = (page: string): string => imported(page).title;

/** Two competencies, each with two roles, as a printed page would have them. */
const competency = (name: string, ...[helper, cook]: readonly string[]): string =>
  `${name}\n\nKitchen assistant\n• ${helper}\n\nSenior cook\n• ${cook}\n`;

describe('Text copied from a printed page', () => {
  it('may have a paragraph in the line of its level, behind a gap', () => {
    const answer = (name: string, gap: string) =>
      `${name}\n\nFoundation${gap}Keeps the bench clean and puts\nthe knives away.\n\nAdvanced${gap}Plans the ${name.toLowerCase()} of a week.\n`;
    for (const gap of ['  ', '     ', '\t'])
      assert.deepEqual(
        placed(`Handbook of the kitchen\n\n${answer('BAKING', gap)}\n${answer('SERVING', gap)}`),
        [
          'BAKING at Foundation: Keeps the bench clean and puts the knives away.',
          'BAKING at Advanced: Plans the baking of a week.',
          'SERVING at Foundation: Keeps the bench clean and puts the knives away.',
          'SERVING at Advanced: Plans the serving of a week.',
        ],
      );
  });

  it('has a running head that is no level, with or without numbers of pages', () => {
    const [first, second] = [
      competency('Baking bread', 'Weighs the flour', 'Plans the dough of a week'),
      competency('Serving guests', 'Greets each guest', 'Seats large parties'),
    ];
    for (const number of ['', '\n                 1\n'])
      assert.deepEqual(
        placed(`Framework for Kitchens\n\n${first}${number}\nFramework for Kitchens\n\n${second}${number}`),
        [
          'Baking bread at Kitchen assistant: Weighs the flour',
          'Baking bread at Senior cook: Plans the dough of a week',
          'Serving guests at Kitchen assistant: Greets each guest',
          'Serving guests at Senior cook: Seats large parties',
        ],
      );
  });

  it('begins with a foreword whose page has a small Roman number', () => {
    const page = `Framework for Kitchens\n\nForeword\n\nIt is a pleasure to introduce what our cooks have written.\n\nAnn Miller, Chief Cook\n\n                 i\n\nFramework for Kitchens\n\n${competency('Baking bread', 'Weighs the flour', 'Plans the dough of a week')}\n                 1\n\nFramework for Kitchens\n\n${competency('Serving guests', 'Greets each guest', 'Seats large parties')}\n                 2\n`;
    assert.equal(titleOf(page), 'Framework for Kitchens');
    assert.deepEqual(
      imported(page).competencies.map(({ name }) => name),
      ['Baking bread', 'Serving guests'],
    );
  });

  it('has running heads of several lines', () => {
    const head = 'Town of Millbrook                Catering\nBehaviour Framework\nHR/012\n\n';
    const page = `${head}1\n\n${competency('Baking bread', 'Weighs the flour', 'Plans the dough of a week')}\n${head}2\n\n${competency('Serving guests', 'Greets each guest', 'Seats large parties')}\n${head}3\n`;
    assert.deepEqual(
      imported(page).competencies.map(({ name }) => name),
      ['Baking bread', 'Serving guests'],
    );
    assert.equal(imported(page).unplaced.filter(({ text }) => text.includes('Town of Millbrook')).length, 1);
  });
});

describe('Text copied from a browser', () => {
  const values =
    'Our values and behaviours\n\nFairness\n• Shares out the evening shifts\n• Listens before she answers\n\nCourage\n• Says when something is wrong\n• Tries a new dish each month\n';
  const found = [
    'Fairness: Shares out the evening shifts | Listens before she answers',
    'Courage: Says when something is wrong | Tries a new dish each month',
  ];

  it('has menus above that are not its title', () => {
    const page = `Millbrook Kitchens\nMenu\nPay for it\nBook a table\nHome / Jobs / Values\n\n${values}`;
    assert.equal(titleOf(page), 'Our values and behaviours');
    assert.deepEqual(placed(page), found);
  });

  it('has menus in one line', () => {
    for (const parted of ['\t', '    ', ' | ']) {
      const menu = ['What we do', 'Get involved', 'Jobs', 'News'].join(parted);
      assert.equal(titleOf(`${menu}\n\n${values}`), 'Our values and behaviours');
      assert.deepEqual(placed(`${menu}\n\n${values}\n${menu}\n`), found);
    }
  });

  it('ends with links, addresses and telephone numbers that nobody can show', () => {
    for (const label of ['Related pages', 'Related links', 'Quick links'])
      assert.deepEqual(
        placed(
          `${values}\n${label}\nCurrent vacancies\nEquality, diversity and inclusion\nDownload our poster of values (PDF, 1.2MB)\nMillbrook Kitchens, Mill Lane, CV1 2AB\n+44 (0)1234 567890\nRegistered charity number 1098765. Registered company in England.\n\nPrivacy and cookies\n`,
        ),
        found,
      );
  });
});

describe('Levels of a text', () => {
  it('may be roles of which a competency has but one', () => {
    const page =
      'Courage\n\nAll staff:\n* I try a new idea\n\nManagers:\n* I take difficult decisions\n\nFairness\n\nAll staff:\n* I share out the evening shifts\n';
    assert.deepEqual(placed(page), [
      'Courage at All staff: I try a new idea',
      'Courage at Managers: I take difficult decisions',
      'Fairness at All staff: I share out the evening shifts',
    ]);
  });

  it('may be one role, the same below each name', () => {
    for (const gap of ['', '\n'])
      assert.deepEqual(
        placed(
          `Framework for cooks\n\nCompetency 1: Baking\n${gap}Senior managers\n${gap}• Plan the dough of a week\n\nCompetency 2: Serving\n${gap}Senior managers\n${gap}• Seat large parties\n`,
        ),
        [
          'Baking at Senior managers: Plan the dough of a week',
          'Serving at Senior managers: Seat large parties',
        ],
      );
    assert.deepEqual(placed('Courage\nManagers:\n* Take difficult decisions\n* Say why they did\n'), [
      'Courage at Managers: Take difficult decisions | Say why they did',
    ]);
  });

  it('may be grades of one competency', () => {
    assert.deepEqual(
      placed(
        'Ladder of cooks\n\nKnife skills\n\nC1 Assistant\n- Cuts onions\n\nC2 Senior assistant\n- Orders knives\n',
      ),
      ['Knife skills at C1 Assistant: Cuts onions', 'Knife skills at C2 Senior assistant: Orders knives'],
    );
  });

  it('may stand between empty lines, as all lines do', () => {
    for (const sign of ['', '• '])
      assert.deepEqual(
        placed(
          ['Courage', 'Fairness']
            .map((name) =>
              [
                name,
                'Team member',
                `${sign}Tries ${name} daily`,
                'Team leader',
                `${sign}Teaches ${name} to others`,
              ].join('\n\n'),
            )
            .join('\n\n'),
        ),
        ['Courage', 'Fairness'].flatMap((name) => [
          `${name} at Team member: Tries ${name} daily`,
          `${name} at Team leader: Teaches ${name} to others`,
        ]),
      );
  });

  it('have no tagline where it is part of their names', () => {
    const page =
      'What we ask\n\nLevel 1: Cooks\n\nWe bake\nI weigh the flour.\nI clean the bench.\n\nLevel 2: Chief cook and those above\n\nWe bake\nI plan the week.\nI teach others.\n';
    assert.deepEqual(
      imported(page).competencies.flatMap(({ levels }) => levels.map(({ headline }) => headline)),
      [undefined, undefined],
    );
    assert.deepEqual(
      imported(page).levels.map(({ name }) => name),
      ['Level 1: Cooks', 'Level 2: Chief cook and those above'],
    );
  });

  it('may have statements with codes that count them', () => {
    const area = (letter: string, name: string) =>
      `${letter}  ${name}\n\nIncorporated engineer\n${letter}1 Keeps the ${name.toLowerCase()} of the house\n${letter}2 Mends what is broken there\n\nChartered engineer\n${letter}1 Plans new ${name.toLowerCase()} for years\n${letter}2 Leads those who build them\n`;
    assert.deepEqual(
      imported(
        `The areas of competence\n\n${area('A', 'Ovens')}\n${area('B', 'Mills')}`,
      ).competencies.flatMap(({ levels }) =>
        levels.flatMap(({ indicators }) => indicators.map(({ text }) => text)),
      ),
      ['ovens', 'mills'].flatMap((name) => [
        `Keeps the ${name} of the house`,
        'Mends what is broken there',
        `Plans new ${name} for years`,
        'Leads those who build them',
      ]),
    );
  });
});

describe('Ineffective behaviours of a text without bullets', () => {
  const lines = (gap: string) =>
    [
      'Customer focus',
      'Effective behaviours',
      'Listens to residents\nKeeps promises to customers\nTreats complaints as a chance',
      'Ineffective behaviours',
      'Passes customers from team to team\nUses words that nobody understands\nBlames others when things go wrong',
      'Delivering results',
      'Effective behaviours',
      'Sets clear priorities and reviews them\nTakes responsibility for mistakes',
      'Ineffective behaviours',
      'Leaves work unfinished or too late\nBlames the weather and the road\nIgnores what things cost',
    ].join(gap);

  it('belong to the effective ones one by one, and what is left over to the last', () => {
    for (const gap of ['\n', '\n\n'])
      assert.deepEqual(placed(lines(gap)), [
        'Customer focus: Listens to residents (not: Passes customers from team to team) | Keeps promises to customers (not: Uses words that nobody understands) | Treats complaints as a chance (not: Blames others when things go wrong)',
        'Delivering results: Sets clear priorities and reviews them (not: Leaves work unfinished or too late) | Takes responsibility for mistakes (not: Blames the weather and the road; Ignores what things cost)',
      ]);
  });
});

describe('Names with numbers in a text', () => {
  it('stand over lines that are statements, be they as short as names', () => {
    assert.deepEqual(
      placed(
        'Framework of the Bakery\n1.1 Respect\nHonour autonomy\nEmbrace the ways of other kitchens\nBelieve in change\n1.2 Justice\nPromote fair shifts for all\nShare tips\n2.1 Craft\nKnead the dough of the day by hand\nWeigh flour and salt\nKeep the oven\n',
      ),
      [
        'Respect: Honour autonomy | Embrace the ways of other kitchens | Believe in change',
        'Justice: Promote fair shifts for all | Share tips',
        'Craft: Knead the dough of the day by hand | Weigh flour and salt | Keep the oven',
      ],
    );
  });

  it('may count below headings that count in another way, over tables with two sides', () => {
    const sides = (deed: string) =>
      `EFFECTIVE BEHAVIOURS\tINEFFECTIVE BEHAVIOURS\n1. Asks before ${deed} starts\t1. Starts ${deed} in haste\n2. Tells others how ${deed} went\t2. Keeps ${deed} to herself\n`;
    const told = (deed: string) =>
      `Asks before ${deed} starts (not: Starts ${deed} in haste) | Tells others how ${deed} went (not: Keeps ${deed} to herself)`;
    assert.deepEqual(
      placed(
        `BAKERY COMPETENCY MODEL\n\n1. Core Competencies\n\n1) BAKING BREAD\n\nDefinition: Bakes what is sold.\n\n${sides('baking')}\n2) SERVING GUESTS\n\nDefinition: Serves who comes.\n\n${sides('serving')}`,
      ),
      [`BAKING BREAD: ${told('baking')}`, `SERVING GUESTS: ${told('serving')}`],
    );
  });
});

describe('A second table of a text', () => {
  it('may have the head of the first', () => {
    assert.deepEqual(
      placed(
        'Competencies of the bakery\n\nCategory: Values\n\nCompetency\tRequirements\nFairness\tShares out the evening shifts.\nListens before she answers.\nCourage\tSays when something is wrong.\n\nCategory: Work\n\nCraft\tKneads the dough by hand.\nWeighs the flour to the gram.\nCare\tCleans the bench behind the dough.\n',
      ).map((line) => line.replace(/^.* \/ /, '')),
      [
        'Fairness: Shares out the evening shifts. | Listens before she answers.',
        'Courage: Says when something is wrong.',
        'Craft: Kneads the dough by hand. | Weighs the flour to the gram.',
        'Care: Cleans the bench behind the dough.',
      ],
    );
  });
});

describe('The name of a text', () => {
  const two = `${competency('Baking bread', 'Weighs the flour', 'Plans the dough of a week')}\n${competency('Serving guests', 'Greets each guest', 'Seats large parties')}`;

  it('stands behind a menu that lost its gaps, and above the date', () => {
    assert.equal(titleOf(`Home About Courses Contact\n\nKitchen ladder\n\n${two}`), 'Kitchen ladder');
    assert.equal(titleOf(`Kitchen ladder\nPublished 3 May 2024\n\n${two}`), 'Kitchen ladder');
  });

  it('is the line of a running head that says what the document is', () => {
    const head = 'Town of Millbrook                Catering\nBehaviour Framework\nHR/012\n\n';
    const [first, second] = two.split('\nServing');
    assert.equal(
      titleOf(`${head}1\n\n${first}\n${head}2\n\nServing${second}\n${head}3\n`),
      'Behaviour Framework',
    );
  });

  it('is no part of the names of sections', () => {
    for (const mark of [':', ' –', ' ', '.'])
      assert.deepEqual(
        imported(
          `Kitchen ladder\n\n${two.replace('Baking', `Section A${mark} Baking`).replace('Serving', `Section B${mark} Serving`)}`,
        ).competencies.map(({ name }) => name),
        ['Baking bread', 'Serving guests'],
      );
  });
});

describe('Labels of a text', () => {
  it('may have a number and a dash, below what explains the levels', () => {
    const answer = (number: number, name: string) =>
      `Competency ${number} – ${name}\n\nLevel 1\n• Asks about ${name.toLowerCase()}\n\nLevel 2\n• Teaches ${name.toLowerCase()}\n`;
    assert.deepEqual(
      placed(
        `Framework for kitchens\n\nLevel descriptors\n\nLevel 1  Works with help\nLevel 2  Works alone\n\n${answer(1, 'Baking')}\n${answer(2, 'Serving')}`,
      ),
      [
        'Baking at Level 1: Asks about baking',
        'Baking at Level 2: Teaches baking',
        'Serving at Level 1: Asks about serving',
        'Serving at Level 2: Teaches serving',
      ],
    );
  });

  it('may say that a band goes on', () => {
    assert.deepEqual(
      imported(
        'Framework for kitchens\n\nBaking\n\nBand 1-4\n• Weighs the flour\n\nBand 5 and above\n• Plans the dough\n\nServing\n\nBand 1-4\n• Greets each guest\n\nBand 5 and above\n• Seats large parties\n',
      ).levels.map(({ name }) => name),
      ['Band 1-4', 'Band 5 and above'],
    );
  });
});
