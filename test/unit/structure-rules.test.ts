// Rules about the parts of an answer: a document, and what the editor says.
import { strict as assert } from 'node:assert';
import * as support from './support/check.ts';
import { fix, titlesIn } from './support/editor.ts';

/** The rules that these tests are about. */
const about = [
  'missing-part',
  'empty-part',
  'part-balance',
  'over-limit',
  'under-limit',
  'too-many-competencies',
  'several-examples',
];
const check = (text: string): void => support.check(text, { about });
const codesIn = (text: string, around = {}): string[] => support.codesIn(text, { about, ...around });
const messageOf = support.messageOf;

/** `count` words of prose, a sentence of ten at a time. */
const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => (index % 10 === 9 ? 'loaf.' : 'bread')).join(' ');

const only = (text: string, code: string, around = {}): string[] =>
  codesIn(text, around).filter((found) => found.endsWith(` ${code}`));

/** An answer with the named parts, each with a little prose. */
const answer = (...parts: string[]): string =>
  `## We know our dough\n\n${parts.map((part) => `### ${part}\n\nSome bread. [@dough.2.1]\n`).join('\n')}`;
const star = (text: string): string =>
  `---\nframework: bakery\nlevel: 2\nstructure: STAR\nrules: {coverage-gap: off}\n---\n\n${text}`;

