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

/** Builds the plain text piece by piece: white space is folded to single spaces, and none stands at either end. */
export class ProseBuilder {
  #text = '';
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];
  #next = -1;

  /** Adds what stands at `at` in the source, letter for letter. */
  add(piece: string, at: number): void {
    for (let index = 0; index < piece.length; ) {
      if (BLANK.test(piece[index] ?? '')) {
        this.#space(at + index);
        index++;
        continue;
      }
      let end = index + 1;
      while (end < piece.length && !BLANK.test(piece[end] ?? '')) end++;
      this.#put(piece.slice(index, end), at + index);
      index = end;
    }
  }

  /** Adds a character that the source writes in another way (an entity, a line end). */
  replace(text: string, at: number): void {
    if (BLANK.test(text)) this.#space(at);
    else {
      this.#put(text, at);
      this.#next = -1;
    }
  }

  /** Takes back a space at the end, where a mark follows that clings to the word before. */
  dropSpace(): void {
    if (!this.#text.endsWith(' ')) return;
    this.#text = this.#text.slice(0, -1);
    this.#next = -1;
  }

  build(): Prose {
    const text = this.#text.trimEnd();
    return text ? { text, starts: this.#starts, sources: this.#sources } : NO_PROSE;
  }

  #space(at: number): void {
    if (this.#text && !this.#text.endsWith(' ')) this.#put(' ', at);
  }

  #put(text: string, at: number): void {
    if (at !== this.#next) {
      this.#starts.push(this.#text.length);
      this.#sources.push(at);
    }
    this.#text += text;
    this.#next = at + text.length;
  }
}

const WORD = /\S+/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** White-space-separated pieces with at least one letter or digit: the one way in which this project counts words. */
export function countWords(text: string): number {
  let words = 0;
  for (const [piece] of text.matchAll(WORD)) if (LETTER_OR_DIGIT.test(piece)) words++;
  return words;
}
