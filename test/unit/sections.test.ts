import { strict as assert } from 'node:assert';
import { partsNamed, structureFor } from '../../server/core/evidence/structure.ts';
import { fold } from '../../server/core/text/fold.ts';
import { evidenceOf, type Surroundings } from './support/editor.ts';

/** The sections of a document, each with its competency and its parts: `dough: situation, action`. */
function sectionsIn(text: string, around?: Surroundings): string[] {
  const { document, sections } = evidenceOf(text, around);
  return sections.map(({ competency, heading, parts, blocks }) => {
    const name = competency?.id ?? (heading ? `“${heading.title}”` : 'body');
    const prose = blocks.map(({ block }) => block.prose.text).join(' ');
    assert.ok(blocks.every(({ start }) => start < document.text.length));
    return `${name}: ${parts.map(({ names, blocks: own }) => `${names.join(' + ')} (${own.map(({ block }) => block.prose.text).join(' ')})`).join(', ') || prose}`;
  });
}

describe('a section of a competency', () => {
  for (const heading of [
    'We know our dough',
    'WE KNOW OUR DOUGH',
    '1. We know our dough',
    '2.1 We know our dough:',
    '*We know* our **dough**',
    'Dough',
    'dough',
    '“Dough”',
    'Dough [@dough.2]',
    'Dôugh',
  ])
    it(`begins at the heading “${heading}”`, () =>
      assert.deepEqual(sectionsIn(`## ${heading}\n\ntext\n\n# Other\n\nother\n`), ['dough: text']));

  it('does not begin at an id, which may change without the documents', () => {
    const around = {
      files: {
        'frameworks/shop.yaml': `
          id: shop
          title: Shop
          levels: [{id: "1", name: One}]
          competencies:
            - {id: talk, name: We speak up, aliases: [Speaking], levels: {"1": {indicators: [I ask.]}}}
            - {id: hear, name: Talk, levels: {"1": {indicators: [I listen.]}}}
        `,
      },
    };
    const under = (heading: string) =>
      sectionsIn(`---\nframework: shop\nlevel: 1\n---\n\n# ${heading}\n\ntext [@talk.1; @hear.1]\n`, around);
    assert.deepEqual(under('hear'), []);
    assert.deepEqual(under('talk'), ['hear: text']);
    assert.deepEqual(under('Speaking'), ['talk: text']);
  });

  it('begins at the names of the Competency and Values Framework without their “We”, too', () => {
    const under = (heading: string) =>
      sectionsIn(
        `---\nframework: cvf-2024\nlevel: 1\n---\n\n# ${heading}\n\ntext [@take-ownership.1; @collaborate.1]\n`,
      );
    assert.deepEqual(under('Take ownership'), ['take-ownership: text']);
    assert.deepEqual(under('Support and inspire'), ['support-inspire: text']);
    assert.deepEqual(under('Collaborate'), ['collaborate: text']);
  });

  it('begins at an underlined heading too', () => {
    assert.deepEqual(sectionsIn('We know our dough\n-----------------\n\ntext\n'), ['dough: text']);
  });

  it('does not begin at a heading that says more, in a list, in a quote or in code', () => {
    assert.deepEqual(
      sectionsIn(
        '## We know our dough well\n\na [@dough.2; @oven.2]\n\n- ## Oven\n\n> ## Oven\n\n```\n## Oven\n```\n',
      ),
      [],
    );
  });

  it('ends at the next heading of the same or a higher rank', () => {
    assert.deepEqual(
      sectionsIn(`
        # Loaves

        none

        ## Dough

        one

        ### Detail

        two

        ## Oven

        three

        # Ending

        none
      `),
      ['dough: one two', 'oven: three'],
    );
  });

  it('leaves to a section inside of it what is the other one’s', () => {
    assert.deepEqual(sectionsIn('# Dough\n\none\n\n## Oven\n\ntwo\n'), ['dough: one', 'oven: two']);
  });

  it('is the whole body, where the document is for one competency', () => {
    assert.deepEqual(
      sectionsIn(
        '---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n---\n# A day\n\none\n\n# Another\n\ntwo\n',
      ),
      ['dough: one two'],
    );
    assert.deepEqual(sectionsIn('one [@dough.2.1]\n\ntwo\n'), ['dough: one two']);
  });

  it('is found by names of an older edition', () => {
    assert.deepEqual(sectionsIn('## We knead\n\none\n'), ['dough: one']);
  });

  it('is a heading over structure parts, where no framework tells', () => {
    assert.deepEqual(
      sectionsIn(`
        ---
        framework: nowhere
        level: 2
        ---
        # Title

        ## Something

        ### Situation

        late

        ### Action

        baked

        ## Something else

        not this
      `),
      ['“Something”: situation (late), action (baked)'],
    );
    assert.deepEqual(
      sectionsIn('---\nframework: nowhere\nlevel: "2\n---\n# Situation\n\nlate\n\n# Result\n\nbread\n'),
      ['body: situation (late), result (bread)'],
    );
  });
});

