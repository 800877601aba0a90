import { isLevel } from '../tables/table-shape.ts';
import { chunksFrom, hasTab, isBlank, isLikeCells, textsOf } from './chunks.ts';
import type { CopiedRows } from './copied-rows.ts';
import type { Line } from './line.ts';

/** So many words has a cell that says something, at the least. */
const FEWEST_WORDS = 3;

/** A no-break space by itself: a paragraph that keeps others apart in a cell, or a cell that is empty. */
const SPACER = /^[ \t]*\u00A0[\s\u00A0]*$/;

/**
 * The one row of a table that has nothing but levels for heads, where its cells are paragraphs: they stand one after the other, and
 * paragraphs of one cell are kept apart by a no-break space. Undefined where there are not as many cells as levels.
 * @param from the first line below the head
 */
export function columnsFrom(
  lines: readonly Line[],
  from: number,
  heads: readonly string[],
): CopiedRows | undefined {
  if (!heads.every(isLevel)) return undefined;
  const cells: string[][] = [];
  let end = from;
  let isOpen = false;
  for (const chunk of chunksFrom(lines, from, heads.length * 10)) {
    const between = lines.slice(end, chunk.from);
    const isEmptyCell = cells.length === heads.length - 1 && SPACER.test(between.at(-1)?.text ?? '');
    if (isEmptyCell) cells.push([]);
    isOpen = cells.length > 0 && !isEmptyCell && between.some(({ text }) => SPACER.test(text));
    const texts = textsOf(lines, chunk);
    if (cells.length === heads.length && !isOpen)
      return isEmptyCell || !isLikeCells(cells, texts[0] ?? '')
        ? rowOf(lines, from, end, heads, cells)
        : undefined;
    if (hasTab(lines, chunk) || texts.some((text) => isLevel(text) || text.split(' ').length < FEWEST_WORDS))
      return undefined;
    if (isOpen) cells.at(-1)?.push(...texts);
    else cells.push(texts);
    end = chunk.to;
  }
  const isAtEnd = lines.slice(end).every(isBlank);
  return isAtEnd && cells.length === heads.length ? rowOf(lines, from, end, heads, cells) : undefined;
}

const rowOf = (
  lines: readonly Line[],
  from: number,
  end: number,
  heads: readonly string[],
  cells: readonly string[][],
): CopiedRows => ({
  rows: [
    { texts: heads.map((head) => [head]), line: lines[from - 1]?.line ?? 1 },
    { texts: [...cells], line: lines[from]?.line ?? 1 },
  ],
  end,
});
