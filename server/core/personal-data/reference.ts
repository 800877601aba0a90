import { DAY_AND_MONTH, FULL_DATE } from './dates.ts';
import { type Detector, type Match, spanOf } from './detector.ts';

/** Forms that nothing else has: 42/12345/19, 12/3456/24, 33CD/1234/24. */
const UNMISTAKABLE =
  /(?<![\w\u00c0-\u024f/.-])\d{2}(?:[A-Z]{1,2}\d?)?\/\d{4,7}\/\d{2}(?![\w\u00c0-\u024f/])/g;

const VALUE = '([A-Z0-9][A-Z0-9/-]{1,22}[A-Z0-9])(?![\\w\\u00c0-\\u024f/]|[.,:]\\d|-[a-z])';
const BETWEEN = '[ :=(“"-]{0,3}(?:(?:is|was|of|as) )?';
const NOUN =
  '(?:[ -](?:record|report|reference|ref|incident|crime|log|id)){0,2}\\.?[ -]?(?:no\\b\\.?|number\\b|num\\b|ref\\b\\.?|reference\\b|record\\b|log\\b|id\\b|#)\\.?';
/** Words that name the thing, with one that says that a number follows: "crime reference number", "custody record". */
const NAMED = new RegExp(
  `(?<![\\w\\u00c0-\\u024f-])(?:crime|custody|occurrence|incident|police|case|offence|investigation|intelligence|cad|storm|niche|athena|detention|arrest|charge|file)${NOUN}${BETWEEN}${VALUE}`,
  'gi',
);
/** Names of systems and kinds of numbers, and words that may stand before a long number. */
const SYSTEM = new RegExp(
  `(?<![\\w\\u00c0-\\u024f-])(?:CAD|STORM|CRIS|NICHE|URN|CRN|GO|PNC ?ID|CRO|OCC)\\.?(?: ?(?:no\\.?|number|ref\\.?))?${BETWEEN}#? ?${VALUE}`,
  'g',
);
const BARE = new RegExp(
  `(?<![\\w\\u00c0-\\u024f-])(?:crimes?|custody|occurrences?|incidents?|references?)(?: (?:reports?|records?|logs?|numbers|references?))?${BETWEEN}#?${VALUE}`,
  'gi',
);
/** "CAD 1234 of 12 March", "log 245 of 03/05/24". */
const NUMBER_OF =
  /(?<![\w\u00c0-\u024f-])(?:CAD|STORM|log|incident|serial|call)(?: (?:no\.?|number|ref\.?|log))?[ #]{1,2}(\d{1,5} of (?:the )?)(?=\w)/gi;
const DAY = new RegExp(`^(?:${DAY_AND_MONTH})`, 'i');
const LONGEST_DAY = 30;

const DATE = new RegExp(`^(?:${FULL_DATE})$`, 'i');
/** "2023/24", "2019-2022", "2024". */
const YEARS = /^(?:19|20)\d\d(?:[-/](?:(?:19|20)\d\d|\d\d))?$/;

export const reference: Detector = {
  kind: 'a crime or custody reference',
  needsDigit: true,
  words: ['[the crime reference]', '[the custody reference]', '[the incident]'],
  *find({ text, isCanadian }): Generator<Match> {
    for (const match of text.matchAll(UNMISTAKABLE)) yield spanOf(match);
    yield* found(text, NAMED, (_, digits) => digits >= 4);
    // "CAD 4500" is a dispatch in one country and money in the other.
    yield* found(text, SYSTEM, (value, digits) => digits >= (isCanadian && value.length === digits ? 6 : 4));
    yield* found(text, BARE, (value, digits) => digits >= (/[/-]/.test(value) ? 6 : 8));
    for (const match of text.matchAll(NUMBER_OF)) {
      const { start, end } = spanOf(match, match[1]);
      const day = DAY.exec(text.slice(end, end + LONGEST_DAY));
      if (day) yield { start, end: end + day[0].length };
    }
  },
};

function* found(
  text: string,
  pattern: RegExp,
  isReference: (value: string, digits: number) => boolean,
): Generator<Match> {
  for (const match of text.matchAll(pattern)) {
    const value = match[1] ?? '';
    const digits = value.replace(/\D/g, '').length;
    // Capitals, as such numbers are written: "case number one-2024" is none.
    if (
      isReference(value, digits) &&
      value === value.toUpperCase() &&
      !DATE.test(value) &&
      !YEARS.test(value)
    )
      yield spanOf(match, value);
  }
}