describe('missing-part', () => {
  it('stands on the heading of the section that lacks a part', () => {
    check(`
      ---
      framework: bakery
      level: 2
      structure: STAR
      rules: {coverage-gap: off}
      ---

      ## We know our dough
      ~~~~~~~~~~~~~~~~~~~~ warning missing-part: “We know our dough” has no Result; give the part a heading, or a bold label at the start of its first paragraph.

      ### Situation

      The ovens stood cold.

      ### Action

      I lit them. [@dough.2.1]
    `);
  });

  it('takes Situation and Task for one part, under either name', () => {
    assert.deepEqual(only(star(answer('Situation', 'Action', 'Result')), 'missing-part'), []);
    assert.deepEqual(only(star(answer('Task', 'Action', 'Result')), 'missing-part'), []);
    assert.deepEqual(only(star(answer('Situation and task', 'Action', 'Result')), 'missing-part'), []);
    assert.match(
      messageOf('missing-part', star(answer('Action', 'Result'))),
      /has neither Situation nor Task/,
    );
  });

  it('finds the structure that fits the headings best', () => {
    assert.deepEqual(only(answer('Challenge', 'Action', 'Result'), 'missing-part'), []);
    assert.deepEqual(only(answer('Problem', 'What I did', 'Outcome'), 'missing-part'), []);
    assert.deepEqual(only(answer('S', 'T', 'A', 'R'), 'missing-part'), []);
    assert.deepEqual(only(answer('Situation', 'Objective', 'Action', 'Result'), 'missing-part'), []);
    assert.deepEqual(only(answer('Situation', 'Task', 'Action', 'Result', 'Reflection'), 'missing-part'), []);
    assert.match(messageOf('missing-part', answer('Challenge', 'Action')), /has no Result/);
    assert.match(messageOf('missing-part', answer('Problem', 'Result')), /has no Action/);
  });

  it('goes by the named structure, even where no part has a heading', () => {
    assert.match(
      messageOf(
        'missing-part',
        answer('Situation', 'Action', 'Result').replace(
          /^/,
          '---\nframework: bakery\nlevel: 2\nstructure: CAR\n---\n',
        ),
      ),
      /no Challenge/,
    );
    assert.equal(
      only(star('## We know our dough\n\nI kneaded it. [@dough.2.1]\n'), 'missing-part').length,
      3,
    );
  });

  it('knows parts of the writer’s own, and those of the portfolio', () => {
    const own = `---\nframework: bakery\nlevel: 2\nstructure: [Setting, What I did, Outcome]\n---\n\n`;
    assert.deepEqual(only(own + answer('Setting', 'Actions', 'Result'), 'missing-part'), []);
    assert.match(messageOf('missing-part', own + answer('Setting', 'Result')), /no What I did/);
    const files = { 'portfolio.yaml': 'structure: STAR\n' };
    assert.equal(
      only('## We know our dough\n\nI kneaded it. [@dough.2.1]\n', 'missing-part', { files }).length,
      3,
    );
  });

  it('reads bold labels as parts', () => {
    const labels =
      '## We know our dough\n\n**Situation:** Cold ovens.\n\n**Action:** I lit them. [@dough.2.1]\n\n**Result** – Bread by six.\n';
    assert.deepEqual(only(star(labels), 'missing-part'), []);
    assert.match(messageOf('missing-part', star(labels.replace(/\n\*\*Result[^\n]*\n/, ''))), /no Result/);
  });

  it('is silent without a structure, and before anything is written', () => {
    assert.deepEqual(only('## We know our dough\n\nI kneaded it. [@dough.2.1]\n', 'missing-part'), []);
    assert.deepEqual(only(answer('Background'), 'missing-part'), []);
    assert.deepEqual(only(star(answer('Situation')).replace('STAR', 'none'), 'missing-part'), []);
    assert.deepEqual(only(star('## We know our dough\n'), 'missing-part'), []);
  });

  it('goes on where the framework is unknown, and where several competencies share one answer', () => {
    assert.equal(
      only(
        '---\nframework: bakry\nstructure: STAR\n---\n\n# Cold ovens\n\n## Situation\n\nCold.\n\n## Action\n\nI lit them.\n',
        'missing-part',
      ).length,
      1,
    );
    assert.equal(
      only(
        '---\nframework: bakery\ncompetencies: [dough, oven]\n---\n\n# Cold ovens\n\n## Situation\n\nCold.\n\n## Action\n\nI lit them. [@dough.2.1; @oven.2.1]\n',
        'missing-part',
      ).length,
      1,
    );
  });

  it('is a hint in a draft', () => {
    assert.deepEqual(
      only(
        star(answer('Situation', 'Action')).replace('level: 2', 'level: 2\nstatus: draft'),
        'missing-part',
      ),
      ['hint missing-part'],
    );
  });

  it('offers the heading at its place, in the manner of its neighbours', () => {
    assert.equal(
      fix(
        star('## We know our dough\n\n### Situation\n\nCold.\n\n### Result\n\nWarm.\n'),
        'Insert a heading for Action',
      ),
      star('## We know our dough\n\n### Situation\n\nCold.\n\n### Action\n\n### Result\n\nWarm.\n'),
    );
    assert.equal(
      fix(
        star(
          '## We know our dough\n\n#### Situation\n\nCold.\n\n#### Action\n\nI lit them.\n\n## We mind the oven\n',
        ),
        'Insert a heading for Result',
      ),
      star(
        '## We know our dough\n\n#### Situation\n\nCold.\n\n#### Action\n\nI lit them.\n\n#### Result\n\n## We mind the oven\n',
      ),
    );
    assert.equal(
      fix(
        star('## We know our dough\n\n**Situation:** Cold.\n\n**Result:** Warm.\n'),
        'Insert a label for Action',
      ),
      star('## We know our dough\n\n**Situation:** Cold.\n\n**Action:**\n\n**Result:** Warm.\n'),
    );
    assert.equal(
      fix(
        star('## We know our dough\n\n- **Situation:** Cold.\n- **Action:** I lit them.\n'),
        'Insert a label for Result',
      ),
      star('## We know our dough\n\n- **Situation:** Cold.\n- **Action:** I lit them.\n- **Result:**\n'),
    );
    assert.equal(
      fix(star('## We know our dough\n\nI lit the oven.\n'), 'Insert a heading for Situation'),
      star('## We know our dough\n\n### Situation\n\nI lit the oven.\n'),
    );
  });

  it('keeps the line ends of the document', () => {
    const mended = fix(
      star('## We know our dough\n\n### Situation\n\nCold.\n\n### Result\n\nWarm.\n').replaceAll(
        '\n',
        '\r\n',
      ),
      'Insert a heading for Action',
    );
    assert.equal(mended.replaceAll('\r\n', '').includes('\n'), false);
  });
});

