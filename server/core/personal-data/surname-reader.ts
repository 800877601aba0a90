import { isInCapitals, isRankWord, isSentenceWord, isTitledWord } from './ordinary-words.ts';
import { isCommonSurname } from './surnames.ts';

/** Who is titled decides which words may be names: much that follows "PC" and "Inspector" is none. */
export type Titled = 'anybody' | 'officer';

const WORD = /\p{Lu}(?:['’]\p{Lu})?\p{Ll}\p{L}*(?:[-‐]\p{Lu}\p{L}+)*(?![\p{L}\p{N}_])/uy;
const CAPITALS = /\p{Lu}(?:['’]?\p{Lu})+(?:[-‐]\p{Lu}+)*(?![\p{L}\p{N}_])/uy;
const INITIALS = /(?:(?:\p{Lu}(?:\. ?| )){1,3}|\p{Lu}{2} (?=\p{Lu}\p{Ll}))(?=\p{Lu}['’\p{L}])/uy;
/** Small words that belong to a surname. */
const PARTICLE =
  /(?:van (?:de[nr]? )?|von |de (?:la )?|d[aeiou]s? |del |le |la |el |al[- ]|bin |bint |ibn |St\.? )(?=\p{Lu})/uy;
const CAPITAL = /^ \p{Lu}/u;
const COMPASS = /^(?:North|South|East|West)$/;
/** First names, and surnames of several words. */
const MOST_WORDS = 3;

/**
 * Reads a surname, with initials or first names before it.
 * @param at UTF-16 offset at which it would begin
 * @returns the offset behind it, or undefined where there is none
 */
export function surnameEnd(
  text: string,
  at: number,
  titled: Titled,
  abbreviations: readonly string[],
): number | undefined {
  const initials = read(INITIALS, text, at) ?? '';
  let position = at + initials.length;
  let end: number | undefined;
  for (let count = 0; count < MOST_WORDS; count++) {
    const particle = read(PARTICLE, text, position) ?? '';
    const word =
      read(WORD, text, position + particle.length) ?? read(CAPITALS, text, position + particle.length);
    if (!word) break;
    if (!isName(word, titled, abbreviations)) {
      // "Inspector Camden Borough" is a post, and so is "Sergeant Leeds District".
      if (titled === 'officer' && count > 0 && isRankWord(word)) return undefined;
      break;
    }
    // "Sergeant West Yorkshire" and "Inspector Bristol East" are posts too, "PC West" is a person.
    if (
      titled === 'officer' &&
      COMPASS.test(word) &&
      (count > 0 || CAPITAL.test(text.slice(position + word.length, position + word.length + 2)))
    )
      return undefined;
    if (count === 0 && isDoubtful(initials) && !isCommonSurname(word)) return undefined;
    end = position + particle.length + word.length;
    if (text[end] !== ' ') break;
    position = end + 1;
  }
  return end;
}

function isName(word: string, titled: Titled, abbreviations: readonly string[]): boolean {
  if (isSentenceWord(word) && !(titled === 'anybody' && word === 'May')) return false;
  if (isTitledWord(word) || (titled === 'officer' && isRankWord(word))) return false;
  if (word !== word.toUpperCase()) return true;
  const isKnown = abbreviations.includes(word) || isRankWord(word) || isInCapitals(word);
  return (
    isCommonSurname(word) ||
    (!isKnown &&
      word.length >= 5 &&
      word.split('-').every((piece) => piece.length > 2 && /[AEIOUY]/.test(piece)))
  );
}

/** One initial with a full stop may end a sentence: "I rang Mr K. Thefts fell". */
const isDoubtful = (initials: string): boolean => /^\p{Lu}\. $/u.test(initials);

function read(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
