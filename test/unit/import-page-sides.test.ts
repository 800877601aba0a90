// Which side of a page is which: levels outside and competencies inside, or the other way; what is wanted and what is not.
import { strict as assert } from 'node:assert';
import { placed } from './support/import.ts';

describe('Posts that nobody knows over the same competencies', () => {
  const outer = ['Baker and Stall Operator', 'Crew and Shift Manager', 'Area & District Manager'];
  const inner = ['Personal impact', 'Serving well', 'The whole bakery'];
  const page = (posts: readonly string[], names: readonly string[], name = (text: string) => `### ${text}`) =>
    `# Behaviours framework\n\n${posts
      .map(
        (post) =>
          `## ${post}\n\nWhat we ask for here.\n\n${names.map((text) => `${name(text)}\n\n- Shows ${text} as ${post}\n`).join('\n')}`,
      )
      .join('\n')}`;
  const told = (posts: readonly string[], names: readonly string[]) =>
    names.flatMap((name) => posts.map((post) => `${name} at ${post}: Shows ${name} as ${post}`));

  it('are levels, with nouns that they share', () => {
    assert.deepEqual(placed(page(outer, inner)), told(outer, inner));
  });

  it('are levels over names in bold print', () => {
    assert.deepEqual(placed(page(outer, inner, (text) => `**${text}**`)), told(outer, inner));
  });

  it('are levels in plain text', () => {
    const text = page(outer, inner).replace(/^#+ /gm, '').replace(/^- /gm, '• ');
    assert.deepEqual(placed(text), told(outer, inner));
  });

  it('are levels, be there two of them, and whatever they do', () => {
    for (const posts of [
      ['Dispatcher / Loader', 'Duty Dispatcher'],
      ['Trading Standards Officers', 'Heads of Bakery and Bakery Planners'],
      ['Postdoctoral Researcher', 'Principal Investigator', 'Head of Laboratory'],
    ])
      assert.deepEqual(placed(page(posts, inner)), told(posts, inner));
  });

  it('are levels below the competencies too', () => {
    const turned = page(inner, outer).replaceAll(/Shows (.*) as (.*)/g, 'Shows $2 as $1');
    assert.deepEqual(placed(turned), told(outer, inner));
  });

  it('are none where they only sound so', () => {
    const names = ['Working with managers', 'Serving the customer', 'Developing others'];
    const steps = ['Seeding', 'Sprouting', 'Harvesting'];
    const turned = page(names, steps).replaceAll(/Shows (.*) as (.*)/g, 'Shows $2 as $1');
    assert.deepEqual(placed(turned), told(steps, names));
  });
});

describe('Levels in bold print with who they are for beside them', () => {
  const steps = [
    ['Seed', 'all staff and volunteers'],
    ['Sprout', 'shift leaders'],
    ['Harvest', 'shop owners and chairs'],
  ] as const;
  const names = ['Dough and flour', 'Oven', 'Selling bread'];
  const page = (label: (step: string, who: string) => string) =>
    `# What we ask\n\n## Competencies\n\n${names
      .map(
        (name, at) =>
          `### ${at + 1}. ${name}\n\n_About ${name}._\n\n${steps.map(([step, who]) => `${at < 2 ? label(step, who) : `**${step}**`}\n\n* Keeps ${name} in order as ${step}\n* Shares ${name} as ${step}\n`).join('\n')}\n**Watch out for**\n\n- Leaves ${name} alone\n`,
      )
      .join('\n')}`;
  const told = (label: (step: string, who: string) => string) =>
    names.flatMap((name) =>
      steps.map(([step, who], at) => {
        const not = at === 2 ? ` (not: Leaves ${name} alone)` : '';
        return `${name} at ${label(step, who)}: Keeps ${name} in order as ${step}${not} | Shares ${name} as ${step}`;
      }),
    );

  it('are levels, and the same ones where nothing stands beside them', () => {
    assert.deepEqual(
      placed(page((step, who) => `**${step}** (${who})`)),
      told((step, who) => `${step} (${who})`),
    );
  });

  it('are levels where some of them are known and others are roles', () => {
    const own = ['Foundation', 'Practitioner', 'Leader'] as const;
    const known = (text: string) =>
      steps.reduce((all, [step], at) => all.replaceAll(step, own[at] ?? ''), text);
    assert.deepEqual(
      placed(known(page((step, who) => `**${step}** (${who})`))).map((line) =>
        line.replace(/ \(shop.*?\)/, ''),
      ),
      told((step) => step).map(known),
    );
  });

  it('are levels behind signs of every sort', () => {
    for (const [written, read] of [
      ['** – ', ' – '],
      ['**, ', ', '],
      ['** | ', ' | '],
      ['** ', ' – '],
    ])
      assert.deepEqual(
        placed(page((step, who) => `**${step}${written}${who}:`)),
        told((step, who) => `${step}${read}${who}`),
      );
  });

  it('are labels where they say what follows', () => {
    const page = ['Dough', 'Oven']
      .map(
        (name) =>
          `## ${name}\n\n**Positive indicators** (what we want)\n\n- I keep ${name}.\n\n**Negative indicators** (what we do without)\n\n- I drop ${name}.\n`,
      )
      .join('\n');
    assert.deepEqual(placed(`# Our values\n\n${page}`), [
      'Dough: I keep Dough. (not: I drop Dough.)',
      'Oven: I keep Oven. (not: I drop Oven.)',
    ]);
  });
});

