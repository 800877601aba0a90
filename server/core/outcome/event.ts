import type { Token } from '../language/analysis.ts';
import { isPast } from '../language/verbs.ts';
import {
  DECISIVE,
  EVENT_NOUNS,
  EVENTS,
  INTANGIBLE,
  LIGHT,
  LIGHT_OF_OTHERS,
  PRAISING,
  STATES,
  VAGUE_SUBJECTS,
} from './lexicon.ts';
import { POSSESSIVES, subjectOf } from './subject.ts';

const MODALS = /^(?:would|could|can|may|might|will|should|must|shall|['’]ll|['’]d)$/i;
const LASTING = /^(?:now|still|since|today|again|ever|longer)$/i;
const SEEMING = new Set(['appear', 'become', 'feel', 'look', 'seem', 'sound']);
/** What makes an infinitive one that came true: "was able to return", "persuaded her to sign". */
const REALISED = new Set([
  'able',
  'allow',
  'begin',
  'choose',
  'decide',
  'enable',
  'free',
  'go',
  'help',
  'let',
  'manage',
  'persuade',
  'start',
]);
const LEADS_TO = new Set(['culminate', 'end', 'follow', 'lead', 'result']);
const BOUNDARY =
  /^(?:[,;:.!?()—–]|and|but|because|so|that|which|who|while|when|as|since|although|after|before)$/i;
/** So far a verb's object, and a noun's verb, are looked for. */
const REACH = 7;

/** Whether some sentence tells of a concrete event: somebody did, decided, got or lost something, or it began or ended. */
export const hasEvent = (tokens: readonly Token[]): boolean =>
  tokens.some((token, index) => isEvent(tokens, token, index));

function isEvent(tokens: readonly Token[], token: Token, at: number): boolean {
  const { lemma, pos } = token;
  if (
    pos === 'AUX' ||
    lemma === 'have' ||
    lemma === 'remain' ||
    (lemma === 'do' && /^do(?:es)?$/i.test(token.text))
  )
    return tellsWhatLasts(tokens, token, at);
  if (pos === 'NOUN' && EVENT_NOUNS.has(lemma)) return isLedTo(tokens, at);
  if (pos !== 'VERB' || STATES.has(lemma)) return false;
  const isKnown = DECISIVE.has(lemma) || EVENTS.has(lemma);
  const tense = tenseAt(tokens, token, at);
  if (tense === 'none' || (tense === 'infinitive' && !isKnown) || isAttribute(tokens, at)) return false;
  if (DECISIVE.has(lemma)) return true;
  const subject = subjectOf(tokens, at);
  if (INTANGIBLE.has(subject) || isAboutPraise(tokens, at, !EVENTS.has(lemma))) return false;
  if (EVENTS.has(lemma)) return true;
  if (LIGHT.has(lemma)) return hasObject(tokens, at);
  if (LIGHT_OF_OTHERS.has(lemma) && isPassive(tokens, at))
    return !VAGUE_SUBJECTS.has(subject) || subject === 'i';
  return !VAGUE_SUBJECTS.has(subject) && (!LIGHT_OF_OTHERS.has(lemma) || hasObject(tokens, at));
}

/** Whether a verb tells of something that came true, and how. */
function tenseAt(
  tokens: readonly Token[],
  token: Token,
  at: number,
): 'past' | 'lasting' | 'infinitive' | 'none' {
  const before = tokens.slice(Math.max(0, at - 4), at);
  const helper = before.findLast(({ pos, text }) => pos === 'AUX' || MODALS.test(text));
  const joins =
    helper &&
    before
      .slice(before.indexOf(helper) + 1)
      .every(({ pos, text }) => /^(?:ADV|PART|PRON)$/.test(pos) && !/^(?:to|who)$/i.test(text));
  const previous = tokens[at - 1]?.text.toLowerCase() ?? '';
  if (previous === 'as' || PRAISING.has(previous) || SEEMING.has(tokens[at - 1]?.lemma ?? '')) return 'none';
  if (previous === 'to')
    return tokens.slice(Math.max(0, at - REACH), at).some(({ lemma }) => REALISED.has(lemma))
      ? 'infinitive'
      : 'none';
  if (helper && joins && MODALS.test(helper.text)) return 'none';
  if (helper && joins && /^did$/i.test(helper.text)) return 'past';
  if (isPast(token)) return 'past';
  if (/ing$/i.test(token.text) || (helper && joins)) return 'none';
  return tokens.slice(Math.max(0, at - 3), at + REACH).some(({ text }) => LASTING.test(text))
    ? 'lasting'
    : 'none';
}

