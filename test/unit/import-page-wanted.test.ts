// What is wanted and what is not: whatever the two are called, what is not wanted never becomes an indicator.
import { strict as assert } from 'node:assert';
import { imported, placed } from './support/import.ts';

const NAMES = ['Fresh bread', 'Kind service', 'Clean ovens'];
const WANTED: Readonly<Record<string, readonly string[]>> = {
  'Fresh bread': ['Bake every loaf on the day', 'Taste the dough before it rises'],
  'Kind service': ['Greet everybody who comes in', 'Ask what people would like'],
  'Clean ovens': ['Sweep the oven after each batch', 'Note what was cleaned and when'],
};
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'Fresh bread': ['Sell the loaves of yesterday', 'Hide the burnt side'],
  'Kind service': ['Look away when the door opens', 'Talk over people'],
  'Clean ovens': ['Leave crumbs for others', 'Wait until the inspector calls'],
};
const TOLD = NAMES.map((name) => {
  const [first, second] = WANTED[name] ?? [];
  const [not, neither] = REFUSED[name] ?? [];
  return `${name}: ${first} (not: ${not}) | ${second} (not: ${neither})`;
});

type Side = (name: string) => readonly string[];
const wanted: Side = (name) => WANTED[name] ?? [];
const refused: Side = (name) => REFUSED[name] ?? [];
const list = (texts: readonly string[]) => `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;
const bullets = (texts: readonly string[]) => texts.map((text) => `- ${text}\n`).join('');
const each = (of: (name: string) => string) => NAMES.map(of).join('\n');
const page = (content: string) =>
  `<html><body><main><h1>Our values</h1>${content}<h2>How to apply</h2><ul><li>Send us a letter with your name</li><li>Wait for our answer in June</li></ul></main></body></html>`;

/** Ways to set two lists with a label each below a name. */
type Layout = (yes: string, no: string) => string;
const HEADINGS: Readonly<Record<string, Layout>> = {
  'headings of HTML': (yes, no) =>
    page(
      each(
        (name) =>
          `<h2>${name}</h2><p>Said of it in short.</p><h3>${yes}</h3>${list(wanted(name))}<h3>${no}</h3>${list(refused(name))}`,
      ),
    ),
  'headings of HTML, what is not wanted first': (yes, no) =>
    page(
      each(
        (name) => `<h2>${name}</h2><h3>${no}</h3>${list(refused(name))}<h3>${yes}</h3>${list(wanted(name))}`,
      ),
    ),
  'columns with bold labels': (yes, no) =>
    page(
      each(
        (name) =>
          `<div><h2>${name}</h2><div class="cols"><div><p><strong>${yes}</strong></p>${list(wanted(name))}</div><div><p><strong>${no}</strong></p>${list(refused(name))}</div></div></div>`,
      ),
    ),
  'cards with plain labels': (yes, no) =>
    page(
      each(
        (name) =>
          `<div><h2>${name}</h2><div><span>${yes}</span>${list(wanted(name))}</div><div><span>${no}</span>${list(refused(name))}</div></div>`,
      ),
    ),
  'a definition list': (yes, no) =>
    page(
      each(
        (name) =>
          `<h2>${name}</h2><dl><dt>${yes}</dt><dd>${list(wanted(name))}</dd><dt>${no}</dt><dd>${list(refused(name))}</dd></dl>`,
      ),
    ),
  'parts that fold up': (yes, no) =>
    page(
      each(
        (name) =>
          `<h2>${name}</h2><details><summary>${yes}</summary>${list(wanted(name))}</details><details><summary>${no}</summary>${list(refused(name))}</details>`,
      ),
    ),
  'boxes below one row of heads': (yes, no) =>
    page(
      `<div class="row"><div><p>${yes}</p></div><div><p>${no}</p></div></div>${each((name) => `<div class="row"><div><h3>${name}</h3>${list(wanted(name))}</div><div>${list(refused(name))}</div></div>`)}`,
    ),
  'boxes below one row of heads, what is not wanted first': (yes, no) =>
    page(
      `<div><div><p>${no}</p></div><div><p>${yes}</p></div></div>${each((name) => `<div><div><h3>${name}</h3>${list(refused(name))}</div><div>${list(wanted(name))}</div></div>`)}`,
    ),
  'headings for screen readers alone': (yes, no) =>
    page(
      each(
        (name) =>
          `<div class="row"><div><h3>${name}</h3><h4 class="sr-only">${yes}</h4>${list(wanted(name))}</div><div><h4 class="visually-hidden">${no}</h4>${list(refused(name))}</div></div>`,
      ),
    ),
  'lists in a list': (yes, no) =>
    page(
      each(
        (name) =>
          `<h2>${name}</h2><ul><li>${yes}${list(wanted(name))}</li><li>${no}${list(refused(name))}</li></ul>`,
      ),
    ),
  'headings of Markdown': (yes, no) =>
    `# Our values\n\n${each((name) => `## ${name}\n\nSaid of it in short.\n\n### ${yes}\n\n${bullets(wanted(name))}\n### ${no}\n\n${bullets(refused(name))}`)}\n## How to apply\n\n- Send us a letter with your name\n- Wait for our answer in June\n`,
  'bold print in Markdown': (yes, no) =>
    `# Our values\n\n${each((name) => `## ${name}\n\n**${yes}**\n\n${bullets(wanted(name))}\n**${no}**\n\n${bullets(refused(name))}`)}`,
  'lines with a colon in Markdown': (yes, no) =>
    `# Our values\n\n${each((name) => `## ${name}\n\n${yes}:\n\n${bullets(wanted(name))}\n${no}:\n\n${bullets(refused(name))}`)}`,
};

