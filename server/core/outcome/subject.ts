import type { Token } from '../language/analysis.ts';

export const POSSESSIVES = /^(?:my|your|his|her|its|our|their)$/i;
/** So far before its verb a subject is looked for, in words. */
const REACH = 14;

/** What a subject is made of, read backwards: "her confidence in the police". */
const IN_SUBJECT = /^(?:NOUN|PROPN|ADJ|DET|ADP|NUM|PRON)$/;

/** The noun or pronoun that a verb is said of, in small letters: "confidence", not "police". */
export function subjectOf(tokens: readonly Token[], at: number): string {
  const least = Math.max(0, at - REACH);
  let end = at;
  while (end > least && !isSubject(tokens[end - 1])) end--;
  let begin = end;
  while (
    begin > least &&
    IN_SUBJECT.test(tokens[begin - 1]?.pos ?? '') &&
    !/^(?:who|which|that)$/i.test(tokens[begin - 1]?.text ?? '')
  )
    begin--;
  const phrase = tokens.slice(begin, end);
  const preposition = phrase.findIndex(({ pos }, index) => pos === 'ADP' && index > 0);
  const heads = (preposition < 0 ? phrase : phrase.slice(0, preposition)).filter(isSubject);
  const last = heads.at(-1) ?? phrase.findLast(isSubject);
  // "The officer I mentored passed": the pronoun is that of a clause about the noun before it.
  const head = last?.pos === 'PRON' && heads.at(-2)?.pos === 'NOUN' ? heads.at(-2) : last;
  if (!head) return 'it';
  if (isBody(tokens, begin + phrase.indexOf(head))) return 'body';
  return head.pos === 'PRON' ? head.text.toLowerCase() : head.lemma;
}

const isSubject = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    (token.pos === 'PRON' &&
      !POSSESSIVES.test(token.text) &&
      !/^(?:me|him|them|us|himself|herself|themselves)$/i.test(token.text)));

/** "The trust": a body of people, where "trust" and "the trust between them" are a feeling. */
const isBody = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lemma === 'trust' &&
  /^(?:an?|the|my|our|their|hospital|nhs|housing|foundation|academy)$/i.test(tokens[at - 1]?.text ?? '') &&
  tokens[at + 1]?.pos !== 'ADP' &&
  !/^(?:that|I|we|they|he|she)$/.test(tokens[at + 1]?.text ?? '');
