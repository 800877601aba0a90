import { type Detector, digitsOf, isNear, type Match, spanOf } from './detector.ts';

const NUMBER = /(?<![\w\u00c0-\u024f.,/:+£$€#-])\d{3}([ -]?)\d{3}\1\d{4}(?![\w\u00c0-\u024f]|[-/.,:]\d)/g;
const LABEL = /\bNHS\b/i;
/** Seconds since 1970, as logs write them. */
const TIMESTAMP = /^1[0-9]{9}$/;

export const nhsNumber: Detector = {
  kind: 'an NHS number',
  needsDigit: true,
  words: ['[NHS number]'],
  *find({ text }): Generator<Match> {
    for (const match of text.matchAll(NUMBER)) {
      const span = spanOf(match);
      const digits = digitsOf(match[0]);
      if (!hasCheckDigit(digits)) continue;
      const isJoined = match[1] === '';
      const isDoubtful =
        /^(\d)\1+$/.test(digits) ||
        digits.startsWith('0') ||
        (isJoined && TIMESTAMP.test(digits)) ||
        match[1] === '-';
      if (!isDoubtful || isNear(text, span, LABEL, 60)) yield span;
    }
  },
};

/** The tenth digit by modulus 11 (NHS Data Dictionary, NHS number): weights 10 to 2, and a remainder that gives 10 is never used. */
export function hasCheckDigit(digits: string): boolean {
  const sum = [...digits]
    .slice(0, 9)
    .reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
