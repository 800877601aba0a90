// Pages that say in their title alone for whom they are, tables that explain the levels, and lists that Word made.
import { strict as assert } from 'node:assert';
import { imported, placed } from './support/import.ts';

const page = (...parts: readonly string[]): string => `<html><body>${parts.join('\n')}</body></html>`;

const names: ReadonlyArray<readonly [name: string, texts: readonly string[]]> = [
  ['Kneading', ['Kneads until the dough sings back', 'Rests the dough for as long as it asks']],
  ['Oven & Fire', ['Lights the oven before the birds are up', 'Watches the flame and not the clock']],
  ['Selling', ['Knows what each customer had last week', 'Counts the coins with both of the hands']],
];
const at = (level?: string): readonly string[] =>
  names.map(([name, texts]) => `${name}${level ? ` at ${level}` : ''}: ${texts.join(' | ')}`);

/** A table as it comes from Word: a name in bold print, and its statements as paragraphs that Word calls a list's. */
const word = (paragraph: (text: string) => string): string =>
  `<table class=MsoTableGrid>
<tr><td colspan=2><p class=MsoNormal><b>What we look for</b></p></td></tr>
${names
  .map(
    ([name, texts]) =>
      `<tr><td><p class=MsoNormal><b>${name.replace('&', '&amp;')}</b></p></td><td>${texts.map(paragraph).join('')}<p class=MsoNormal>&nbsp;</p></td></tr>`,
  )
  .join('')}</table>`;
const plain = (text: string): string => `<p class=MsoListParagraph>${text}</p>`;
const signed = (text: string): string =>
  `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}</p>`;

const lists = names
  .map(
    ([name, texts]) =>
      `<h3>${name.replace('&', '&amp;')}</h3><ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`,
  )
  .join('');

describe('Lists that were pasted from Word', () => {
  it('are lists though their items are paragraphs, and have no signs', () => {
    for (const paragraph of [plain, signed])
      assert.deepEqual(placed(page('<h1>Bakery competencies</h1>', word(paragraph))), at());
  });
});

describe('A page that is for one level', () => {
  it('says so in its title alone, before what it is or behind it', () => {
    for (const [title, level] of [
      ['Senior Baker Competencies – Effective Performance Indicators', 'Senior Baker'],
      ['Effective performance indicators: Shop Manager', 'Shop Manager'],
      ['Competency framework for Assistant Managers', 'Assistant Managers'],
      ['Competencies - Oven Supervisor', 'Oven Supervisor'],
      ['Competencies (Oven Supervisor)', 'Oven Supervisor'],
    ] as const)
      assert.deepEqual(placed(page(`<h1>${title}</h1>`, lists)), at(level), title);
  });

  it('says nothing of a level where it names the bakery, an occupation or what it is about', () => {
    for (const title of [
      'Bakery competencies',
      'Baker competencies',
      'Competencies for bakers and shop staff',
      'Leading teams: our competencies',
      'Senior Baker Framework',
      'Senior Baker – the story of a competency framework',
    ])
      assert.deepEqual(placed(page(`<h1>${title}</h1>`, lists)), at(), title);
  });

  it('may be a table that was pasted from Word', () => {
    const html = page('<h2>APPENDIX 2</h2>', '<h2>Shop Manager Competencies – Indicators</h2>', word(plain));
    assert.deepEqual(placed(html), at('Shop Manager'));
  });
});

/** Two names, each with its levels folded up below it. */
const levels: ReadonlyArray<readonly [level: string, who: string]> = [
  ['Minding oneself', 'Bakers, Shop Assistants and Grades 2 to 5'],
  ['Minding others', 'Shift and Shop Managers, Grades 6 to 9'],
  ['Minding the bakery', 'Area and Group Managers, Grades 10 to 13'],
];
const textAt = (text: string, level: string): string => `${text} for ${level.toLowerCase()}`;
const told = levels
  .flatMap(([level]) =>
    names.map(
      ([name, texts]) => `${name} at ${level}: ${texts.map((text) => textAt(text, level)).join(' | ')}`,
    ),
  )
  .sort();
const fold = (summary: string, body: string): string =>
  `<details><summary>${summary}</summary>${body}</details>`;
const card = (summary: string, body: string): string =>
  `<div class="accordion-item"><h3 class="accordion-header"><button aria-expanded="false">${summary}</button></h3><div class="accordion-body">${body}</div></div>`;
const button = (summary: string, body: string): string =>
  `<div class="accordion-item"><button aria-expanded="false">${summary}</button><div class="accordion-body">${body}</div></div>`;
/** Its headings have the rank of the names that it stands below. */
const section = (summary: string, body: string): string =>
  `<div class="section"><h2><span>${summary}</span></h2><div>${body}</div></div>`;
