// The tagger as the rules see it: words at their places, sentences around them.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { insideOf, quotationsIn } from '../../server/core/language/quotations.ts';
import { segmentsOf } from '../../server/core/language/segments.ts';
import { sentencesOf } from '../../server/core/language/sentences.ts';
import { isPast } from '../../server/core/language/verbs.ts';
import { anyText, property } from './support/property.ts';
import { analyse } from './support/tagger.ts';

const tagOf = (word: string, prose: string) => analyse()(prose).tokens.find(({ text }) => text === word)?.pos;

describe('the tagger', () => {
  property(
    'gives every word its place, in order and inside of a sentence, whatever the text',
    fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('We went.', 'Sgt. Ames', 'moved in.', 'a'.repeat(200), '“no”', "I'd", '£4,000'),
      ),
    ),
    (pieces) => {
      const prose = pieces.join(' ').replace(/\s+/g, ' ').trim();
      const { tokens, sentences } = analyse()(prose);
      let at = 0;
      for (const { start, end, text } of tokens) {
        assert.equal(prose.slice(start, end), text);
        assert.ok(start >= at);
        at = end;
      }
      assert.ok(
        sentences.every(({ start, end }, index) => start < end && start >= (sentences[index - 1]?.end ?? 0)),
      );
    },
  );

  it('tells the month from the verb, and the country from the pronoun', () => {
    assert.equal(tagOf('May', 'It was mended by May.'), 'NOUN');
    assert.equal(tagOf('may', 'She may come.'), 'AUX');
    assert.equal(tagOf('US', 'The US team came.'), 'PROPN');
    assert.equal(tagOf('us', 'They told us.'), 'PRON');
    assert.equal(tagOf('would', 'She would come.'), 'AUX');
  });

  it('reads “in.” at the end of a sentence as a word, and a past tense between two nouns as a verb', () => {
    assert.deepEqual(
      analyse()('She let them in. He left.').tokens.map(({ text }) => text),
      ['She', 'let', 'them', 'in', '.', 'He', 'left', '.'],
    );
    assert.equal(tagOf('fitted', 'The company fitted cameras.'), 'VERB');
  });

  it('knows what is past', () => {
    const past = (prose: string) =>
      analyse()(prose)
        .tokens.filter(isPast)
        .map(({ text }) => text);
    assert.deepEqual(past('She went home and is walking; he put it down, we agreed and they need it.'), [
      'went',
      'put',
      'agreed',
    ]);
  });
});

describe('sentences', () => {
  const sentences = (prose: string) => sentencesOf(prose).map(({ start, end }) => prose.slice(start, end));
  it('do not end behind a title', () =>
    assert.deepEqual(sentences('I met Sgt. Ames and Dr. Hall. They agreed.'), [
      'I met Sgt. Ames and Dr. Hall.',
      'They agreed.',
    ]));
  const piece = fc.oneof(
    fc.constantFrom(
      'We went. ',
      'Sgt. ',
      'K. ',
      'etc. ',
      '1. ',
      '2.5 ',
      'a',
      'B',
      '“',
      '”',
      ')',
      '? ',
      '...',
      '\n',
      ' ',
      '。',
    ),
    anyText(2),
  );
  property(
    'are those of the whole text, whatever the stretch that is looked at',
    fc.tuple(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 40 })),
    ([pieces, most]) => {
      const text = pieces.join('');
      const whole = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
      assert.deepEqual(
        [...segmentsOf(text, most)],
        [...whole].map(({ index, segment }) => ({ index, segment })),
      );
    },
    0.2,
  );
  it('end behind a question and a quotation', () =>
    assert.deepEqual(sentences('Was it late? “Yes.” It was.'), ['Was it late?', '“Yes.”', 'It was.']));
});

describe('a quotation', () => {
  const quoted = (prose: string) => quotationsIn(prose).map(({ start, end }) => prose.slice(start, end));
  it('is what stands between marks of any kind', () =>
    assert.deepEqual(quoted('“One,” she said, "two" and ‘three’ and \'four\'.'), [
      '“One,”',
      '"two"',
      '‘three’',
      "'four'",
    ]));
  it('is not what stands between apostrophes', () =>
    assert.deepEqual(
      quoted('It\'s the officers\' kit, and the traders’ view; it wasn’t 5" long, nor 6".'),
      [],
    ));
  it('holds the quotation inside of it', () =>
    assert.deepEqual(quoted('“He said ‘we’ and left.” We'), ['“He said ‘we’ and left.”']));
  it('is asked for in the order of the text', () => {
    const isInside = insideOf([
      { start: 2, end: 4 },
      { start: 8, end: 9 },
    ]);
    assert.deepEqual([0, 2, 3, 4, 8, 9].map(isInside), [false, true, true, false, true, false]);
  });
});
