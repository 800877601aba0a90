import type { Token } from '../language/analysis.ts';
import { isPast } from '../language/verbs.ts';

const WE = new Set(['we', 'us', 'our', 'ours', 'ourselves']);
const I = new Set(['me', 'my', 'myself']);
/** What a numeral stands behind: "Phase I". */
const NUMBERED =
  /^(?:act|annex|appendix|category|chapter|class|grade|level|part|phase|schedule|section|stage|tier|title|type|volume|war)$/i;

/** Whether a word is "we" in one of its forms. "US" is the country, and "Our Lady" a name. */
export function isWe(tokens: readonly Token[], index: number): boolean {
  const { text = '' } = tokens[index] ?? {};
  if (!WE.has(text.toLowerCase())) return false;
  if (text === 'US') return isShouted(tokens, index);
  const next = tokens[index + 1]?.text ?? '';
  return !(text === 'Our' && /^Lady/.test(next)) && !(text === 'Us' && tokens[index - 1]?.text === 'R');
}

/** Whether "we" in one of its forms does something there: not in "they told us", or "the council liked our plan". */
export function isWeActing(tokens: readonly Token[], index: number): boolean {
  if (!isWe(tokens, index)) return false;
  const before = tokens[index - 1]?.text ?? '';
  switch (tokens[index]?.text.toLowerCase()) {
    case 'we':
      return true;
    case 'us':
    case 'ours':
    case 'ourselves':
      return AMONG.test(before) || isUrgedOrTakesTime(tokens, index);
    default:
      return AMONG.test(before) || isSubjectOfVerb(tokens, index);
  }
}

const AMONG = /^(?:among|amongst|between|by|of)$/i;

/** "Let us begin" and "it took us weeks", not "they let us in" and "they took us there". */
function isUrgedOrTakesTime(tokens: readonly Token[], index: number): boolean {
  const verb = tokens[index - 1]?.text ?? '';
  const before = tokens[index - 2];
  if (/^let$/i.test(verb)) return before === undefined || before.pos === 'PUNCT';
  return (
    /^(?:takes?|took)$/i.test(verb) &&
    (before?.text.toLowerCase() === 'it' || /^(?:ADJ|DET|NOUN|NUM)$/.test(tokens[index + 1]?.pos ?? ''))
  );
}

/** "Our team visited": the words behind "our" lead to a verb, and not to what others did as in "our plan was adopted". */
function isSubjectOfVerb(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < index + 6; at++) {
    const { pos = '' } = tokens[at] ?? {};
    if (pos === 'VERB' || pos === 'AUX') return !isPassive(tokens, at);
    if (!/^(?:ADJ|ADV|NOUN|NUM|PROPN)$/.test(pos)) return false;
  }
  return false;
}

/** Whether a verb begins a passive: "was adopted", "has since been adopted". */
function isPassive(tokens: readonly Token[], from: number): boolean {
  let at = from;
  let hasBe = false;
  while (/^(?:ADV|AUX|PART)$/.test(tokens[at]?.pos ?? '')) {
    hasBe ||= tokens[at]?.lemma === 'be';
    at++;
  }
  const verb = tokens[at];
  return hasBe && verb !== undefined && isPast(verb);
}

/** Whether a word is "I" in one of its forms. */
export function isI(tokens: readonly Token[], index: number): boolean {
  const { text = '', pos } = tokens[index] ?? {};
  if (text === 'I' || text === 'i') return !NUMBERED.test(tokens[index - 1]?.text ?? '');
  const word = text.toLowerCase();
  return I.has(word) || (word === 'mine' && pos === 'PRON');
}

/** Whether a word stands among others in capitals, where capitals tell nothing. */
const isShouted = (tokens: readonly Token[], index: number): boolean =>
  [tokens[index - 1], tokens[index + 1]].every(
    (token) => token !== undefined && (/^[A-Z']{2,}$/.test(token.text) || token.pos === 'PUNCT'),
  ) && [tokens[index - 1], tokens[index + 1]].some((token) => token?.pos !== 'PUNCT');

/**
 * Whether a sentence leaves out its "I", as notes do: "Chaired our weekly meeting." One that begins with a quotation, with
 * "said the manager" or with a participle that others are the subject of leaves out nothing.
 * @param sentence the words of it that are the writer's own
 * @param prose what the words are part of
 */
export const leavesOutI = (sentence: readonly Token[], prose: string): boolean => {
  const [first] = sentence;
  return (
    first !== undefined &&
    isPast(first) &&
    !sentence.some(({ text }) => /^(?:we|he|she|they|it)$/i.test(text)) &&
    !followsQuotation(first, prose) &&
    !isInverted(sentence) &&
    !isParticiple(sentence)
  );
};

/** “Good work,” said the manager. */
const followsQuotation = ({ start, text }: Token, prose: string): boolean =>
  /^\p{Ll}/u.test(text) && /["”’'][\s,—–-]*$/.test(prose.slice(Math.max(0, start - NEAR), start));

const NEAR = 8;

/** "Said the manager", where "told the manager" leaves out its subject. */
const isInverted = ([verb, next]: readonly Token[]): boolean =>
  /^(?:say|reply)$/.test(verb?.lemma ?? '') && /^(?:DET|PROPN)$/.test(next?.pos ?? '');

/** "Asked why, the traders gave no reason": a participle, and behind a comma a subject and its verb. */
function isParticiple(sentence: readonly Token[]): boolean {
  const [first, second] = sentence;
  const word = first?.text ?? '';
  // "Booked the hall, the caterers came": what has an object is a verb, unless its form is that of a participle alone.
  const mayBe = !ONLY_PAST.test(word) && !/^(?:ADJ|DET|NOUN|NUM|PRON|PROPN)$/.test(second?.pos ?? '');
  if (!mayBe && !ONLY_PARTICIPLE.test(word)) return false;
  const comma = sentence.findIndex(({ text }) => text === ',');
  if (comma < 0) return false;
  const behind = sentence.slice(comma + 1);
  const verb = behind.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return (
    verb > 0 && behind.slice(0, verb).every(({ pos }) => /^(?:ADJ|ADV|DET|NOUN|NUM|PRON|PROPN)$/.test(pos))
  );
}

const ONLY_PARTICIPLE =
  /^(?:beaten|broken|chosen|done|drawn|driven|forgotten|frozen|given|hidden|known|seen|shaken|shown|spoken|stolen|taken|thrown|torn|worn|written)$/i;
/** Forms that are no participles, or those of verbs that are never done to somebody. */
const ONLY_PAST =
  /^(?:arrived|attended|ate|began|broke|came|chose|did|drew|drove|flew|gave|knew|rang|returned|rode|saw|spoke|took|tore|travelled|waited|went|wore|wrote)$/i;
