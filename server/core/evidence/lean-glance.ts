import type { Span } from '../text/span.ts';
import { commonCitation } from './lean-citation.ts';
import { matchEnd } from './lean-lines.ts';
import type { Citation } from './tags.ts';

/** By character: 1 where it is a mark to the Markdown parser, 2 where it may end the beginning of an address. */
const ROLE = new Uint8Array(128);
for (const mark of '\\`*_]<&~@|\t') ROLE[mark.charCodeAt(0)] = 1;
for (const mark of '.:') ROLE[mark.charCodeAt(0)] = 2;
const ADDRESS = /(?:www\.|https?:|mailto:|xmpp:)$/;
/** A few words in emphasis, which stand apart from what is around them, so that no other mark can belong to these. */
const EMPHASIS = /(?<=[ \n("“‘])(\*\*?)[A-Za-z0-9](?:[A-Za-z0-9 ,'’–-]*[A-Za-z0-9])?\1(?=[ \n.,;:!?)"”’]|$)/y;

const SPACE = 32;
const LINE_END = 10;
const BRACKET = 91;
const STAR = 42;

/** What one look at a text without marks tells. */
export interface Glance {
  /** How many words it has; undefined where that is not told at a glance. */
  readonly words: number | undefined;
  /** The marks of emphasis, with offsets in the text. */
  readonly marks: readonly Span[];
  /** Whether there are neither marks nor citations in it, and no white space but single spaces and line ends between words. */
  readonly isEven: boolean;
  readonly citations: readonly Citation[];
  /** Where the citations begin that stand behind all of the words, which are even but for them; undefined where none do. */
  readonly cited: number | undefined;
}

/**
 * Looks at a stretch of a text once, letter by letter. Undefined where something is marked in it in any but the commonest ways.
 * @param base what to take from the positions of citations
 */
export function glance(text: string, start: number, end: number, base = 0): Glance | undefined {
  let words: number | undefined = 0;
  let isEven = true;
  let isCounted = false;
  let marks: Span[] | undefined;
  let before = SPACE;
  let citations: Citation[] | undefined;
  let cited = -1;
  let citedEnd = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) {
      if (!isCounted && words !== undefined) words++;
      isCounted = true;
    } else if (code === SPACE || code === LINE_END) {
      if (before === SPACE || before === LINE_END) {
        // Two spaces before a line end break the line.
        if (code === LINE_END && at - 2 >= start && text.startsWith('  ', at - 2)) return undefined;
        isEven = false;
      }
      isCounted = false;
    } else if (code === BRACKET) {
      const citation = commonCitation(text, at, base);
      if (!citation || citation.end + base > end) return undefined;
      const isApart = before === SPACE || before === LINE_END;
      if (isEven && isApart && at > start) cited = at;
      else if (at !== citedEnd && !(isApart && at === citedEnd + 1)) cited = -1;
      citations ??= [];
      citations.push(citation);
      citedEnd = citation.end + base;
      isEven = false;
      at = citedEnd - 1;
    } else if (code === STAR) {
      const close = at > start ? matchEnd(EMPHASIS, text, at) : at;
      if (close === at || close > end) return undefined;
      const length = text.charCodeAt(at + 1) === STAR ? 2 : 1;
      marks ??= [];
      marks.push({ start: at, end: at + length }, { start: close - length, end: close });
      isEven = false;
      words = undefined;
      at = close - 1;
    } else if (code >= 128) {
      // Dashes and curly quotes are neither letters nor white space.
      if (code < 0x2010 || code > 0x2027) words = undefined;
      if (words === undefined && /\s/.test(text.charAt(at))) isEven = false;
    } else if (ROLE[code] === 1 || (ROLE[code] === 2 && isAddress(text, at))) return undefined;
    else if (code < SPACE) {
      // White space of another kind parts words too.
      isEven = false;
      words = undefined;
    } else if (!isCounted && ((code >= 48 && code <= 57) || (code >= 65 && code <= 90))) {
      if (words !== undefined) words++;
      isCounted = true;
    }
    before = code;
  }
  const isSpaceLast = before === SPACE || before === LINE_END;
  return isSpaceLast && text.startsWith('  ', end - 2)
    ? undefined
    : {
        words,
        marks: marks ?? NO_MARKS,
        isEven: isEven && !isSpaceLast,
        citations: citations ?? NO_CITATIONS,
        cited: cited >= 0 && citedEnd === end ? cited : undefined,
      };
}

const NO_MARKS: readonly Span[] = [];
const NO_CITATIONS: readonly Citation[] = [];

const isAddress = (text: string, at: number): boolean =>
  ADDRESS.test(text.slice(Math.max(0, at - 6), at + 1));
