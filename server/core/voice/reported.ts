import type { Token } from '../language/analysis.ts';
import { isPast } from '../language/verbs.ts';

/** Verbs and nouns that tell what was said, thought or planned: behind them "I would" is the future of then. */
const REPORTING = new Set(
  (
    'add agree announce answer appreciate ask assure believe clear commit confirm consider decide determine discuss doubt expect explain fear feel figure find guess hear guarantee hope ' +
    'imply indicate inform insist intend know learn make mean mention outline plan pledge prefer promise propose realise realize reassure recommend record remind reply request ' +
    'resolve say see sense show state stress suggest suspect swear tell text think trust understand undertake vow want warn wish wonder worry write'
  ).split(' '),
);
const PLANS = new Set([
  'agreement',
  'arrangement',
  'assurance',
  'commitment',
  'deal',
  'decision',
  'hope',
  'idea',
  'intention',
  'offer',
  'plan',
  'promise',
  'understanding',
  'undertaking',
]);
/** What begins the clause that is reported, or shows that one has begun. */
const LINK = /^(?:that|what|which|how|when|where|why|if|whether|would|could|should|might|['’]d)$/i;
/** No sentence that people write is longer; without a bound, a text without full stops would cost the square of its length. */
export const LONGEST = 80;
/** So many words may stand between "told" and "I would" without a link: "told him I would". */
const NEAR = 3;

/** Whether what a sentence says from a word on is reported: "I told him I would call", "we agreed that she would and I would". */
export function isReported(sentence: readonly Token[], from: number): boolean {
  let hasLink = false;
  for (let index = from - 1; index >= Math.max(0, from - LONGEST); index--) {
    const token = sentence[index];
    if (!token || /^[;]$/.test(token.text)) return false;
    if (reports(token, sentence[index + 1]) && (hasLink || from - index <= NEAR + 1)) return true;
    hasLink ||= LINK.test(token.text);
  }
  return false;
}

const reports = (token: Token, next: Token | undefined): boolean =>
  (REPORTING.has(token.lemma) && isPast(token)) ||
  (token.lemma === 'clear' && token.pos === 'ADJ') ||
  (token.lemma === 'work' && isPast(token) && next?.text === 'out') ||
  (PLANS.has(token.lemma) && token.pos === 'NOUN' && /^(?:that|was|were|had|,)$/i.test(next?.text ?? ''));