describe('Two labels that say the opposite of each other', () => {
  const pairs = [
    ['Signs that this is developed', 'Signs that this is in development'],
    ['When we get it right', 'When we get it wrong'],
    ['Helpful behaviour', 'Unhelpful behaviour'],
    ['Strengths', 'Weaknesses'],
    ['Above the line', 'Below the line'],
    ['This is present', 'This is not yet present'],
  ] as const;
  const names = ['Dough', 'Oven'];
  const told = names.map(
    (name) => `${name}: Keeps ${name} warm (not: Drops ${name}; Leaves ${name} out) | Shares ${name} fairly`,
  );

  it('are what is wanted and what is not, as columns of a table, one row for each statement', () => {
    const row = (...cells: readonly string[]) =>
      `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const list = (...texts: readonly string[]) =>
      `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;
    for (const [good, bad] of pairs)
      for (const isTurned of [false, true]) {
        const cells = (left: string, right: string) => (isTurned ? row(right, left) : row(left, right));
        const page = names.map(
          (name) =>
            `<h2>${name}</h2><table>${cells(good, bad).replaceAll('td>', 'th>')}${cells(`Keeps ${name} warm`, list(`Drops ${name}`, `Leaves ${name} out`))}${cells(`<p>Shares ${name} fairly</p>`, '')}</table>`,
        );
        assert.deepEqual(placed(`<html><body><h1>Our values</h1>${page.join('')}</body></html>`), told, good);
      }
  });

  it('are so as headings and in bold print, whichever comes first', () => {
    for (const [good, bad] of pairs)
      for (const label of [(text: string) => `### ${text}`, (text: string) => `**${text}**`])
        for (const isTurned of [false, true]) {
          const sides = (name: string) => [
            `${label(good)}\n\n- Keeps ${name} warm\n- Shares ${name} fairly\n`,
            `${label(bad)}\n\n- Drops ${name}\n- Leaves ${name} out\n`,
          ];
          const page = names.map((name) => {
            const [first = '', second = ''] = sides(name);
            return `## ${name}\n\n${isTurned ? `${second}\n${first}` : `${first}\n${second}`}`;
          });
          assert.deepEqual(
            placed(`# Our values\n\n${page.join('\n')}`),
            names.map(
              (name) =>
                `${name}: Keeps ${name} warm (not: Drops ${name}) | Shares ${name} fairly (not: Leaves ${name} out)`,
            ),
          );
        }
  });

  it('are levels where they are two of three', () => {
    const page = names.map(
      (name) =>
        `## ${name}\n\n${['In development', 'Developed', 'Exemplary'].map((level) => `### ${level}\n\n- Keeps ${name} as ${level}\n`).join('\n')}`,
    );
    assert.equal(
      placed(`# What we ask\n\n${page.join('\n')}`)[0],
      'Dough at In development: Keeps Dough as In development',
    );
  });
});
