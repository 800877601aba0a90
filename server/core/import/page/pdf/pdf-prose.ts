import { type Column, isIn } from './pdf-columns.ts';
import type { Segment } from './pdf-segments.ts';

/** Newspapers have no more columns, and no fewer lines in each. */
const MOST_COLUMNS = 3;
const FEWEST_LINES = 6;
/** So many lines of running text begin in the middle of a sentence, with a small letter. */
const SMALL = 0.45;
/** Where more lines are bullets, the columns are a table of lists. */
const MOST_MARKED = 0.1;
const MARKED = /^[^\p{L}\p{N}\s"'“‘(]/u;
/** The columns of a newspaper are as wide as each other, nearly. */
const AS_WIDE = 0.7;

/** Whether columns hold running text, which goes on from the foot of one to the top of the next, and are no table. */
export function isProse(segments: readonly Segment[], columns: readonly Column[]): boolean {
  if (columns.length > MOST_COLUMNS) return false;
  const widths = columns.map(({ left, right }) => right - left);
  if (Math.min(...widths) < Math.max(...widths) * AS_WIDE) return false;
  const marked = segments.filter(({ text, dot }) => dot !== undefined || MARKED.test(text)).length;
  if (marked > segments.length * MOST_MARKED) return false;
  // Heads side by side are those of a table.
  if (columns.every((column) => segments.find((segment) => isIn(segment, column))?.isBold)) return false;
  return columns.every((column) => {
    const [, ...lines] = segments.filter((segment) => isIn(segment, column));
    const small = lines.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
    return lines.length >= FEWEST_LINES - 1 && small >= lines.length * SMALL;
  });
}

/** One column after the other, each with lines that reach no further than it. */
export const byColumn = (segments: readonly Segment[], columns: readonly Column[]): Segment[] =>
  columns.flatMap((column) =>
    segments
      .filter((segment) => isIn(segment, column))
      .map((segment) => ({ ...segment, limit: column.right })),
  );
