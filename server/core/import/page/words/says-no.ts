/** Signs beside a label, and what they say of it. */
const SIGNS = /(?:\p{So}|\p{Sk}|\uFE0F|\u200D)+/gu;
const CROSSES = /[✗✘✖❌☒❎✕⨯🚫⛔🛑👎🔴😞🙁☹😠]/u;
const TICKS = /[✓✔☑✅🗸👍🟢😀😃🙂☺]/u;

/** A label without the signs that decorate it, and what they say: undefined where there are none that say something. */
export function withoutSign(text: string): { readonly words: string; readonly sign?: 'yes' | 'no' } {
  const sign = CROSSES.test(text) ? 'no' : TICKS.test(text) ? 'yes' : undefined;
  const words = sign || /\p{So}/u.test(text) ? text.replace(SIGNS, ' ').replace(/\s+/g, ' ').trim() : text;
  return sign ? { words, sign } : { words };
}

const WHO = '(?:I|we|you|they|s?he|people|staff|colleagues|everyone|nobody)';
const NO = `(?:(?:do|does|did|is|are|was|were|wo|will|would|should|ca|could|must|have|has)n[o’']?t|(?:do|does|did|is|are|am|will|would|should|can|could|must|have|has|[’']m|[’']re|[’']s|[’']ll) ?(?:not|never)|cannot|never)`;
const AVOID = `(?:avoids?|dislikes?|rejects?|refuses?|oppose|steer clear of|stay away from|keep away from|say no to|fail to|fall short)`;

/** A label that says no by itself, wherever it stands; what follows a verb (“We don’t walk past”) may be a name. */
const LABELS = [
  new RegExp(
    `^${WHO} ?(?:just |simply )?${NO}(?: (?:do|do this|do that|want|see|expect|accept|like|value|tolerate))?$`,
    'i',
  ),
  new RegExp(`^(?:what )?(?:${WHO} )?(?:always |try to |aim to |will |should |must )*${AVOID}$`, 'i'),
  new RegExp(`^${WHO} can expect ${WHO} (?:not|never) to$`, 'i'),
  /^(?:it|this|that)(?:['’]s| is) not(?: (?:about|just about|simply about|ok|okay|acceptable))?$/i,
  /^(?:please )?(?:(?:do not|don[’']?t)(?: do)?(?: this| that)?|never|to avoid|things to avoid|not (?:ok|okay|acceptable|like this|so good|good|wanted|welcome|us|our way))$/i,
];

/**
 * “I won’t”, “We never”, “We avoid”: what stands below such a label is not wanted.
 * @param label without its number, its colon and its signs
 */
export const saysNo = (label: string): boolean => LABELS.some((pattern) => pattern.test(label));

/**
 * Words that find fault, beside another label that does not. They are no words of names as a rule: “problem solving”, “without
 * supervision” and “working under pressure” are names and levels.
 */
const FAULTS = [
  /\b(?:not|never|cannot|don[o’']?ts?|\S+n[’']t|rather not|avoid(?:s|ing)?|stop|steer clear|say no to|dislikes?|discourag\w+|refuses?|rejects?|beware|watch out)\b/i,
  /\b(?:bad|badly|poor|poorly|worse|worst|weak(?:ness(?:es)?)?|wrong(?:ly)?|fails?|failing|(?:falls?|falling) short|missing|lack(?:s|ing)?|absent|missed)\b/i,
  /\b(?:needs? (?:work|improvement|attention|to improve)|(?:areas?|room) (?:to improve|for improvement)|gets? in the way|(?:causes?|reasons?) for concern|of concern)\b/i,
  /\b(?:hinders?|harms|harmful|blockers?|pitfalls?|traps?|derail\w*|toxic|overused?|opposite|negative\w*|ineffective\w*|inappropriate\w*|counter-\w+|counterproductive|contra-\w+|contrary)\b/i,
  /\b(?:un(?:acceptable|helpful|welcome|wanted|productive|desirable|desired|professional|kind|safe|satisfactory|skilled)|below (?:the line|standard|expectations|par)|off (?:track|brand)|thumbs down|off limits|red lines?|taboos?|no-?gos?|crosses the line|less (?:of|like|good|helpful|effective))\b/i,
  /^(?:no(?: thanks| go| way)?|out|off|less|below|never)$/i,
];

/** Whether a label finds fault, so that beside another that does not it is about what is not wanted. */
export function findsFault(text: string): boolean {
  const { words, sign } = withoutSign(text);
  const label = words.replace(/\s*[:…–-]+\s*$/, '');
  return sign === 'no' || FAULTS.some((pattern) => pattern.test(label));
}

/** Which of two labels finds fault, where one does and the other does not. */
export function findsFaultAlone(left: string, right: string): 'left' | 'right' | undefined {
  const [isLeft, isRight] = [findsFault(left), findsFault(right)];
  return isLeft === isRight ? undefined : isLeft ? 'left' : 'right';
}
