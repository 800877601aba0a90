import { isBoilerplate } from '../words/boilerplate.ts';
import { namedLevel, numberedLevel } from '../words/level-label.ts';
import { sectionOf } from '../words/section-label.ts';
import { mayNameDocument } from './document-name.ts';

/** An entry of a menu has no more words. */
const MOST_IN_ENTRY = 6;
/** Menus and notices at a page's beginning, and links at its end, have no more lines. */
const MOST_LINES = 150;
/** So many lines of notices may stand above the first menu. */
const MOST_NOTICES = 4;

/** So many of them are whole sentences, at the most. */
const MOST_SENTENCES = 4;

const MARKED = /^(?:[^\p{L}\p{N}"'“‘(+#©×]|o\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/u;

/** What menus of most sites have. */
const SITE =
  /^(?:home|about(?: us| the .{1,30})?|who we are|what we do|contact(?: us)?|careers?|jobs(?: and careers)?|join us|work(?:ing)? (?:with|for) us|our (?:work|services|history|people|team|story|mission)|news(?:room| cent(?:re|er)| (?:and|&) .{1,20})?|events|blog|donate|support us|get (?:involved|support|help|in touch)|search.{0,20}|sign in|log ?in|my account|members?(?:hip| login)?|policies.{0,20}|publications|resources|departments|services|shop|menu|breadcrumbs?|(?:main|utility|site|secondary) (?:navigation|menu)|site ?map|fran[cç]ais|cymraeg|gaeilge|english|recruitment|pay and benefits|how to apply|apply|vacancies|in this section|skip .{1,30}|(?:human resources|HR)(?: home)?|news (?:and|&) .{1,20})$/i;

/** Lines that pages end with, and links or notices behind them. */
const CLOSING =
  /^(?:(?:was|is) this page\b|did you find\b|page (?:last|owner|tools)\b|last (?:updated|reviewed|modified)\b|(?:date )?(?:published|reviewed|updated|reviewed\/updated)\s*:|next review\b|share(?: (?:this|on)\b.{0,30}|:)?$|follow us\b|in this section$|(?:back|return) to (?:the )?top\b|(?:stay|keep|get) in touch$|sign up\b|subscribe\b|privacy\b.{0,30}$|accessibility\b.{0,20}$|cookies?\b|contact\b.{0,30}$|freedom of information$|(?:related|useful|quick|other|external)\b.{0,30}(?:links?|pages?|content|information|resources|documents)$|downloads?$|links$|see also$|©|copyright\b)/i;

/** Invitations that stand above what a page ends with. */
const INVITES =
  /\b(?:vacanc(?:y|ies)|newsletter|(?:work|job|career) with us|apply (?:now|here|online)|(?:find out|read|learn) more|get in touch|register now|see our|contact us|looking for .{1,20} people)\b|^(?:want to|like what|need help|got a|questions|ready to)\b.{0,50}\?$/i;

/** A line of an address, with its number. */
const ADDRESS =
  /^(?=.*\d).{0,60}\b(?:Lane|Street|Road|Avenue|Drive|House|Square|Way|Park|Place|Court|Building|Suite|Terrace|Walk)\b.{0,40}$/u;

const words = (text: string): number => text.split(' ').length;

/** Levels, what is wanted and what is not, bullets and tables: there the text itself begins. */
const isOfText = (text: string): boolean => {
  const section = sectionOf(text);
  return (
    section === 'indicators' ||
    section === 'contrast' ||
    (words(text) > 1 ? (numberedLevel(text) ?? namedLevel(text)) : undefined) !== undefined
  );
};

/**
 * The lines of menus and notices above a text that was copied as a whole page: short lines below each other, two of which most
 * sites have. The page's name, which is the last of them, is none.
 * @param texts the lines, with white space folded; empty ones are skipped
 * @param isTable whether a line has cells
 */
export function menusAbove(texts: readonly string[], isTable: (at: number) => boolean): number[] {
  const top: number[] = [];
  for (const [at, text] of texts.slice(0, MOST_LINES).entries()) {
    if (text === '') continue;
    if (MARKED.test(text) || isTable(at) || isOfText(text)) break;
    top.push(at);
  }
  const textOf = (index: number): string => texts[top[index] ?? -1] ?? '';
  const isKnown = top.map((_, index) => SITE.test(textOf(index)) || isBoilerplate(textOf(index)));
  const isEntry = (index: number): boolean =>
    isKnown[index] === true || (words(textOf(index)) <= MOST_IN_ENTRY && !/[.;:!?…]$/.test(textOf(index)));
  const last = new Map(texts.map((text, at) => [text, at]));
  const found: number[] = [];
  for (let from = 0; from < top.length; from++) {
    let to = from;
    while (to < top.length && isEntry(to)) to++;
    const known = isKnown.slice(from, to).filter(Boolean).length;
    const isFirst = found.length === 0;
    // Below the first menu, lines that come again further down name parts of the text.
    const returns = (index: number): boolean => (last.get(textOf(index)) ?? 0) > (top[to - 1] ?? 0);
    const isOne = isFirst || !top.slice(from, to).some((_, index) => returns(from + index));
    if (to - from >= 3 && known >= 2 && to < top.length && isOne) {
      const texts = top.slice(from, to).map((_, index) => textOf(from + index));
      const end = isFirst ? from + nameIn(texts, isKnown.slice(from, to)) : to;
      if (isFirst && from <= MOST_NOTICES)
        for (let index = 0; index < from; index++) if (isKnown[index]) found.push(index);
      for (let index = from; index < end; index++) found.push(index);
    }
    from = Math.max(from, to);
  }
  return found.map((index) => top[index] as number);
}

/** Which of the lines of a menu is the page's name: the last that a breadcrumb named before, or that says what it is. */
function nameIn(texts: readonly string[], isKnown: readonly boolean[]): number {
  const again = texts.findLastIndex((text, at) => texts.indexOf(text) < at && !isKnown[at]);
  if (again >= 0) return again;
  let at = texts.findLastIndex((text) => mayNameDocument(text));
  if (at < 0) return isKnown.at(-1) ? texts.length : texts.length - 1;
  while (mayNameDocument(texts[at - 1] ?? '')) at--;
  return at;
}

const CONTENTS =
  /^(?:jump to|on this page|(?:page |table of )?contents|in this (?:guide|article|page|framework|document))\s*:?$/i;

/** “Jump to:” over the names of what follows, down to the first of them, which stands right below where the text begins. */
export function jumpsIn(texts: readonly string[]): number[] {
  const last = new Map(texts.map((text, at) => [text, at]));
  return texts.flatMap((label, at) => {
    if (!CONTENTS.test(label)) return [];
    const from = texts[at + 1] === '' ? at + 2 : at + 1;
    const seen = new Set<string>();
    let to = from;
    for (let text = texts[to]; text && !seen.has(text) && (last.get(text) ?? 0) > to; text = texts[++to])
      seen.add(text);
    return seen.size >= 2 ? Array.from({ length: to - at }, (_, index) => at + index) : [];
  });
}

/** From which line on a page ends with links, notices and forms; behind the last line where there are none. */
export function closingFrom(texts: readonly string[]): number {
  const first = Math.max(0, texts.length - MOST_LINES);
  const last = texts.slice(first).findLastIndex((text) => text !== '' && isOfText(text));
  const from = first + last + 1;
  // “Back to top” stands below each part: the last time counts.
  const found = texts.findIndex(
    (text, at) => at >= from && CLOSING.test(text) && texts.indexOf(text, at + 1) < 0,
  );
  if (found < 0) return texts.length;
  const rest = texts.slice(found).filter((text) => text !== '');
  const isKnown = (text: string): boolean =>
    [CLOSING, SITE, ADDRESS].some((one) => one.test(text)) || isBoilerplate(text);
  const isShort = (text: string): boolean => words(text) <= MOST_IN_ENTRY || isBoilerplate(text);
  const others = rest.filter((text) => !isShort(text)).length;
  const known = rest.filter(isKnown).length;
  if (known < Math.max(2, rest.length * 0.3) || others > Math.min(MOST_SENTENCES, rest.length / 3))
    return texts.length;
  if (rest.some((text) => MARKED.test(text))) return texts.length;
  let start = found;
  for (let at = found - 1; at >= from && at >= found - 6; at--) {
    const text = texts[at] ?? '';
    if (INVITES.test(text)) start = at;
  }
  return start;
}
