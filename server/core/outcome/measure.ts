import type { Token } from '../language/analysis.ts';

const NUMBER_WORDS = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty ' +
    'fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion zero nil nought dozen dozens twice thrice half halves ' +
    'halved halving doubled doubling tripled trebled quadrupled thirds quarters fifths tenths both'
  ).split(' '),
);
const MONTHS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;
/** What a number names and does not count: "Level 2", "section 47", "question 3". */
const NAMING =
  /^(?:act|annex|appendix|article|band|chapter|class|code|competency|criterion|district|division|flat|form|grade|group|indicator|item|level|no|number|option|page|paragraph|part|phase|question|ref|reference|room|rule|schedule|section|stage|station|step|tier|type|unit|version|ward|week|zone|road|route|channel|covid|bus|s|ss|p|pp|q|h[1-6])\.?$/i;
const ORDINAL_ENDING = /^(?:st|nd|rd|th|am|pm|a\.m\.?|p\.m\.?|hrs|o['’]clock|hours)$/i;
const CLOCK = /^\d{1,2}[:.]\d{2}(?:am|pm)?$|^\d{1,2}(?:am|pm)$/i;
const YEAR = /^(?:19|20)\d{2}$|^['’]\d{2}$/;
/** Numbers that people ring. */
const EMERGENCY = /^(?:999|911|112|111|101)$/;
const DATE = /^\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$/;
const FIGURE = /^[£$€~]?[+-]?\d[\d,.]*(?:%|k|m|bn|x)?$|^\d+[-–]\d+$/i;
/** Nouns with which "one" is no count: "one day", "one thing". */
const VAGUE_ONE =
  /^(?:another|by|can|could|day|example|hand|morning|evening|night|of|other|part|person|point|reason|result|side|should|thing|time|to|way|who|with|would)$/i;
const NOT_A_COUNT = /^(?:any|another|each|every|no|one|some|that|the|this|which|a)$/i;

/** Whether some words hold a measure: a figure or number word that counts something. Dates, years, clock times and the numbers of things are none. */
export const hasMeasure = (tokens: readonly Token[]): boolean =>
  tokens.some((_, index) => isMeasure(tokens, index));

function isMeasure(tokens: readonly Token[], index: number): boolean {
  const { text = '' } = tokens[index] ?? {};
  const before = tokens[index - 1]?.text ?? '';
  const after = tokens[index + 1]?.text ?? '';
  const word = text.toLowerCase();
  if (/\d/.test(text))
    return countsSomething(text, before, after, tokens[index + 2]?.text ?? '', index === 0);
  const [head = ''] = word.split('-');
  if (
    NUMBER_WORDS.has(word) ||
    (word.includes('-') && NUMBER_WORDS.has(head) && !/^(?:half|two)-(?:hearted|way|faced)/.test(word))
  )
    return !isIdiom(word, before, after);
  switch (word) {
    case 'one':
      return (
        !NOT_A_COUNT.test(before) &&
        !NAMING.test(before) &&
        /^\p{L}+$/u.test(after) &&
        !VAGUE_ONE.test(after) &&
        tokens[index + 1]?.pos === 'NOUN'
      );
    case 'third':
    case 'quarter':
    case 'fifth':
    case 'tenth':
      return /^(?:a|an|one|by)$/i.test(before) && after.toLowerCase() !== 'party';
    case 'no':
    case 'none':
    case 'nobody':
    case 'no-one':
      return isNought(tokens, index);
    case 'budget':
      return /^(?:below|under)$/i.test(before);
    default:
      return false;
  }
}

function countsSomething(
  text: string,
  before: string,
  after: string,
  behind: string,
  isFirst: boolean,
): boolean {
  if (EMERGENCY.test(text) && !/^(?:of|to|than|from|by|over|under)$/i.test(before)) return false;
  if (!FIGURE.test(text) || CLOCK.test(text) || DATE.test(text)) return false;
  if (/^[£$€%]$/.test(before) || /^[%]$/.test(after) || /[%£$€]/.test(text)) return true;
  if (ORDINAL_ENDING.test(after) || (ORDINAL_ENDING.test(behind) && after === '.')) return false;
  if (MONTHS.test(before) || MONTHS.test(after) || (after.toLowerCase() === 'of' && MONTHS.test(behind)))
    return false;
  if (YEAR.test(text) && !/^(?:of|over|to|than|about|around)$/i.test(before)) return false;
  if (YEAR.test(text) && /^[,.;:)]?$/.test(after)) return false;
  if (NAMING.test(before) || before === '@' || before === '#' || (before === '(' && after === ')'))
    return false;
  // "24/7" and parts of references.
  if (after === '/' || before === '/') return false;
  return !(isFirst && /^[.)]$/.test(after));
}

/** Number words in sayings, in times of the day and as names, which count nothing. */
function isIdiom(word: string, before: string, after: string): boolean {
  if (NAMING.test(before) && word !== 'half') return true;
  switch (word) {
    case 'half':
      return /^(?:past|term|way)$/i.test(after);
    case 'both':
      return !PEOPLE.test(after);
    default:
      return /^o['’]clock$/i.test(after) || (/^at$/i.test(before) && !/^\p{L}{3}/u.test(after));
  }
}

const PEOPLE =
  /^(?:men|women|boys|girls|brothers|sisters|families|suspects|offenders|victims|parties|neighbours|drivers|males|females|youths)$/i;

/** "No further calls", "none of them": a count of nothing, where something was feared. */
function isNought(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.text ?? '';
  const clause = tokens.slice(index, index + 8).map(({ text }) => text.toLowerCase());
  if (NOBODY_HARMED.test(clause.join(' '))) return true;
  if (tokens[index]?.text.toLowerCase() === 'none') return next.toLowerCase() === 'of';
  return AGAIN.test(next) || FEARED.test(next);
}

const NOBODY_HARMED =
  /^(?:no[ -]one|nobody|none of (?:[a-z]+ ){1,2}?)(?: else)? ?(?:(?:was|were|got|ha[ds] been) (?:[a-z]+ly )?(?:arrested|assaulted|attacked|harmed|hurt|injured|killed|robbed|wounded)|died)\b/;
const AGAIN = /^(?:further|more|repeat|repeated|new|other|additional|subsequent)$/i;
const FEARED =
  /^(?:arrests?|calls?|complaints?|injur(?:y|ies)|casualties|reports?|incidents?|thefts?|burglar(?:y|ies)|offences?|crimes?|absences?|errors?|accidents?|deaths?|losses|assaults?|damage|force|grievances?|appeals?)$/i;
