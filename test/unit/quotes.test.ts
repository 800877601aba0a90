import { strict as assert } from 'node:assert';
import { checksumOf, fingerprints, fromHex } from '../../server/core/quotes/fingerprints.ts';
import { findQuotes } from '../../server/core/quotes/quotes.ts';
import { foldedWords, runHashes } from '../../server/core/quotes/words.ts';
import { check, codesIn } from './support/check.ts';
import { editorFor } from './support/editor.ts';
import { anyText, property } from './support/property.ts';

const ABOUT = { about: ['quoted-indicator'] };

/** An invented page stands in for a publisher's: only hashes of the real ones may be here. */
const quotesIn = (prose: string) =>
  findQuotes(prose, editorFor().workspace.catalogue().frameworks.get('bakery')).map(
    ({ indicator, words }) => `${indicator}: ${words}`,
  );

describe('Pasted wording', () => {
  it('is an indicator word for word, from eight words on', () => {
    check(
      `
      As always, I adjust the water to the flour of the day, and so I did.
                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ warning quoted-indicator: These 10 words are the wording of dough.2.1; tell what you did in your own words.
    `,
      ABOUT,
    );
  });

  it('is known in other clothes: case, quotes, emphasis, hyphens and line ends', () => {
    assert.deepEqual(quotesIn('I LOAD the oven – so that “every loaf” gets its heat'), [
      'bakery/oven.2.1: 11',
    ]);
    assert.ok(
      codesIn(
        `
        I **adjust the water**
        to the flour of the day. [@dough.2.1]
      `,
        ABOUT,
      ).includes('warning quoted-indicator'),
    );
  });

  it('is not what shares fewer than eight words, or the same words in another order', () => {
    assert.deepEqual(quotesIn('I adjust the water to the flour that came in on Monday.'), []);
    assert.deepEqual(quotesIn('To the flour of the day I adjust the water.'), []);
    assert.deepEqual(quotesIn('Each morning I felt the flour and gave it more or less water.'), []);
  });

  it('is told once where two indicators share words, as the longer one', () => {
    const overlap = quotesIn(
      'I give the dough the rest that it needs. I taste the dough before it is shaped.',
    );
    assert.deepEqual(overlap, ['bakery/dough.2.3: 9', 'bakery/dough.2.2: 8']);
  });

  it('is an example of the framework too', () => {
    const framework = editorFor().workspace.catalogue().frameworks.get('cvf-2024');
    const example =
      framework?.competencies.find(({ id }) => id === 'collaborate')?.levels[0]?.indicators[0]?.examples[0] ??
      '';
    assert.deepEqual(
      findQuotes(example, framework).map(({ indicator, from }) => [indicator, from]),
      [['cvf-2024/collaborate.1.1', 'framework']],
    );
  });

  it('of the publisher is known by hashes, though no official word is bundled', () => {
    const [key = '', hex = ''] = Object.entries(fingerprints.indicators)[0] ?? [];
    assert.equal(key, 'cvf-2016/collaborative.1.1');
    assert.ok(fromHex(hex).length >= 4);
    assert.equal(Object.keys(fingerprints.indicators).length, 92);
    assert.equal(
      fingerprints.checksum,
      checksumOf(fingerprints.indicators),
      'run npm run fingerprints again',
    );
  });

  property('never throws, and lies within the prose, whatever the prose', anyText(300), (prose) => {
    for (const { start, end } of findQuotes(
      `${prose} I adjust the water to the flour of the day ${prose}`,
      editorFor().workspace.catalogue().frameworks.get('bakery'),
    ))
      assert.ok(start >= 0 && start < end && end <= prose.length * 2 + 50);
  });

  it('has a run for each five words', () => {
    assert.equal(runHashes(foldedWords('one two three four five six')).length, 2);
    assert.deepEqual(
      runHashes(foldedWords('One, TWO: three four-five')),
      runHashes(foldedWords('one two three four five')),
    );
    assert.equal(runHashes(foldedWords('one two three four')).length, 0);
  });
});
