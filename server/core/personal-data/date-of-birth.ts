import { FULL_DATE } from './dates.ts';
import { type Detector, type Match, spanOf } from './detector.ts';

const LABEL = '(?:d\\.o\\.b\\.?|dob|date[ -]of[ -]birth|birth[ -]?date|born)';
const BETWEEN =
  '(?:[ :,;()=–-]{0,4}(?:(?:is|was|of|as|on|being|given as|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day) ){0,3})';
const BORN = new RegExp(`(?<![\\w\\u00c0-\\u024f])${LABEL}${BETWEEN}(${FULL_DATE}|\\d{8}(?!\\d))`, 'gi');

/** The context word makes the date a date of birth; the date alone is found, so that the sentence stays whole. */
export const dateOfBirth: Detector = {
  kind: 'a date of birth',
  needsDigit: true,
  words: ['[their date of birth]', '[their age]'],
  *find({ text }): Generator<Match> {
    for (const match of text.matchAll(BORN)) yield spanOf(match, match[1]);
  },
};
