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
      return AMONG.test(before) || /^(?:let|takes?|took)$/i.test(before);
    default:
      return AMONG.test(before) || isSubjectOfVerb(tokens, index);
  }
}

const AMONG = /^(?:among|amongst|between|by|of)$/i;

/** "Our team visited": the words behind "our" lead to a verb. */
function isSubjectOfVerb(tokens: readonly Token[], index: number): boolean {
  for (const { pos } of tokens.slice(index + 1, index + 6)) {
    if (pos === 'VERB' || pos === 'AUX') return true;
    if (!/^(?:ADJ|ADV|NOUN|NUM|PROPN)$/.test(pos)) return false;
  }
  return false;
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

/** Whether a sentence leaves out its "I", as notes do: "Chaired our weekly meeting." */
export const leavesOutI = (sentence: readonly Token[]): boolean => {
  const [first] = sentence;
  return (
    first !== undefined &&
    isPast(first) &&
    !sentence.some(({ text }) => /^(?:we|he|she|they|it)$/i.test(text))
  );
};
