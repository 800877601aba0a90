import { strict as assert } from 'node:assert';
import { check, codesIn, messageOf } from './support/check.ts';
import { fix, titlesIn } from './support/editor.ts';

describe('unknown-framework', () => {
  it('finds a framework that nobody knows, and nothing that only follows from it', () => {
    check(`
      ---
      framework: bakry
                 ~~~~~ error unknown-framework: There is no framework “bakry”; did you mean “bakery”?
      level: Pope
      competencies: [nothing]
      ---
      Text. [@nothing.1.1; @dough.9]
    `);
  });

  it('names all there are, where none is like it', () => {
    check(`
      ---
      framework: zzz
                 ~~~ error unknown-framework: There is no framework “zzz”; use one of bakery, bakery-2019, cvf-2016, cvf-2024, tps.
      level: 2
      ---
    `);
  });

  it('finds that none is named, where one is needed', () => {
    check(
      `
      ---
      title: Loaf
      ^ error unknown-framework: The front matter names no framework; add “framework:” with one of bakery, bakery-2019, cvf-2016, cvf-2024, tps.
      level: 2
      ---
    `,
      { files: { 'portfolio.yaml': 'title: Without a framework\n' } },
    );
  });

  it('finds the prefix of a tag', () => {
    check(
      'Text. [@bakry/dough.2.1]\n        ~~~~~ error unknown-framework: There is no framework “bakry”; did you mean “bakery”?\n',
    );
  });

  it('leaves alone: a tag of another framework that there is', () =>
    check('Text. [@cvf-2016/collaborative.2.4]\n'));

  it('is mended by the nearest ids', () => {
    assert.equal(
      fix('---\nframework: cvf2024\nlevel: 2\n---\n', 'Change to “cvf-2024”'),
      '---\nframework: cvf-2024\nlevel: 2\n---\n',
    );
    assert.equal(fix('a [@bakry/dough.2.1]', 'Change to “bakery”'), 'a [@bakery/dough.2.1]');
  });

  it('is mended where a framework is just being written: no second key is added', () => {
    assert.equal(
      fix('---\nframework:\nlevel: 2\n---\n', 'Add “framework: bakery”'),
      '---\nframework: bakery\nlevel: 2\n---\n',
    );
    const around = { files: { 'portfolio.yaml': 'title: x\n' } };
    assert.equal(
      fix('---\nlevel: 2\n---\n', 'Add “framework: bakery”', around),
      '---\nframework: bakery\nlevel: 2\n---\n',
    );
  });
});

describe('superseded-edition', () => {
  it('says what replaced the edition, and since when', () => {
    check(`
      ---
      framework: bakery-2019
                 ~~~~~~~~~~~ info superseded-edition: This edition is replaced by bakery, Bakers' Craft (2025) since 2025-01-01; check which edition your process asks for.
      level: 2
      ---
      Text. [@kneading.2.1]
    `);
    check(`
      ---
      framework: cvf-2016
                 ~~~~~~~~ info superseded-edition: This edition is replaced by cvf-2024, Competency and Values Framework (2024) since 2025-05-01; check which edition your process asks for.
      level: 1
      ---
    `);
  });

  it('moves to the newer edition, together with the names that it changed', () => {
    const moved = fix(
      '---\nframework: bakery-2019\nlevel: 2\n---\nText. [@kneading.2.1]\n',
      'Move to the newer edition, bakery',
    );
    assert.equal(moved, '---\nframework: bakery\nlevel: 2\n---\nText. [@dough.2.1]\n');
    assert.deepEqual(codesIn(moved), ['info coverage-gap']);
  });
});

