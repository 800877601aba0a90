// no-outcome: whether a Result says what came of it. The texts stand in outcome/results.ts.
import { strict as assert } from 'node:assert';
import { hasMeasure } from '../../server/core/outcome/measure.ts';
import { withOutcome, withoutOutcome } from './outcome/results.ts';
import { check } from './support/check.ts';
import { editorFor } from './support/editor.ts';
import { analyse } from './support/tagger.ts';

const tagger = { tagger: true, about: ['no-outcome'] };

function isFlagged(result: string): boolean {
  const editor = editorFor(tagger);
  const document = editor.open(
    `---\nframework: bakery\nlevel: 2\n---\n\n## Dough\n\n### Result\n\n${result}\n`,
  );
  return editor.findings(document).some(({ code }) => code === 'no-outcome');
}

describe('no-outcome', () => {
  it('underlines the title of a Result that only praises, and asks what changed', () =>
    check(
      `
      ## Dough

      ### Action

      I took less water. [@dough.2.1]

      ### Result
      ~~~~~~~~~~ info no-outcome: This result says how it went and not what came of it; say what changed, and for whom.

      The loaves were much better and everybody was pleased.
      `,
      tagger,
    ));

  it('looks at all of the Result together', () =>
    check(
      '## Dough\n\n### Action\nI took less water. [@dough.2.1]\n\n### Result\nEverybody was pleased.\n\n- The loaves were better.\n- The school ordered bread for its canteen.\n',
      tagger,
    ));

  it('leaves an empty Result, and one of placeholders, to other rules', () => {
    assert.equal(isFlagged(''), false);
    assert.equal(isFlagged('TBC'), false);
    assert.equal(isFlagged('[insert figures here]'), false);
  });

  for (const text of withOutcome) it(`leaves alone: ${text}`, () => assert.equal(isFlagged(text), false));
  for (const text of withoutOutcome) it(`finds: ${text}`, () => assert.equal(isFlagged(text), true));
});

describe('a measure', () => {
  const counts = [
    'by 40%',
    'from 61 to 24',
    'saved £4,000',
    'a third fewer',
    'halved',
    'twelve families',
    'twenty-two calls',
    'two of the lads',
    'a dozen shops',
    'no further calls',
    'only one complaint',
    '3 of the 4',
    '100 people',
    'both men',
  ];
  const none = [
    'in May 2025',
    'on 3 May',
    'at 10.30',
    'at 5 pm',
    'since 2019',
    'one of the best',
    'no one knew',
    'at level 2',
    'section 47',
    'the A34',
    'the 3rd of March',
    '24/7',
    'one day',
    'on form MG11',
    'the first time',
    'on 03/05/2026',
    'at one point',
    'one another',
    'in both respects',
    'number one',
    'at two o’clock',
    'a 999 operator',
  ];
  for (const text of counts)
    it(`is “${text}”`, () => assert.equal(hasMeasure(analyse()(`It was ${text} then.`).tokens), true));
  for (const text of none)
    it(`is not “${text}”`, () => assert.equal(hasMeasure(analyse()(`It was ${text} then.`).tokens), false));
});
