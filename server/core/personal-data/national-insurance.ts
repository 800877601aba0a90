import { type Detector, isNear, type Match, spanOf } from './detector.ts';

/**
 * Two letters, six digits, a letter. Neither letter is D, F, I, Q, U or V, the second is no O, some pairs are not given
 * out, and the last letter is A to D (HMRC, National Insurance Manual, NIM39110). QQ is what official examples use.
 */
const NUMBER =
  /(?<![\w\u00c0-\u024f])(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)([ -]?)\d{2}\1\d{2}\1\d{2}[ -]?[A-D]?(?![\w\u00c0-\u024f])/gi;
const NEVER_GIVEN = /^(?:BG|GB|KN|NK|NT|TN|ZZ)/i;
const LABEL = /\b(?:national insurance|NI ?(?:number|no\b)|NINO)/i;

export const nationalInsurance: Detector = {
  kind: 'a National Insurance number',
  needsDigit: true,
  words: ['[National Insurance number]'],
  *find({ text }): Generator<Match> {
    for (const match of text.matchAll(NUMBER)) {
      const span = spanOf(match, match[0]);
      const value = match[0].trimEnd();
      if (NEVER_GIVEN.test(value)) continue;
      // Small letters and digits alone may be part of a hash, and without its last letter it may be anything.
      const isPlain = value === value.toUpperCase() && /[A-D]$/i.test(value);
      if (isPlain || isNear(text, span, LABEL, 60))
        yield { start: span.start, end: span.start + value.length };
    }
  },
};