describe('empty-part', () => {
  it('stands on a heading without prose', () => {
    check(`
      ## We know our dough

      ### Situation
      ~~~~~~~~~~~~~ warning empty-part: “Situation” is empty; tell what the matter was and what you had to do, or take it out.

      <!-- Cold ovens, I think. -->

      ### Action

      I lit them. [@dough.2.1]

      ### Result
      ~~~~~~~~~~ warning empty-part: “Result” is empty; tell what came of it, or take it out.

      [@dough.2.2]
    `);
  });

  it('does not take a label’s own words for prose', () => {
    assert.equal(
      only(
        '## We know our dough\n\n**Situation:** Cold.\n\n**Action:** I lit them. [@dough.2.1]\n\n**Result:**\n',
        'empty-part',
      ).length,
      1,
    );
    assert.equal(
      only(
        '## We know our dough\n\n**Situation**:\n\nCold.\n\n**Action:** [@dough.2.1]\n\n- I lit them.\n\n**Result:** Warm.\n',
        'empty-part',
      ).length,
      0,
    );
  });

  it('takes lists, tables, quotations and what stands under an inner heading for prose', () => {
    for (const prose of [
      '- bread',
      '| bread | loaves |\n|---|---|\n| rye | 2 |',
      '> bread',
      '#### On Monday\n\nbread',
      '#### What I did\n\nbread',
    ])
      assert.deepEqual(
        only(
          answer('Situation', 'Result').replace('### Result', `### Action\n\n${prose}\n\n### Result`),
          'empty-part',
        ),
        [],
        prose,
      );
  });

  it('takes code and another part below for none', () => {
    for (const nothing of ['```\nbread\n```', '#### Result\n\nbread'])
      assert.deepEqual(
        only(answer('Situation').concat(`\n### Action\n\n${nothing}\n`), 'empty-part'),
        ['warning empty-part'],
        nothing,
      );
  });

  it('is a hint in a draft', () => {
    assert.deepEqual(
      only(
        '---\nframework: bakery\nstatus: draft\n---\n\n## We know our dough\n\n### Result\n',
        'empty-part',
      ),
      ['hint empty-part'],
    );
  });
});

describe('part-balance', () => {
  const parts = (scene: number, action: number, result: number): string =>
    `## We know our dough\n\n### Situation\n\n${words(scene)}\n\n### Action\n\n${words(action)} [@dough.2.1]\n\n### Result\n\n${words(result)}\n`;

  it('speaks of the part that takes too much or too little', () => {
    assert.match(
      messageOf('part-balance', parts(80, 100, 20)),
      /^Situation and task take 40% of the words here, and 35% is mostly plenty/,
    );
    assert.match(messageOf('part-balance', parts(60, 85, 50)), /^What you did takes 44% of the words here/);
    assert.match(messageOf('part-balance', parts(40, 150, 10)), /^The result takes 5% of the words here/);
  });

  it('tells a share that cannot be taken for the balance', () => {
    assert.match(
      messageOf('part-balance', parts(74, 205, 24)),
      /^The result takes 7% of the words here, and at least 8%/,
    );
    assert.match(
      messageOf('part-balance', parts(71, 100, 30)),
      /^Situation and task take 36% of the words here, and 35%/,
    );
  });

  it('leaves alone what is at its bounds, and what is short', () => {
    assert.deepEqual(only(parts(70, 90, 40), 'part-balance'), []);
    assert.deepEqual(only(parts(60, 124, 16), 'part-balance'), []);
    assert.deepEqual(only(parts(60, 30, 10), 'part-balance'), []);
  });

  it('has nothing to say where a part is missing or empty', () => {
    assert.deepEqual(only(parts(150, 100, 0), 'part-balance'), []);
    assert.deepEqual(only(parts(150, 100, 20).replace('### Result\n', ''), 'part-balance'), []);
  });

  it('goes by the portfolio’s balance', () => {
    assert.deepEqual(
      only(parts(80, 100, 20), 'part-balance', { files: { 'portfolio.yaml': 'balance: {scene: 50}\n' } }),
      [],
    );
    assert.equal(
      only(parts(70, 90, 40), 'part-balance', { files: { 'portfolio.yaml': 'balance: {result: 25}\n' } })
        .length,
      1,
    );
  });
});

