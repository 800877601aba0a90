import { strict as assert } from 'node:assert';
import { check, codesIn, messageOf } from './support/check.ts';
import { Editor, editorFor, fix, type Surroundings, titlesIn } from './support/editor.ts';
import { asDocument, dedent } from './support/text.ts';

/** The report of one document: a line for each competency. */
function coverageOf(text: string, around?: Surroundings): string[] {
  const editor = around ? new Editor(around) : editorFor();
  const { competencies } = editor.service.coverage(editor.open(asDocument(dedent(text)).text), 'loaf.md');
  return competencies.map(
    ({ competency, level, evidenced, missing, satisfied, words }) =>
      `${competency} at ${level}: ${satisfied ? 'satisfied' : 'open'} by ${evidenced.join(', ') || 'none'}; missing ${missing.join(', ') || 'none'}; ${words['loaf.md']} words`,
  );
}

const portfolio = (coverage: string): Surroundings => ({
  files: { 'portfolio.yaml': `coverage: ${coverage}\n` },
});

describe('coverage under a holistic policy', () => {
  it('is satisfied by one passage; the other indicators are ideas', () => {
    check(`
      ---
      framework: bakery
      level: 2
      ---
      ## We know our dough
      ~~~~~~~~~~~~~~~~~~~~ info coverage-gap: “We know our dough”: 1 of 3 indicators is tagged; they are examples and no checklist (holistic), so take the other 2 as ideas: 2.1 (I adjust the water to the flour of the day); 2.3 (I give the dough the rest that it needs).

      I tasted the dough. [@dough.2.2]
    `);
  });

  it('has nothing to add once all are tagged', () =>
    check('I baked. [@dough.2.1; @dough.2.2; @dough.2.rest]\n'));

  it('is satisfied by a tag for the level as a whole, which counts for no indicator', () => {
    assert.deepEqual(coverageOf('I baked bread. [@dough.2]'), [
      'dough at 2: satisfied by none; missing dough.2.1, dough.2.2, dough.2.3; 3 words',
    ]);
    assert.match(
      messageOf('coverage-gap', 'I baked bread. [@dough.2]'),
      /^“We know our dough”: the level as a whole is tagged; /,
    );
  });

  it('is satisfied by a higher level where the framework is cumulative, and by a lower one never', () => {
    assert.deepEqual(coverageOf('I baked. [@dough.3.1]'), [
      'dough at 2: satisfied by none; missing dough.2.1, dough.2.2, dough.2.3; 2 words',
    ]);
    assert.deepEqual(coverageOf('I baked. [@dough.1.1]'), [
      'dough at 2: open by none; missing dough.2.1, dough.2.2, dough.2.3; 2 words',
    ]);
    const tps = (level: number, tag: string) =>
      coverageOf(
        `---\nframework: tps\nlevel: ${level}\n---\nI did. [@work-collaboratively.${tag}]`,
      )[0]?.includes('satisfied');
    assert.ok(tps(2, '2.1') && !tps(2, '3.1') && !tps(2, '1.1'));
  });

  it('judges values at once', () => {
    assert.deepEqual(coverageOf('I told it. [@honesty.1]'), [
      'honesty at null: satisfied by honesty.1; missing honesty.2; 3 words',
    ]);
    assert.deepEqual(coverageOf('---\nframework: bakery\n---\nI told it. [@honesty; @dough.2.1]'), [
      'honesty at null: satisfied by none; missing honesty.1, honesty.2; 0 words',
    ]);
  });

  it('finds nothing missing in outlines, and says which of them are tagged', () => {
    check('---\nframework: bakery\nlevel: 2\ncompetencies: [ledger, courtesy]\n---\nText. [@ledger.2]\n');
    assert.deepEqual(
      coverageOf(
        '---\nframework: bakery\nlevel: 2\ncompetencies: [ledger, courtesy]\n---\nText. [@ledger.2]\n',
      ),
      [
        'ledger at 2: satisfied by none; missing none; 0 words',
        'courtesy at null: open by none; missing none; 0 words',
      ],
    );
  });

  it('counts a tag only where there is prose', () => {
    check(
      '---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n               ~~~~~ warning no-evidence\n---\n[@dough.2.1]\n\n- [@dough.2.2] `code`\n\n<!-- I baked. [@dough.2.3] -->\n',
    );
    assert.deepEqual(coverageOf('— [@dough.2.1] —'), [
      'dough at 2: open by none; missing dough.2.1, dough.2.2, dough.2.3; 0 words',
    ]);
  });

  it('counts a tag in a heading for the prose of its section', () => {
    assert.ok(coverageOf('## Dough [@dough.2.1]\n\nI baked.\n')[0]?.includes('satisfied by dough.2.1'));
    assert.ok(
      coverageOf('## Dough [@dough.2.1]\n\n### More\n\nI baked.\n')[0]?.includes('satisfied by dough.2.1'),
    );
    assert.ok(coverageOf('## Dough [@dough.2.1]\n\n## Other\n\nI baked.\n')[0]?.includes('open'));
  });

  it('counts a value’s name of the older edition, with an indicator or without', () => {
    const files = {
      'frameworks/old.yaml':
        'id: old\ntitle: Old\nsupersededBy: new\ncompetencies:\n  - {id: fair, name: Fair, kind: value, renamedTo: new/just, indicators: [I weigh what I sell.]}\n',
      'frameworks/new.yaml':
        'id: new\ntitle: New\ncompetencies:\n  - {id: just, name: Just, kind: value, indicators: [I weigh it twice.]}\n',
    };
    for (const tag of ['fair', 'fair.1'])
      assert.deepEqual(
        coverageOf(`---\nframework: new\ncompetencies: [just]\n---\nI did. [@${tag}]`, { files }),
        ['just at null: satisfied by none; missing just.1; 2 words'],
        tag,
      );
  });

  it('counts a name of the older edition for the new one', () => {
    assert.ok(coverageOf('I baked. [@kneading.2.1]')[0]?.startsWith('dough at 2: satisfied'));
  });
});