describe('superseded-name', () => {
  it('finds names and ids of the older edition in front matter, headings and tags', () => {
    check(`
      ---
      framework: bakery
      level: 2
      competencies: [kneading, We knead]
                     ~~~~~~~~ warning superseded-name: “kneading” is the name in the older Bakers' Craft (2019); in bakery it is “dough”.
                               ~~~~~~~~ warning superseded-name: “We knead” is the name in the older Bakers' Craft (2019); in bakery it is “We know our dough”.
      ---
      ## We knead
      ~~~~~~~~~~~ info coverage-gap
         ~~~~~~~~ warning superseded-name

      I adjusted the water. [@kneading.2.1]
                              ~~~~~~~~ warning superseded-name: “kneading” is the name in the older Bakers' Craft (2019); in bakery it is “dough”, whose indicators may have other numbers.
    `);
  });

  it('says of what was withdrawn that nothing follows it', () => {
    check(`
      Text. [@thrift.2.1]
              ~~~~~~ warning superseded-name: “thrift” belongs to the older Bakers' Craft (2019) and has no successor of its own; choose a competency of bakery.
    `);
  });

  it('finds a name with emphasis in a heading', () => {
    check(`
      ## We *knead*
      ~~~~~~~~~~~~~ warning superseded-name

      Text.
    `);
  });

  it('finds a tag that has the older edition before it, and mends both', () => {
    check(`
      ---
      framework: bakery
      level: 2
      competencies: []
      ---
      Text. [@bakery-2019/kneading.2; @bakery-2019/thrift.2.1]
              ~~~~~~~~~~~~~~~~~~~~ warning superseded-name: “bakery-2019/kneading” is the name in the older Bakers' Craft (2019); in bakery it is “dough”.
                                       ~~~~~~~~~~~~~~~~~~ warning superseded-name: “bakery-2019/thrift” belongs to the older Bakers' Craft (2019) and has no successor of its own; choose a competency of bakery.
    `);
    assert.equal(fix('a [@bakery-2019/knead‸ing.2.1]', 'Change to “dough”'), 'a [@dough.2.1]');
    assert.match(
      messageOf('superseded-name', '---\nframework: cvf-2024\n---\na [@cvf-2016/public-service]\n'),
      /in cvf-2024 it is “public-service”\.$/,
    );
  });

  it('leaves alone: a name that both editions have, and the older edition itself', () => {
    check(
      '---\nframework: cvf-2024\nlevel: 2\n---\n## Collaboration\n\n## Public service\n\nText. [@public-service]\n',
    );
    assert.deepEqual(codesIn('---\nframework: bakery-2019\nlevel: 2\n---\n## We knead\n'), [
      'info superseded-edition',
    ]);
  });

  it('is mended by the new name or the new id, as it stands there', () => {
    assert.equal(fix('a [@kneading‸.2.1]', 'Change to “dough”'), 'a [@dough.2.1]');
    assert.equal(fix('## We knead‸\n', 'Change to “We know our dough”'), '## We know our dough\n');
    assert.equal(
      fix('---\nframework: bakery\nlevel: 2\ncompetencies: [kneading‸]\n---\n', 'Change to “dough”'),
      '---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n---\n',
    );
  });
});

describe('unknown-competency', () => {
  it('finds it in the front matter and in tags', () => {
    check(`
      ---
      framework: bakery
      level: 2
      competencies: [dugh]
                     ~~~~ error unknown-competency: bakery has no competency “dugh”; did you mean “dough”?
      ---
      Text. [@doug.2.1; @knitting.1.1]
              ~~~~ error unknown-competency: bakery has no competency “doug”; did you mean “dough”?
                         ~~~~~~~~ error unknown-competency: bakery has no competency “knitting”; its competencies are dough, oven, honesty, ledger, courtesy.
    `);
  });

  it('spares the competency that is meant what only follows from the slip', () => {
    check(`
      ---
      framework: bakery
      level: 2
      competencies: [dugh]
                     ~~~~ error unknown-competency
      ---
      Text. [@dough.2.1]
    `);
  });

  it('finds it behind the prefix of another framework', () => {
    check(`
      Text. [@cvf-2024/collaborative.2.1; @tps/collaborate.2.1]
                       ~~~~~~~~~~~~~ warning superseded-name
                                               ~~~~~~~~~~~ error unknown-competency
    `);
  });

  it('leaves alone: ids, names and aliases, whatever their case', () => {
    assert.deepEqual(
      codesIn(
        '---\nframework: bakery\nlevel: 2\ncompetencies: [dough, "We mind the oven", HONESTY]\n---\n[@dough.2] a\n\n[@oven.2] b\n\n[@honesty] c\n',
      ).filter((code) => code.includes('unknown')),
      [],
    );
  });

  it('is mended by the nearest ids', () => {
    assert.equal(fix('Text. [@doug.2.1]', 'Change to “dough”'), 'Text. [@dough.2.1]');
  });
});

