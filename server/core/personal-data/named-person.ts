import { type Detector, type Match, type Prose, spanOf } from './detector.ts';
import { surnameEnd, type Titled } from './surname-reader.ts';
import { isCommonSurname } from './surnames.ts';
import { CIVIL_TITLE, HASTY, isCited, isPlural, isShortened, RANK_TITLE, rankStart } from './titles.ts';

const PEOPLE = ['[a person]', '[the victim]', '[the witness]', '[the suspect]', '[a colleague]'];
const COLLEAGUES = ['[a colleague]', '[the officer]', '[my supervisor]'];
/** "PCs Khan, Lee and Walsh". */
const ANOTHER = /(?:, and |, | and | & )(?=\p{Lu})/uy;
/** "PC Khan 4521", "PC Khan (4521)". */
const COLLAR_NUMBER = / (?:#?\d{3,6}|\(#?\d{3,6}\))(?![\p{L}\p{N}%]|[.,:/-]\d)/uy;

/** A title and a surname. First names alone are left alone, and so is a title with a mere initial. */
export const namedPerson: Detector = {
  kind: 'a title and a surname',
  needsDigit: false,
  words: PEOPLE,
  *find(prose): Generator<Match> {
    yield* people(prose, CIVIL_TITLE, 'anybody');
    yield* people(prose, RANK_TITLE, 'officer');
    for (const match of prose.text.matchAll(HASTY)) if (isCommonSurname(match[1] ?? '')) yield spanOf(match);
  },
};

function* people({ text, abbreviations }: Prose, titles: RegExp, titled: Titled): Generator<Match> {
  for (const match of text.matchAll(titles)) {
    const title = match.groups?.title ?? '';
    const start = titled === 'officer' ? rankStart(text, match.index) : match.index;
    const nameStart = match.index + match[0].length;
    let end = start === undefined ? undefined : surnameEnd(text, nameStart, titled, abbreviations);
    if (start === undefined || end === undefined) continue;
    // "I told the PC. Thefts fell": a full stop behind a whole word or a rank's letters mostly ends a sentence.
    if (/\.\s$/.test(match[0]) && !isShortened(title) && !isCommonSurname(text.slice(nameStart, end)))
      continue;
    if (isCited(title, text.slice(nameStart, end))) continue;
    if (isPlural(title)) end = lastOf(text, end, titled, abbreviations);
    if (titled === 'officer') end += lengthAt(COLLAR_NUMBER, text, end);
    yield { start, end, words: titled === 'officer' ? COLLEAGUES : PEOPLE };
  }
}

/** The end of a list of surnames whose first one is known. */
function lastOf(text: string, first: number, titled: Titled, abbreviations: readonly string[]): number {
  for (let end = first; ; ) {
    const gap = lengthAt(ANOTHER, text, end);
    const next = gap > 0 ? surnameEnd(text, end + gap, titled, abbreviations) : undefined;
    if (next === undefined) return end;
    end = next;
  }
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
