import { type Detector, digitsOf, isNear, type Match, spanOf } from './detector.ts';

/** Ontario: ten digits as 4-3-3, and mostly a version code of one or two letters. */
const NUMBER =
  /(?<![\w\u00c0-\u024f.,/:+£$€#-])\d{4}([ -])\d{3}\1\d{3}([ -]?[A-Z]{1,2})?(?![\w\u00c0-\u024f]|[-/.,:]\d)/g;
const JOINED = /(?<![\w\u00c0-\u024f.,/:+£$€#-])\d{10}(?:[ -]?[A-Z]{2})?(?![\w\u00c0-\u024f]|[-/.,:]\d)/g;
const LABEL = /\b(?:health[ -]?(?:card|number|insurance)|OHIP)\b/i;

export const healthCard: Detector = {
  kind: 'a health-card number',
  needsDigit: true,
  words: ['[health-card number]'],
  *find({ text }): Generator<Match> {
    for (const match of text.matchAll(NUMBER)) {
      const span = spanOf(match);
      // The version code or the words around it tell what it is; bare groups of digits need the check digit.
      const hasCode = /^-[A-Z]{2}$/.test(match[2] ?? '');
      if (hasCode || hasLuhnDigit(digitsOf(match[0])) || isNear(text, span, LABEL, 40)) yield span;
    }
    for (const match of text.matchAll(JOINED))
      if (isNear(text, spanOf(match), LABEL, 40)) yield spanOf(match);
  },
};

/** The last digit by Luhn's formula, which Ontario's health numbers follow (modulus 10). */
export function hasLuhnDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
