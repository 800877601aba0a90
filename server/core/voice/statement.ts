import type { Token } from '../language/analysis.ts';
import { LONGEST } from './reported.ts';

const SUBORDINATORS =
  /^(?:that|what|which|who|whom|whose|where|when|how|why|if|whether|because|as|than|until|till|before|after|since|while|though|although|unless|once|wherever|whatever|whoever|whenever|like)$/i;
const SUBJECTS =
  /^(?:i|he|she|we|they|you|who|which|it|there|that|someone|somebody|everyone|everybody|nobody)$/i;
/** Words with which an adverbial clause begins that stands before the main clause: "If I get such a call I would …". */
const FRONTING =
  /^(?:each|every|if|when|whenever|where|wherever|once|while|as|before|after|because|since|although|though|unless)$/i;
const CLAUSE_START = /^(?:and|or|but|then|so|,|—|–|-|:|also)$/i;

/**
 * The index of the "I" that a word belongs to: "I would", "I then usually", "I attend and would". None where others are
 * the subject, or where there is no subject close by.
 */
export function ownSubject(sentence: readonly Token[], at: number): number | undefined {
  let index = at - 1;
  while (at - index <= 4 && /^(?:ADV|AUX|PART)$/.test(sentence[index]?.pos ?? '') && !isI(sentence[index]))
    index--;
  if (isI(sentence[index])) return index;
  const before = sentence[at - 1];
  if (!before || !CLAUSE_START.test(before.text)) return undefined;
  // The subject may be left out behind "and": then it is that of the clause before.
  for (let back = at - 2; back >= Math.max(0, at - LONGEST); back--)
    if (SUBJECTS.test(sentence[back]?.text ?? '')) return isI(sentence[back]) ? back : undefined;
  return undefined;
}

/** Whether the clause of an "I" depends on another: "the hall where I would", "as I always do", "the questions I would ask". */
export function isSubordinate(sentence: readonly Token[], subject: number): boolean {
  const before = sentence[subject - 1];
  if (!before) return false;
  if (SUBORDINATORS.test(before.text)) return true;
  if (before.pos !== 'NOUN' && before.pos !== 'PROPN') return false;
  // Behind a noun, "I" begins either the main clause, if something was put before it, or a clause about the noun.
  const earlier = sentence.slice(Math.max(0, subject - LONGEST), subject);
  if (!earlier.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return !isTimeOrPlace(earlier);
  const clauses = Math.max(
    earlier.filter(({ text }) => SUBJECTS.test(text)).length,
    earlier.some(({ pos }) => pos === 'VERB') ? 1 : 0,
  );
  return clauses > (FRONTING.test(sentence[0]?.text ?? '') ? 1 : 0);
}

/** Whether words before an "I" say when or where: "in such a case", "last week". Others are what a clause is about: "the questions I would ask". */
const isTimeOrPlace = (words: readonly Token[]): boolean =>
  words.some(({ pos, text }) => pos === 'ADP' || FRONTING.test(text)) ||
  TIME_NOUN.test(words.at(-1)?.text ?? '');

const TIME_NOUN =
  /^(?:day|morning|afternoon|evening|night|week|month|year|time|shift|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

export const isI = (token: Token | undefined): boolean => token?.text === 'I' || token?.text === 'i';
