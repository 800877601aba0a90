import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { prepare, type RankOptions, rank } from '../../server/core/hints/index.ts';
import { property } from './support/property.ts';
import { HELPED, SAVED, shop, vectors } from './support/shop.ts';

const learned = prepare(shop, vectors);

/** The indicators that a passage suggests, best first, the shown one with a mark. */
const suggested = (passage: string, options: RankOptions = {}): string[] =>
  rank(learned, passage, options).suggestions.map(
    ({ competency, level, number, shown }) =>
      `${[competency, level, number].filter((part) => part !== null).join('.')}${shown ? ' !' : ''}`,
  );

describe('Hints', () => {
  it('tell which indicator a passage probably shows, in other words than the framework has', () => {
    assert.equal(suggested(HELPED)[0]?.slice(0, 10), 'people.1.2');
    assert.equal(suggested(SAVED)[0]?.slice(0, 10), 'people.2.1');
  });

  it('say which words of the passage spoke for it', () => {
    const [first] = rank(learned, HELPED).suggestions;
    assert.ok(
      first && first.why.length > 0 && first.why.every((phrase) => HELPED.includes(phrase)),
      String(first?.why),
    );
  });

  it('rank the indicators of one competency, of one level and, where the framework is cumulative, of those below', () => {
    assert.deepEqual(
      suggested(SAVED, { candidates: { competency: 'people', level: '1' }, threshold: 1.1 }).sort(),
      ['people.1.1', 'people.1.2'],
    );
    assert.equal(suggested(SAVED, { candidates: { competency: 'people', level: '2' } }).length, 3);
    assert.deepEqual(suggested(SAVED, { candidates: { competency: 'honest', level: '1' }, threshold: 1.1 }), [
      'honest.1',
    ]);
    assert.deepEqual(suggested(SAVED, { candidates: { competency: 'nothing' } }), []);
    assert.equal(suggested(SAVED, { top: 2 }).length, 2);
  });

  it('prefer what the document claims, at its level and below, without hiding the rest', () => {
    const fitOf = (claimed: RankOptions['candidates']) =>
      rank(learned, HELPED, { candidates: claimed ?? {} }).suggestions.find(
        ({ competency }) => competency === 'honest',
      )?.score ?? 0;
    assert.ok(fitOf({ claimed: [{ competency: 'honest' }] }) > fitOf({}));
    assert.equal(
      suggested(HELPED, { candidates: { claimed: [{ competency: 'people', level: '1' }] } }).length,
      4,
    );
  });

  it('are silent about other languages, numbers, emoji, nothing, and a few words', () => {
    const french =
      "J'ai aidé mes collègues à décharger le camion après mon service et nous avons fini ensemble avant dix heures du soir.";
    for (const passage of [french, '', '   \n', '🥖🥐🥨 '.repeat(30), '4711 0815 '.repeat(50), 'I helped.']) {
      assert.ok(!rank(learned, passage).suggestions.some(({ shown }) => shown), passage);
    }
    assert.deepEqual(rank(learned, french).suggestions, []);
  });

  it('heed the threshold', () => {
    assert.ok(suggested(HELPED, { threshold: 0 })[0]?.endsWith('!'));
    assert.ok(!suggested(HELPED, { threshold: 1.1 })[0]?.endsWith('!'));
  });

  it('say when two indicators fit about as well', () => {
    const [people] = shop.competencies;
    assert.ok(people);
    const { suggestions, close } = rank(
      prepare({ ...shop, competencies: [people, { ...people, id: 'staff' }] }, vectors),
      HELPED,
    );
    assert.deepEqual(
      suggestions.slice(0, 2).map(({ competency, number }) => `${competency} ${number}`),
      ['people 2', 'staff 2'],
    );
    assert.ok(close);
    assert.ok(!rank(learned, HELPED).close);
  });

  const words = fc.constantFrom(
    ...HELPED.split(' '),
    'the',
    'ünïcode',
    '🥖',
    '\u0000',
    '9',
    "'s",
    'x'.repeat(500),
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
  );
  property('give scores from 0 to 1, falling, the same every time, whatever the text', text, (passage) => {
    const ranking = rank(learned, passage);
    const scores = ranking.suggestions.map(({ score }) => score);
    assert.ok(scores.every((score, at) => score >= 0 && score <= (scores[at - 1] ?? 1)));
    assert.deepEqual(rank(learned, passage), ranking);
  });
});
