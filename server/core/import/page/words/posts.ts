import { isRole } from './level-label.ts';
import { endsAsRole } from './role-list.ts';

/** The name of a post is no longer. */
const MOST_WORDS = 5;

/** Who does something: “dispatcher”, “investigator”, “machinist”, “accountant”, “technician”. */
const DOER = /(?:[^aeiou]er|[aei]er|[ts]or|ist|yst|tant|ician|man|woman|wright|smith)s?$/i;
/** What ends so and does nothing. */
const NO_DOER =
  /^(?:together|another|others?|customers?|matters?|powers?|orders?|numbers?|papers?|offers?|careers?|genders?|chapters?|consumers?|stakeholders?|computers?|characters?|wonder|water|weather|layers?|letters?|registers?|centers?|peers?|barriers?|frontiers?|borders?|answers?|users?|errors?|factors?|sectors?|indicators?|monitor|motors?|lists?|checklists?|resists?|exists?|important|impact|human)$|(?:^|.)(?:better|wider|higher|greater|further|smarter|stronger|faster|fewer|lower|deeper|broader|under|over|after|ever|never|whether|either|rather|consider|deliver|discover|transfer|remember|encounter|empower|foster|bolster|gather|offer)$/i;
/** Posts have no such words in them. */
const SAYS_MORE =
  /\b(?:the|an?|our|my|your|their|its|we|i|you|with|for|by|from|is|are|be|being|do|not|how|what|why|who|that|this|well)\b/i;
/** “Nursing officer” is a post and “Developing officers” is not. */
const DOES = /^\p{L}+ing\b/iu;
const FIELDS =
  /^(?:engineering|nursing|marketing|planning|housing|training|teaching|learning|operating|building|catering|cleaning|purchasing|managing|accounting|consulting|commanding|acting|trading|policing|manufacturing|licensing|commissioning|fundraising|parking|banking|programming|testing|visiting|supervising|practising)\b/i;

/**
 * Whether a text names posts by what they look like, be they known or not: “Firefighter & Control Operator”, “Crew and Watch
 * Manager”. Names of competencies may look so too, so it tells which of two sides looks more so, and no more.
 */
export function isPost(text: string): boolean {
  if (isRole(text)) return true;
  const parts = text
    .replace(/\s*\([^)]*\)|:$/g, '')
    .split(/\s*[,;/]\s*(?:and |or )?|\s+(?:or|and|&|\+)\s+/)
    .filter(Boolean);
  if (parts.length === 0 || SAYS_MORE.test(text) || (DOES.test(text) && !FIELDS.test(text))) return false;
  // “Crew” in “Crew and Watch Manager” has its noun behind it, and so has the department in “Head of Bakery and Shop” before it.
  const isShared = (part: string): boolean => part.split(' ').length <= 2 && parts.some(isHead);
  return parts.some(isHead) && parts.every((part) => isHead(part) || isShared(part));
}

function isHead(part: string): boolean {
  const words = part.split(' ');
  const last = words.at(-1) ?? '';
  return (
    words.length <= MOST_WORDS &&
    (endsAsRole(part) ||
      /^(?:\p{L}+ )?(?:heads?|directors?|managers?|chiefs?|leads?) of \p{L}/iu.test(part) ||
      (/^\p{Lu}/u.test(part) && DOER.test(last) && !NO_DOER.test(last)))
  );
}
