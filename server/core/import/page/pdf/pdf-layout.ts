import { type Column, keyOf } from './pdf-columns.ts';
import { byColumn, isProse } from './pdf-prose.ts';
import { linesOf, type Region, regionsOf } from './pdf-regions.ts';
import type { Segment } from './pdf-segments.ts';
import type { Shapes } from './pdf-shapes.ts';
import { rowsOfTable } from './pdf-table-rows.ts';

/** A page as its segments and what is drawn on it. */
export interface PdfPage {
  readonly segments: readonly Segment[];
  readonly shapes: Shapes;
}

/** A part of a document: running text, over the ends of pages, or a table, which may go over them too. */
export interface Part {
  readonly segments: Segment[];
  readonly table?: {
    readonly columns: readonly Column[];
    readonly head: string;
    readonly rows: Segment[][];
  };
}

const STOP = /[.!?:;]["'”’)]?$/;

/** The parts of a document in reading order. */
export function layoutOf(pages: readonly PdfPage[], leading: number): Part[] {
  const parts: Part[] = [];
  for (const { segments, shapes } of withHeadsBelow(pages)) {
    const open = parts.at(-1)?.table;
    for (const [at, region] of regionsOf(segments, open).entries()) {
      const { columns } = region;
      if (!columns) addText(parts, region.segments);
      else if (!(at === 0 && open) && isProse(region.segments, columns))
        addText(parts, byColumn(region.segments, columns));
      else {
        const rows = rowsOfTable(region.segments, columns, shapes.level, leading);
        if (at === 0 && open && areAlike(columns, open.columns)) goOn(open, rows, region);
        else if (!isBelowWideRow(parts, region, rows))
          parts.push({ segments: [], table: { columns, rows, head: headOf(region) } });
      }
    }
  }
  return parts;
}

/** The head of a table that a page ends with goes to the next page, where the table is. */
function withHeadsBelow(pages: readonly PdfPage[]): PdfPage[] {
  let head: Segment[] = [];
  return pages.map(({ segments, shapes }, at) => {
    const [top] = segments;
    const isAgain = top !== undefined && keyOf(linesOf(segments)[0] ?? []) === keyOf(head);
    const above = top && !isAgain ? head.map((one) => ({ ...one, y: top.y + 2 * one.size })) : [];
    head = at < pages.length - 1 ? [...(linesOf(segments).at(-1) ?? [])] : [];
    if (head.length < 2 || !head.every(({ isBold }) => isBold)) head = [];
    return { segments: [...above, ...segments.slice(0, segments.length - head.length)], shapes };
  });
}

const headOf = ({ segments }: Region): string => keyOf(linesOf(segments)[0] ?? []);

function addText(parts: Part[], segments: readonly Segment[]): void {
  const last = parts.at(-1);
  if (last && !last.table) last.segments.push(...segments);
  else parts.push({ segments: [...segments] });
}

const areAlike = (a: readonly Column[], b: readonly Column[]): boolean =>
  a.length <= b.length &&
  a.every(({ left, right }) => b.some((other) => left < other.right && right > other.left));

/** A table on the next page: its head is left out where it returns, and a row may go on in the middle of a sentence. */
function goOn(open: NonNullable<Part['table']>, rows: readonly Segment[][], region: Region): void {
  const more = headOf(region) === open.head ? rows.slice(1) : rows;
  const [first, ...others] = more;
  const last = open.rows.at(-1);
  if (!first) return;
  if (last && isRest(first, last, open.columns)) last.push(...first);
  else open.rows.push(first);
  open.rows.push(...others);
}

/** Whether a row goes on with the one before: it has no name, or begins in the middle of a sentence. */
function isRest(row: readonly Segment[], last: readonly Segment[], columns: readonly Column[]): boolean {
  return columns.some(({ left, right }, at) => {
    const isIn = (segment: Segment): boolean => segment.left < right && segment.right > left;
    const first = row.find(isIn);
    if (!first) return at === 0;
    const before = last.findLast(isIn);
    return before !== undefined && /^\p{Ll}/u.test(first.text) && !STOP.test(before.text);
  });
}

/** A line that reaches over the columns of a table is a row of it, where the table goes on below without a head of its own. */
function isBelowWideRow(parts: Part[], { columns = [], segments }: Region, rows: Segment[][]): boolean {
  const [above, between] = [parts.at(-2)?.table, parts.at(-1)];
  const [wide, more] = between?.segments ?? [];
  const next = segments[0];
  const last = above?.rows.at(-1)?.at(-1);
  const isOne =
    above !== undefined &&
    wide !== undefined &&
    more === undefined &&
    next !== undefined &&
    last !== undefined &&
    wide.y < last.y &&
    last.y - next.y < 8 * next.size &&
    wide.size < next.size * 1.1 &&
    !rows[0]?.every(({ isBold }) => isBold) &&
    columns.length === above.columns.length &&
    areAlike(columns, above.columns);
  if (!isOne || !above || !wide) return false;
  parts.pop();
  above.rows.push([wide], ...rows);
  return true;
}
