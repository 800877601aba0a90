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
    return tellsWhatLasts(tokens, token, at) || (lemma === 'have' && isHadByThen(tokens, at));
  if (pos === 'NOUN' && EVENT_NOUNS.has(lemma)) return isLedTo(tokens, at);
  if (/^(?:re-?)?offended$/i.test(token.text) && isNotSince(tokens, at)) return true;
  if (lemma === 'go' && pos === 'VERB') return isGoingBack(tokens, token, at);
  if (pos !== 'VERB' || STATES.has(lemma)) return false;
  const isKnown = DECISIVE.has(lemma) || EVENTS.has(lemma);
  const tense = tenseAt(tokens, token, at);
  if (tense === 'none' || (tense === 'infinitive' && !isKnown) || isAttribute(tokens, at)) return false;
  if (DECISIVE.has(lemma)) return true;
  const subject = subjectOf(tokens, at);
  if (WRITING.has(lemma) && isToThank(tokens, at)) return !SUPERIORS.test(subject);
  if (INTANGIBLE.has(subject) && !(subject === 'team' && EVENTS.has(lemma) && hasObject(tokens, at)))
    return false;
  if (isAboutPraise(tokens, at, !EVENTS.has(lemma))) return false;
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
  // "Won the trust's award", "gave him his job back": the trust is a body, and the job a post.
  const nouns = said.filter(
    (noun, index) =>
      isNoun(noun) &&
      !/^['’]s?$/.test(said[index + 1]?.text ?? '') &&
      !(noun.lemma === 'job' && isPost(tokens[at], said[index - 1])),
  );
  if (nouns.some(({ lemma, text }) => INTANGIBLE.has(lemma) || INTANGIBLE.has(text.toLowerCase())))
    return true;
  // "Made the process quicker": what stands behind the object is said of it.
  const behind = direct.slice(direct.findLastIndex(isNoun) + 1);
  return (said.some(isNoun) ? behind : said).some(
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
    // "Kept her flat", which the tagger reads as a quality of hers.
    if (token.pos === 'ADJ' && token.lemma === 'flat') return true;
  }
  return false;
}

const isPost = (verb: Token | undefined, before: Token | undefined): boolean =>
  POSTING.has(verb?.lemma ?? '') && /^(?:an?|my|his|her|their|the|old)$/i.test(before?.text ?? '');

const POSTING = new Set(['find', 'get', 'give', 'keep', 'leave', 'lose', 'offer', 'start', 'take']);

const WRITING = new Set(['e-mail', 'email', 'phone', 'ring', 'write']);
/** Whose thanks are praise for work, and nothing that came of it. */
const SUPERIORS =
  /^(?:boss|chief|commander|director|head|inspector|lead|leader|manager|partner|sergeant|superintendent|supervisor)$/;

/** "Wrote to thank the team", "wrote to us to thank us". */
const isToThank = (tokens: readonly Token[], at: number): boolean =>
  complement(tokens, at).some(
    ({ lemma }, index, all) => lemma === 'thank' && /^to$/i.test(all[index - 1]?.text ?? ''),
  );

/** "He has not offended since": the tagger takes the verb for a feeling. */
const isNotSince = (tokens: readonly Token[], at: number): boolean =>
  /^(?:n['’]t|not|never)$/i.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.lemma === 'have';

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text.toLowerCase()).join(' ');

const isSomebody = (subject: string): boolean => !INTANGIBLE.has(subject) && !VAGUE_SUBJECTS.has(subject);

/** "The boy went back to school", "she went home": not "went well" or "went back to normal". */
function isGoingBack(tokens: readonly Token[], token: Token, at: number): boolean {
  const said = complement(tokens, at);
  return (
    tenseAt(tokens, token, at) === 'past' &&
    PLACE.test(textOf(said)) &&
    isSomebody(subjectOf(tokens, at)) &&
    !said.some(({ text }) => PRAISING.has(text.toLowerCase()))
  );
}

const PLACE =
  /^(?:straight |(?!really)[a-z]+ly )?(?:back )?(?:home\b(?! (?:in|from) )|(?:in)?to (?:(?:an?|the|his|her|their|my|our|its) )?(?:own )?(?:army|class|classes|college|court|duty|flat|home|hospital|house|jail|job|lessons|mosque|nursery|prison|rehab|school|shelter|university|village|work)\b)/;

/** "All of the families had a room by night". */
function isHadByThen(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const said = complement(tokens, at);
  return (
    token !== undefined &&
    /^had$/i.test(token.text) &&
    said[0]?.pos !== 'VERB' &&
    BY_THEN.test(textOf(said)) &&
    hasObject(tokens, at) &&
    isSomebody(subjectOf(tokens, at)) &&
    !isAboutPraise(tokens, at, false) &&
    !said.some(({ text }) => PRAISING.has(text.toLowerCase()) || /^(?:fun|laughs?|smiles?)$/i.test(text))
  );
}

const BY_THEN =
  /^(?:an?|the|their|his|her|its) .*\bby (?:then|night(?:fall)?|noon|midnight|morning|evening|(?:the )?(?:next|following|same)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)\b/;

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
  const text = textOf(said);
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