describe('coverage under {atLeast: n}', () => {
  it('asks for so many different indicators', () => {
    check(
      `
        ---
        framework: bakery
        level: 2
        competencies: [dough]
                       ~~~~~ warning coverage-gap: “We know our dough”: 1 of 3 tagged, 2 asked for (at least); tag passages for: 2.2 (I taste the dough before it is shaped); 2.3 (I give the dough the rest that it needs).
        ---
        I baked. [@dough.2.1] And again. [@dough.2.1] And so on. [@dough.2]
      `,
      portfolio('{atLeast: 2}'),
    );
    check('I baked. [@dough.2.1; @dough.2.3]\n', portfolio('{atLeast: 2}'));
  });

  it('asks for all, where there are fewer', () => {
    check('I baked. [@dough.2.1; @dough.2.2; @dough.2.3]\n', portfolio('{atLeast: 9}'));
    assert.match(
      messageOf('coverage-gap', 'I loaded. [@oven.2.1]', portfolio('{atLeast: 9}')),
      /1 of 2 tagged, 2 asked for/,
    );
  });

  it('counts indicators of a higher level too, where the framework is cumulative', () => {
    check(
      'I baked. [@dough.2.1]\n\nI developed. [@dough.3.1]\n               ~~~~~~~~~ warning level-mismatch\n',
      portfolio('{atLeast: 2}'),
    );
    assert.match(
      messageOf('coverage-gap', 'I baked. [@dough.2.1; @dough.3.1]', portfolio('{atLeast: 3}')),
      /: 1 of 3 tagged and 1 of a higher level, 3 asked for \(at least\);/,
    );
  });
});

describe('coverage under every', () => {
  it('asks for every indicator', () => {
    assert.equal(
      messageOf('coverage-gap', 'I baked. [@dough.2.1; @dough.2.2]', portfolio('every')),
      '“We know our dough”: 2 of 3 tagged, 3 asked for (every); tag passages for: 2.3 (I give the dough the rest that it needs).',
    );
    assert.deepEqual(codesIn('I baked. [@dough.2.1; @dough.2.2]', portfolio('every')), [
      'warning coverage-gap',
    ]);
    check('I baked. [@dough.2.1; @dough.2.2; @dough.2.3]\n', portfolio('every'));
  });

  it('is satisfied by every indicator of a higher level, where the framework is cumulative', () => {
    const all = 'I planned. [@dough.3.1]';
    assert.ok(coverageOf(all, portfolio('every'))[0]?.startsWith('dough at 2: satisfied by none;'));
    assert.deepEqual(codesIn(all, { ...portfolio('every'), about: ['coverage-gap', 'no-evidence'] }), []);
    const some = (coverage: string) =>
      coverageOf(
        '---\nframework: bakery\nlevel: 1\n---\nI tasted. [@dough.2.1; @dough.2.2]',
        portfolio(coverage),
      )[0]?.includes('satisfied');
    assert.deepEqual([some('every'), some('{atLeast: 2}')], [false, true]);
  });

  it('is not satisfied by a level as a whole', () =>
    assert.ok(coverageOf('I baked. [@dough.2]', portfolio('every'))[0]?.includes('open')));
});