/** Ways to set them beside each other in a table. */
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const TABLES: Readonly<Record<string, Layout>> = {
  'a table below each name': (yes, no) =>
    page(
      each(
        (name) =>
          `<h2>${name}</h2><table>${row(yes, no)}${row(list(wanted(name)), list(refused(name)))}</table>`,
      ),
    ),
  'a table with names in its first column': (yes, no) =>
    page(
      `<table><tr><th>Value</th><th>${yes}</th><th>${no}</th></tr>${each((name) => row(name, list(wanted(name)), list(refused(name))))}</table>`,
    ),
  'a table that has what is not wanted first': (yes, no) =>
    page(
      `<table><tr><th>Value</th><th>${no}</th><th>${yes}</th></tr>${each((name) => row(name, list(refused(name)), list(wanted(name))))}</table>`,
    ),
  'a table in Markdown': (yes, no) =>
    `# Our values\n\n| Value | ${yes} | ${no} |\n|---|---|---|\n${each((name) => `| ${name} | ${wanted(name).join('<br>')} | ${refused(name).join('<br>')} |`)}\n`,
};

const PAIRS: ReadonlyArray<readonly [string, string]> = [
  ['I will', 'I won’t'],
  ['We will', 'We will not'],
  ['We always', 'We never'],
  ['We are', 'We aren’t'],
  ['Do', 'Don’t'],
  ['✅ Do', '❌ Don’t'],
  ['✓', '✗'],
  ['It’s about', 'It’s not about'],
  ['What good looks like', 'What we don’t want to see'],
  ['What great looks like', 'What gets in the way'],
  ['We’d love to see', 'We’d rather not see'],
  ['Shines', 'Needs work'],
  ['More of', 'Less of'],
  ['Love to see', 'Not OK'],
  ['Yes', 'No'],
  ['We embrace', 'We avoid'],
  ['Living it', 'Missing it'],
  ['Welcome', 'Unwelcome'],
  ['Keep doing', 'Stop doing'],
  ['Role models', 'Blockers'],
  ['Behaviours we expect', 'Behaviours we don’t accept'],
  ['Behaviours that help', 'Behaviours that hinder'],
];

