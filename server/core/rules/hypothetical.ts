import type { Token } from '../language/analysis.ts';
import { bySentence } from '../language/verbs.ts';
import { isReported } from '../voice/reported.ts';
import { ownWords } from '../voice/speech.ts';
import { isI, isSubordinate, ownSubject } from '../voice/statement.ts';
import { isPart } from './part-names.ts';
import type { PassageRule } from './rule.ts';
import { quoted } from './wording.ts';

const HABITS = /^(?:usually|always|normally)$/i;

export const hypothetical: PassageRule = {
  code: 'hypothetical',
  severity: 'info',
  group: 'Voice and substance',
  needsEnglish: true,
  about: 'The Action says what the writer would do, or usually does.',
  *check({ block, parts }, { framework, analysis }) {
    if (!isPart(parts, 'action') || block.kind === 'quote') return;
    for (const sentence of bySentence(ownWords(block, analysis(), framework), analysis().sentences)) {
      const at = sentence.findIndex((_, index) => isHypothetical(sentence, index));
      const word = sentence[at];
      if (!word) continue;
      const said = /^['’]d$/.test(word.text) ? 'would' : word.text.toLowerCase();
      yield {
        span: { start: word.start, end: word.end },
        message: `${quoted(said)} tells what you might do or tend to do; tell what you did this time.`,
      };
    }
  },
};

/** Whether a word makes a statement of the writer one about what might be, or what tends to be. */
function isHypothetical(sentence: readonly Token[], at: number): boolean {
  const word = sentence[at];
  if (!word) return false;
  const isHabit = HABITS.test(word.text);
  if (!(isHabit ? tellsHabit(sentence, at) : isWould(sentence, at))) return false;
  const subject =
    isHabit && isFronted(sentence, at)
      ? at + (sentence[at + 1]?.text === ',' ? 2 : 1)
      : ownSubject(sentence, at);
  if (subject === undefined) return isHabit && isMyHabit(sentence, at);
  if (isSubordinate(sentence, subject) || isReported(sentence, Math.min(subject, at))) return false;
  return subject > at || !isReported(sentence, at);
}

/** "would", and "'d" before a base form; "would not" is a refusal and so a thing done, but for "would not hesitate". */
function isWould(sentence: readonly Token[], at: number): boolean {
  const { text = '' } = sentence[at] ?? {};
  const isShort = /^['’]d$/.test(text);
  if (!isShort && text.toLowerCase() !== 'would') return false;
  if (isRepetition(sentence, at) || /^(?:I|you|he|she|it|we|they|there)$/i.test(sentence[at + 1]?.text ?? ''))
    return false;
  const verb = sentence.slice(at + 1, at + 5).find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (/^(?:not|n['’]t)$/i.test(sentence[at + 1]?.text ?? '')) return verb?.lemma === 'hesitate';
  if (!isShort) return true;
  return (
    verb !== undefined &&
    verb.text.toLowerCase() === verb.lemma &&
    !/^(?:better|put|set|let|cut|hit|read|shut|come|become|run)$/.test(verb.lemma)
  );
}

/** "Every Monday I would ring": what was done again and again, unless it is said to be usual. */
function isRepetition(sentence: readonly Token[], at: number): boolean {
  const near = sentence.slice(Math.max(0, at - 12), at + 16);
  if (near.some(({ text }) => HABITS.test(text) || /^(?:if|when|whenever)$/i.test(text))) return false;
  return near.some(
    ({ text }, index) =>
      TIMES.test(text) ||
      (/^(?:each|every)$/i.test(text) &&
        near.slice(index + 1, index + 4).some((token) => TIME.test(token.text))),
  );
}

const TIME =
  /^(?:day|morning|afternoon|evening|night|week|weekend|fortnight|month|shift|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;
const TIMES =
  /^(?:days|mornings|afternoons|evenings|nights|weekends|shifts|(?:mon|tues|wednes|thurs|fri|satur|sun)days)$/i;

/** Not "not always", "as always", or "and I always did", which only says again what was promised. */
function tellsHabit(sentence: readonly Token[], at: number): boolean {
  const before = sentence.slice(Math.max(0, at - 3), at).map(({ text }) => text.toLowerCase());
  if (before.some((text) => /^(?:not|n['’]t|never|hardly)$/.test(text)) || before.at(-1) === 'as')
    return false;
  const [next, behind] = [sentence[at + 1], sentence[at + 2]];
  return !(
    /^(?:did|do|had|have|was|am|will)$/i.test(next?.text ?? '') &&
    (behind === undefined || behind.pos === 'PUNCT')
  );
}

/** "Usually I …", "Normally, I …", at the beginning of a clause. */
function isFronted(sentence: readonly Token[], at: number): boolean {
  const before = sentence[at - 1];
  if (before && before.pos !== 'PUNCT' && before.pos !== 'CCONJ') return false;
  return isI(sentence[at + 1]) || (sentence[at + 1]?.text === ',' && isI(sentence[at + 2]));
}

/** "My approach is always to …". */
const isMyHabit = (sentence: readonly Token[], at: number): boolean =>
  /^(?:is|are)$/i.test(sentence[at - 1]?.text ?? '') &&
  sentence.slice(Math.max(0, at - 5), at).some(({ text }) => text.toLowerCase() === 'my');
