// What the editor takes for personal data, what it leaves alone, and how it helps to take it out.
import { strict as assert } from 'node:assert';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { detectors, findPersonalData } from '../../server/core/personal-data/index.ts';
import { placeholdersIn } from '../../server/core/placeholders/patterns.ts';
import { Editor, editorFor, fix, type Surroundings, titlesIn } from './support/editor.ts';
import { asDocument, dedent } from './support/text.ts';

/** The stretches of a document that are underlined as personal data. */
function underlined(text: string, around: Surroundings = {}): string[] {
  const editor = editorFor(around);
  const document = editor.open(asDocument(dedent(text)).text);
  return editor
    .findings(document)
    .filter(({ code }) => code === 'personal-data')
    .map(({ span }) => document.getText().slice(span.start, span.end));
}

/** Which kind each value is taken for; the value itself must be underlined, neither more nor less. */
const isTakenFor = (kind: string, sentences: Readonly<Record<string, string>>, framework?: string): void => {
  for (const [value, sentence] of Object.entries(sentences)) {
    const text = sentence.replace('…', value);
    assert.deepEqual(
      underlined(framework ? `---\nframework: ${framework}\nlevel: 2\n---\n\n${text}` : text),
      [value],
      text,
    );
    assert.equal(findPersonalData(text)[0]?.kind ?? kind, kind, text);
  }
};

const isLeftAlone = (...sentences: string[]): void => {
  for (const sentence of sentences) assert.deepEqual(underlined(sentence), [], sentence);
};

describe('personal-data', () => {
  it('says which kind it found and never what', () => {
    const [finding] = editorFor()
      .findings(editorFor().open(asDocument('I rang 07700 900123.').text))
      .filter(({ code }) => code === 'personal-data');
    assert.equal(finding?.severity, 'warning');
    assert.equal(
      finding?.message,
      'This looks like a phone number; put a neutral word such as “[phone number]” in its place, for evidence should identify nobody.',
    );
  });

  it('looks at headings, lists, quotes and tables too', () => {
    const text = `
      # What Mrs Whitfield lost

      - told PC Hussain
      > as DS Clarke said

      | who |
      |---|
      | Dr Rao |
    `;
    assert.deepEqual(underlined(text), ['Mrs Whitfield', 'PC Hussain', 'DS Clarke', 'Dr Rao']);
  });

  it('looks neither at code and comments nor at where links lead', () => {
    isLeftAlone(
      'I wrote `Mr Smith` for the form.',
      '<!-- ask Mr Smith, 07700 900123 -->',
      'I read [their page](https://example.org/07700900123/AB12CDE) first.',
      'See https://example.org/people/07700900123 or www.example.org/AB12CDE.',
    );
  });

  it('obeys severities and ignore comments', () => {
    assert.deepEqual(underlined('I met Mr Smith.', { rules: { 'personal-data': 'off' } }), []);
    assert.deepEqual(
      underlined('<!-- evidence-ignore personal-data -->\n# About Mr Smith\n\nMr Jones came.'),
      ['Mr Jones'],
    );
  });

  it('is found across a line end and inside of emphasis', () => {
    assert.deepEqual(underlined('I met Mr\nSmith and **Mrs** Khan.'), ['Mr\nSmith', 'Mrs** Khan']);
  });
});

describe('the notes of tags', () => {
  it('are looked at like the prose, each once, with their places', () => {
    assert.deepEqual(underlined('I called. [see PC Trellis @dough.2.1, SW1A 2AA; @dough.2.2]\n'), [
      'PC Trellis',
      'SW1A 2AA',
    ]);
    isLeftAlone('I called. [@dough.2.1, the Monday meetings; @dough.2.2]');
    assert.equal(
      fix('I called. [@dough.2.1, with PC Trel‸lis]', 'Replace with [a colleague]'),
      'I called. [@dough.2.1, with [a colleague]]',
    );
  });
});

describe('phone numbers', () => {
  it('are possible by length and prefix, the numbers reserved for drama included', () => {
    isTakenFor('a phone number', {
      '07700 900123': 'He rang … twice.',
      '07700900461': 'I left a message on ….',
      '020 7946 0958': 'Tel: …, in the evenings',
      '01632 960 123': 'I had … 24 times on my list.',
      '+44 (0)7700 900123': 'From … again.',
      '0808 157 0123': 'I gave them ….',
      '+33 6 12 34 56 78': 'Her sister is on ….',
      '(416) 555-0123': 'Call ….',
      '416-555-0198': 'Call ….',
    });
    isTakenFor('a phone number', { '416 555 0123': 'I left … with her.' }, 'tps');
  });

  it('are not times, dates, money, quantities or other numbers', () => {
    isLeftAlone(
      'Between 0800 and 1600 on 12/03/2024 we counted 1,200 people, 45% of 10 000 000.',
      'From 0600 0700 0800 onwards, or 07:30-15:00, at £1,250.50 a week.',
      'ISBN 0-306-40615-2, budget code 4471 0032, time stamps 1700000000 and 2147483647.',
      'Calls to 999, 101 and NHS 111 rose from 020 to 0.0123456789.',
    );
  });
});

