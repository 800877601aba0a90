import { folded } from '../block.ts';
import type { Line } from './line.ts';

/** Lines with no empty one between: where they begin, and behind which line they end. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

export const isBlank = (line: Line | undefined): boolean => folded(line?.text ?? '') === '';

export const hasTab = (lines: readonly Line[], { from, to }: Chunk): boolean =>
  lines.slice(from, to).some(({ text }) => text.includes('\t'));

export const textsOf = (lines: readonly Line[], { from, to }: Chunk): string[] =>
  lines.slice(from, to).map(({ text }) => folded(text));

/** A cell has no more lines; longer chunks are parted, so that no text takes long. */
const MOST_LINES = 60;

/** The chunks from a line on, so many of them at the most. */
export function chunksFrom(lines: readonly Line[], from: number, most: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = from; at < lines.length && chunks.length < most; ) {
    while (at < lines.length && isBlank(lines[at])) at++;
    let to = at;
    while (to < lines.length && to < at + MOST_LINES && !isBlank(lines[to])) to++;
    if (to > at) chunks.push({ from: at, to });
    at = to;
  }
  return chunks;
}

/**
 * Whether the text behind cells looks like one of them: it ends as they do, or is as long. Then nobody can tell which of the
 * paragraphs belong together.
 */
export function isLikeCells(cells: ReadonlyArray<readonly string[]>, next: string): boolean {
  const texts = cells.flat().filter((text) => text !== '');
  return texts.every((text) => /[.;]$/.test(text))
    ? /[.;]$/.test(next) && !next.includes(':')
    : next.length >= Math.min(...texts.map(({ length }) => length));
}
