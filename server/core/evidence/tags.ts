import type { Span } from '../text/span.ts';

/** One key inside a citation: what it claims, and where its key stands (without the `@`). */
export interface Tag extends Span {
  readonly key: string;
}

/** A Pandoc citation in brackets: `[@key]`, `[see @key, a note; @key]`. The span includes the brackets. */
export interface Citation extends Span {
  readonly tags: readonly Tag[];
}

/** Longer brackets are no citations; the limit keeps nested brackets from being read again and again. */
const LONGEST = 2_000;

/** A key as Pandoc reads it: letters, digits and underscores, with single marks between them. */
const KEY = /[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-][\p{L}\p{N}_]+)*/uy;
const BEFORE_KEY = /[\p{L}\p{N}_]/u;
/** What stands behind a bracket that makes it a link or a span and no citation, as Pandoc decides it. */
const NOT_A_CITATION = /[({]|\[(?![@^])/y;

interface OpenBracket {
  readonly at: number;
  /** Whether an `@` stands directly inside. */
  hasAt: boolean;
}

/**
 * Finds the citations of a stretch of Markdown. Time is linear in its length.
 * @param text Markdown of one block, in which everything that holds no tags (code, comments, link targets) is blanked out
 * @param offset what to add to the positions found
 */
export function findCitations(text: string, offset = 0): Citation[] {
  if (!text.includes('@')) return [];
  const citations: Citation[] = [];
  const open: OpenBracket[] = [];
  const brackets = /[[\]@]/g;
  for (let match = brackets.exec(text); match; match = brackets.exec(text)) {
    if (match[0] === '[') open.push({ at: match.index, hasAt: false });
    else if (match[0] === '@') markOpen(open);
    else {
      const bracket = open.pop();
      if (!bracket?.hasAt || match.index - bracket.at > LONGEST) continue;
      const citation = readCitation(text, bracket.at, match.index + 1, offset);
      if (citation) citations.push(citation);
    }
  }
  return citations;
}

function markOpen(open: OpenBracket[]): void {
  const innermost = open.at(-1);
  if (innermost) innermost.hasAt = true;
}

function readCitation(text: string, start: number, end: number, offset: number): Citation | undefined {
  NOT_A_CITATION.lastIndex = end;
  if (NOT_A_CITATION.test(text)) return undefined;
  const tags: Tag[] = [];
  const inside = text.slice(start + 1, end - 1);
  for (let from = 0; from <= inside.length; ) {
    const next = inside.indexOf(';', from);
    const to = next < 0 ? inside.length : next;
    const tag = readTag(text, start + 1 + from, start + 1 + to, offset);
    // `[@a; ]` and `[@a; @]` are citations whose next key is just being typed.
    if (!tag && !/^\s*@?\s*$/.test(inside.slice(from, to))) return undefined;
    if (tag) tags.push(tag);
    from = to + 1;
  }
  return tags.length > 0 ? { start: start + offset, end: end + offset, tags } : undefined;
}

/** The first key of one item of a citation, behind words such as "see". */
function readTag(text: string, start: number, end: number, offset: number): Tag | undefined {
  for (let at = text.indexOf('@', start); at >= 0 && at < end; at = text.indexOf('@', at + 1)) {
    if (at > start && BEFORE_KEY.test(text[at - 1] ?? '')) continue;
    KEY.lastIndex = text[at + 1] === '{' ? at + 2 : at + 1;
    const key = KEY.exec(text)?.[0];
    const keyEnd = KEY.lastIndex + offset;
    if (key && keyEnd - offset <= end) return { key, start: keyEnd - key.length, end: keyEnd };
  }
  return undefined;
}