describe('e-mail addresses', () => {
  it('are those of people, not of offices, and no handles', () => {
    isTakenFor('an e-mail address', {
      'jane.doe@example.com': 'Write to ….',
      "j.o'neill@met.police.uk": 'I asked … for it.',
    });
    isLeftAlone(
      'Write to press.office@council.gov.uk or info@example.org.',
      'I follow @OxfordCops and [@OxfordCops](https://x.com/OxfordCops).',
    );
  });
});

describe('numbers of people', () => {
  it('are told by their forms and check digits', () => {
    isTakenFor('a National Insurance number', {
      AB123456C: 'He gave … first.',
      'JG 10 37 59 A': 'It was ….',
    });
    isTakenFor('an NHS number', { '943 476 5919': 'It was ….', '9434765919': 'I wrote … down.' });
    isTakenFor('a health-card number', { '9876-543-210-AB': 'Her card, …, had expired.' });
    isTakenFor('a date of birth', {
      '12/03/1990': 'DOB …',
      '3 May 1984': 'He was born on … in Leeds.',
      '1990-03-12': 'Date of birth: ….',
    });
    isLeftAlone(
      'BG123456A and AB123456E are no such numbers.',
      'The number 943 476 5918 has a slip in it.',
      'On 12/03/1990 the bakery opened; I was born in 1984, aged 0.',
    );
  });

  it('are told by the words before them', () => {
    isTakenFor('a crime or custody reference', {
      '42/12345/19': 'It is … now.',
      '44230123456': 'I read crime number … again.',
      '12/3456/24': 'See crime ref ….',
      '33CD/1234/24': 'Custody record … shows it.',
      '2024-12345': 'I closed GO# ….',
      '4521': 'CAD … came in.',
      '245 of 3 May 2024': 'I took log ….',
    });
    isTakenFor('a collar or warrant number', {
      'PC 1234': 'I asked … to stay.',
      'PC1234 Smith': 'I asked … to stay.',
      'PS 45 Khan': 'I asked … to stay.',
      '8734': 'He showed badge # ….',
      '223344': 'My warrant card number … is no secret.',
    });
    isLeftAlone(
      'Incident 3 of 12; crime 2023/24 fell; case number 2 went to court; incidents 2019-2022.',
      'As a PC 10 years ago, DC 2015 to 2019 and PS since 2019, I led 24 PCs.',
      'PT21 and Oscar 12 came; I wrote an MG11 and Form 1 under s.18 and section 136 in Room 101.',
    );
  });
});

describe('vehicles', () => {
  it('are told by the form of the mark, or by the words around it', () => {
    isTakenFor('a vehicle registration mark', {
      'AB12 CDE': 'I saw … leave.',
      LD19XYZ: 'I saw … leave.',
      'ab12 cde': 'The car, …, left.',
      'A123 BCD': 'I saw … leave.',
      'ABC 123D': 'I saw … leave.',
      'ABC 123': 'It had the registration ….',
      'CKTR 482': 'A grey Honda, …, was parked.',
    });
    isLeftAlone(
      'The A34, the A417, the M25 and the B4495 were shut, and the car left at J12.',
      'Form ABC 123, HTTP 200, RFC 7231, ROOM 101 and the M1 8GB.',
    );
  });
});

describe('addresses', () => {
  it('are a house number and a street, or a full postcode', () => {
    isTakenFor('a house number and street', {
      '14 Acacia Avenue': 'She lives at … now.',
      '221B Baker Street': 'I went to ….',
      '123 Queen Street West': 'I went to ….',
      '7 Windsor Court': 'He came to the door at ….',
      '55 John St.': 'I went to …, Toronto.',
    });
    isTakenFor('a postcode', { 'SW1A 1AA': 'It is … there.', OX41JH: 'It is … there.' });
    isTakenFor('a postal code', { 'M5V 3L9': 'It is … there.' });
  });

  it('are not places, roads, counts and plans', () => {
    isLeftAlone(
      'The 5 Year Plan, 3 Park officers, a 24 Hour Drive, 12 High Street shops and 3 Crown Court cases.',
      'In 2024 High Street thefts rose; on 12 May Mill Lane was shut; N1, SW1 and M5V are areas.',
      'I closed Station Road and Park Lane at 10 and opened them at 5.',
    );
  });
});