describe('unknown-level', () => {
  it('finds a level or role that the framework does not have', () => {
    check(`
      ---
      framework: bakery
      level: 9
             ~ error unknown-level: bakery has no level or role “9”; use 1 (Apprentice), 2 (Baker, Shift lead), 3 (Master baker).
      competencies: [dough]
      ---
      Text. [@dough.1.1]
    `);
    check(`
      ---
      framework: bakery
      level: Aprentice
             ~~~~~~~~~ error unknown-level: bakery has no level or role “Aprentice”; did you mean “Apprentice”?
      ---
    `);
  });

  it('finds a level that the competency does not define', () => {
    check(`
      Text. [@dough.7.1; @oven.1.1]
                    ~ error unknown-level: “We know our dough” has no level “7”; its levels are 1, 2, 3.
                               ~ error unknown-level: “We mind the oven” has no level “1”; its levels are 2, 3.
    `);
  });

  it('finds that no level is named', () => {
    check(
      'Text. [@dough]\n        ~~~~~ error unknown-level: This tag names no level; write “dough.1”, “dough.2” or “dough.3”.\n',
    );
  });

  it('finds a level on a value', () => {
    check(`
      Text. [@honesty.2.1; @courtesy.2.1]
                      ~ error unknown-level: “Honesty” is a value and has no levels; leave out “2”.
                                     ~ error unknown-level
    `);
  });

  it('leaves alone: ids, names and roles, quoted or not, whatever their case', () => {
    for (const level of ['2', '"2"', 'Level 2', 'level 2', 'Baker', 'shift lead', '"Master baker"'])
      assert.deepEqual(codesIn(`---\nframework: bakery\nlevel: ${level}\n---\n`), []);
  });

  it('leaves an outline alone: nothing is known of its levels', () =>
    check('Text. [@ledger.2; @ledger.2.4; @ledger.1; @ledger; @courtesy; @courtesy.1]\n'));

  it('is mended by the levels there are', () => {
    assert.equal(
      fix('---\nframework: bakery\nlevel: Bakre\n---\n', 'Change to “Baker”'),
      '---\nframework: bakery\nlevel: Baker\n---\n',
    );
    assert.equal(
      fix('---\nframework: bakery\nlevel: 9\n---\n', 'Change to “2”'),
      '---\nframework: bakery\nlevel: 2\n---\n',
    );
    assert.equal(fix('Text. [@oven.1.2]', 'Change to “2”'), 'Text. [@oven.2.2]');
    assert.equal(fix('Text. [@oven]', 'Change to “oven.3”'), 'Text. [@oven.3]');
    assert.equal(fix('Text. [@honesty.2.1]', 'Remove the level “2”'), 'Text. [@honesty.1]');
  });
});

describe('unknown-indicator', () => {
  it('finds a number or id that the level does not have', () => {
    check(`
      Text. [@dough.2.4; @dough.2.wrest; @honesty.3; @oven.3.2]
                      ~ error unknown-indicator: “dough.2” has no indicator “4”; it has 3 indicators, 1 to 3 (or rest).
                                  ~~~~~ error unknown-indicator
                                                  ~ error unknown-indicator: “honesty” has no indicator “3”; it has 2 indicators, 1 to 2.
                                                             ~ error unknown-indicator: “oven.3” has no indicator “2”; it has one indicator, 1.
    `);
  });

  it('finds what follows an indicator', () => {
    check('Text. [@dough.2.1.1]\n                ~~~ error unknown-indicator\n');
  });

  it('is mended by the nearest numbers or ids', () => {
    assert.deepEqual(titlesIn('Text. [@dough.2.4‸]').slice(0, 3), [
      'Change to “3”',
      'Change to “2”',
      'Change to “1”',
    ]);
    assert.equal(fix('Text. [@dough.2.wrest]', 'Change to “rest”'), 'Text. [@dough.2.rest]');
  });
});

describe('unclaimed-competency', () => {
  it('finds a tag of what the list leaves out', () => {
    check(`
      ---
      framework: bakery
      level: 2
      competencies: [dough]
                     ~~~~~ info coverage-gap
      ---
      Text. [@dough.2.1; @oven.2.1]
                          ~~~~~~~~ warning unclaimed-competency: “oven” is not among the competencies that this document claims; add it to “competencies” or change the tag.
    `);
  });

  it('finds it in an empty list too, and never without a list', () => {
    assert.deepEqual(codesIn('---\nframework: bakery\nlevel: 2\ncompetencies: []\n---\na [@oven.2.1]\n'), [
      'warning unclaimed-competency',
    ]);
    assert.deepEqual(codesIn('---\nframework: bakery\nlevel: 2\ncompetencies:\n---\na [@oven.3.1]\n'), [
      'info coverage-gap',
      'warning level-mismatch',
    ]);
  });

  it('finds a tag of another framework too, unless the list has it with its framework', () => {
    check(`
      ---
      framework: bakery
      level: 2
      competencies: [dough]
                     ~~~~~ info coverage-gap
      ---
      Text. [@dough.2; @cvf-2024/collaborate.2]
                        ~~~~~~~~~~~~~~~~~~~~~~ warning unclaimed-competency: “cvf-2024/collaborate” is not among the competencies that this document claims; add it to “competencies” or change the tag.
    `);
    const listed = fix(
      '---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\n---\na [@cvf-2024/collab‸orate.2]\n',
      'Add “cvf-2024/collaborate” to the claimed competencies',
    );
    assert.match(listed, /^competencies: \[dough, cvf-2024\/collaborate\]$/m);
    assert.deepEqual(codesIn(listed), ['warning no-evidence']);
    assert.deepEqual(
      codesIn(listed.replace('framework: bakery', 'framework: cvf-2024').replace('dough, ', '')),
      ['info coverage-gap'],
    );
    assert.deepEqual(codesIn('a [@cvf-2024/collaborate.2]\n'), []);
  });

  const added = 'Add “oven” to the claimed competencies';
  const lists: ReadonlyArray<readonly [string, string]> = [
    ['competencies: [dough]', 'competencies: [dough, oven]'],
    ['competencies: [dough, "honesty"]', 'competencies: [dough, "honesty", oven]'],
    ['competencies: []', 'competencies: [oven]'],
    ['competencies: dough', 'competencies: [dough, oven]'],
    ['competencies:\n  - dough\n  - honesty', 'competencies:\n  - dough\n  - honesty\n  - oven'],
    ['competencies:\n- dough # mine', 'competencies:\n- dough\n- oven # mine'],
    ['competencies: [\n  dough\n]', 'competencies: [\n  dough, oven\n]'],
  ];
  for (const [before, after] of lists)
    it(`is mended in ${JSON.stringify(before)}`, () => {
      const document = (list: string) => `---\nframework: bakery\nlevel: 2\n${list}\n---\na [@oven.2.1]\n`;
      const mended = fix(document(before), added);
      if (!before.includes('#')) assert.equal(mended, document(after));
      assert.ok(!codesIn(mended).includes('warning unclaimed-competency'));
      assert.ok(!codesIn(mended).includes('error invalid-front-matter'));
    });
});