describe('Two labels that return below each name', () => {
  for (const [layout, write] of Object.entries({ ...HEADINGS, ...TABLES }))
    it(`are what is wanted and what is not, as ${layout}`, () => {
      for (const [yes, no] of PAIRS) assert.deepEqual(placed(write(yes, no)), TOLD, `${yes} / ${no}`);
    });

  it('are so with the name in them', () => {
    const written = page(
      each(
        (name) =>
          `<h2>${name}</h2><h3>What ${name} is made of</h3>${list(wanted(name))}<h3>What spoils ${name} (beware)</h3>${list(refused(name))}`,
      ),
    );
    assert.deepEqual(placed(written), TOLD);
  });

  it('are levels where neither finds fault, and where there are three', () => {
    const two = HEADINGS['headings of HTML']?.('Seeding', 'Sprouting') ?? '';
    assert.equal(
      placed(two)[0],
      'Fresh bread at Seeding: Bake every loaf on the day | Taste the dough before it rises',
    );
    const three = `# Our values\n\n${each((name) => `## ${name}\n\n### Needs work\n\n${bullets(refused(name))}\n### Good\n\n${bullets(wanted(name))}\n### Great\n\n- Teaches others what ${name} means\n`)}`;
    assert.equal(
      placed(three)[0],
      'Fresh bread at Needs work: Sell the loaves of yesterday | Hide the burnt side',
    );
  });

  it('are levels where they only tell how much help is asked for', () => {
    for (const [layout, write] of Object.entries({ ...HEADINGS, ...TABLES })) {
      if (/^(?:lines|boxes|lists)/.test(layout)) continue;
      const told = placed(write('Working with supervision', 'Working without supervision'));
      assert.match(told[0] ?? '', /^Fresh bread at Working with(?:out)? supervision: /, layout);
    }
  });

  it('leave levels and what is not wanted beside them apart', () => {
    const written = `# Baking together\n\n${each((name) => `## ${name}\n\n**Level 1 – Baker**\n\n- Knows what ${name} means\n\n**Level 2 – Head baker**\n\n${bullets(wanted(name))}\n**What we avoid**\n\n${bullets(refused(name))}`)}`;
    assert.deepEqual(placed(written).slice(0, 2), [
      'Fresh bread at Level 1: Baker: Knows what Fresh bread means',
      'Fresh bread at Level 2: Head baker: Bake every loaf on the day (not: Sell the loaves of yesterday) | Taste the dough before it rises (not: Hide the burnt side)',
    ]);
  });
});

describe('Boxes in columns below heads that come once', () => {
  it('hold what is asked at levels, beside names', () => {
    const box = (...cells: readonly string[]) =>
      `<div class="row">${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`;
    const written = page(
      box('Competency', 'Level 1', 'Level 2') +
        each((name) => box(name, list(wanted(name)), list([`Teaches others what ${name} means`]))),
    );
    assert.deepEqual(placed(written).slice(0, 2), [
      'Fresh bread at Level 1: Bake every loaf on the day | Taste the dough before it rises',
      'Fresh bread at Level 2: Teaches others what Fresh bread means',
    ]);
  });
});

describe('What stands behind the last table', () => {
  it('is none of it, though a link stands between', () => {
    const table = (level: string) =>
      `<h2>${level}</h2><table><tr>${NAMES.map((name) => `<th>${name}</th>`).join('')}</tr>${row(
        ...NAMES.map((name) =>
          wanted(name)
            .map((text) => `<p>${text} at ${level}</p>`)
            .join(''),
        ),
      )}</table><p><a href="#top">Back to top</a></p>`;
    const written = `<html><body><h1>Our competencies</h1>${table('Level 1')}${table('Level 2')}<p>Questions? Call the bakery at any time of the day, or write to us.</p></body></html>`;
    assert.equal(
      placed(written).at(-1),
      'Clean ovens at Level 2: Sweep the oven after each batch at Level 2 | Note what was cleaned and when at Level 2',
    );
  });
});

describe('What stands in a cell in place of a statement', () => {
  const table = (text: string) =>
    `<html><body><h1>Our competencies</h1><table><tr><th>Competency</th><th>Level 1</th><th>Level 2</th></tr>${each((name) => row(name, list(wanted(name)), text))}</table></body></html>`;
  const FIRST = 'Fresh bread at Level 1: Bake every loaf on the day | Taste the dough before it rises';

  it('is no statement, and is listed', () => {
    for (const text of [
      'N/A',
      'As above',
      'As above.',
      'See above',
      'As Level 1',
      'As for Level 1',
      'Same as Level 1',
      'Same as previous level',
      'As for Member.',
      'As per Baker',
      'Not required at this grade',
      'Not applicable',
      'Not assessed at this level',
      'Not expected',
      'No additional requirements',
      'No further expectations at this level.',
      'Does not apply',
      'To be confirmed',
    ]) {
      assert.deepEqual(
        placed(table(text)).filter((line) => line.startsWith('Fresh bread')),
        [FIRST],
        text,
      );
    }
  });

  it('is one where it asks for something', () => {
    for (const text of [
      'As above, and teaches others how to bake',
      'Sees what is above the oven',
      'No loaf leaves the bakery cold',
      'Not afraid of hot ovens',
      'Same care for every guest',
      'As for bread, knows it well',
      'Sees that nothing is left',
    ])
      assert.deepEqual(placed(table(text)).slice(0, 2), [FIRST, `Fresh bread at Level 2: ${text}`]);
  });
});

