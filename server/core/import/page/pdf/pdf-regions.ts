import { type Column, isIn, keyOf, type Line, withHeads, withLine } from './pdf-columns.ts';
import { isProse } from './pdf-prose.ts';
import type { Segment } from './pdf-segments.ts';

/** A part of a page: running text, or what stands in columns. */
export interface Region {
  readonly segments: readonly Segment[];
  /** Undefined for running text. */
  readonly columns?: readonly Column[];
}

/** A line further below is of another part of the page, in heights of its letters. */
const FAR = 2.2;
const VERY_FAR = 9;
/** A page has no more lines; what is no page is read in reasonable time. */
const LOOKED_BACK = 120;
/** The lines of a cell are no further from each other. */
const NEAR = 1.5;

/** A table that the page before ends with, and that may go on. */
export interface OpenTable {
  readonly columns: readonly Column[];
  /** The texts of its first line. */
  readonly head: string;
}

/**
 * The parts of a page from the top: lines with the same columns over and over, and what is between them.
 * @param segments in order from the top and from left to right
 */
export function regionsOf(segments: readonly Segment[], open?: OpenTable): Region[] {
  const lines = linesOf(segments);
  const regions: Region[] = [];
  let text: Segment[] = [];
  const flush = () => {
    if (text.length > 0) regions.push({ segments: text });
    text = [];
  };
  const more = open && tableFrom(lines, 0, open);
  if (more) regions.push({ segments: lines.slice(0, more.to).flat(), columns: more.columns });
  for (let at = more?.to ?? 0; at < lines.length; ) {
    const table = isBeside(lines, at) ? tableFrom(lines, at) : undefined;
    if (!table) {
      text.push(...(lines[at] ?? []));
      at++;
      continue;
    }
    // A head of two lines may begin above the others.
    let from = at;
    while (
      from > 0 &&
      isHeadLine(lines, from, table.columns) &&
      text.length >= (lines[from - 1]?.length ?? 0)
    ) {
      from--;
      text.splice(text.length - (lines[from]?.length ?? 0));
    }
    flush();
    regions.push({ segments: lines.slice(from, table.to).flat(), columns: table.columns });
    at = table.to;
  }
  flush();
  return regions;
}

/** Whether a line has columns, or the next one stands half a line below it in another column. */
function isBeside(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at] ?? [], lines[at + 1] ?? []];
  const [first, second] = [line[0], next[0]];
  if (line.length > 1) return true;
  return (
    first !== undefined &&
    second !== undefined &&
    first.y - second.y < Math.min(first.size, second.size) * 0.8 &&
    (first.right < second.left || next.every(({ right }) => right < first.left))
  );
}

/** Segments at one height. */
export function linesOf(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [];
  for (const segment of segments) {
    const last = lines.at(-1)?.[0];
    if (last && Math.abs(last.y - segment.y) < 1.5) lines.at(-1)?.push(segment);
    else lines.push([segment]);
  }
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}

/** The lines from one on that stand in the same columns; undefined where there are too few of them. */
function tableFrom(
  lines: readonly Line[],
  from: number,
  open?: OpenTable,
): { readonly to: number; readonly columns: readonly Column[] } | undefined {
  const first = lines[from] ?? [];
  let columns: readonly Column[] = open?.columns ?? first.map(({ left, right }) => ({ left, right }));
  const heads = open?.head ?? keyOf(first);
  let to = open ? from : from + 1;
  let inColumns = 1;
  for (let at = to; at < lines.length; at++) {
    const line = lines[at] ?? [];
    const gap = at === from ? 0 : (lines[at - 1]?.[0]?.y ?? 0) - (line[0]?.y ?? 0);
    const size = line[0]?.size ?? 10;
    if (gap > size * VERY_FAR) break;
    // The head returns: what stood above it named the next table.
    if (at > from && line.length > 1 && keyOf(line) === heads) break;
    const wider = withLine(
      columns,
      line,
      open ? undefined : lines.slice(Math.max(from, at - LOOKED_BACK), at),
    );
    if (!wider || (open && wider.length > columns.length)) break;
    const isFirst = line.length === 1 && isIn(line[0], wider[0]);
    const isLarge = line.every((one) => one.size > (first[0]?.size ?? 10) * 1.1);
    if (isLarge && !isProse(lines.slice(Math.max(from, at - LOOKED_BACK), at).flat(), wider)) break;
    columns = wider;
    if (!isFirst) {
      to = at + 1;
      inColumns++;
    } else if (gap <= size * NEAR && to === at) to = at + 1;
    else if (gap > size * FAR && !goesOn(lines, at, columns)) break;
  }
  const rows = lines.slice(from, to);
  const several = rows.filter((line) => line.length > 1).length;
  const isTable = open ? to > from : several >= 2 || rows.length >= 4;
  return inColumns >= 2 && isTable && columns.length >= 2
    ? { to, columns: open ? columns : withHeads(columns, rows) }
    : undefined;
}

/** Whether a line that has something in other columns than the first comes soon, before one that stands in none. */
function goesOn(lines: readonly Line[], at: number, columns: readonly Column[]): boolean {
  for (const line of lines.slice(at + 1, at + 6)) {
    if (!withLine(columns, line)) return false;
    if (line.some((segment) => !isIn(segment, columns[0]))) return true;
  }
  return false;
}

/** Whether the line above a table is of its head: close by, in bold print as the head is, and in one of its columns. */
function isHeadLine(lines: readonly Line[], at: number, columns: readonly Column[]): boolean {
  const [line, head] = [lines[at - 1] ?? [], lines[at] ?? []];
  const [above, below] = [line[0], head[0]];
  return (
    above !== undefined &&
    below !== undefined &&
    above.y - below.y <= below.size * NEAR &&
    Math.abs(above.size - below.size) < 0.6 &&
    above.isBold === below.isBold &&
    above.isBold &&
    withLine(columns, line)?.length === columns.length
  );
}