describe('too-many-competencies', () => {
  const tags = '[@dough.2.1; @oven.2.1] and [@honesty.1; @ledger.2]';

  it('stands on the first tag of the passage', () => {
    assert.deepEqual(only(`I baked. ${tags}\n`, 'too-many-competencies'), []);
    check(`
      ---
      framework: bakery
      rules: {coverage-gap: off, no-evidence: off}
      ---

      I baked. [@dough.2.1; @oven.2.1] I sold. [@honesty.1; @ledger.2; @courtesy]
               ~~~~~~~~~~~~~~~~~~~~~~~ info too-many-competencies: This passage is tagged for 5 competencies; keep the 4 or fewer that it shows best, so that each is plain to see.
    `);
  });

  it('counts competencies and not tags, passage by passage', () => {
    assert.deepEqual(
      only(
        'I baked. [@dough.2.1; @dough.2.2; @dough.2.3; @oven.2.1; @oven.2.2; @honesty.1]\n',
        'too-many-competencies',
      ),
      [],
    );
    assert.deepEqual(
      only(
        'I baked. [@dough.2.1; @oven.2.1; @honesty.1]\n\nI sold. [@ledger.2; @courtesy]\n',
        'too-many-competencies',
      ),
      [],
    );
  });

  it('counts what the keys say where the framework is unknown', () => {
    assert.equal(
      only('---\nframework: bakry\n---\n\nI baked. [@a.1; @b.1; @c.1; @d.1; @e.1]\n', 'too-many-competencies')
        .length,
      1,
    );
  });
});

describe('several-examples', () => {
  it('stands where the second one begins', () => {
    check(`
      ---
      framework: bakery
      rules: {coverage-gap: off}
      ---

      ## We know our dough

      In May I weighed the flour anew. [@dough.2.1]

      Another example is the rye bread, which I kneaded by hand.
      ~~~~~~~~~~~~~~~ info several-examples: Another example begins here; one that is told in full shows more than several in brief, so keep the strongest.
    `);
  });

  it('knows them by headings, and by parts that begin anew', () => {
    const counted =
      '## We know our dough\n\n### Example 1\n\nI kneaded. [@dough.2.1]\n\n### Example 2: rye\n\nI baked.\n';
    assert.equal(only(counted, 'several-examples').length, 1);
    assert.equal(
      only(answer('Situation', 'Action', 'Result', 'Situation', 'Action', 'Result'), 'several-examples')
        .length,
      1,
    );
    assert.equal(
      only(
        '## We know our dough\n\n**Situation:** a\n\n**Action:** b [@dough.2.1]\n\n**Situation:** c\n\n**Action:** d\n',
        'several-examples',
      ).length,
      1,
    );
  });

  it('knows what people say', () => {
    for (const phrase of [
      'On another occasion I',
      'A second example of this was when I',
      'In a separate incident I',
      'As a further example, I',
      'My second example is',
    ])
      assert.equal(
        only(`I kneaded. [@dough.2.1]\n\n${phrase} baked.\n`, 'several-examples').length,
        1,
        phrase,
      );
    assert.equal(
      only('I kneaded. Another example was the rye bread. [@dough.2.1]\n', 'several-examples').length,
      1,
    );
  });

  it('leaves one example alone, however it is told', () => {
    for (const text of [
      'For example, I weighed the flour.',
      'Each occasion was another chance, and on one of them I asked another baker for an example.',
      'Another baker helped me, and another oven was lit.',
      'I set an example. A second oven was bought.',
      'Another example is the rye bread.',
    ])
      assert.deepEqual(only(`${text} [@dough.2.1]\n`, 'several-examples'), [], text);
    assert.deepEqual(
      only(
        answer('Background', 'Situation', 'Task', 'Action', 'Challenges', 'Action', 'Result'),
        'several-examples',
      ),
      [],
    );
    assert.deepEqual(
      only(
        '---\nframework: bakery\nquestion: Give two examples of good bread.\n---\n\n## We know our dough\n\nI kneaded. [@dough.2.1]\n\nAnother example is the rye.\n',
        'several-examples',
      ),
      [],
    );
    assert.deepEqual(
      only(
        '---\nframework: bakery\nlang: de\n---\n\n## We know our dough\n\nIch knete. [@dough.2.1]\n\nAnother example is the rye.\n',
        'several-examples',
      ),
      [],
    );
  });
});

describe('rules of structure', () => {
  it('offer no prose', () =>
    assert.deepEqual(
      titlesIn(answer('Situation', 'Result')).filter((title) => title.startsWith('Insert a heading')),
      ['Insert a heading for Action'],
    ));
});
