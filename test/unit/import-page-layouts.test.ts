// Layouts that pages have besides headings over lists: where names and levels stand, and what stands for a bullet.
import { strict as assert } from 'node:assert';
import { imported, placed } from './support/import.ts';

describe('Statements that are paragraphs', () => {
  const both = [
    'Warm: greets guests (not: lets guests wait) | holds the door',
    'Clean: washes each pan (not: leaves a pan)',
  ];

  it('stand below what we do and what we do not, in blocks of HTML', () => {
    const item = (text: string) => `<div class="item">${text}</div>`;
    const value = (name: string, good: readonly string[], bad: string) =>
      `<h2>${name}</h2><div><strong>We do</strong></div>${good.map(item).join('')}<div><strong>We don’t</strong></div>${item(bad)}`;
    assert.deepEqual(
      placed(
        `<h1>Our values</h1>${value('Warm', ['greets guests', 'holds the door'], 'lets guests wait')}${value('Clean', ['washes each pan'], 'leaves a pan')}<p>Page last reviewed: 12 March 2024</p>`,
      ),
      both,
    );
  });

  it('stand below what this means and what it does not, in Markdown', () => {
    const value = (name: string, good: readonly string[], bad: string) =>
      `## ${name}\n\n### This means\n\n${good.join('\n\n')}\n\n### This doesn’t mean\n\n${bad}\n`;
    assert.deepEqual(
      placed(
        `# Our values\n\n${value('Warm', ['greets guests', 'holds the door'], 'lets guests wait')}\n${value('Clean', ['washes each pan'], 'leaves a pan')}`,
      ),
      both,
    );
  });

  it('stand below labels that are only told by the one that says no', () => {
    const value = (name: string, good: readonly string[], bad: string) =>
      `<h2>${name}</h2><h3>What we like to see</h3>${good.map((text) => `<p>${text}</p>`).join('')}<h3>What we don't like to see</h3><p>${bad}</p>`;
    assert.deepEqual(
      placed(
        `<h1>Our values</h1>${value('Warm', ['greets guests', 'holds the door'], 'lets guests wait')}${value('Clean', ['washes each pan'], 'leaves a pan')}`,
      ),
      both,
    );
  });
});

describe('Labels of statements that are paragraphs', () => {
  const both = [
    'Warm: Greets guests. (not: Lets guests wait.)',
    'Clean: Washes each pan. (not: Leaves a pan.)',
  ];
  const page = (value: (good: string, bad: string) => string) =>
    `# Our values\n\n## Warm\n\nWe care.\n\n${value('Greets guests.', 'Lets guests wait.')}\n\n## Clean\n\nWe clean.\n\n${value('Washes each pan.', 'Leaves a pan.')}\n`;

  it('are paragraphs too', () => {
    assert.deepEqual(
      placed(page((good, bad) => `This means:\n\n${good}\n\nThis does not mean:\n\n${bad}`)),
      both,
    );
  });

  it('are their first words in bold print', () => {
    assert.deepEqual(placed(page((good, bad) => `**We do:** ${good}\n\n**We don’t:** ${bad}`)), both);
  });

  it('are the same below each name', () => {
    assert.deepEqual(placed(page((good, bad) => `### What this looks like\n\n${good}\n\nNot so:  ${bad}`)), [
      'Warm: Greets guests. | Not so: Lets guests wait.',
      'Clean: Washes each pan. | Not so: Leaves a pan.',
    ]);
  });
});

describe('Names of competencies', () => {
  const craft = [
    'Dough at L1: Weighs flour and water',
    'Dough at L2: Plans the dough of a week',
    'Oven at L1: Loads the oven with care',
    'Oven at L2: Minds the heat by itself',
  ];
  const ladder = (under: (name: string, text: string) => string) =>
    `# Ladder\n\n## L1\n\n_Scope: tasks. Up to 2 years._\n\n${under('Dough', 'Weighs flour and water')}${under('Oven', 'Loads the oven with care')}\n## L2\n\n_Scope: days._\n\n${under('Dough', 'Plans the dough of a week')}${under('Oven', 'Minds the heat by itself')}`;

  it('are bullets below levels, over the statements that are nested in them', () => {
    assert.deepEqual(placed(ladder((name, text) => `- **${name}**\n  - ${text}\n`)), craft);
    assert.deepEqual(placed(ladder((name, text) => `- **${name}:**\n  - ${text}\n`)), craft);
  });

  it('are the first words of bullets below levels', () => {
    assert.deepEqual(placed(ladder((name, text) => `- **${name}:** ${text}\n`)), craft);
    assert.deepEqual(placed(ladder((name, text) => `- **${name}** – ${text}\n`)), craft);
  });

  it('are no captions that say the heading again', () => {
    const table = (name: string, one: string, two: string) =>
      `<h2>${name}</h2><table><caption>${name}: what we ask by tier</caption><tr><th>Tier</th><th>What this looks like</th></tr><tr><th>Tier 1</th><td>${one}</td></tr><tr><th>Tier 2</th><td>${two}</td></tr></table>`;
    assert.deepEqual(
      placed(
        `<h1>Bakery</h1>${table('Dough', 'Weighs flour and water.', 'Plans the dough of a week.')}${table('Oven', 'Loads the oven with care.', 'Minds the heat by itself.')}`,
      ),
      [
        'Dough at Tier 1: Weighs flour and water.',
        'Dough at Tier 2: Plans the dough of a week.',
        'Oven at Tier 1: Loads the oven with care.',
        'Oven at Tier 2: Minds the heat by itself.',
      ],
    );
  });

  it('are no captions that count tables', () => {
    const table = (name: string, number: number) =>
      `<h2>${name}</h2><table><caption>Table ${number}</caption><tr><th>Tier</th><th>What this looks like</th></tr><tr><th>Tier 1</th><td>Weighs the ${name}.</td></tr><tr><th>Tier 2</th><td>Orders the ${name}.</td></tr></table>`;
    assert.deepEqual(placed(`<h1>Bakery</h1>${table('Dough', 1)}${table('Oven', 2)}`), [
      'Dough at Tier 1: Weighs the Dough.',
      'Dough at Tier 2: Orders the Dough.',
      'Oven at Tier 1: Weighs the Oven.',
      'Oven at Tier 2: Orders the Oven.',
    ]);
  });
});