describe('titles and surnames', () => {
  it('are found in the ways in which people write them', () => {
    isTakenFor('a title and a surname', {
      'Mr Smith': 'I rang ….',
      'Mrs O’Brien': '…’s son came.',
      'Ms. Patel-Jones': 'I rang ….',
      'Mr J. Smith': 'I rang ….',
      'Mr and Mrs Khan': 'I rang ….',
      'Dr Li': 'I rang ….',
      'PC SMITH': 'I rang ….',
      'PCs Khan and Lee': 'I rang ….',
      'T/DCI van der Berg': 'I rang ….',
      'Acting Detective Inspector Paul Webb': 'I rang ….',
      'sergeant Lowe': 'My … said so.',
      'Constable Ng (4432)': 'I rang ….',
    });
  });

  it('are not initials, first names, posts and ordinary words', () => {
    isLeftAlone(
      'Sarah and James told me. Mr K rang Mrs B. I met Mr A. Thefts fell.',
      'Inspector General, Inspector Operations, Chief Inspector for Operations, Sergeant Major, DI Major Crime.',
      'As the Sergeant on duty I told the PC. Then PC World, DC Comics, DI Framework and the PS Vita came up.',
      'Inspector Camden Borough Command, Sergeant Leeds District Response, Officer Safety Training.',
      'Sir Robert Peel’s principles, Dear Sir or Madam, Dr Who, Miss a turn, PC CID, the MS and DR.',
      'I gave Sergeant Promotion Board papers. We have Charge Nurse Grade posts, Mr Men books and Dr Barnardo homes.',
    );
  });
});

describe('the mends of personal-data', () => {
  it('put a neutral word in its place', () => {
    assert.equal(fix('I rang ‸Mr Smith.', 'Replace with [the victim]'), 'I rang [the victim].');
    assert.equal(fix('I rang PC ‸Smith.', 'Replace with [a colleague]'), 'I rang [a colleague].');
  });

  it('keep emphasis and tags whole', () => {
    assert.equal(
      fix('I rang **‸Mr** Smith, *Mr Lee*.', 'Replace with [the victim]'),
      'I rang [the victim], *Mr Lee*.',
    );
    assert.equal(fix('I rang Mr **‸Smith**.', 'Replace with [the victim]'), 'I rang [the victim].');
    assert.equal(fix('**I rang Mr‸** Smith.', 'Replace with [the victim]'), '**I rang [the victim]**.');
    assert.equal(
      fix('I rang Mr [@dough.2.1] ‸Smith.', 'Replace with [the victim]'),
      'I rang [the victim][@dough.2.1].',
    );
  });

  it('use no words that look like personal data, or as if they were still to be filled in', () => {
    for (const word of detectors.flatMap(({ words }) => words)) {
      assert.deepEqual(placeholdersIn(`I asked ${word}.`), [], word);
      assert.deepEqual(findPersonalData(`I asked ${word}.`), [], word);
    }
  });

  const story = dedent(`
    ## Mrs Whitfield

    I rang Mrs Whitfield of 14 Acacia Avenue on 07700 900123.

    <!-- evidence-ignore personal-data -->
    Mr Jones agreed to be named.
  `);
  const title = 'Replace every finding of personal data (4); circumstances may still identify people';

  it('are offered as one where there are several, and leave alone what the writer left out', () => {
    assert.ok(titlesIn(story.replace('I rang Mrs', 'I rang ‸Mrs')).includes(title));
    assert.equal(
      titlesIn('I rang ‸Mr Smith.').filter((offered) => offered.startsWith('Replace every')).length,
      0,
    );
    assert.equal(
      fix(story.replace('I rang Mrs', 'I rang ‸Mrs'), title),
      story
        .replace(/Mrs Whitfield/g, '[a person]')
        .replace('14 Acacia Avenue', '[address]')
        .replace('07700 900123', '[phone number]'),
    );
  });

  it('are a source action of their own, which is no part of Fix all', () => {
    const editor = new Editor();
    const document: TextDocument = editor.open(asDocument(story).text);
    const start = { line: 0, character: 0 };
    const asked = (only: string): string[] =>
      editor.service.codeActions(document, { start, end: start }, [], [only]).map((action) => action.title);
    assert.deepEqual(asked('source.replacePersonalData'), [title]);
    assert.ok(!asked('source.fixAll').includes(title));
  });
});

describe('no message of any rule', () => {
  it('repeats personal data', () => {
    const values = [
      'Whitfield',
      '07700 900123',
      'jane.doe@example.com',
      'AB123456C',
      '943 476 5919',
      'LD19 XYZ',
      'LD19XYZ',
      'SW1A 1AA',
      'Acacia',
      '1990',
      '42/12345/19',
      '4521',
      'SMITH',
      'CKTR',
    ];
    const text = asDocument(
      dedent(`
      ## We know our dough: Mrs Whitfield

      ### Action

      Mrs Whitfield, 07700 900123, jane.doe@example.com, DOB 12/03/1990, NI AB123456C, NHS 943 476 5919, of 14 Acacia Avenue, SW1A 1AA,
      drove LD19 XYZ, not LD19XYZ or the car CKTR 482. Crime ref 42/12345/19. PC 4521 SMITH and PC SMITH knew. We told her. [@dough.2.1]
    `),
    ).text;
    const editor = new Editor();
    const shown = JSON.stringify(editor.service.diagnostics(editor.open(text)));
    for (const value of values) assert.ok(!shown.includes(value), `${value} in ${shown}`);
  });
});
