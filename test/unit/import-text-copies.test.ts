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