describe('A column of codes beside a column of names', () => {
  const codes = ['A1', 'A2', 'B1'];
  const cells = (name: string) => [list(wanted(name)), list([`Teaches others what ${name} means`])];
  const table = (head: readonly string[], before: (name: string, code: string) => readonly string[]) =>
    `<html><body><h1>Our competencies</h1><table><tr>${[...head, 'Seedling', 'Sapling'].map((text) => `<th>${text}</th>`).join('')}</tr><tr><th colspan="4">Domain A: At the oven</th></tr>${NAMES.map((name, at) => row(...before(name, codes[at] ?? ''), ...cells(name))).join('')}</table></body></html>`;
  const told = NAMES.flatMap((name) => [
    `Domain A: At the oven / ${name} at Seedling: ${wanted(name).join(' | ')}`,
    `Domain A: At the oven / ${name} at Sapling: Teaches others what ${name} means`,
  ]).map((line) => line.replace('Domain A: ', ''));

  it('names nothing, before or behind them', () => {
    assert.deepEqual(placed(table(['Ref', 'Competence'], (name, code) => [code, name])), told);
    assert.deepEqual(placed(table(['', 'What we ask'], (name, code) => [code, name])), told);
    assert.deepEqual(placed(table(['Competence', 'No.'], (name, code) => [name, code])), told);
  });

  it('is listed', () => {
    const { unplaced } = imported(table(['Ref', 'Competence'], (name, code) => [code, name]));
    assert.deepEqual(
      unplaced.map(({ text }) => text).filter((text) => codes.includes(text)),
      codes,
    );
  });

  it('is one of levels where it says so', () => {
    const levels = `# Kneading\n\n| Level | Title | What we ask |\n|---|---|---|\n| 1 | Baker | Kneads the dough as she is told |\n| 2 | Head baker | Tells others how dough is kneaded |\n`;
    assert.deepEqual(
      imported(levels).levels.map(({ name }) => name.replace(/:.*/, '')),
      ['Level 1', 'Level 2'],
    );
  });
});

describe('A list without the label that all names have below them', () => {
  const part = (name: string, text: string) => `<h2>${name}</h2>${text}`;
  const own = (label: string) => each((name) => part(name, `<p>${label}</p>${list(wanted(name))}`));
  const other = part(
    'How we use our values',
    list(['Send them to every new baker', 'Speak about them each June']),
  );
  const told = NAMES.map((name) => `${name}: ${wanted(name).join(' | ')}`);

  it('is none of them, wherever it stands', () => {
    for (const label of ['What this looks like:', 'We will:', '<strong>How we show it</strong>']) {
      const parts = own(label).split('\n');
      for (const at of [0, 1, parts.length])
        assert.deepEqual(
          placed(
            `<html><body><h1>Our values</h1>${[...parts.slice(0, at), other, ...parts.slice(at)].join('')}</body></html>`,
          ),
          told,
          `${label} ${at}`,
        );
    }
  });

  it('is one where they have none', () => {
    const parts = each((name) => part(name, list(wanted(name))));
    assert.equal(placed(`<html><body><h1>Our values</h1>${parts}${other}</body></html>`).length, 4);
  });
});

describe('A table of who works at a level', () => {
  it('explains the levels, and asks for nothing', () => {
    const who =
      '## Who is at which level?\n\n| Level | Typical roles |\n|---|---|\n| 1 | Baker, kneader |\n| 2 | Head baker |\n';
    const written = `# What we ask\n\n${who}\n${each((name) => `## ${name}\n\n**Level 1**\n\n${bullets(wanted(name))}\n**Level 2**\n\n- Teaches others what ${name} means\n`)}`;
    assert.deepEqual(
      imported(written).competencies.map(({ name }) => name),
      NAMES,
    );
  });
});
