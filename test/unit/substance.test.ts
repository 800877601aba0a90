// undefined-abbreviation, placeholder, too-old and future-date.
import { strict as assert } from 'node:assert';
import { check as checkAll, codesIn } from './support/check.ts';
import { editorFor, type Surroundings } from './support/editor.ts';

const about = ['undefined-abbreviation', 'placeholder', 'too-old', 'future-date'];
const check = (annotated: string, around: Surroundings = {}) => checkAll(annotated, { ...around, about });

/** What a rule underlines in a passage. */
function found(code: string, passage: string, around: Surroundings = {}): string[] {
  const editor = editorFor(around);
  const document = editor.open(
    passage.startsWith('---') ? passage : `---\nframework: bakery\nlevel: 2\n---\n\n${passage}\n`,
  );
  return editor
    .findings(document)
    .flatMap(({ code: own, span }) => (own === code ? document.getText().slice(span.start, span.end) : []));
}

function passages(code: string, expected: ReadonlyArray<readonly [string, ...string[]]>): void {
  for (const [passage, ...words] of expected)
    it(`${words.length > 0 ? `finds ${words.map((word) => `“${word}”`).join(', ')} in` : 'leaves alone'}: ${passage.replaceAll('\n', '⏎')}`, () =>
      assert.deepEqual(found(code, passage), words));
}

describe('undefined-abbreviation', () => {
  it('underlines an abbreviation once, where it is first used', () =>
    check(`
      The MARAC met on Monday. The MARAC met again on Tuesday.
          ~~~~~ hint undefined-abbreviation: “MARAC” is never spelled out; write it in full here, with the letters in brackets behind it.
    `));

  it('takes the framework’s and the portfolio’s lists as known', () => {
    const cvf = (text: string) => `---\nframework: cvf-2024\nlevel: 2\n---\n\n${text}\n`;
    assert.deepEqual(
      found('undefined-abbreviation', cvf('A PCSO and the CID came; the CVF asks for it.')),
      [],
    );
    assert.deepEqual(
      found('undefined-abbreviation', cvf('The ASB team came.'), {
        files: { 'portfolio.yaml': 'abbreviations: [ASB]' },
      }),
      [],
    );
  });

  it('is spelled out by a heading too, and wherever it stands in the document', () => {
    assert.deepEqual(
      found('undefined-abbreviation', '# Automatic number plate recognition (ANPR)\n\nThe ANPR was down.'),
      [],
    );
    assert.deepEqual(
      found(
        'undefined-abbreviation',
        'The ANPR was down.\n\nThe automatic number plate recognition (ANPR) was mended.',
      ),
      [],
    );
  });

  it('is silent in other languages', () =>
    assert.deepEqual(
      found(
        'undefined-abbreviation',
        '---\nframework: bakery\nlevel: 2\nlang: fr\n---\n\nLe PVCM est venu.\n',
      ),
      [],
    ));

  passages('undefined-abbreviation', [
    ['I rang the PPU and two ISVAs came.', 'PPU', 'ISVAs'],
    ['The SNT-led patrol and the CSP’s chair came.', 'SNT', 'CSP’s'],
    ['I took it to the VAWG board. We then met R&RT.', 'VAWG', 'R&RT'],
    ['The multi-agency risk assessment conference (MARAC) met. The MARAC agreed.'],
    ['MARAC (multi-agency risk assessment conference) met.'],
    ['The MARAC, or multi-agency risk assessment conference, met.'],
    ['Two independent sexual violence advisers (ISVAs) came. One ISVA stayed.'],
    ['The anti-social behaviour went on. The ASB team came.'],
    ['The Safer Neighbourhood Team met. The SNT agreed.'],
    ['The Domestic Abuse, Stalking and Harassment (DASH) form was missing.'],
    [
      'In the UK and the USA, the BBC and the NHS showed a CCTV film on TV to a PC with a PDF and a USB stick.',
    ],
    ['PC Ames, DI Hall and PS Wood drove down the A34 and the M25 with form MG11 and an S13 notice.'],
    ['It was A&E at 10 AM. OK, the DNA came back.'],
    ['I did NOT go. I said that it MUST stop.'],
    ['The sign said DO NOT ENTER THIS YARD.'],
    ['Operation SANDPIPER began, and Mr SMITH came.'],
    ['The reference was AB/1234/24, at LS1 4AP, in AB12 CDE.'],
    ['Chapter IV and Part XII of the plan.'],
    ['It is TBC and XX and N/A.'],
    ['I was the STAR of the team. '],
    ['See `MARAC` in the code.'],
  ]);
});