/** "The agreed plan", "their improved service": a participle that only describes. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (
    (before?.pos === 'DET' || before?.pos === 'ADJ' || POSSESSIVES.test(before?.text ?? '')) &&
    (after?.pos === 'NOUN' || after?.pos === 'ADJ')
  );
}

/** The words behind a verb that are said of it, up to the end of its clause. */
function complement(tokens: readonly Token[], at: number): readonly Token[] {
  const behind = tokens.slice(at + 1, at + 1 + REACH);
  const end = behind.findIndex(({ text }) => BOUNDARY.test(text));
  return end < 0 ? behind : behind.slice(0, end);
}

/** @param isWide whether all of the clause is looked at, and not the object alone */
function isAboutPraise(tokens: readonly Token[], at: number, isWide: boolean): boolean {
  const all = complement(tokens, at);
  const preposition = all.findIndex(({ pos }) => pos === 'ADP');
  const direct = preposition < 0 ? all : all.slice(0, preposition);
  const said = isWide || !direct.some(isNoun) ? all : direct;
  if (said.some(({ lemma }) => lemma === 'thank')) return true;
  const nouns = said.filter(isNoun);
  if (nouns.some(({ lemma, text }) => INTANGIBLE.has(lemma) || INTANGIBLE.has(text.toLowerCase())))
    return true;
  // "Made the process quicker": what stands behind the object is said of it.
  const behind = direct.slice(direct.findLastIndex(isNoun) + 1);
  return (nouns.length === 0 ? said : behind).some(
    ({ text }) => PRAISING.has(text.toLowerCase()) || INTANGIBLE.has(text.toLowerCase()),
  );
}

const isNoun = ({ pos, text }: Token): boolean =>
  (pos === 'NOUN' || pos === 'PROPN') && !PRAISING.has(text.toLowerCase());

/** Whether something is done to something, as in "got their car back", not "got from them". */
function hasObject(tokens: readonly Token[], at: number): boolean {
  for (const token of complement(tokens, at)) {
    if (token.pos === 'ADP' && !/^(?:back|up|out|over|off|down|in|away)$/i.test(token.text)) return false;
    if (isNoun(token)) return true;
  }
  return false;
}

const isPassive = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).some(({ pos, lemma }) => pos === 'AUX' && lemma === 'be');

/** "There is now a weekly surgery", "the scheme remains in place", "she now has a key". */
function tellsWhatLasts(tokens: readonly Token[], { lemma }: Token, at: number): boolean {
  if (lemma !== 'be' && lemma !== 'have' && lemma !== 'do' && lemma !== 'remain') return false;
  const around = tokens.slice(Math.max(0, at - 2), at + 3);
  const said = complement(tokens, at);
  const isLasting =
    lemma === 'remain' ||
    around.some(({ text }) => /^(?:now|still|longer)$/i.test(text)) ||
    (lemma === 'have' && said.some(({ text }) => text === 'own'));
  if (!isLasting) return false;
  if (lemma === 'have' && tokens[at - 1]?.text.toLowerCase() === 'longer') return true;
  if (said.some(({ pos }) => pos === 'VERB' || pos === 'PART')) return false;
  const text = said.map((token) => token.text.toLowerCase()).join(' ');
  if (
    /\b(?:in (?:place|use|post|force)|part of|standard (?:practice|procedure)|policy|open|closed|employed|at (?:home|school|work))\b/.test(
      text,
    )
  )
    return true;
  return lemma !== 'remain' && hasObject(tokens, at) && !isAboutPraise(tokens, at, true);
}

/** "Which led to his arrest": the noun names what came of it. */
const isLedTo = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - REACH), at + 2)
    .some(({ lemma, pos }) => LEADS_TO.has(lemma) && pos === 'VERB');
