import { strict as assert } from 'node:assert';
import { prepare, rank } from '../../server/core/hints/index.ts';
import { HELPED, shop, vectors } from '../unit/support/shop.ts';

describe('Hints', () => {
  const learned = prepare(shop, vectors);

  it('take no longer for a passage of 100,000 words', () => {
    const start = performance.now();
    rank(learned, `${HELPED} `.repeat(3_000));
    assert.ok(performance.now() - start < 1_000);
  });
});
