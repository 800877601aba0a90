// Pages as publishers write them: frameworks that nobody has seen before, in every mix of styles.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { placed } from './support/import.ts';
import { pageIn, type Style, ways } from './support/page-styles/index.ts';
import { scoreOf } from './support/page-styles/score.ts';
import { property } from './support/property.ts';

const styles = fc
  .record(
    Object.fromEntries(
      Object.entries(ways).map(([key, values]) => [key, fc.constantFrom(...(values as readonly unknown[]))]),
    ),
  )
  .map((style) => style as unknown as Style);

/** A page need not be perfect by itself; all of them together must be as good as is promised. */
const RIGHT = 0.7;
const WRONG = 0.02;
const PAGES = 30;

describe('Pages of other publishers', () => {
  property(
    'are understood whatever styles they mix',
    fc.array(fc.tuple(styles, fc.nat()), { minLength: PAGES, maxLength: PAGES }),
    (pages) => {
      const scores = pages.map(([style, seed]) => scoreOf(pageIn(style, seed)));
      const sum = (key: 'wanted' | 'right' | 'found' | 'wrong') =>
        scores.reduce((all, score) => all + score[key], 0);
      assert.ok(sum('right') >= sum('wanted') * RIGHT, `${sum('right')} of ${sum('wanted')} are right`);
      assert.ok(sum('wrong') <= sum('found') * WRONG, `${sum('wrong')} of ${sum('found')} are none`);
    },
    5,
  );

  it('say what it looks like and what it does not', () => {
    assert.deepEqual(
      placed(
        '# Care\n\n## Guests first\n\n### What it looks like\n\n- Greets each guest by name\n- Asks what they would like\n\n### What it does not look like\n\n- Talks over the heads of guests\n- Lets them wait at the door\n\n## Clean hands\n\n### What it looks like\n\n- Washes before each task\n- Reminds others to wash\n\n### What it does not look like\n\n- Wipes hands on the apron\n- Skips the sink when in haste\n',
      ),
      [
        'Guests first: Greets each guest by name (not: Talks over the heads of guests) | Asks what they would like (not: Lets them wait at the door)',
        'Clean hands: Washes before each task (not: Wipes hands on the apron) | Reminds others to wash (not: Skips the sink when in haste)',
      ],
    );
  });

  it('have signs before their bullets that are none in Markdown', () => {
    assert.deepEqual(
      placed(
        '# Dough\n\n## Level 1\n\n– Kneads the dough by hand\n– Weighs flour and salt\n\n## Level 2\n\n▪ Plans the dough of a week\n▪ Teaches others to knead\n',
      ),
      [
        'Dough at Level 1: Kneads the dough by hand | Weighs flour and salt',
        'Dough at Level 2: Plans the dough of a week | Teaches others to knead',
      ],
    );
  });
});
