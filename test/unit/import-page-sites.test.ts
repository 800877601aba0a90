// Pages as the tools of organisations write them: cards, tabs, tables out of a word processor, wikis.
import { strict as assert } from 'node:assert';
import { placed } from './support/import.ts';

const list = (...texts: readonly string[]): string =>
  `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;

describe('Codes of a logbook before statements', () => {
  it('are none of their words, be they bullets or paragraphs', () => {
    assert.deepEqual(
      placed(
        `<h1>Bakers’ ladder</h1><h2>Dough</h2><h3>Stage 1</h3>${list('KD1.1 Weighs <span>the </span><span>flour with care.</span>', 'KD1.2 Cleans the bench.')}<h3>Stage 2</h3>${list('KD2.1 Plans the day.')}<h2>Oven</h2><h3>Stage 1</h3><p>OV1.1 Loads the oven on time.</p><p>OV1.2 Watches the crust.</p><h3>Stage 2</h3>${list('OV2.1 Teaches others to bake.')}`,
      ),
      [
        'Dough at Stage 1: Weighs the flour with care. | Cleans the bench.',
        'Dough at Stage 2: Plans the day.',
        'Oven at Stage 1: Loads the oven on time. | Watches the crust.',
        'Oven at Stage 2: Teaches others to bake.',
      ],
    );
  });
});

describe('Competencies below levels', () => {
  const table = (rows: ReadonlyArray<readonly [string, string]>): string =>
    `<table><tr><th>Skill</th><th>What it looks like</th></tr>${rows.map(([name, text]) => `<tr><th>${name}</th><td>${text}</td></tr>`).join('')}</table>`;

  it('have a list at one level and a sentence at another', () => {
    assert.deepEqual(
      placed(
        `<h1>Kitchen levels</h1>
<h2>KC1 – Associate cook</h2><p>You learn.</p>${table([
          ['Craft', list('Cuts with care.', 'Cleans the bench at night.')],
          ['Service', '<p>Knows who eats at which table and why.</p>'],
        ])}
