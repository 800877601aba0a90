import type { Span } from '../text/span.ts';

/** The plain text of a block, and where each piece of it stands in the source. */
export interface Prose {
  readonly text: string;
  /** Offsets into `text` at which a piece begins, ascending. */
  readonly starts: readonly number[];
  /** For each piece, the offset of its first character in the source. */
  readonly sources: readonly number[];
}

export const NO_PROSE: Prose = { text: '', starts: [], sources: [] };

/** Where an offset of the plain text stands in the source. */
export function sourceOffset(prose: Prose, offset: number): number {
  let low = 0;
  let high = prose.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((prose.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (prose.sources[low] ?? 0) + offset - (prose.starts[low] ?? 0);
}

/** Where a stretch of the plain text stands in the source. */
export const sourceSpan = (prose: Prose, start: number, end: number): Span => ({
  start: sourceOffset(prose, start),
  end: end > start ? sourceOffset(prose, end - 1) + 1 : sourceOffset(prose, start),
});

const BLANK = /\s/;
/** White space that a reader sees as a single space, though it is written in another way. */
const FOLDED_SPACE = /\s{2,}|[^\S ]/g;

/** Builds the plain text piece by piece: white space is folded to single spaces, and none stands at either end. */
export class ProseBuilder {
  /** Joined at the end only: looking into a text that grows copies it each time. */
  readonly #pieces: string[] = [];
  #length = 0;
  #endsInSpace = true;
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];
  #next = -1;

  /** Adds what stands at `at` in the source, letter for letter. */
  add(piece: string, at: number): void {
    let from = 0;
    for (const { 0: space, index } of piece.matchAll(FOLDED_SPACE)) {
      this.#put(piece.slice(from, index), at + from);
      this.#put(' ', at + index);
      from = index + space.length;
    }
    this.#put(piece.slice(from), at + from);
  }

  /** Adds a character that the source writes in another way (an entity, a line end). */
  replace(text: string, at: number): void {
    this.#put(BLANK.test(text) ? ' ' : text, at);
    this.#next = -1;
  }

  /** Takes back a space at the end, where a mark follows that clings to the word before. */
  dropSpace(): void {
    const last = this.#pieces.pop();
    if (last === undefined) return;
    const kept = last.endsWith(' ') ? last.slice(0, -1) : last;
    if (kept !== '') this.#pieces.push(kept);
    this.#length -= last.length - kept.length;
    this.#endsInSpace = this.#length === 0;
    this.#next = -1;
  }

  build(): Prose {
    const text = this.#pieces.join('').trimEnd();
    return text ? { text, starts: this.#starts, sources: this.#sources } : NO_PROSE;
  }

  #put(text: string, at: number): void {
    const skipped = this.#endsInSpace && text.startsWith(' ') ? 1 : 0;
    const piece = text.slice(skipped);
    if (piece === '') return;
    if (at + skipped !== this.#next) {
      this.#starts.push(this.#length);
      this.#sources.push(at + skipped);
    }
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#endsInSpace = piece.endsWith(' ');
    this.#next = at + text.length;
  }
}

const WORD = /\S+/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Dashes, curly quotes and the pound sign: all that English prose has beyond ASCII, as a rule. */
const COMMON_MARK = /[\u2010-\u2027£]/;

/** White-space-separated pieces with at least one letter or digit: the one way in which this project counts words. */
export function countWords(text: string): number {
  let words = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) {
      if (!COMMON_MARK.test(text.charAt(at))) return countAnyWords(text);
    } else if (code === 32 || (code >= 9 && code <= 13)) isCounted = false;
    else if (!isCounted && isLetterOrDigit(code)) {
      isCounted = true;
      words++;
    }
  }
  return words;
}

const isLetterOrDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

function countAnyWords(text: string): number {
  let words = 0;
  for (const [piece] of text.matchAll(WORD)) if (LETTER_OR_DIGIT.test(piece)) words++;
  return words;
}
