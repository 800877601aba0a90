import { type Detector, type Match, spanOf } from './detector.ts';
import { surnameEnd } from './surname-reader.ts';

/** A rank before a number of two to six figures, perhaps with a division's letters. */
const RANKED =
  /(?<![\p{L}\p{N}_/-])(?<article>(?:a|an|each|every|per|the|IBM) )?(?:PCSO|WPC|SPC|TDC|PC|PS|DC|DS|DI|DCI|A\/PS|T\/PS|Sgt|Insp|Cst|(?:[Pp]olice |[Ss]pecial |[Dd]etective )?[Cc]onstable|[Ss]ergeant|[Oo]fficer|[Ii]nspector|[Dd]etective)\.?(?<gap>[ -]|(?: ?#))?(?<number>\d{2,6})(?<letters>[A-Z]{0,2})(?![\p{L}\p{N}_/%]|[-–.,:]\d)(?! ?(?:years?|months?|weeks?|days?|hours?|hrs|minutes?|mins|times|shifts?|officers|volts?|V)\b| (?:to|until|and|or) \d)/gu;
/** A word that names the number. */
const LABELLED =
  /(?<![\w\u00c0-\u024f-])(?:(?:collar|shoulder|badge|warrant(?: card)?|epaulette|force|staff|employee|payroll|service)(?: (?:ID ?)?(?:no\b\.?|number\b|num\b\.?)| ?#|(?: ID\b))|(?:collar|badge)(?= ?\d))[ :=#(-]{0,3}(?:(?:is|was|of) )?(?<number>[A-Z]{0,3}\d{3,8}[A-Z]{0,2})(?![\w\u00c0-\u024f/%]|[-–.,:]\d)/gi;

const YEAR = /^(?:19[5-9]|20[0-4])\d$/;
/** Sizes of keys and hashes: "PS256", "DS512". */
const ALGORITHM = /^(?:128|256|384|512|1024|2048)$/;
/** Volts, amperes, watts and sizes of memory: "DC 12V", "PC 64GB". */
const UNIT = /^(?:V|A|W|HZ|GB|MB|TB|KV|K|S|ST|ND|RD|TH)$/;

export const collarNumber: Detector = {
  kind: 'a collar or warrant number',
  needsDigit: true,
  words: ['[collar number]', '[a colleague]'],
  *find({ text, abbreviations }): Generator<Match> {
    for (const match of text.matchAll(RANKED)) {
      const { article, number = '', letters = '', gap = '' } = match.groups ?? {};
      const end = match.index + match[0].length;
      const behindName = text[end] === ' ' ? surnameEnd(text, end + 1, 'officer', abbreviations) : undefined;
      const isDoubtful =
        UNIT.test(letters) ||
        (gap === '' && ALGORITHM.test(number)) ||
        (YEAR.test(number) && !gap.includes('#'));
      if (!behindName && (number.length < 3 || article || isDoubtful)) continue;
      yield {
        start: match.index + (article ? article.length + 1 : 0),
        end: behindName ?? end,
        words: ['[a colleague]', '[the officer]'],
      };
    }
    for (const match of text.matchAll(LABELLED)) yield spanOf(match, match.groups?.number);
  },
};
