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

/** Words that find fault. Names and levels may have them too, so that they tell something beside another label alone. */
const FAULTS =
  /\b(?:no|not|never|cannot|out|off|less|lower|below|beneath|under|stop|quit|avoid\w*|bad|badly|poor|poorly|worst?|weak\w*|wrong\w*|fails?|failing|falls? short|falling short|short|needs? (?:work|improvement|attention|development)|to improve|hinders?|harms?|harmful|block(?:s|ers?)|barriers?|dislikes?|discourag\w+|un(?:acceptable|helpful|welcome|wanted|productive|desirable|desired|professional|kind|safe|satisfactory|skilled)|negative\w*|ineffective\w*|inappropriate|missing|lack(?:s|ing)?|absent|without|concern(?:s|ing)?|red|down|watch out|beware|pitfalls?|traps?|derail\w*|gets? in the way|steer clear|refuse|reject|rather not|counter\S*|contra\S*|anti|opposite|problem(?:s|atic)?|overused?|toxic|don[o’']?ts?|\S+n[’']t)\b/i;

/** Whether a label finds fault, so that beside another that does not it is about what is not wanted. */
export const findsFault = (label: string): boolean => FAULTS.test(label);