describe('level-mismatch', () => {
  it('warns above the target and hints below it', () => {
    check(
      `
      I developed doughs. [@dough.3.1]
                            ~~~~~~~~~ warning level-mismatch: This claims Level 3, above your target Level 2; make sure that the passage shows that much.
      I weighed. [@dough.1.1]
                   ~~~~~~~~~ hint level-mismatch: This claims Level 1, below your target Level 2; it does not count as evidence for the target.
    `,
      { rules: { 'coverage-gap': 'off' } },
    );
  });

  it('leaves alone: values, outlines, other frameworks, and documents without a level', () => {
    check('Text. [@honesty; @honesty.1; @ledger.3; @ledger; @tps/work-collaboratively.4.1]\n', {
      rules: { 'coverage-gap': 'off' },
    });
    check('---\nframework: bakery\n---\nText. [@dough.1.1; @dough.3.1]\n');
  });

  it('has no mend: another number does not make other evidence', () => {
    assert.deepEqual(titlesIn('I weighed. [@dough.1‸.1]', { rules: { 'coverage-gap': 'off' } }), []);
  });
});

describe('no cascades:', () => {
  it('a tag gets one finding, the first that fits in the order of the table', () => {
    const one = (tag: string) =>
      codesIn(
        `---\nframework: bakery\nlevel: 2\ncompetencies: [dough]\nrules: {no-evidence: off, coverage-gap: off}\n---\na [@${tag}]\n`,
      );
    assert.deepEqual(one('nowhere/nothing.9.9'), ['error unknown-framework']);
    assert.deepEqual(one('thrift.9.9'), ['warning superseded-name']);
    assert.deepEqual(one('kneading.9.9'), ['warning superseded-name']);
    assert.deepEqual(one('nothing.9.9'), ['error unknown-competency']);
    assert.deepEqual(one('oven.9.9'), ['error unknown-level']);
    assert.deepEqual(one('oven.3.9'), ['error unknown-indicator']);
    assert.deepEqual(one('oven.3.1'), ['warning unclaimed-competency']);
    assert.deepEqual(one('dough.3.1'), ['warning level-mismatch']);
    assert.deepEqual(one('dough.2.1'), []);
  });

  it('an unknown target level has no level-mismatch and no coverage', () => {
    assert.deepEqual(
      codesIn(
        '---\nframework: bakery\nlevel: Pope\ncompetencies: [dough, oven]\n---\na [@dough.1.1; @dough.3.1; @nothing]\n',
      ),
      ['error unknown-level', 'error unknown-competency'],
    );
  });

  it('broken YAML is the one finding, whatever the portfolio says', () => {
    const files = { 'portfolio.yaml': 'framework: bakery\nlevel: 2\ncompetencies: [dough]\n' };
    assert.deepEqual(codesIn('---\nlevel: "2\n---\na [@nothing; @dough.3.1]\n', { files }), [
      'error invalid-front-matter',
    ]);
  });

  it('a framework whose file is broken is named with its file', () => {
    const files = { 'frameworks/mine.yaml': 'id: mine\ncompetencies: none\n' };
    check(
      '---\nframework: mine\n           ~~~~ error unknown-framework: The framework “mine” is defined in frameworks/mine.yaml, which has errors; mend them there first.\nlevel: 2\n---\na [@x.1.1]\n',
      { files },
    );
    check('a [@mine/x.1.1]\n', { files });
  });
});