describe('a part of a section', () => {
  it('is a heading at any rank, or a bold label at the beginning of a paragraph', () => {
    assert.deepEqual(
      sectionsIn(`
        # Dough

        preface

        #### Situation

        late

        **Task:** bake

        **Action.** I baked.

        and again

        - **Result**: bread
      `),
      [
        'dough: situation (late), task (Task: bake), action (Action. I baked. and again), result (Result: bread)',
      ],
    );
  });

  it('is no bold word inside of a paragraph, nor one that goes on as prose', () => {
    assert.deepEqual(sectionsIn('# Dough\n\nAt last: **Action:** none\n\n**Action** was what it needed\n'), [
      'dough: At last: Action: none Action was what it needed',
    ]);
  });

  it('may have any of the names that the document gives', () => {
    assert.deepEqual(
      sectionsIn(
        '---\nframework: bakery\nlevel: 2\nstructure: [Setting, What I did]\n---\n# Dough\n\n## Setting\n\nlate\n\n## 2. What I did:\n\nbaked\n',
      ),
      ['dough: setting (late), what i did (baked)'],
    );
  });

  const names: Readonly<Record<string, readonly string[]>> = {
    Situation: ['situation'],
    'situation:': ['situation'],
    S: ['situation'],
    'S – Situation': ['situation'],
    'Situation (S)': ['situation'],
    '1. Situation': ['situation'],
    'The situation': ['situation'],
    Background: ['situation'],
    'Situation and task': ['situation', 'task'],
    'Situation/Task': ['situation', 'task'],
    'Situation & Task:': ['situation', 'task'],
    'My actions': ['action'],
    'What I did': ['action'],
    Outcome: ['result'],
    'The outcomes': ['result'],
    Obstacle: ['objective'],
    Context: ['challenge'],
    Aftermath: ['aftermath'],
    'Lessons learnt': ['learning'],
    'Action plan': [],
    'Situations vacant': [],
    'Task and finish group': [],
    Appendix: [],
    '': [],
  };
  for (const [title, parts] of Object.entries(names))
    it(`${parts.length > 0 ? 'is named' : 'is not named'} by “${title}”`, () =>
      assert.deepEqual(partsNamed(title), parts));
});

describe('the structure', () => {
  const fits: ReadonlyArray<readonly [readonly string[], readonly string[]]> = [
    [
      ['situation', 'task', 'action', 'result'],
      ['situation', 'task', 'action', 'result'],
    ],
    [
      ['situation', 'action'],
      ['situation', 'task', 'action', 'result'],
    ],
    [
      ['situation', 'objective', 'action'],
      ['situation', 'objective', 'action', 'result'],
    ],
    [
      ['situation', 'objective', 'action', 'result', 'aftermath'],
      ['situation', 'objective', 'action', 'result', 'aftermath'],
    ],
    [
      ['challenge', 'action', 'result'],
      ['challenge', 'action', 'result'],
    ],
    [
      ['challenge', 'action', 'result', 'learning'],
      ['challenge', 'action', 'result', 'learning'],
    ],
    [
      ['problem', 'action'],
      ['problem', 'action', 'result'],
    ],
  ];
  for (const [found, parts] of fits)
    it(`that fits ${found.join(', ')} has the parts ${parts.join(', ')}`, () =>
      assert.deepEqual(structureFor(undefined, found), parts));

  it('is the one that the document names, whatever its headings', () => {
    assert.deepEqual(structureFor('car', ['situation', 'task']), ['challenge', 'action', 'result']);
    assert.deepEqual(structureFor(['Setting', 'What I did'], []), ['setting', 'what i did']);
    assert.equal(structureFor('none', ['situation']), undefined);
  });

  it('cannot be told from nothing', () => assert.equal(structureFor(undefined, []), undefined));
});

describe('names are the same', () => {
  const same: ReadonlyArray<readonly [string, string]> = [
    ['We know our dough', '  we  KNOW our dough. '],
    ["Baker's dozen", 'Baker’s dozen'],
    ['Naïve', 'naive'],
    ['Respect & empathy', 'Respect  empathy'],
    ['innovative and open-minded', 'Innovative and open minded'],
    ['3. Dough', 'Dough'],
    ['1.2.3 Dough', 'dough'],
  ];
  for (const [one, other] of same) it(`“${one}” and “${other}”`, () => assert.equal(fold(one), fold(other)));
  it('but “2” and “3” are not', () => assert.notEqual(fold('2'), fold('3')));
});
