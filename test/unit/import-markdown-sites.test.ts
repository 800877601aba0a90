// Markdown as it lies in the repositories of sites, with what their generators add to it.
import { strict as assert } from 'node:assert';
import { imported, placed } from './support/import.ts';

const BREAD = [
  'Bread at Foundation: Weighs out flour to the gram | Cleans the bench after work',
  'Bread at Advanced: Shapes loaves of every size | Reads the dough by hand',
];

/** A competency with two levels, as a generator writes them. */
const bread = (label: (name: string, statements: readonly string[]) => string): string =>
  `# Bakery skills\n\n## Bread\n\nWhat comes out of the oven.\n\n${[
    label('Foundation', ['Weighs out flour to the gram', 'Cleans the bench after work']),
    label('Advanced', ['Shapes loaves of every size', 'Reads the dough by hand']),
  ].join('\n')}`;

const list = (statements: readonly string[], indent = '') =>
  statements.map((text) => `${indent}- ${text}`).join('\n');

describe('Markdown of a site', () => {
  for (const [generator, label] of [
    ['MkDocs', (name, texts) => `=== "${name}"\n\n    At this level you:\n\n${list(texts, '    ')}\n`],
    ['Python-Markdown', (name, texts) => `/// tab | ${name}\n${list(texts)}\n///\n`],
    ['GitBook', (name, texts) => `{% tab title="${name}" %}\n${list(texts)}\n{% endtab %}\n`],
    ['Docusaurus', (name, texts) => `<TabItem value="x" label="${name}">\n${list(texts)}\n</TabItem>\n`],
    ['Hugo', (name, texts) => `{{< tab "${name}" >}}\n${list(texts)}\n{{< /tab >}}\n`],
    ['Sphinx', (name, texts) => `:::{tab-item} ${name}\n:sync: x\n${list(texts)}\n:::\n`],
    ['VitePress', (name, texts) => `::: details ${name}\n${list(texts)}\n:::\n`],
    [
      'GitHub',
      (name, texts) => `<details>\n<summary><b>${name}</b></summary>\n\n${list(texts)}\n\n</details>\n`,
    ],
    ['MkDocs, folded up', (name, texts) => `??? note "${name}"\n\n${list(texts, '    ')}\n`],
  ] as ReadonlyArray<readonly [string, Parameters<typeof bread>[0]]>)
    it(`has levels in tabs and folds: ${generator}`, () => {
      assert.deepEqual(placed(bread(label)), BREAD);
    });

  it('may have headings in tabs', () => {
    const tab = (name: string) =>
      `=== "${name}"\n\n    ## Level 1\n\n    - Weighs out flour for ${name}\n\n    ## Level 2\n\n    - Shapes all loaves for ${name}\n`;
    assert.deepEqual(
      placed(
        `# Bakery skills\n\n## Craft\n\n${tab('Bread')}\n${tab('Cakes')}\n## Afterwards\n\nAsk the master baker.\n`,
      ),
      [
        'Craft / Bread at Level 1: Weighs out flour for Bread',
        'Craft / Bread at Level 2: Shapes all loaves for Bread',
        'Craft / Cakes at Level 1: Weighs out flour for Cakes',
        'Craft / Cakes at Level 2: Shapes all loaves for Cakes',
      ],
    );
  });

  for (const [generator, note] of [
    ['MkDocs', '!!! note "Evidence"\n\n    - Keep a diary of your bread\n    - Ask a customer for a word\n'],
    [
      'MkDocs, folded up',
      '??? question "How do I collect evidence?"\n\n    1. Keep a diary of your bread\n    2. Ask a customer for a word\n',
    ],
    ['Docusaurus', ':::tip Evidence\n\n- Keep a diary of your bread\n- Ask a customer for a word\n\n:::\n'],
    [
      'GitBook',
      '{% hint style="info" %}\n- Keep a diary of your bread\n- Ask a customer for a word\n{% endhint %}\n',
    ],
    ['Hugo', '{{< hint info >}}\n- Keep a diary of your bread\n- Ask a customer for a word\n{{< /hint >}}\n'],
    ['Mintlify', '<Note>\n- Keep a diary of your bread\n- Ask a customer for a word\n</Note>\n'],
    ['GitHub', '> [!NOTE]\n> - Keep a diary of your bread\n> - Ask a customer for a word\n'],
  ] as const)
    it(`has notes that are nobody's statements, and are listed: ${generator}`, () => {
      const page = `${bread((name, texts) => `### ${name}\n\n${list(texts)}\n`)}\n${note}`;
      assert.deepEqual(placed(page), BREAD);
      const listed = imported(page).unplaced.map(
        ({ line, text }) => `${page.split('\n')[(line ?? 0) - 1]} = ${text}`,
      );
      assert(
        listed.some((text) => /Keep a diary of your bread$/.test(text)),
        listed.join('\n'),
      );
    });

  it('has marks that no reader sees', () => {
    assert.deepEqual(
      placed(
        [
          "import Tabs from '@theme/Tabs';",
          'export const order = 3;',
          '',
          '# Bakery skills {#top}',
          '{: .no_toc }',
          '',
          '[![Build](https://bakery.example/badge.svg)](https://bakery.example)',
          '',
          '1. TOC',
          '{:toc}',
          '',
          '{% include breadcrumbs.html %} {% include beta.html %}',
          '',
          '<StageKey />',
          '',
          '## Bread {#bread .lead}',
          '',
          '### Foundation { #foundation data-toc="no" }',
          '',
          "{% include level.html level='foundation' %}",
          '',
          '- [x] :bread: Weighs out flour to the gram',
          '{: .first}',
          '- [ ] Cleans the [bench](bench.md){ target=_blank } after work {/* daily */}',
          '',
          '### Advanced {-}',
          '',
          '1.1 Shapes loaves of every size',
          '{: .cap}',
          '',
          '1.2 Reads the dough by hand',
          '{: .cap}',
          '',
          '*[HACCP]: Hazard Analysis and Critical Control Points',
        ].join('\n'),
      ),
      BREAD,
    );
  });

  it('names levels by a number and a word, one competency after the other', () => {
    const stages = ['Stage 1 – Trying', 'Stage 2 – Doing', 'Stage 3 – Leading'];
    const part = (name: string) =>
      `### ${name}\n\n${stages.map((stage) => `<details>\n<summary>${stage}</summary>\n\n- Works on ${name} as ${stage} asks\n\n</details>\n`).join('\n')}`;
    assert.deepEqual(
      placed(`# Bakery skills\n\n## 1. Craft\n\n${part('1.1 Bread')}\n${part('1.2 Cakes')}`),
      ['Bread', 'Cakes'].flatMap((name, at) =>
        stages.map(
          (stage) =>
            `Craft / ${name} at ${stage.replace(' –', ':')}: Works on 1.${at + 1} ${name} as ${stage} asks`,
        ),
      ),
    );
  });

  it('has the steps of a career below one heading, with a label over the skills of each, and the skills explained before', () => {
    const names = ['Knives', 'Stock'];
    const post = (step: string) =>
      `### ${step}\n\nAs this cook you have a place at the table, and a knife that is your own.\n\n#### Skills needed for this level\n\n${names.map((name) => `##### ${name}\n\nThe ${step} knows about ${name} what a kitchen asks of this post.\n`).join('\n')}`;
    assert.deepEqual(
      placed(
        `Cooks cook.\n\n### Required skills\n\n${names.map((name) => `#### ${name}\n\nYou know all about ${name} that there is to know in a kitchen.\n`).join('\n')}\n## The cook's career\n\n${['Associate cook', 'Cook I', 'Cook II'].map(post).join('\n')}`,
      ),
      names.flatMap((name) =>
        ['Associate cook', 'Cook I', 'Cook II'].map(
          (step) => `${name} at ${step}: The ${step} knows about ${name} what a kitchen asks of this post.`,
        ),
      ),
    );
  });

  it('has files put together whose titles differ by a number: these are levels', () => {
    const file = (number: number, role: string) =>
      `# Oven ${number} role guide: ${role}\n\n[The whole scale](scale.md)\n\n## Expected of the role\n\n### Bread\n\nThe ${role} bakes what the list of the day asks for.\n\n### Cakes\n\nThe ${role} ices what the customers have ordered.\n\n### Knowledge\n\nThe ${role} knows the flours of the region by their names.\n\n## Checklist\n\n- ${number}.1: Arrives before ${number} in the morning\n- ${number}.10: Has been shown all of the ovens\n`;
    assert.deepEqual(
      placed([file(1, 'Learning Oven Assistant'), file(2, 'Oven Specialist')].join('\n\n\n')),
      [
        'Bread at Oven 1: Learning Oven Assistant: The Learning Oven Assistant bakes what the list of the day asks for.',
        'Bread at Oven 2: Oven Specialist: The Oven Specialist bakes what the list of the day asks for.',
        'Cakes at Oven 1: Learning Oven Assistant: The Learning Oven Assistant ices what the customers have ordered.',
        'Cakes at Oven 2: Oven Specialist: The Oven Specialist ices what the customers have ordered.',
        'Knowledge at Oven 1: Learning Oven Assistant: The Learning Oven Assistant knows the flours of the region by their names.',
        'Knowledge at Oven 2: Oven Specialist: The Oven Specialist knows the flours of the region by their names.',
        'Checklist at Oven 1: Learning Oven Assistant: Arrives before 1 in the morning | Has been shown all of the ovens',
        'Checklist at Oven 2: Oven Specialist: Arrives before 2 in the morning | Has been shown all of the ovens',
      ],
    );
  });

  it('tells of the levels in a table before it comes to competencies', () => {
    const level = (name: string, text: string) => `=== "${name}"\n\n    - ${text}\n`;
    const skill = (name: string) =>
      `## ${name}\n\n${level('Foundation', `Learns about ${name} from others`)}\n${level('Advanced', `Teaches ${name} to others`)}\n`;
    assert.deepEqual(
      placed(
        `# Kitchen skills\n\n| Level | Typically | Band |\n|---|---|---|\n| Foundation | new to kitchens or back after years | Band 2 |\n| Advanced | deputy of the chef | Band 4 |\n\n${['Knives', 'Stock', 'Bread'].map(skill).join('\n')}`,
      ),
      ['Knives', 'Stock', 'Bread'].flatMap((name) => [
        `${name} at Foundation: Learns about ${name} from others`,
        `${name} at Advanced: Teaches ${name} to others`,
      ]),
    );
  });

  it('has its title in the fields at its head', () => {
    const page = `---\nlayout: page\ntitle: "Skills of the kitchen"\n---\n\n${['Knives', 'Stock'].map((name) => `## ${name}\n\n### Level 1\n\n- Learns about ${name}\n\n### Level 2\n\n- Teaches ${name}\n`).join('\n')}`;
    assert.equal(imported(page).title, 'Skills of the kitchen');
    assert.deepEqual(placed(page).length, 4);
    assert.deepEqual(
      imported(page).unplaced.map(({ line, text }) => `${line} ${text}`),
      ['2 layout: page'],
    );
  });

  it('is about one role, whose name is its title', () => {
    assert.deepEqual(
      placed(
        '---\ntitle: "Team Leader"\n---\n\n## Craft\n\n* You shape loaves of every size.\n* You read the dough by hand.\n\n## People\n\n* You show others how it is done.\n* You ask before you help.\n',
      ),
      [
        'Craft at Team Leader: You shape loaves of every size. | You read the dough by hand.',
        'People at Team Leader: You show others how it is done. | You ask before you help.',
      ],
    );
  });

  it('has values in tables of what is done and what is not, and lists of other things behind them', () => {
    const value = (name: string) =>
      `## ${name}\n\n_We mean it._\n\n| 👍 We do | 👎 We don't |\n|:--|:--|\n| Talk of ${name} to the people it is for<br>(by telephone too) | Write of ${name} where nobody reads it |\n| Ask what ${name} is worth to others | |\n`;
    assert.deepEqual(
      placed(
        `# Our values\n\n${['Bread', 'Salt'].map(value).join('\n')}\n## Using them\n\n1. **In hiring** – two of the five questions are about values.\n2. **In review** – colleagues give you an example of each.\n\n## Changelog\n\n- 2025-01 One value was taken out by a vote of all\n`,
      ),
      ['Bread', 'Salt'].map(
        (name) =>
          `${name}: Talk of ${name} to the people it is for (by telephone too) (not: Write of ${name} where nobody reads it) | Ask what ${name} is worth to others`,
      ),
    );
  });

  for (const [what, labels] of [
    ['labels that are known', ['What we expect to see', 'What would worry us']],
    ['labels that nobody knows', ['In the kitchen', 'In the shop']],
  ] as const)
    it(`has levels that return under each competency, and ${what} that return under each level`, () => {
      const names = ['Bread', 'Cakes'];
      const levels = ['New to the craft (first year)', 'Shop baker', 'Advanced practitioner'];
      const level = (name: string, step: string, number: string) =>
        `### ${step}\n\n**${labels[0]}**\n\n${number} Works on ${name} with an eye for what is asked\n{: .cap}\n\n**${labels[1]}**\n\n- ${name} that nobody would buy from the ${step}\n`;
      const page = `# Bakery skills\n\n${names.map((name, at) => `## Skill ${at + 1}: ${name} {#s${at}}\n\n${levels.map((step, index) => level(name, step, `${at + 1}.${index + 1}`)).join('\n')}`).join('\n')}`;
      const second = (name: string, step: string) => `${name} that nobody would buy from the ${step}`;
      assert.deepEqual(
        placed(page),
        names.flatMap((name) =>
          levels.map(
            (step) =>
              `${name} at ${step}: Works on ${name} with an eye for what is asked${what === 'labels that are known' ? ` (not: ${second(name, step)})` : ` | ${second(name, step)}`}`,
          ),
        ),
      );
    });

  it('has levels by their place in numbered lists, where each competency calls them otherwise', () => {
    const ladders = {
      Bread: ['Mixes', 'Shapes', 'Bakes'],
      People: ['Listens', 'Helps', 'Teaches'],
      Shop: ['Sweeps', 'Sells', 'Counts'],
    };
    const page = [
      '# Introduction\n\nEach axis has 3 different levels.',
      '# Axes\n\nThese are the axes:\n* **Bread**: what comes out of the oven\n* **People**: who stands around it\n* **Shop**: where it goes then',
      '# Levels',
      ...Object.entries(ladders).map(
        ([name, steps]) =>
          `## ${name}\n\n${steps.map((step, at) => `${at + 1}. **${step}**: does what ${step} says in ${name}`).join('\n')}`,
      ),
      '# FAQs\n\n**Who wrote this?**\n\nAll of the bakers did:\n* Those of the night\n* Those of the day',
    ].join('\n\n');
    assert.deepEqual(
      placed(page),
      Object.entries(ladders).flatMap(([name, steps]) =>
        steps.map((step, at) => `${name} at Level ${at + 1}: does what ${step} says in ${name}`),
      ),
    );
    assert.deepEqual(
      imported(page).competencies[0]?.levels.map(({ headline }) => headline),
      ladders.Bread,
    );
  });

  it('has tables of HTML with grades as columns, and what the grades ask for below their names', () => {
    const row = (name: string, pass: string, more: string) =>
      `<tr><td><strong>${name}</strong><br>K1 K2</td><td><p>Does ${pass} as the plan says. (K1)</p><p>Tells others about ${pass}. (K2)</p></td><td><p>${more}</p></td></tr>`;
    const table = (...rows: readonly string[]) =>
      `<table data-full-width="true"><thead><tr><th width="190">THEME<br>KSBS</th><th>PASS<br>MUST SHOW ALL OF THE PASS DESCRIPTORS</th><th>DISTINCTION<br>MUST SHOW ALL OF THESE AS WELL</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
    const page = [
      '# Grading: Gardener (Level 4)',
      '{% hint style="info" %}\nThe plan is right where the two differ.\n{% endhint %}',
      '## Method 1: Project',
      table(
        row('Sowing', 'the sowing', 'Weighs one way of sowing against another.'),
        row('Mowing', 'the mowing', 'There are no distinction descriptors for this theme.'),
      ),
      '## Overall grade',
      '| Project | Discussion | Overall |\n| --- | --- | --- |\n| Fail | Any grade | Fail |\n| Pass | Pass | Pass |\n| Pass | Distinction | Merit |\n| Distinction | Distinction | Distinction |',
    ].join('\n\n');
    assert.deepEqual(
      placed(page).map((line) => line.replace(/^.* \/ /, '')),
      [
        'Sowing at PASS: Does the sowing as the plan says. (K1) | Tells others about the sowing. (K2)',
        'Sowing at DISTINCTION: Weighs one way of sowing against another.',
        'Mowing at PASS: Does the mowing as the plan says. (K1) | Tells others about the mowing. (K2)',
      ],
    );
  });

  it('has components whose tags take several lines and whose matter is indented', () => {
    const item = (name: string, texts: readonly string[]) =>
      `  <TabItem\n    value="x"\n    label="${name}">\n\n${list(texts, '    ')}\n\n  </TabItem>\n`;
    assert.deepEqual(placed(bread(item)), BREAD);
  });

  it('has fields in TOML, and lists of HTML in the cells of its tables', () => {
    const page = [
      '+++\ntitle = "Bakery skills"\nweight = 3\n+++\n',
      '| Skill | L1 | L2 |',
      '|---|---|---|',
      '| ![](bread.png) **Bread** | <ul><li>Weighs out flour</li><li>Cleans the bench</li></ul> | <ul><li>Shapes all loaves</li></ul> |',
      '| **Cakes** | - Mixes the batter<br>- Fills the tins | - Ices cakes of every size |',
    ].join('\n');
    assert.equal(imported(page).title, 'Bakery skills');
    assert.deepEqual(placed(page), [
      'Bread at L1: Weighs out flour | Cleans the bench',
      'Bread at L2: Shapes all loaves',
      'Cakes at L1: Mixes the batter | Fills the tins',
      'Cakes at L2: Ices cakes of every size',
    ]);
  });

  it('has lists of definitions, notes at its foot, links of wikis and marked words', () => {
    const term = (name: string, text: string, gap = '') => `${name}\n${gap}:   ${text}\n`;
    const page = [
      '# Bakery framework\n\n## Bread\n',
      term('Foundation', 'Weighs out ==flour== to the gram and cleans[^1] the bench.'),
      term('Advanced', 'Shapes loaves of every size, as in the [[shapes|book of shapes]].', '\n'),
      '## Cakes\n',
      term('Foundation', 'Mixes the batter that the list of the day asks for.'),
      term('Advanced', 'Ices cakes of every size for customers of all sorts.'),
      '[^1]: With hot water and a brush that is kept for nothing else.',
    ].join('\n');
    assert.deepEqual(placed(page), [
      'Bread at Foundation: Weighs out flour to the gram and cleans the bench.',
      'Bread at Advanced: Shapes loaves of every size, as in the book of shapes.',
      'Cakes at Foundation: Mixes the batter that the list of the day asks for.',
      'Cakes at Advanced: Ices cakes of every size for customers of all sorts.',
    ]);
    assert.match(
      imported(page)
        .unplaced.map(({ text }) => text)
        .join('\n'),
      /With hot water/,
    );
  });

  it('is read in time that grows as it does, however deep its directives are', () => {
    const lines = 20_000;
    const page = `${bread((name, texts) => `### ${name}\n\n${list(texts)}\n`)}\n${':::note\n'.repeat(lines)}${':::\n'.repeat(lines)}${'<TabItem\n'.repeat(lines)}`;
    const start = process.hrtime.bigint();
    imported(page);
    assert(Number(process.hrtime.bigint() - start) / 1e9 < 5);
  });

  for (const [what, posts] of [
    ['codes', ['B1: Learning baker', 'B2: Baker of the night', 'B3: Master of the oven']],
    ['the steps of a career', ['Associate cake baker', 'Cake baker II', 'Senior cake baker']],
  ] as const)
    it(`has competencies in bold print in the lists below ${what}`, () => {
      const names = ['Dough', 'Shop'];
      assert.deepEqual(
        placed(
          `# Ladder of bakers\n\n## Levels\n\n| Level | Title | Years |\n|---|---|---|\n| 1 | Helper | 0-2 |\n| 2 | Baker | 2-5 |\n\n${posts.map((post) => `## ${post}\n\n${names.map((name) => `- **${name}**: Does what ${name.toLowerCase()} asks of the ${post}`).join('\n')}\n`).join('\n')}`,
        ),
        names.flatMap((name) =>
          posts.map((post) => `${name} at ${post}: Does what ${name.toLowerCase()} asks of the ${post}`),
        ),
      );
    });

  it('may begin with HTML', () => {
    assert.deepEqual(
      placed(
        bread((name, texts) => `### ${name}\n\n${list(texts)}\n`).replace(
          '# Bakery skills',
          '<!-- made by hand -->\n<p align="center"><img src="logo.png" alt="Logo"></p>\n\n<h1 align="center">Bakery skills</h1>',
        ),
      ),
      BREAD,
    );
  });

  it('has cards with titles, and says nothing by what it hands to other files', () => {
    const card = (name: string) =>
      `<Card title="${name}">\n\n- We speak of ${name} to others\n- We ask what ${name} is worth\n\n</Card>\n`;
    assert.deepEqual(
      placed(
        `---\ntitle: Values\n---\nimport Card from '../Card';\nexport const meta = {\n  order: 1,\n};\n\n${card('Bread')}\n${card('Salt')}\n<Callout type="info">\nThey are looked at every year.\n</Callout>\n`,
      ),
      ['Bread', 'Salt'].map(
        (name) => `${name}: We speak of ${name} to others | We ask what ${name} is worth`,
      ),
    );
  });

  it('says something of a table behind it, which is no part of the last cell', () => {
    assert.deepEqual(
      placed(
        '# Bakery skills\n\n| Skill | Foundation | Advanced |\n|---|---|---|\n| Bread | Weighs out flour to the gram | Shapes loaves of every size |\n\nSee also: [training](t.md).\n\n- Ask the master baker when you need more\n',
      ),
      ['Bread at Foundation: Weighs out flour to the gram', 'Bread at Advanced: Shapes loaves of every size'],
    );
  });
});