describe('What stands around a name', () => {
  it('is no part of it: a description in the same cell', () => {
    const row = (name: string, about: string) =>
      `| **${name}** <br> ${about} | • Weighs the ${name} | • Orders the ${name} |\n`;
    const page = `# What we ask\n\n| Competency | Level 1 | Level 2 |\n|---|---|---|\n${row('Dough', 'Bread begins here')}${row('Oven', 'Heat and time')}`;
    assert.deepEqual(
      imported(page).competencies.map(({ name, summary }) => `${name}: ${summary}`),
      ['Dough: Bread begins here', 'Oven: Heat and time'],
    );
  });

  it('is no part of it: the number of a level below a number', () => {
    const name = (number: number, thing: string) =>
      `## ${number}. ${thing}\n\n### ${number}.1 By oneself\n\n- Weighs the ${thing}\n\n### ${number}.2 With others\n\n- Orders the ${thing}\n`;
    assert.deepEqual(placed(`# What we ask\n\n${name(1, 'Dough')}\n${name(2, 'Oven')}`), [
      'Dough at By oneself: Weighs the Dough',
      'Dough at With others: Orders the Dough',
      'Oven at By oneself: Weighs the Oven',
      'Oven at With others: Orders the Oven',
    ]);
  });

  it('may be two roles, on a page that begins with its head', () => {
    const role = (name: string, deed: string) =>
      `<h2>${name}</h2><dl><dt>Dough</dt><dd>${deed} the flour.</dd><dt>Oven</dt><dd>${deed} the wood.</dd></dl>`;
    assert.deepEqual(
      placed(
        `<title>Bakery</title><h1>What we ask</h1>${role('Baker', 'Weighs')}${role('Manager', 'Orders')}`,
      ),
      [
        'Dough at Baker: Weighs the flour.',
        'Dough at Manager: Orders the flour.',
        'Oven at Baker: Weighs the wood.',
        'Oven at Manager: Orders the wood.',
      ],
    );
  });
});

describe('Names that are labels elsewhere', () => {
  it('stand over the same levels as other names', () => {
    const name = (text: string) =>
      `### ${text}\n\n#### Associate\n\n- keeps ${text}\n\n#### Member\n\n- plans ${text}\n`;
    const expected = [
      'Knowledge at Associate: keeps Knowledge',
      'Knowledge at Member: plans Knowledge',
      'Ethics at Associate: keeps Ethics',
      'Ethics at Member: plans Ethics',
    ];
    const titles = 'Guild of Bakers\n===\n\nCompetence requirements for membership\n---\n\n';
    assert.deepEqual(placed(`${titles}${name('Knowledge')}\n${name('Ethics')}`), expected);
    assert.deepEqual(
      placed(`${titles}${name('Area A: Knowledge')}\n${name('Area B: Ethics')}`),
      expected.map((line) =>
        line.replace(/(?<=: .*)Know/, 'Area A: Know').replace(/(?<=: .*)Eth/, 'Area B: Eth'),
      ),
    );
  });

  it('stand over lists as other names do', () => {
    const names = ['Teamwork', 'Knowledge', 'Standards', 'Calm under pressure'];
    const list = (name: string) =>
      `## ${name}\n\n- Helps others with ${name}\n- Asks for help with ${name}\n`;
    assert.deepEqual(
      placed(`# Our skills framework\n\n${names.map(list).join('\n')}`),
      names.map((name) => `${name}: Helps others with ${name} | Asks for help with ${name}`),
    );
  });

  it('are labels still where they return below names', () => {
    const name = (text: string) =>
      `## ${text}\n\n### Knowledge\n\n- Knows what ${text} is for\n\n### Skills\n\n- Shows others the use of ${text}\n`;
    assert.deepEqual(
      placed(`# Our framework\n\n${['Dough', 'Oven'].map(name).join('\n')}`),
      ['Dough', 'Oven'].map((text) => `${text}: Knows what ${text} is for | Shows others the use of ${text}`),
    );
  });
});
