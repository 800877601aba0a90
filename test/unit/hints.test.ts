import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Framework } from '../../server/core/framework/model.ts';
import { parseFramework } from '../../server/core/framework/parse.ts';
import { loadVectors, prepare, prepareSteps, type RankOptions, rank } from '../../server/core/hints/index.ts';
import { property } from './support/property.ts';

const folder = join(process.cwd(), 'data', 'hints');
const bytes = readFileSync(join(folder, 'vectors.bin'));
const loaded = loadVectors(bytes);
const vectors = 'vectors' in loaded ? loaded.vectors : undefined;

/** A framework that nobody has seen, with a few examples and signals; as YAML, the way that people write them. */
const SHOP = `
id: shop
title: Shop
language: en
wording: restated
coverage: holistic
cumulative: true
levels: [{id: "1", name: One}, {id: "2", name: Two}]
competencies:
  - id: people
    name: People
    levels:
      "1":
        indicators:
          - text: I listen to what customers want and treat them kindly.
            signals: [asked what she needed, heard him out, carried her bags]
            examples:
              - The old man could not read the label. I read it to him twice, asked what he was cooking and walked with him to the right shelf.
              - A woman was in tears about her lost purse. I sat down with her, listened, and rang round every till until we had found it.
              - A boy wanted a present for his mother and had two pounds. I asked what she liked and we chose a plant together.
          - text: I help colleagues to finish the work.
            signals: [lent a hand, stayed behind, took over her till]
            examples:
              - The delivery came in late and Sam was alone with it. I stayed behind and we unloaded all nine pallets together.
              - Our baker burned his hand, so I took over his trays, swept up and did the closing list with the others.
              - The queue was long and the new cashier was sinking. I opened the next till and packed for both of us.
      "2":
        indicators:
          - text: I plan stock and money so that nothing is wasted.
            signals: [cut the order, moved the budget, sold it before the date]
            examples:
              - We threw out forty loaves a week. I cut the Monday order, moved the rest to Saturday and saved two hundred pounds a month.
              - The freezer was half empty and still running. I switched it off, merged the stock and put the money into shelves.
              - I compared three suppliers, ordered fewer boxes more often, and hardly anything passes its date now.
  - id: honest
    name: Honest
    kind: value
    indicators: [I say what went wrong and put it right.]
`;

function frameworkFrom(yaml: string): Framework {
  const { framework, problems } = parseFramework(yaml, 'file:///shop.yaml');
  assert.ok(framework, problems[0]?.message);
  return framework;
}

const shop = frameworkFrom(SHOP);
const learned = prepare(shop, vectors);

/** The indicators that a passage suggests, best first, the shown one with a mark. */
const suggested = (passage: string, options: RankOptions = {}): string[] =>
  rank(learned, passage, options).suggestions.map(
    ({ competency, level, number, shown }) =>
      `${[competency, level, number].filter((part) => part !== null).join('.')}${shown ? ' !' : ''}`,
  );

const HELPED =
  'Two of the lads were off sick and the lorry was early. I stayed on after my shift, helped the night team to unload the cages and together we had the floor clear by ten.';
const SAVED =
  'Each week we binned a trolley of salad. I went through the sales, halved the Tuesday order and used what we saved for a new chiller.';

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

  it('take no longer for a passage of 100,000 words', () => {
    const start = performance.now();
    rank(learned, `${HELPED} `.repeat(3_000));
    assert.ok(performance.now() - start < 1_000);
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
    const sum = readFileSync(join(folder, 'vectors.sha256'), 'utf8').split(' ')[0];
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sum);
    assert.ok(bytes.length <= 2_500_000);
    assert.ok(vectors && vectors.rows.size > 35_000);
  });

  it('is refused, with the reason, when it is cut short, damaged or something else', () => {
    assert.match(problemOf(new Uint8Array()) ?? '', /cut short/);
    assert.match(problemOf(bytes.subarray(0, 1_000_000)) ?? '', /cut short/);
    const damaged = Uint8Array.from(bytes);
    damaged[1_500_000] = (damaged[1_500_000] ?? 0) ^ 1;
    assert.match(problemOf(damaged) ?? '', /damaged/);
    assert.match(
      problemOf(new TextEncoder().encode('a text that is long enough to have a header')) ?? '',
      /another kind/,
    );
  });
});
