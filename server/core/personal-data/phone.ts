import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min.json';
import { type Detector, digitsOf, isNear, type Match, spanOf } from './detector.ts';

/** What stands directly before a figure that is no telephone number: money, a fraction, a hash, the middle of a word. */
const BEFORE = '(?<![\\w\\u00c0-\\u024f+.,/:#£$€=@-])';
const AFTER = '(?![\\w\\u00c0-\\u024f]|[-/:,.]\\d)';
const GAP = '[ .()\\u00a0\\u2010-\\u2015-]{1,3}';

/** Groups of figures behind a country code; each gap is at least one character, so that there is one way to read it. */
const INTERNATIONAL = new RegExp(
  `${BEFORE}(?:\\+|00(?=[1-9]))\\d{1,15}(?:${GAP}\\d{1,11}){0,7}(?![\\w\\u00c0-\\u024f])`,
  'g',
);
const NATIONAL = new RegExp(`${BEFORE}\\(?0\\d{2,10}(?:${GAP}\\d{2,8}){0,5}(?![\\w\\u00c0-\\u024f])`, 'g');
const NORTH_AMERICAN = new RegExp(
  `${BEFORE}(?:1[ .-])?(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[ .-])[2-9]\\d\\d[ .-]\\d{4}${AFTER}`,
  'g',
);
const JOINED = new RegExp(`${BEFORE}1?[2-9]\\d\\d[2-9]\\d{6}${AFTER}`, 'g');

/** Which area codes and services there are behind the leading nought (Ofcom, National Telephone Numbering Plan). */
const UK_PREFIX = /^0(?:1\d|2[03489]|3[0347]|5[056]|7[0-9]|8[04789]|9[018])/;
const LABEL =
  /\b(?:tele)?phone|\b(?:tel|cell|mobile|fax|contact|call(?:ed|ing)?|rang|text(?:ed)?|dial(?:led)?)\b/i;

export const phone: Detector = {
  kind: 'a phone number',
  needsDigit: true,
  words: ['[phone number]', '[contact details]'],
  *find({ text, isCanadian }): Generator<Match> {
    yield* longest(text, INTERNATIONAL, (value) => isLongEnough(value) && isPossible(value));
    yield* longest(text, NATIONAL, isBritish);
    for (const match of text.matchAll(NORTH_AMERICAN)) {
      // Three figures, three and four with mere spaces are an NHS number as well.
      const isPlain = /[-.(]/.test(match[0]) || isCanadian || match[0].startsWith('1 ');
      if (isPlain || isNear(text, spanOf(match), LABEL, 30, 20)) yield spanOf(match);
    }
    for (const match of text.matchAll(JOINED))
      if (isNear(text, spanOf(match), LABEL, 30, 0)) yield spanOf(match);
  },
};

/** In each run of figures the longest beginning that is a number, for other figures may follow behind a space. */
function* longest(text: string, runs: RegExp, isNumber: (value: string) => boolean): Generator<Match> {
  const pattern = new RegExp(runs);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [run] = match;
    const start = match.index;
    const ends = [...run.matchAll(/\d+/g)].map((group) => group.index + group[0].length);
    const end = ends.findLast((candidate) => isNumber(run.slice(0, candidate)));
    if (end !== undefined) yield { start, end: start + end };
    // What is behind it, or behind the first group of a run that is none, may be a number again.
    pattern.lastIndex = start + (end ?? ends[0] ?? run.length);
  }
}

/**
 * Possible by length, whether anybody has it or not: the numbers that Ofcom reserves for drama (07700 900xxx,
 * 020 7946 0xxx, …) are refused by the library's `isValid`.
 */
const isPossible = (value: string): boolean =>
  parsePhoneNumberFromString(value, { defaultCountry: 'GB', extract: false }, metadata)?.isPossible() ??
  false;

/** Behind 00 there are other things too, such as serial numbers, so that one must be as long as most are. */
const isLongEnough = (value: string): boolean => digitsOf(value).length >= (value.startsWith('+') ? 8 : 12);

/** The length, the prefix, and groups as people write them: an area code of three figures or more in front. */
function isBritish(value: string): boolean {
  const digits = digitsOf(value);
  if (digits.length < 10 || digits.length > 11 || !UK_PREFIX.test(digits)) return false;
  const groups = value.match(/\d+/g) ?? [];
  const isShaped =
    (groups[0]?.length ?? 0) >= 3 &&
    (groups.length <= 3 || groups.slice(1).every(({ length }) => length <= 3));
  return isShaped && isPossible(value);
}
