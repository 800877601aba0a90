import { strict as assert } from 'node:assert';
import type { SeveritySetting } from '../../server/core/framework/model.ts';
import { check, codesIn } from './support/check.ts';

/** A framework that brings defaults of its own. */
const strict = (rules: string) => `
  id: strict
  title: Strict
  rules: ${rules}
  levels: [{id: "1"}]
  competencies:
    - {id: care, name: Care, levels: {"1": {indicators: [I cared for someone., I cared for everyone.]}}}
`;

/** The severity of coverage-gap, of which this document has one, under the four layers of settings. */
function severity(layers: {
  framework?: string;
  setting?: SeveritySetting;
  portfolio?: string;
  frontMatter?: string;
}): string {
  const rules = (value: string | undefined) =>
    value === undefined ? '' : `rules: {coverage-gap: ${value}}\n`;
  const codes = codesIn(
    `---\nframework: strict\nlevel: 1\n${rules(layers.frontMatter)}---\nI cared. [@care.1.1]\n`,
    {
      files: {
        'frameworks/strict.yaml': strict(layers.framework ? `{coverage-gap: ${layers.framework}}` : '{}'),
        'portfolio.yaml': rules(layers.portfolio),
      },
      ...(layers.setting ? { rules: { 'coverage-gap': layers.setting } } : {}),
    },
  );
  return codes[0]?.split(' ')[0] ?? 'silent';
}

describe('the severity of a rule', () => {
  it('is its own where nobody says otherwise', () => assert.equal(severity({}), 'info'));
  it('is that of the framework', () => assert.equal(severity({ framework: 'error' }), 'error'));
  it('but a setting says otherwise', () =>
    assert.equal(severity({ framework: 'error', setting: 'hint' }), 'hint'));
  it('but the portfolio says otherwise', () =>
    assert.equal(severity({ framework: 'error', setting: 'hint', portfolio: 'warning' }), 'warning'));
  it('but the front matter says otherwise', () =>
    assert.equal(
      severity({ framework: 'error', setting: 'hint', portfolio: 'warning', frontMatter: 'error' }),
      'error',
    ));
  for (const off of ['off', 'false'])
    it(`is none where it is ${off}`, () => assert.equal(severity({ frontMatter: off }), 'silent'));
  for (const on of ['on', 'true'])
    it(`is its own again where it is ${on}`, () =>
      assert.equal(severity({ portfolio: 'off', frontMatter: on }), 'info'));
  it('is not touched by what is no severity', () => assert.equal(severity({ portfolio: 'loud' }), 'info'));
});

describe('in a draft', () => {
  const draft = (status: string) => `
    ---
    framework: bakery
    level: 2
    competencies: [dough, oven]
    ${status}
    ---
    Text. [@dough.2.1; @oven.3.9; @kneading.2.1]
  `;
  it('what is merely unfinished is a hint, and what is wrong stays what it is', () => {
    assert.deepEqual(codesIn(draft('status: draft')), [
      'hint coverage-gap',
      'hint no-evidence',
      'error unknown-indicator',
      'warning superseded-name',
    ]);
    assert.deepEqual(codesIn(draft('status: final')), [
      'info coverage-gap',
      'warning no-evidence',
      'error unknown-indicator',
      'warning superseded-name',
    ]);
    assert.deepEqual(codesIn(draft('')), codesIn(draft('status: final')));
  });
  it('what the front matter says of a rule is meant', () => {
    assert.deepEqual(codesIn(draft('status: draft\n    rules: {no-evidence: error, coverage-gap: on}')), [
      'hint coverage-gap',
      'error no-evidence',
      'error unknown-indicator',
      'warning superseded-name',
    ]);
  });
  it('what is too long is not merely unfinished', () => {
    const long = (status: string) =>
      codesIn(`---\nframework: bakery\nlimit: 2\nstatus: ${status}\n---\nI baked bread.\n`, {
        about: ['over-limit'],
      });
    assert.deepEqual([long('draft'), long('final')], [['error over-limit'], ['error over-limit']]);
  });
  it('what is off stays off', () => {
    assert.deepEqual(codesIn(draft('status: draft\n    rules: {no-evidence: off, coverage-gap: off}')), [
      'error unknown-indicator',
      'warning superseded-name',
    ]);
  });
});

describe('a comment evidence-ignore', () => {
  it('spares the block behind it, and no other', () => {
    check(`
      <!-- evidence-ignore unknown-competency -->
      One. [@nothing]

      Two. [@nothing]
             ~~~~~~~ error unknown-competency
    `);
    check(`
      <!-- evidence-ignore unknown-competency -->

      One. [@nothing]
    `);
  });

  it('spares a list, a quote, a table and a heading', () => {
    check(`
      <!-- evidence-ignore unknown-competency -->
      - One. [@nothing]
      - Two. [@nothing]

      <!-- evidence-ignore unknown-competency -->
      > Three. [@nothing]

      <!-- evidence-ignore unknown-competency -->

      | four [@nothing] |
      |-----------------|
      | five [@nothing] |

      <!-- evidence-ignore unknown-competency -->
      # Six [@nothing]

      Seven. [@nothing]
               ~~~~~~~ error unknown-competency
    `);
  });

  it('spares the codes that it names, with commas or without, and all where it names none', () => {
    check(`
      <!-- evidence-ignore unknown-level, unknown-indicator -->
      One. [@nothing; @dough.9; @dough.2.9]
             ~~~~~~~ error unknown-competency

      <!--evidence-ignore unknown-level unknown-indicator-->
      One. [@nothing; @dough.9; @dough.2.9]
             ~~~~~~~ error unknown-competency

      <!-- evidence-ignore -->
      One. [@nothing; @dough.9; @dough.2.9]
    `);
  });

  it('may stand in a row with others, and inside of the block', () => {
    check(`
      <!-- evidence-ignore unknown-level -->
      <!-- TODO -->
      <!-- evidence-ignore unknown-indicator -->
      One. [@nothing; @dough.9; @dough.2.9]
             ~~~~~~~ error unknown-competency

      Two. [@nothing] <!-- evidence-ignore unknown-competency -->

      # Three [@nothing] <!-- evidence-ignore unknown-competency -->

      Four. [@nothing]
              ~~~~~~~ error unknown-competency
    `);
  });

  it('is no such comment in code, in front matter, or misspelt', () => {
    check(`
      \`<!-- evidence-ignore unknown-competency -->\` [@nothing]
                                                      ~~~~~~~ error unknown-competency

      <!-- evidence-ignored unknown-competency -->
      Two. [@nothing]
             ~~~~~~~ error unknown-competency

      \`\`\`
      <!-- evidence-ignore-file unknown-competency -->
      \`\`\`
    `);
  });

  it('at the end of the document spares nothing', () =>
    check(
      'One. [@nothing]\n       ~~~~~~~ error unknown-competency\n\n<!-- evidence-ignore unknown-competency -->\n',
    ));
});

describe('a comment evidence-ignore-file', () => {
  it('spares the whole document, wherever it stands', () => {
    check(`
      ---
      framework: bakery
      level: 2
      competencies: [dough, oven]
      ---
      One. [@nothing]

      Two. [@dough.9]
                   ~ error unknown-level

      <!-- evidence-ignore-file unknown-competency, no-evidence -->
    `);
  });
  it('spares everything where it names nothing', () =>
    check('One. [@nothing; @dough.9]\n\n<!-- evidence-ignore-file -->\n'));
});
