// Learning a framework for the hints, which takes a while, and the table of word vectors.
import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadVectors, prepare, prepareSteps, rank } from '../../server/core/hints/index.ts';
import { HELPED, SAVED, shop, VECTORS, vectorBytes, vectors } from '../unit/support/shop.ts';

describe('Learning a framework', () => {
  it('goes by words alone without vectors', () => {
    const [first] = rank(prepare(shop, undefined), HELPED).suggestions;
    assert.deepEqual([first?.competency, first?.level, first?.number], ['people', '1', 2]);
  });

  it('works with one indicator, with none, and without examples', () => {
    const bare = { ...shop, competencies: shop.competencies.slice(1) };
    assert.equal(rank(prepare(bare, vectors), HELPED).suggestions.length, 1);
    assert.deepEqual(rank(prepare({ ...shop, competencies: [] }, vectors), HELPED).suggestions, []);
  });

  const learned = prepare(shop, vectors);

  it('is done in steps, so that others can be served in between', () => {
    const [people] = shop.competencies;
    assert.ok(people);
    const many = {
      ...shop,
      competencies: Array.from({ length: 6 }, (_, at) => ({ ...people, id: `people-${at}` })),
    };
    assert.ok([...prepareSteps(many, vectors)].length > 5);
  });

  it('gives the same as in one go', () => {
    const steps = prepareSteps(shop, vectors);
    let step = steps.next();
    while (!step.done) step = steps.next();
    assert.deepEqual(rank(step.value, SAVED), rank(learned, SAVED));
  });
});

describe('The table of word vectors', () => {
  const problemOf = (file: Uint8Array) => {
    const answer = loadVectors(file);
    return 'problem' in answer ? answer.problem : undefined;
  };

  it('is the one that was made, and small', () => {
    const sum = readFileSync(join(VECTORS, 'vectors.sha256'), 'utf8').split(' ')[0];
    assert.equal(createHash('sha256').update(vectorBytes).digest('hex'), sum);
    assert.ok(vectorBytes.length <= 2_500_000);
    assert.ok(vectors && vectors.rows.size > 35_000);
  });

  it('is refused, with the reason, when it is cut short, damaged or something else', () => {
    assert.match(problemOf(new Uint8Array()) ?? '', /cut short/);
    assert.match(problemOf(vectorBytes.subarray(0, 1_000_000)) ?? '', /cut short/);
    const damaged = Uint8Array.from(vectorBytes);
    damaged[1_500_000] = (damaged[1_500_000] ?? 0) ^ 1;
    assert.match(problemOf(damaged) ?? '', /damaged/);
    assert.match(
      problemOf(new TextEncoder().encode('a text that is long enough to have a header')) ?? '',
      /another kind/,
    );
  });
});
