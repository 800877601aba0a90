import { type Detector, isNear, type Match, spanOf } from './detector.ts';
import { MARK_LABEL, NO_MARK, VEHICLE } from './vehicle-words.ts';

const START = '(?<![\\w\\u00c0-\\u024f#@/.-])';
const END = '(?![\\w\\u00c0-\\u024f/@-]|\\.\\d)';

/** Since 2001: two letters, an age identifier, three letters (DVLA, INF104). */
const CURRENT = new RegExp(`${START}[A-HJ-PR-Y]{2}\\d{2} ?([A-HJ-PR-Z]{3})${END}`, 'gi');
/** 1983 to 2001: the age letter in front. */
const PREFIX = new RegExp(`${START}[A-HJ-NPR-Y](\\d{1,3}) ?([A-HJ-PR-Y]{3})${END}`, 'gi');
/** 1963 to 1983: the age letter behind. */
const SUFFIX = new RegExp(`${START}([A-HJ-PR-Y]{3}) ?(\\d{1,3})[A-HJ-NPR-Y]${END}`, 'gi');
/** Northern Ireland: three letters, of which the second or third is I or Z, and up to four figures. */
const NORTHERN_IRISH = new RegExp(`${START}([A-Z](?:[IZ][A-Z]|[A-Z][IZ])) ?\\d{3,4}${END}`, 'g');
/** Marks without an age may be anything, unless the words before say what they are. */
const DATELESS = new RegExp(
  `${START}${MARK_LABEL}((?:[A-Z]{1,3} ?\\d{1,4}|\\d{1,4} ?[A-Z]{1,3}))${END}`,
  'gi',
);

export const vehicle: Detector = {
  kind: 'a vehicle registration mark',
  needsDigit: true,
  words: ['[registration]', '[vehicle]'],
  *find({ text }): Generator<Match> {
    const isAbout = (match: RegExpExecArray) => isNear(text, spanOf(match), VEHICLE, 80);
    const isCapital = ([value]: RegExpExecArray) => value === value.toUpperCase();
    for (const match of text.matchAll(CURRENT))
      if ((isCapital(match) && !isWord(match[1])) || isAbout(match)) yield spanOf(match);
    for (const match of text.matchAll(PREFIX))
      if (
        (isCapital(match) && match[1]?.length === 3 && !isWord(match[2])) ||
        (isAbout(match) && isMark(match, match[2]))
      )
        yield spanOf(match);
    for (const match of text.matchAll(SUFFIX))
      if (
        (isCapital(match) && match[2]?.length === 3 && !isWord(match[1])) ||
        (isAbout(match) && isMark(match, match[1]))
      )
        yield spanOf(match);
    for (const match of text.matchAll(NORTHERN_IRISH))
      if (isAbout(match) && !isWord(match[1])) yield spanOf(match);
    for (const match of text.matchAll(DATELESS)) {
      const value = match[1] ?? '';
      const letters = value.replace(/[^A-Z]/gi, '');
      if (value === value.toUpperCase() && value.length >= 4 && !isWord(letters) && !isForm(value))
        yield spanOf(match, value);
    }
  },
};

const isWord = (letters = ''): boolean => NO_MARK.has(letters.toUpperCase());

/** In a passage about vehicles short marks count too, but "the A12 and the van" and "m25 jct" are roads. */
const isMark = ([value]: RegExpExecArray, letters = ''): boolean =>
  (value === value.toUpperCase() || /\d{3}/.test(value)) &&
  !isWord(letters) &&
  !/^[ABM]\d{1,2} /i.test(value);

/** Witness statements and log books. */
const isForm = (value: string): boolean => /^(?:MG ?\d{1,2}|V\d{1,3}C?)$/.test(value);