describe('coverage-gap', () => {
  it('stands on the heading, else on the claim, else on the first tag', () => {
    check(
      '---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n---\n# Dough\n~~~~~~~ info coverage-gap\n\nI baked. [@dough.2.1]\n',
    );
    check(
      '---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n               ~~~~~ info coverage-gap\n---\nI baked. [@dough.2.1]\n',
    );
    check('I baked. [@dough.2.1]\n         ~~~~~~~~~~~~ info coverage-gap\n');
  });

  it('says what is tagged where no indicator of the level is', () => {
    const said = (tag: string) => messageOf('coverage-gap', `I baked bread. [@${tag}]`);
    assert.match(said('oven.2'), /^“We mind the oven”: the level as a whole is tagged; /);
    assert.match(
      said('oven.3.1'),
      /^“We mind the oven”: a higher level is tagged, which counts for this one; /,
    );
    assert.match(
      said('kneading.2.1'),
      /^“We know our dough”: a name of an older edition is tagged, which counts for the level as a whole; /,
    );
    assert.match(said('honesty'), /^“Honesty”: the value as a whole is tagged; /);
    assert.match(
      said('oven.3'),
      /; indicators are examples and no checklist \(holistic\), so take these as ideas: 2\.1 \(.*\); 2\.2 \(.*\)\.$/,
    );
  });

  it('is one for each competency', () =>
    assert.deepEqual(codesIn('I baked. [@dough.2.1; @oven.2.1; @honesty.1]'), [
      'info coverage-gap',
      'info coverage-gap',
      'info coverage-gap',
    ]));

  it('has nothing to say where nothing is tagged, or no level is named', () => {
    check('## Dough\n\nI baked.\n');
    check('---\nframework: bakery\n---\n## Dough\n\nI baked. [@dough.2.1]\n');
  });

  it('inserts a question in a comment, and no prose', () => {
    assert.equal(
      fix(
        '## Dough\n\nI baked. [@dough.2.1]\n\n## Notes\n',
        'Insert a prompt for 2.3 (I give the dough the rest that it needs)',
      ),
      '## Dough\n\nI baked. [@dough.2.1]\n\n<!-- When did you show this? I give the dough the rest that it needs. Tag the passage [@dough.2.3]. -->\n\n## Notes\n',
    );
  });
});

describe('a competency that does not define the target level', () => {
  const around = (isCumulative: boolean, files: Readonly<Record<string, string>> = {}): Surroundings => ({
    files: {
      'frameworks/mill.yaml': `
        id: mill
        title: Mill
        cumulative: ${isCumulative}
        levels: [{id: "1", name: Hand}, {id: "2", name: Miller}, {id: "3", name: Master}]
        competencies:
          - {id: low, name: Low, levels: {"1": {indicators: [I carry the sacks.]}}}
          - {id: high, name: High, levels: {"3": {indicators: [I plan the year.]}}}
          - {id: fair, name: Fair, kind: value, indicators: [I weigh what I sell.]}
          - {id: outer, name: Outer, outline: true}
      `,
      ...files,
    },
  });

  it('cannot be asked for there, which the list of a document says', () =>
    check(
      `
      ---
      framework: mill
      level: 2
      competencies: [low, high, outer]
                     ~~~ error unknown-level: “Low” is not defined at “Miller”, the level asked for here; its levels are 1. Take it off the list, or ask for another level.
                          ~~~~ warning no-evidence
      ---

      I baked.
    `,
      around(true),
    ));

  it('is one thing where higher levels count, and another where they do not', () =>
    assert.deepEqual(
      codesIn('---\nframework: mill\nlevel: 2\ncompetencies: [high]\n---\n\nI baked.\n', around(false)),
      ['error unknown-level'],
    ));

  it('is said on the portfolio that requires it, and not that evidence is missing', () => {
    const list = 'framework: mill\nlevel: Miller\ncompetencies: [low, fair, high]\n';
    const { workspace } = new Editor(around(true, { 'portfolio.yaml': list }));
    workspace.isComplete = true;
    assert.deepEqual(
      workspace
        .portfolioFindings('file:///bakery/portfolio.yaml')
        ?.map(({ code, span }) => [code, list.slice(span.start, span.end)]),
      [
        ['unknown-level', 'low'],
        ['no-evidence', 'fair'],
        ['no-evidence', 'high'],
      ],
    );
  });

  it('has a prompt with a tag that would count', () =>
    assert.match(
      fix(
        '---\nframework: mill\nlevel: 2\ncompetencies: [high]\n---\n\n## High‸\n\nI baked.\n',
        'Insert a prompt to tag a passage for “High”',
        around(true),
      ),
      /such as \[@high\.3\.1\]/,
    ));
});