<h2>KC2 – Senior cook</h2><p>You lead.</p>${table([
          ['Craft', '<p>Owns the menu of a whole season.</p><p>Teaches others how to cut.</p>'],
          ['Service', '<p>Plans the work of all the waiters.</p>'],
        ])}`,
      ),
      [
        'Craft at KC1 – Associate cook: Cuts with care. | Cleans the bench at night.',
        'Craft at KC2 – Senior cook: Owns the menu of a whole season. | Teaches others how to cut.',
        'Service at KC1 – Associate cook: Knows who eats at which table and why.',
        'Service at KC2 – Senior cook: Plans the work of all the waiters.',
      ],
    );
  });
});

describe('Cards', () => {
  const card = (name: string, ...parts: readonly string[]): string =>
    `<section class="card"><h3>${name}</h3>${parts.join('')}</section>`;
  const part = (pill: string, yes: string, no: string): string =>
    `<div><div class="pill">${pill}</div><h4>We love to see someone who…</h4>${yes}<h4>We don’t want to see someone who…</h4>${no}</div>`;

  it('have levels in small boxes and marks before what is wanted and what is not', () => {
    assert.deepEqual(
      placed(
        `<h1>Our kitchen</h1>${card(
          'Be kind',
          part(
            'Everyone',
            list('<span>✓</span> Shares the warm bread with guests'),
            list('<span>✗</span> Hides the last loaf from others'),
          ),
          part(
            'Head bakers',
            '<p>✓ Gives others room to try</p><p>✓ Says what went well</p>',
            '<p>✗ Blames the oven for it</p>',
          ),
        )}${card(
          'Be bold',
          part('Everyone', '<p>✓ Tries a new flour each month</p>', '<p>✗ Waits to be told</p>'),
          part('Head bakers', '<p>✓ Buys a better oven in time</p>', '<p>✗ Puts off hard talks</p>'),
        )}`,
      ),
      [
        'Be kind at Everyone: Shares the warm bread with guests (not: Hides the last loaf from others)',
        'Be kind at Head bakers: Gives others room to try (not: Blames the oven for it) | Says what went well',
        'Be bold at Everyone: Tries a new flour each month (not: Waits to be told)',
        'Be bold at Head bakers: Buys a better oven in time (not: Puts off hard talks)',
      ],
    );
  });

  it('need no labels where each statement has its mark', () => {
    assert.deepEqual(
      placed(
        `<h1>Our values</h1>${['Kind', 'Bold'].map((name) => card(name, `<p>✓ ${name} bakers share the warm bread.</p><p>✗ ${name} bakers never hide a loaf.</p>`)).join('')}`,
      ),
      ['Kind', 'Bold'].map(
        (name) => `${name}: ${name} bakers share the warm bread. (not: ${name} bakers never hide a loaf.)`,
      ),
    );
  });
});

describe('Tabs', () => {
  const names = ['Own work', 'Other people', 'The guests'];
  const panel = (at: number, title: string, roles: string, heading: (text: string) => string): string =>
    `<div role="tab" class="for-phones">${title}</div><div role="tabpanel" id="p${at}" aria-labelledby="t${at}"><p><em>${roles}</em></p><p>What you do.</p>${names.map((name) => heading(name) + list(`${title} bakes for ${name.toLowerCase()}.`)).join('')}</div>`;
  const tab = (at: number, title: string): string =>
    `<div id="t${at}" role="tab" aria-controls="p${at}">${title}</div>`;
  const real = (text: string): string => `<h4>${text}</h4>`;
  const bold = (text: string): string => `<p><strong>${text}</strong></p>`;
  const titles = ['Leading bread', 'Leading ovens', 'Leading the house'];

  it('are levels where they say who they are for, and headings in bold print are what they are elsewhere', () => {
    assert.deepEqual(
      placed(
        `<h1>Bakery behaviours</h1><div role="tablist">${titles.map((title, at) => tab(at, title)).join('')}</div>${[
          panel(0, 'Leading bread', 'Apprentice, Dough worker, House grades 2 to 4', real),
          panel(1, 'Leading ovens', 'Oven manager, Night manager', bold),
          panel(2, 'Leading the house', 'House director, Heads of department', real),
        ].join('')}`,
      ),
      names.flatMap((name) =>
        titles.map((title) => `${name} at ${title}: ${title} bakes for ${name.toLowerCase()}.`),
      ),
    );
  });
});

describe('Headings by their looks', () => {
  it('are underlined, with what is said of them in brackets behind, and shorter further down', () => {
    const underlined = (text: string, aside = ''): string =>
      `<p><span style="text-decoration:underline">${text}</span>${aside}</p>`;
    const competency = (name: string, first: string, second: string): string =>
      `<h3>${name}</h3><p><strong>Sub-competencies</strong></p>${list(`Parts: what ${name} is made of.`)}<p><strong>Proficiency indicators</strong></p>${first}${list(`Works with ${name} as told.`)}${second}${list(`Plans ${name} for the year ahead.`)}`;
    const all = underlined('All oven people');
    const advanced = underlined('Advanced oven people', ' (heads of the house)');
    assert.deepEqual(
      placed(
        `<h1>Oven model</h1>${competency('Dough', all, advanced)}${competency('Salt', all, advanced)}${competency('Heat', '<p><b>All oven people:</b></p>', '<p><b>Advanced oven people:</b></p>')}`,
      ),
      ['Dough', 'Salt', 'Heat'].flatMap((name) => [
        `${name} at All oven people: Works with ${name} as told.`,
        `${name} at Advanced oven people (heads of the house): Plans ${name} for the year ahead.`,
      ]),
    );
  });

  it('are none where a whole sentence in bold print says what the heading above is about', () => {
    const standard = (number: number, name: string): string =>
      `<h2>Standard ${number}: ${name}</h2><p><strong>Bakers of this house care for ${name.toLowerCase()} in whatever they do.</strong></p><h3>Indicators</h3><p>The baker:</p>${list(`Looks after ${name.toLowerCase()} each day.`, 'Asks where something is not clear.')}`;
    assert.deepEqual(
      placed(`<h1>House standards</h1>${standard(1, 'Flour')}${standard(2, 'Fire')}`),
      ['Flour', 'Fire'].map(
        (name) => `${name}: Looks after ${name.toLowerCase()} each day. | Asks where something is not clear.`,
      ),
    );
  });
});

describe('A lead-in that says who does what follows', () => {
  it('names the level, as does a heading that says for whom the indicators are', () => {
    const standard = (number: number, name: string): string =>
      `<h2>Standard ${number}: ${name}</h2><h3>Indicators</h3><p>The qualified nurse:</p>${list(`${number}.1 Cares for ${name.toLowerCase()} each day.`)}<h3>Additional indicators for nurse managers</h3><p>The nurse manager also:</p>${list(`${number}.2 Plans ${name.toLowerCase()} for the year.`)}`;
    assert.deepEqual(
      placed(`<h1>House standards</h1>${standard(1, 'Beds')}${standard(2, 'Meals')}`),
      ['Beds', 'Meals'].flatMap((name) => [
        `${name} at Qualified nurse: Cares for ${name.toLowerCase()} each day.`,
        `${name} at Nurse manager: Plans ${name.toLowerCase()} for the year.`,
      ]),
    );
  });
});

describe('Tables out of a word processor', () => {
  const wide = (text: string): string => `<tr><td colspan="2"><p><b>${text}</b></p></td></tr>`;
  const signed = (text: string): string => `<tr><td><p>&middot;</p></td><td><p>${text}</p></td></tr>`;

  it('have names over their whole width, signs of lists in cells, and other names for each grade', () => {
    const grade = (name: string, ...rows: readonly string[]): string =>
      `<h2>${name}</h2><table>${wide('Effective Performance Indicators')}${rows.join('')}</table>`;
    assert.deepEqual(
      placed(
        `<h1>Competency frameworks of the mill</h1>${grade('Executive Officer (EO)', wide('Teamwork'), signed('Helps others at the scales'), signed('Asks for help in time'), wide('Results'), signed('Fills each sack to the mark'))}${grade('Senior Executive Officer (SEO)', wide('People'), signed('Plans who works on which day'), wide('Results'), signed('Answers for the flour of a week'))}${grade('Head of Service', wide('Team leadership'), signed('Leads by example in busy weeks'), wide('Judgement'), signed('Buys the grain of a whole year'))}<h3>How to apply</h3>${list('Fill in the form of the mill.')}`,
      ),
      [
        'Teamwork at Executive Officer (EO): Helps others at the scales | Asks for help in time',
        'Results at Executive Officer (EO): Fills each sack to the mark',
        'Results at Senior Executive Officer (SEO): Answers for the flour of a week',
        'People at Senior Executive Officer (SEO): Plans who works on which day',
        'Team leadership at Head of Service: Leads by example in busy weeks',
        'Judgement at Head of Service: Buys the grain of a whole year',
      ],
    );
  });

  it('may have no name in common below their grades', () => {
    const grade = (name: string, ...names: readonly string[]): string =>
      `<h2>${name}</h2>${names.map((own) => `<h3>${own}</h3>${list(`Minds the ${own.toLowerCase()} each day.`)}`).join('')}`;
    assert.deepEqual(
      placed(
        `<h1>Mill competency framework</h1>${grade('Junior officer', 'Sacks', 'Scales')}${grade('Senior officer', 'Grain', 'Stones')}`,
      ),
      [
        'Sacks at Junior officer: Minds the sacks each day.',
        'Scales at Junior officer: Minds the scales each day.',
        'Grain at Senior officer: Minds the grain each day.',
        'Stones at Senior officer: Minds the stones each day.',
      ],
    );
  });

  it('keep dots that say where something applies', () => {
    const table = `<table><tr><th>Skill</th><th>Level 1</th><th>Level 2</th></tr><tr><td>Dough</td><td>●</td><td>Weighs what is needed</td></tr><tr><td>Oven</td><td>●</td><td>Loads it on time</td></tr></table>`;
    assert.deepEqual(
      placed(`<h1>Skills</h1>${table}`).filter((line) => line.includes('Level 2')),
      ['Dough at Level 2: Weighs what is needed', 'Oven at Level 2: Loads it on time'],
    );
  });

  it('have notes below them that are no words of their last cell', () => {
    assert.deepEqual(
      placed(
        '<h1>Standards</h1><table><tr><th>Skill</th><th>Level 1</th><th>Level 2</th></tr><tr><th>Dough</th><td>Weighs flour with care.</td><td>Plans the dough of a week.</td></tr></table><p>Note: what you hand in must be no older than five years.</p><p>Ask the house where you are not sure.</p>',
      ),
      ['Dough at Level 1: Weighs flour with care.', 'Dough at Level 2: Plans the dough of a week.'],
    );
  });
});

describe('A table of levels', () => {
  it('has names with a line about them in their cell, and says the grades of a level once', () => {
    const table = (
      heads: readonly string[],
      rows: ReadonlyArray<readonly [string, string, string]>,
    ): string =>
      `<table><tr><th>Skill</th>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows.map(([name, first, second]) => `<tr><td><strong>${name}</strong><br>Show care for the ${name.toLowerCase()}, whatever the day, the weather and the guests of the house may bring</td><td>${list(first)}</td><td>${list(second)}</td></tr>`).join('')}</table>`;
    assert.deepEqual(
      placed(
        `<h1>Skills</h1><h2>Kitchen</h2>${table(
          ['Foundational<br><small>Grades 1–2</small>', 'Adept<br><small>Grades 3–5</small>'],
          [
            ['Dough', 'Weighs the flour with care', 'Plans the dough of a week'],
            ['Oven', 'Loads the oven on time', 'Minds the heat by itself'],
          ],
        )}<h2>House</h2>${table(
          ['Foundational', 'Adept'],
          [
            ['Guests', 'Greets whoever comes in', 'Knows what each likes'],
            ['Rooms', 'Airs the rooms by day', 'Plans who sleeps where'],
          ],
        )}`,
      ),
      [
        'Kitchen / Dough at Foundational Grades 1–2: Weighs the flour with care',
        'Kitchen / Dough at Adept Grades 3–5: Plans the dough of a week',
        'Kitchen / Oven at Foundational Grades 1–2: Loads the oven on time',
        'Kitchen / Oven at Adept Grades 3–5: Minds the heat by itself',
        'House / Guests at Foundational Grades 1–2: Greets whoever comes in',
        'House / Guests at Adept Grades 3–5: Knows what each likes',
        'House / Rooms at Foundational Grades 1–2: Airs the rooms by day',
        'House / Rooms at Adept Grades 3–5: Plans who sleeps where',
      ],
    );
  });
});

describe('Competencies with three levels', () => {
  const levels = ['Level 1', 'Level 2', 'Level 3'];
  const cooks = ['Young cook', 'Skilled cook', 'Old hand'];
  const names = ['Serving guests', 'Keeping the house'];
  const text = (name: string, level: string): string => `Cares for ${name.toLowerCase()} as ${level} asks`;
  const expected = (labels: readonly string[]): string[] =>
    names.flatMap((name) => labels.map((label) => `${name} at ${label}: ${text(name, label)}`));
  const page = (body: string): string => `<h1>Our framework</h1><p>What we expect of people.</p>${body}`;
  const each = (made: (name: string) => string): string => names.map(made).join('');
  const over = (labels: readonly string[], made: (label: string) => string): string =>
    labels.map(made).join('');

  it('may be folded up below the levels, under headings of any rank', () => {
    const folded = over(
      levels,
      (level) =>
        `<details><summary>${level}</summary>${each((name) => `<h4>${name}</h4>${list(text(name, level))}`)}</details>`,
    );
    assert.deepEqual(placed(page(folded)), expected(levels));
  });

  it('may stand in a table with two rows of heads', () => {
    const rows = each(
      (name) => `<tr><td>${name}</td>${over(levels, (level) => `<td>${list(text(name, level))}</td>`)}</tr>`,
    );
    const heads = `<tr><th rowspan="2">Competency</th><th colspan="2">Staff</th><th>Heads</th></tr><tr>${over(levels, (level) => `<th>${level}</th>`)}</tr>`;
    assert.deepEqual(placed(page(`<table>${heads}${rows}</table>`)), expected(levels));
  });

  it('may have a table each that has no head', () => {
    const table = (name: string): string =>
      `<h2>${name}</h2><table>${over(levels, (level) => `<tr><td><b>${level}</b></td><td>${list(text(name, level))}</td></tr>`)}</table>`;
    assert.deepEqual(placed(page(each(table))), expected(levels));
  });

  it('may have the level behind the name in a heading, without a sign between', () => {
    const heading = (name: string): string =>
      over(levels, (level) => `<h2>${name} <span class="tag">${level}</span></h2>${list(text(name, level))}`);
    assert.deepEqual(placed(page(each(heading))), expected(levels));
  });

  it('may have levels in plain paragraphs, and names too', () => {
    const part = (colon: string) => (name: string) =>
      over(cooks, (cook) => `<p>${cook}${colon}</p>${list(text(name, cook))}`);
    assert.deepEqual(placed(page(each((name) => `<h2>${name}</h2>${part(':')(name)}`))), expected(cooks));
    assert.deepEqual(
      placed(page(each((name) => `<div class="name">${name}</div>${part('')(name)}`))),
      expected(cooks),
    );
  });

  it('have no levels where lists are led in to', () => {
    assert.deepEqual(
      placed(
        page(
          each(
            (name) =>
              `<h2>${name}</h2><p>You always:</p>${list('Ask what the guests of the house would like.')}<p>For example:</p>${list('Read the list of the day before it begins.')}`,
          ),
        ),
      ).map((line) => line.split(':')[0]),
      names,
    );
  });
});

describe('Two labels before the levels of a table', () => {
  const levels = ['Level 1', 'Level 2'];
  const table = (heads: readonly string[], ...rows: ReadonlyArray<readonly string[]>): string =>
    `<h1>Skills of the house</h1><table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows.map((cells) => `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`;
  const dough = ['Weighs the flour with care', 'Plans the dough of a week'];
  const oven = ['Loads the oven on time', 'Minds the heat by itself'];
  const placedAt = (...groups: readonly string[]): string[] => [
    `${groups[0] ?? ''}Dough at Level 1: ${dough[0]}`,
    `${groups[0] ?? ''}Dough at Level 2: ${dough[1]}`,
    `${groups[1] ?? ''}Oven at Level 1: ${oven[0]}`,
    `${groups[1] ?? ''}Oven at Level 2: ${oven[1]}`,
  ];

  it('are an area and a competency, be the area said once or in each row', () => {
    const heads = ['Area', 'Competency', ...levels];
    const first = ['<td rowspan="2">Bakery</td>', 'Dough', ...dough];
    assert.deepEqual(placed(table(heads, first, ['Oven', ...oven])), placedAt('Bakery / ', 'Bakery / '));
    assert.deepEqual(
      placed(table(heads, ['Bakery', 'Dough', ...dough], ['Bakery', 'Oven', ...oven])),
      placedAt('Bakery / ', 'Bakery / '),
    );
  });

  it('are a competency and what it means, be the levels known or not', () => {
    const about = 'What the guests of this house pay for day by day.';
    const rows = [
      ['Dough', about, ...dough],
      ['Oven', about, ...oven],
    ];
    assert.deepEqual(placed(table(['Competency', 'Definition', ...levels], ...rows)), placedAt());
    assert.deepEqual(
      placed(table(['Competency', 'Definition', 'New cook', 'Old hand'], ...rows)),
      placedAt().map((line) => line.replace('Level 1', 'New cook').replace('Level 2', 'Old hand')),
    );
  });
});

