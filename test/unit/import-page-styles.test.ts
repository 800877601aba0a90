// Pages as publishers write them: frameworks that nobody has seen before, in every mix of styles.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { placed } from './support/import.ts';
import { pageIn, type Style, type WrittenPage, ways } from './support/page-styles/index.ts';
import { Random } from './support/page-styles/random.ts';
import { scoreOf } from './support/page-styles/score.ts';
import { property } from './support/property.ts';

/** A page need not be perfect by itself; so many of them together must be as good as is promised. */
const PAGES = 60;
const RIGHT = 0.9;
const WRONG = 0.01;

/** Pages in styles that a seed mixes. */
const pagesOf = (seed: number): WrittenPage[] => {
  const random = new Random(seed);
  return Array.from({ length: PAGES }, (_, index) => {
    const mix = Object.entries(ways).map(([key, values]) => [key, random.pick<unknown>(values)]);
    return pageIn(Object.fromEntries(mix) as unknown as Style, seed + index);
  });
};

describe('Pages of other publishers', () => {
  property(
    'are understood whatever styles they mix',
    fc.nat(),
    (seed) => {
      const scores = pagesOf(seed).map(scoreOf);
      const sum = (key: 'wanted' | 'right' | 'found' | 'wrong') =>
        scores.reduce((all, score) => all + score[key], 0);
      assert.ok(sum('right') >= sum('wanted') * RIGHT, `${sum('right')} of ${sum('wanted')} are right`);
      assert.ok(sum('wrong') <= sum('found') * WRONG, `${sum('wrong')} of ${sum('found')} are none`);
    },
    20,
  );

  it('may be called after levels, without being an explanation of them', () => {
    assert.deepEqual(
      placed(
        '# Kitchen levels\n\n## The matrix\n\n| | L1 – Helper | L2 – Cook |\n|---|---|---|\n| **Knives** | Cuts with an eye on the hand | Sharpens the knives of the house |\n| **Stock** | Writes down what is used up | Orders for the week ahead |\n',
      ).map((line) => line.replace(/ at .*/, '')),
      ['The matrix / Knives', 'The matrix / Knives', 'The matrix / Stock', 'The matrix / Stock'],
    );
  });

  it('may say what is taken along from the level below', () => {
    const answer = (name: string) =>
      `${name}\nTo do well in ${name.toLowerCase()} you should be able to:\n1. New helper\n• Ask before the work starts.\n2. Trained helper\nAs 1, and:\n• Plan the work of the day.\n3. Head helper\nAs 2, and:\n• Write down how the work is done.\n`;
    assert.deepEqual(placed(`Helpers of the house\n\n${['Baking', 'Serving'].map(answer).join('\n')}`), [
      'Baking at New helper: Ask before the work starts.',
      'Baking at Trained helper: Plan the work of the day.',
      'Baking at Head helper: Write down how the work is done.',
      'Serving at New helper: Ask before the work starts.',
      'Serving at Trained helper: Plan the work of the day.',
      'Serving at Head helper: Write down how the work is done.',
    ]);
  });

  it('may call their competencies areas, right above levels', () => {
    const area = (name: string) =>
      `## Area ${name}\n\n### Associate\n\n- keeps ${name}\n\n### Member\n\n- plans ${name}\n`;
    assert.deepEqual(placed(`# What we ask\n\n${['A: Records', 'B: Ethics'].map(area).join('\n')}`), [
      'What we ask / Records at Associate: keeps A: Records',
      'What we ask / Records at Member: plans A: Records',
      'What we ask / Ethics at Associate: keeps B: Ethics',
      'What we ask / Ethics at Member: plans B: Ethics',
    ]);
  });

  it('may have a stop behind the level in the same paragraph', () => {
    const answer = (name: string) =>
      `## ${name}\n\n**Level 1.** Asks before ${name} starts.\n\n**Level 2.** Shows others ${name}.\n`;
    assert.deepEqual(placed(`# Handbook\n\n${['Baking bread', 'Serving guests'].map(answer).join('\n')}`), [
      'Baking bread at Level 1: Asks before Baking bread starts.',
      'Baking bread at Level 2: Shows others Baking bread.',
      'Serving guests at Level 1: Asks before Serving guests starts.',
      'Serving guests at Level 2: Shows others Serving guests.',
    ]);
  });

  it('may number one of their grades and name the others', () => {
    const grades = ['Helper', 'Lead helper', 'Grade 7'];
    const answer = (name: string) =>
      `## ${name}\n\n${grades.map((grade, index) => `### ${grade}\n\nDoes ${name} in ${index + 2} ways each week.\n`).join('\n')}`;
    assert.deepEqual(placed(`# Handbook\n\n${['Baking', 'Serving'].map(answer).join('\n')}`), [
      'Baking at Helper: Does Baking in 2 ways each week.',
      'Baking at Lead helper: Does Baking in 3 ways each week.',
      'Baking at Grade 7: Does Baking in 4 ways each week.',
      'Serving at Helper: Does Serving in 2 ways each week.',
      'Serving at Lead helper: Does Serving in 3 ways each week.',
      'Serving at Grade 7: Does Serving in 4 ways each week.',
    ]);
  });

  it('may have names in bold print over levels in italics', () => {
    const answer = (name: string) =>
      `**${name}**\n\nSays what is meant.\n\n*Developing*\n\n* Asks before ${name} starts\n\n*Leading*\n\n* Shows others ${name}\n`;
    assert.deepEqual(placed(`# Handbook\n\n${['Baking', 'Serving'].map(answer).join('\n')}`), [
      'Baking at Developing: Asks before Baking starts',
      'Baking at Leading: Shows others Baking',
      'Serving at Developing: Asks before Serving starts',
      'Serving at Leading: Shows others Serving',
    ]);
  });

  it('may ask for the same at two levels, in the same order', () => {
    assert.deepEqual(
      placed(
        '# Care\n\n## Guests first\n\n### Level 1\n\n- Greets each guest by name\n- Keeps the lobby tidy\n\n### Level 2\n\n- Greets each guest by name\n- Plans the week with the team\n- Keeps the lobby tidy\n',
      ),
      [
        'Guests first at Level 1: Greets each guest by name | Keeps the lobby tidy',
        'Guests first at Level 2: Greets each guest by name | Plans the week with the team | Keeps the lobby tidy',
      ],
    );
  });

  it('say what it looks like and what it does not', () => {
    assert.deepEqual(
      placed(
        '# Care\n\n## Guests first\n\n### What it looks like\n\n- Greets each guest by name\n- Asks what they would like\n\n### What it does not look like\n\n- Talks over the heads of guests\n- Lets them wait at the door\n\n## Clean hands\n\n### What it looks like\n\n- Washes before each task\n- Reminds others to wash\n\n### What it does not look like\n\n- Wipes hands on the apron\n- Skips the sink when in haste\n',
      ),
      [
        'Guests first: Greets each guest by name (not: Talks over the heads of guests) | Asks what they would like (not: Lets them wait at the door)',
        'Clean hands: Washes before each task (not: Wipes hands on the apron) | Reminds others to wash (not: Skips the sink when in haste)',
      ],
    );
  });

  it('have signs before their bullets that are none in Markdown', () => {
    assert.deepEqual(
      placed(
        '# Dough\n\n## Level 1\n\n– Kneads the dough by hand\n– Weighs flour and salt\n\n## Level 2\n\n▪ Plans the dough of a week\n▪ Teaches others to knead\n',
      ),
      [
        'Dough at Level 1: Kneads the dough by hand | Weighs flour and salt',
        'Dough at Level 2: Plans the dough of a week | Teaches others to knead',
      ],
    );
  });

  it('have a tagline over the paragraphs of each level, or of none', () => {
    const page = (...firsts: readonly string[]) =>
      `<h1>Dough</h1>${firsts.map((first, index) => `<h2>Level ${index + 1}</h2><p>${first}</p><p>Works from the first hour to the last with flour, salt, water and what the night has left behind.</p>`).join('')}`;
    assert.deepEqual(
      placed(page('Weighs the flour.', 'Explains to guests why good bread takes a night and a day.')),
      [
        'Dough at Level 1: Weighs the flour. | Works from the first hour to the last with flour, salt, water and what the night has left behind.',
        'Dough at Level 2: Explains to guests why good bread takes a night and a day. | Works from the first hour to the last with flour, salt, water and what the night has left behind.',
      ],
    );
    assert.deepEqual(placed(page('A beginner.', 'A master of it.')), [
      'Dough at Level 1: Works from the first hour to the last with flour, salt, water and what the night has left behind.',
      'Dough at Level 2: Works from the first hour to the last with flour, salt, water and what the night has left behind.',
    ]);
  });

  const bold = (text: string): string => `<p><strong>${text}</strong></p>`;
  const list = (...texts: readonly string[]): string =>
    `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;

  it('may have names and levels in the same print', () => {
    const groups = (thing: string): string =>
      `${bold('Supervisors')}${list(`Plan ${thing} of the week`, `Answer for ${thing}`)}${bold('Managers')}${list(`Pay for ${thing} of the house`, `Judge ${thing} of others`)}`;
    assert.deepEqual(
      placed(
        `<h1>Bread</h1>${bold('Care')}<p>It is dear to us.</p>${groups('the dough')}${bold('Trade')}<p>It feeds us.</p>${groups('the till')}`,
      ),
      [
        'Care at Supervisors: Plan the dough of the week | Answer for the dough',
        'Care at Managers: Pay for the dough of the house | Judge the dough of others',
        'Trade at Supervisors: Plan the till of the week | Answer for the till',
        'Trade at Managers: Pay for the till of the house | Judge the till of others',
      ],
    );
    assert.deepEqual(
      placed(
        `<h1>Bread</h1>${['1', '2'].map((level) => `${bold(`Level ${level}`)}${bold('Care')}${list(`Kneads dough ${level} by hand`, `Weighs flour ${level} twice`)}${bold('Trade')}${list(`Counts till ${level} by hand`, `Answers guests ${level} at once`)}`).join('')}`,
      ),
      [
        'Care at Level 1: Kneads dough 1 by hand | Weighs flour 1 twice',
        'Care at Level 2: Kneads dough 2 by hand | Weighs flour 2 twice',
        'Trade at Level 1: Counts till 1 by hand | Answers guests 1 at once',
        'Trade at Level 2: Counts till 2 by hand | Answers guests 2 at once',
      ],
    );
  });

  it('may list their names at the top, in plain text too', () => {
    const levels = (thing: string): string =>
      `Level 1\n\nWeighs the ${thing} and writes it down.\n\nLevel 2\n\nTeaches others about the ${thing}.\n`;
    assert.deepEqual(
      placed(
        `How we bake\n\nContents\n\nDough work\nOven work\n\nDough work\n\n${levels('flour')}\nOven work\n\n${levels('wood')}`,
      ),
      [
        'Dough work at Level 1: Weighs the flour and writes it down.',
        'Dough work at Level 2: Teaches others about the flour.',
        'Oven work at Level 1: Weighs the wood and writes it down.',
        'Oven work at Level 2: Teaches others about the wood.',
      ],
    );
  });

  it('may have a sentence over the end of a page, and a level over the end of a line', () => {
    assert.deepEqual(
      placed(
        'How we bake\n\nDough work\n\nLevel 1: Weighs flour, water and salt to the gram, and writes\ndown what was used before the shift is over.\n\nLevel 2: Plans the dough of a week with those who sell the\n\nPage 1\n\fHow we bake\n\nbread, and says in time what will be short of it in the house.\n\nOven work\n\nLevel 1: Loads the oven and minds it until the last of the\nloaves is out and cooling.\n\nLevel 2: Teaches others to load it.\n',
      ),
      [
        'Dough work at Level 1: Weighs flour, water and salt to the gram, and writes down what was used before the shift is over.',
        'Dough work at Level 2: Plans the dough of a week with those who sell the bread, and says in time what will be short of it in the house.',
        'Oven work at Level 1: Loads the oven and minds it until the last of the loaves is out and cooling.',
        'Oven work at Level 2: Teaches others to load it.',
      ],
    );
  });

  it('may have statements below statements, where levels are called by their names', () => {
    const part = (thing: string): string =>
      `### Foundation\n\n- Weighs the ${thing} with care and writes it down\n  - Cleans the scales for the ${thing}\n  - Says when the ${thing} is short\n- Keeps the ${thing} dry and cool all year round\n  - Turns the ${thing} every week\n  - Closes the lid of the ${thing}\n\n### Expert\n\n- Buys the ${thing} of the house\n- Judges the ${thing} of others\n`;
    assert.deepEqual(
      placed(`# Bread\n\n## Dough work\n\n${part('flour')}\n## Oven work\n\n${part('wood')}`),
      [
        'Dough work at Foundation: Weighs the flour with care and writes it down | Cleans the scales for the flour | Says when the flour is short | Keeps the flour dry and cool all year round | Turns the flour every week | Closes the lid of the flour',
        'Dough work at Expert: Buys the flour of the house | Judges the flour of others',
        'Oven work at Foundation: Weighs the wood with care and writes it down | Cleans the scales for the wood | Says when the wood is short | Keeps the wood dry and cool all year round | Turns the wood every week | Closes the lid of the wood',
        'Oven work at Expert: Buys the wood of the house | Judges the wood of others',
      ],
    );
  });

  it('may have levels that are called by their names over names in the same print', () => {
    assert.deepEqual(
      placed(
        `<h1>Bread</h1>${['Foundation', 'Expert'].map((level, index) => `${bold(level)}${bold('Care')}${list(`Kneads dough ${index} by hand`, `Weighs flour ${index} twice`)}${bold('Trade')}${list(`Counts till ${index} by hand`, `Answers guests ${index} at once`)}`).join('')}`,
      ),
      [
        'Care at Foundation: Kneads dough 0 by hand | Weighs flour 0 twice',
        'Care at Expert: Kneads dough 1 by hand | Weighs flour 1 twice',
        'Trade at Foundation: Counts till 0 by hand | Answers guests 0 at once',
        'Trade at Expert: Counts till 1 by hand | Answers guests 1 at once',
      ],
    );
  });

  it('may have a statement on each line of a text that was parted into lines', () => {
    assert.deepEqual(
      placed(
        'Dough work\n\nLevel 1\n\nWeighs flour and water.\nKneads until it is smooth and does not tear in the hand.\nKnows what the dough of each of our loaves should\nfeel like.\nCleans up.\n\nLevel 2\n\nPlans the dough of a week with those who sell what we\nbake.\nTeaches others to knead.\nTells the head baker what is short.\n',
      ),
      [
        'Dough work at Level 1: Weighs flour and water. | Kneads until it is smooth and does not tear in the hand. | Knows what the dough of each of our loaves should feel like. | Cleans up.',
        'Dough work at Level 2: Plans the dough of a week with those who sell what we bake. | Teaches others to knead. | Tells the head baker what is short.',
      ],
    );
  });

  it('may ask what one thinks of them, below a heading', () => {
    assert.deepEqual(
      placed(
        '# Dough\n\n## Level 1\n\nWeighs flour and water to the gram.\n\n## Level 2\n\nTeaches others to weigh and to knead.\n\n## Was this page useful?\n\n[Yes](#y) [No](#n)\n',
      ),
      [
        'Dough at Level 1: Weighs flour and water to the gram.',
        'Dough at Level 2: Teaches others to weigh and to knead.',
      ],
    );
  });

  it('may have bullets within bullets that Markdown does not know as such', () => {
    assert.deepEqual(
      placed(
        '# Dough\n\n## Level 1\n\n• Weighs flour and water to the gram\n    - Cleans the scales before and after\n    - Says when they are out\n• Keeps to the order of work\n',
      ),
      [
        'Dough at Level 1: Weighs flour and water to the gram | Cleans the scales before and after | Says when they are out | Keeps to the order of work',
      ],
    );
  });

  it('may be a copied table with a line for each statement', () => {
    assert.deepEqual(
      placed(
        'How we bake\n\nCompetency\tLevel 1\tLevel 2\nDough\tWeighs flour and water.\tPlans the dough of a week.\n\tKneads until it is smooth.\tTeaches others to knead.\n\t\tTells the head baker what is short.\nOven\tLoads the oven with care.\tMinds the heat by itself.\n',
      ),
      [
        'Dough at Level 1: Weighs flour and water. | Kneads until it is smooth.',
        'Dough at Level 2: Plans the dough of a week. | Teaches others to knead. | Tells the head baker what is short.',
        'Oven at Level 1: Loads the oven with care.',
        'Oven at Level 2: Minds the heat by itself.',
      ],
    );
  });

  it('may have persons for levels over competencies that return', () => {
    const part = (person: string, deed: string): string =>
      `${person}\n\nDough work\n\n${deed} the flour of the house.\n${deed} the water too.\n\nOven work\n\n${deed} the wood of the house.\n${deed} the coals too.\n`;
    assert.deepEqual(
      placed(
        `How we bake\n\nWe wrote this together.\n\n${part('I am a Baker, or an apprentice', 'Weighs')}\n${part('I am a Supervisor, or a team leader', 'Orders')}`,
      ),
      [
        'Dough work at Baker, or an apprentice: Weighs the flour of the house. | Weighs the water too.',
        'Dough work at Supervisor, or a team leader: Orders the flour of the house. | Orders the water too.',
        'Oven work at Baker, or an apprentice: Weighs the wood of the house. | Weighs the coals too.',
        'Oven work at Supervisor, or a team leader: Orders the wood of the house. | Orders the coals too.',
      ],
    );
  });

  it('may have labels that return beside the numbers of pages', () => {
    const name = (thing: string, page: number): string =>
      `${thing}\n\nEffective behaviours\n\n- Weighs the ${thing} to the gram\n- Keeps the ${thing} dry\n\n${page}\n\nIneffective behaviours\n\n- Guesses at the ${thing}\n- Leaves the ${thing} in the rain\n`;
    assert.deepEqual(
      placed(
        `What we buy\n\n${['Flour', 'Barley', 'Wood'].map((thing, index) => name(thing, index + 1)).join('\n')}`,
      ),
      [
        'Flour: Weighs the Flour to the gram (not: Guesses at the Flour) | Keeps the Flour dry (not: Leaves the Flour in the rain)',
        'Barley: Weighs the Barley to the gram (not: Guesses at the Barley) | Keeps the Barley dry (not: Leaves the Barley in the rain)',
        'Wood: Weighs the Wood to the gram (not: Guesses at the Wood) | Keeps the Wood dry (not: Leaves the Wood in the rain)',
      ],
    );
  });
});