describe('no-evidence', () => {
  it('finds a claim without a tagged passage at the target level, on its heading or in the list', () => {
    check(`
      ---
      framework: bakery
      level: Baker
      competencies: [dough, We mind the oven, honesty]
                            ~~~~~~~~~~~~~~~~ warning no-evidence: No passage is tagged for “We mind the oven” at Level 2 yet; tag one that shows it, or take it off the list.
                                              ~~~~~~~ warning no-evidence: No passage is tagged for “Honesty” yet; tag one that shows it, or take it off the list.
      ---
      ## We know our dough
      ~~~~~~~~~~~~~~~~~~~~ warning no-evidence

      I weighed. [@dough.1.1]
                   ~~~~~~~~~ hint level-mismatch
    `);
  });

  it('leaves alone: what is not claimed, what is claimed and tagged, and a portfolio’s competencies', () => {
    check('## We know our dough\n\nI baked.\n');
    check('---\nlevel: 2\n---\nI baked.\n', {
      files: { 'portfolio.yaml': 'framework: bakery\ncompetencies: [dough, oven]\n' },
    });
  });

  it('is enough with any level, where the document names none', () => {
    check('---\nframework: bakery\ncompetencies: [dough]\n---\nI baked. [@dough.1.1]\n');
    assert.deepEqual(codesIn('---\nframework: bakery\ncompetencies: [dough]\n---\nI baked.\n'), [
      'warning no-evidence',
    ]);
  });

  it('says it once, however often it is claimed', () => {
    assert.deepEqual(
      codesIn('---\nframework: bakery\nlevel: 2\ncompetencies: [dough, Dough, "We know our dough"]\n---\n'),
      ['warning no-evidence'],
    );
  });

  it('inserts a scaffold: headings for the competency and its parts', () => {
    assert.equal(
      fix(
        '---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n---\nIntro.\n',
        'Insert a scaffold for “We know our dough”',
      ),
      '---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n---\nIntro.\n\n## We know our dough\n\n### Situation\n\n### Task\n\n### Action\n\n### Result\n',
    );
    assert.equal(
      fix(
        '---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\nstructure: CAR\n---',
        'Insert a scaffold for “We know our dough”',
      ),
      '---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\nstructure: CAR\n---\n\n## We know our dough\n\n### Challenge\n\n### Action\n\n### Result\n',
    );
  });

  it('inserts the parts alone below a heading that has nothing yet', () => {
    const document = (body: string) =>
      `---\nframework: bakery\nlevel: 2\ncompetencies: [dough, oven]\n---\n${body}`;
    assert.equal(
      fix(
        document('# Dough\n\n# Oven\n\nI loaded. [@oven.2.1]\n'),
        'Insert a scaffold for “We know our dough”',
      ),
      document(
        '# Dough\n\n## Situation\n\n## Task\n\n## Action\n\n## Result\n\n# Oven\n\nI loaded. [@oven.2.1]\n',
      ),
    );
    assert.ok(
      !titlesIn(document('# Dough\n\nI baked.\n\n# Oven\n')).includes(
        'Insert a scaffold for “We know our dough”',
      ),
    );
  });

  it('inserts a question where the answer stands already and only its tag is missing', () => {
    const document = (behind: string) =>
      `---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n---\n## Dough\n\n### Action\n\nI baked.\n\n### Result\n\nBread.${behind}\n\n## Notes\n`;
    const mended = fix(document(''), 'Insert a prompt to tag a passage for “We know our dough”');
    assert.equal(
      mended,
      document('\n\n<!-- Which passage shows this? Write its tag behind it, such as [@dough.2.1]. -->'),
    );
    assert.deepEqual(codesIn(mended), ['warning no-evidence']);
  });
});