const tabs = (): string =>
  names
    .map(
      ([name, texts], no) =>
        `<h2>${name.replace('&', '&amp;')}</h2><ul role="tablist">${levels.map(([level], tab) => `<li role="presentation"><a role="tab" id="t${no}${tab}" href="#p${no}${tab}" aria-controls="p${no}${tab}">${level}</a></li>`).join('')}</ul>${levels
          .map(
            ([level], tab) =>
              `<div role="tabpanel" id="p${no}${tab}" aria-labelledby="t${no}${tab}"><ul>${texts.map((text) => `<li>${textAt(text, level)}</li>`).join('')}</ul></div>`,
          )
          .join('')}`,
    )
    .join('');
const folded = (one: (summary: string, body: string) => string): string =>
  names
    .map(
      ([name, texts]) =>
        `<h2>${name.replace('&', '&amp;')}</h2>${levels
          .map(([level]) =>
            one(level, `<ul>${texts.map((text) => `<li>${textAt(text, level)}</li>`).join('')}</ul>`),
          )
          .join('')}`,
    )
    .join('');
/** Ways to say above the names who works at which level. */
const explanations: Readonly<Record<string, string>> = {
  'a table': `<table><thead><tr><th>Level</th><th>Who is it for?</th></tr></thead>${levels.map(([level, who]) => `<tr><td>${level}</td><td>${who}</td></tr>`).join('')}</table>`,
  'a table that begins with who': `<table><thead><tr><th>Role</th><th>Leadership level</th></tr></thead>${levels.map(([level, who]) => `<tr><td>${who}</td><td>${level}</td></tr>`).join('')}</table>`,
  'a table with bold heads': `<table><tr><td><b>Leadership level</b></td><td><b>Typical roles</b></td></tr>${levels.map(([level, who]) => `<tr><td>${level}</td><td>${who}</td></tr>`).join('')}</table>`,
  'a table without heads': `<table>${levels.map(([level, who]) => `<tr><td>${level}</td><td>${who}</td></tr>`).join('')}</table>`,
  'a table of what they are': `<table><tr><th>Level</th><th>Description</th></tr>${levels.map(([level, who]) => `<tr><td>${level}</td><td>${who}</td></tr>`).join('')}</table>`,
  'a list': `<ul>${levels.map(([level, who]) => `<li><strong>${level}</strong> – ${who}</li>`).join('')}</ul>`,
  'a list of definitions': `<dl>${levels.map(([level, who]) => `<dt>${level}</dt><dd>${who}</dd>`).join('')}</dl>`,
  paragraphs: levels.map(([level, who]) => `<p><strong>${level}</strong>: ${who}</p>`).join(''),
  nothing: '',
};
const ways: Readonly<Record<string, () => string>> = {
  details: () => folded(fold),
  cards: () => folded(card),
  buttons: () => folded(button),
  sections: () => folded(section),
  tabs,
};

describe('Levels that are explained above the names', () => {
  for (const [how, explanation] of Object.entries(explanations))
    for (const [way, body] of Object.entries(ways))
      it(`in ${how} are those of the ${way} below, and what explains them is listed`, () => {
        const html = page('<h1>Bakery framework</h1>', '<p>We have levels for all.</p>', explanation, body());
        assert.deepEqual([...placed(html)].sort(), told);
        if (explanation)
          assert.match(
            imported(html)
              .unplaced.map(({ text }) => text)
              .join('\n'),
            /Grades 6 to 9/,
          );
      });

  it('are so over paragraphs, and over lists behind a lead-in', () => {
    const bodies: ReadonlyArray<(texts: readonly string[]) => string> = [
      (texts) => texts.map((text) => `<p>${text}</p>`).join(''),
      (texts) => `<p>At this level you:</p><ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`,
    ];
    for (const body of bodies) {
      const below = names.map(([name, texts]) => [
        `<h2>${name.replace('&', '&amp;')}</h2>`,
        ...levels.map(([level]) => fold(level, body(texts.map((text) => textAt(text, level))))),
      ]);
      const html = page('<h1>Bakery framework</h1>', explanations['a table'] ?? '', ...below.flat());
      assert.deepEqual([...placed(html)].sort(), told);
    }
  });

  it('are no explanation where the first name has a line at each level, as the others have', () => {
    const below = names.map(([name]) => [
      `<h2>${name.replace('&', '&amp;')}</h2>`,
      ...levels.map(
        ([level]) => `<h3>${level}</h3><p>${textAt(`Minds the ${name.toLowerCase()}`, level)}.</p>`,
      ),
    ]);
    const html = page('<h1>Bakery framework</h1>', ...below.flat());
    assert.equal(placed(html).length, names.length * levels.length);
  });
});
