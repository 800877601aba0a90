import { type Detector, isNear, type Match, spanOf } from './detector.ts';

/** Canada: letter and digit in turn; never D, F, I, O, Q or U, and neither W nor Z in front (Canada Post). Ontario's begin with K to P. */
const POSTAL_CODE =
  /(?<![\w\u00c0-\u024f#/.-])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z]([ -]?)\d[ABCEGHJ-NPRSTV-Z]\d(?![\w\u00c0-\u024f/-])/gi;
const LABEL = /\b(?:postal ?code|address|lives?|living|lived|home|street|road|avenue|ontario|toronto|on)\b/i;

export const postalCode: Detector = {
  kind: 'a postal code',
  needsDigit: true,
  words: ['[postal code]', '[area]'],
  *find({ text }): Generator<Match> {
    for (const match of text.matchAll(POSTAL_CODE)) {
      const isPlain = match[0] === match[0].toUpperCase() && (match[1] !== '' || /[G-Z]/.test(match[0]));
      if (isPlain || isNear(text, spanOf(match), LABEL, 40)) yield spanOf(match);
    }
  },
};
