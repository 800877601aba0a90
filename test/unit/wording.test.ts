import { strict as assert } from 'node:assert';
import { quoted, shortened } from '../../server/core/rules/wording.ts';

const HALF = /\p{Surrogate}/u;

describe('words that are shown in part', () => {
  it('are cut at a word, and without what clings to it', () =>
    assert.equal(shortened('I weigh the flour, and I knead.', 20), 'I weigh the flour…'));

  it('are never cut inside of a character', () => {
    for (let most = 1; most < 12; most++) {
      const cut = shortened('a🥖🥖🥖🥖🥖🥖', most);
      assert.ok(cut.length <= most + 1 && !HALF.test(cut), cut);
    }
    for (const text of ['🥖'.repeat(40), `a${'🥖'.repeat(40)}`]) assert.doesNotMatch(quoted(text), HALF);
  });
});