describe('Tabs that nothing but their order joins to their panels', () => {
  const levels = ['Level 1', 'Level 2'];
  const names = ['Dough', 'Oven'];
  const text = (name: string, level: string): string =>
    `Cares for the ${name.toLowerCase()} as ${level} asks.`;
  const bars: ReadonlyArray<readonly [string, (name: string) => string]> = [
    [
      'are buttons over boxes',
      (name) =>
        `<div class="tab">${levels.map((level) => `<button class="tablinks">${level}</button>`).join('')}</div>${levels.map((level) => `<div class="tabcontent">${list(text(name, level))}</div>`).join('')}`,
    ],
    [
      'are links over a box of boxes',
      (name) =>
        `<div class="w-tabs"><div class="w-tab-menu">${levels.map((level) => `<a class="w-tab-link"><div>${level}</div></a>`).join('')}</div><div>${levels.map((level) => `<div>${list(text(name, level))}</div>`).join('')}</div></div>`,
    ],
    [
      'are labels of radio buttons beside boxes',
      (name) =>
        `<div class="tabs">${levels.map((level) => `<input type="radio"><label>${level}</label><div>${list(text(name, level))}</div>`).join('')}</div>`,
    ],
  ];
  for (const [how, bar] of bars)
    it(how, () => {
      const page = `<h1>Skills</h1>${names.map((name) => `<h2>${name}</h2>${bar(name)}`).join('')}`;
      assert.deepEqual(
        placed(page),
        names.flatMap((name) => levels.map((level) => `${name} at ${level}: ${text(name, level)}`)),
      );
    });
});
