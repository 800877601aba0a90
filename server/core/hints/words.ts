import { stemmer } from 'stemmer';

/** A word of a passage, folded for comparison, and where it stands (UTF-16 offsets, the end exclusive). */
export interface Word {
  /** Lower case, straight apostrophes, without a possessive `'s`. */
  readonly word: string;
  /** Its Porter stem, under which the framework's terms are kept. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph of evidence has some 40 to 150 words; what follows this many changes nothing and would only cost time. */
export const MOST_WORDS = 600;
/** A word longer than this is a code, a key or a run of letters. Stemming it would be slow and help nobody. */
const LONGEST_WORD = 32;
/** Text without words, such as emoji, is not searched to its end. */
const MOST_CHARACTERS = 20_000;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const POSSESSIVE = /'s$/;

const stems = new Map<string, string>();
/** Enough for a writer's vocabulary; the map starts anew when full, so that a long-lived server does not grow. */
const MOST_STEMS = 20_000;

/** The Porter stem of a folded word. Kept, since the same words come again with every key that is pressed. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}

/** The words of a text, at most {@link MOST_WORDS} of them. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const head = text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text;
  for (const match of head.matchAll(WORD)) {
    const written = match[0];
    if (written.length > LONGEST_WORD) continue;
    const word = written.toLowerCase().replaceAll('’', "'").replace(POSSESSIVE, '');
    words.push({ word, stem: stemOf(word), start: match.index, end: match.index + written.length });
    if (words.length === MOST_WORDS) break;
  }
  return words;
}