describe('placeholder', () => {
  it('underlines what is still to be filled in, and is a hint in a draft', () => {
    check(`
      I met [name] and cut thefts by XX%.
            ~~~~~~ warning placeholder: “[name]” is still to be filled in; write what belongs here or take it out.
                                     ~~~ warning placeholder
    `);
    assert.deepEqual(
      codesIn('---\nframework: bakery\nlevel: 2\nstatus: draft\n---\n\nI met [name].\n', { about }),
      ['hint placeholder'],
    );
  });

  it('sees a link without words, and words in angle brackets, which are no prose', () =>
    check(`
      See [](https://bakers.example/craft) and <insert date>.
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ warning placeholder: Something is still to be filled in here; write the words that belong here or take it out.
                                               ~~~~~~~~~~~~~ warning placeholder
    `));

  it('looks at headings too', () =>
    assert.deepEqual(found('placeholder', '# Evidence for [role]\n\nText.'), ['[role]']));

  passages('placeholder', [
    ['The date is TBC and the room TBA, the cost tbd. TODO: ask.', 'TBC', 'TBA', 'tbd', 'TODO'],
    ['On XX/XX/2025 I saw XXX people.', 'XX/XX', 'XXX'],
    ['It cut calls by xx per cent and saved £X.', 'xx', '£X'],
    ['X number of people came, and X officers.', 'X number of', 'X officers'],
    [
      'On [date] I went to [place] with [insert name of partner].',
      '[date]',
      '[place]',
      '[insert name of partner]',
    ],
    ['I led [number of] people in [your team].', '[number of]', '[your team]'],
    ['The figure was ??? and the rest ____ .', '???', '____'],
    ['Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
    ['{{name}} came on DD/MM/YYYY.', '{{name}}', 'DD/MM/YYYY'],
    ['[add a figure here] [TBC]', '[add a figure here]', '[TBC]'],
    ['I told [the victim], [my supervisor] of [address] and [a colleague] that “[he] was [sic] late”.'],
    ['[Emphasis added.] See [the plan](https://bakers.example/plan).'],
    ['Was it late? Yes! Really?! The XXL coat and the X-ray came.'],
    ['- [ ] to do\n- [x] done'],
    ['I wrote `[name]` and `TODO`.'],
    ['I met X, who lives at 10 Downing Street. [@dough.2.1]'],
    ['<!-- TBC --> Done.'],
    ['The tenth of May. I insert the tray here and there.'],
    ['See <https://bakers.example/name> and <b>bold</b>.'],
  ]);
});

describe('too-old', () => {
  const dated = (date: string) => `---\nframework: bakery\nlevel: 2\ndate: ${date}\n---\n\nText.\n`;
  const findings = (date: string, maxAge: string) =>
    found('too-old', dated(date), { files: { 'portfolio.yaml': `maxAge: ${maxAge}` } });

  it('underlines a date longer ago than the portfolio allows', () =>
    check(
      `
      ---
      framework: bakery
      level: 2
      date: 2024-03
            ~~~~~~~ warning too-old: This is older than the 2 years that the portfolio allows; choose a more recent example, or mend the date if it is wrong.
      ---

      Text.
      `,
      { files: { 'portfolio.yaml': 'maxAge: P2Y' } },
    ));

  it('counts back from today, 1 May 2026, to the day', () => {
    assert.deepEqual(findings('2024-05-01', 'P2Y'), []);
    assert.deepEqual(findings('2024-04-30', 'P2Y'), ['2024-04-30']);
    assert.deepEqual(findings('2026-04-24', 'P1W'), []);
    assert.deepEqual(findings('2026-04-23', 'P1W'), ['2026-04-23']);
    assert.deepEqual(findings('2024-11-01', 'P1Y6M'), []);
    assert.deepEqual(findings('2024-10-31', 'P1Y6M'), ['2024-10-31']);
    assert.deepEqual(findings('2026-02-28', 'P62D'), []);
    assert.deepEqual(findings('2026-02-27', 'P62D'), ['2026-02-27']);
  });

  it('takes a month and a year by their last day', () => {
    assert.deepEqual(findings('2024-05', 'P2Y'), []);
    assert.deepEqual(findings('2024', 'P2Y'), []);
    assert.deepEqual(findings('2023', 'P2Y'), ['2023']);
  });

  it('is off without maxAge, and silent about dates that are none', () => {
    assert.deepEqual(found('too-old', dated('1990')), []);
    assert.deepEqual(findings('2023-13', 'P1Y'), []);
    assert.deepEqual(findings('2023-02-30', 'P1Y'), []);
  });
});

describe('future-date', () => {
  const findings = (date: string) =>
    found('future-date', `---\nframework: bakery\nlevel: 2\ndate: ${date}\n---\n\nText.\n`);

  it('underlines a date that is still to come, whatever the language', () =>
    check(`
      ---
      framework: bakery
      level: 2
      lang: de
      date: 2026-06
            ~~~~~~~ error future-date: This date is still to come; evidence tells what has happened, so mend the date.
      ---

      Text.
    `));

  it('takes a month and a year by their first day', () => {
    assert.deepEqual(findings('2026-05-01'), []);
    assert.deepEqual(findings('2026-05-02'), ['2026-05-02']);
    assert.deepEqual(findings('2026-05'), []);
    assert.deepEqual(findings('2026'), []);
    assert.deepEqual(findings('2027'), ['2027']);
    assert.deepEqual(findings('2026-13'), []);
    assert.deepEqual(findings('"2026-06-01"'), ['"2026-06-01"']);
  });
});

describe('a date that is none', () => {
  it('is a finding of the front matter, and of no other rule', () => {
    assert.deepEqual(
      found('invalid-front-matter', '---\nframework: bakery\nlevel: 2\ndate: 2026-13\n---\n\nText.\n'),
      ['2026-13'],
    );
    assert.deepEqual(
      found('invalid-front-matter', '---\nframework: bakery\nlevel: 2\ndate: 2025-02-29\n---\n\nText.\n'),
      ['2025-02-29'],
    );
    assert.deepEqual(
      found('invalid-front-matter', '---\nframework: bakery\nlevel: 2\ndate: 2024-02-29\n---\n\nText.\n'),
      [],
    );
  });
});

describe('the language of a document', () => {
  const abbreviation = (head: string, text: string) =>
    found('undefined-abbreviation', `---\nframework: ${head}\nlevel: 2\n---\n\n${text}\n`);
  it('is that of the front matter, else of the framework, else told by its words', () => {
    assert.deepEqual(abbreviation('bakery', 'Der MVLX ist da.'), ['MVLX']);
    assert.deepEqual(abbreviation('bakery\nlang: de', 'The MVLX is there and I was with it.'), []);
    assert.deepEqual(abbreviation('my-own', 'The MVLX is there and I was with it.'), ['MVLX']);
    assert.deepEqual(
      abbreviation('my-own', 'Der MVLX kam am Montag zu uns und ich habe ihn gleich in den Ofen gelegt.'),
      [],
    );
  });
});
