import type { Segment } from './pdf-segments.ts';

/** From where to where a column reaches, in points from the left. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** What stands at one height, from left to right. */
export type Line = readonly Segment[];

/** Columns are parted by more than this, in points. */
const ALLEY = 0.5;

/** What a line says, column by column. */
export const keyOf = (line: Line): string => line.map(({ text }) => text).join('\t');

export const isIn = (segment: Column | undefined, column: Column | undefined): boolean =>
  segment !== undefined && column !== undefined && segment.left < column.right && segment.right > column.left;

const around = (columns: readonly Column[]): Column => ({
  left: Math.min(...columns.map(({ left }) => left)),
  right: Math.max(...columns.map(({ right }) => right)),
});

/**
 * The columns with a line more; undefined where it reaches from one into another.
 * @param earlier the lines that the columns come from: two columns that none of them has both are one, for heads stand in the
 *   middle of theirs; left out where columns are known for sure
 */
export function withLine(
  columns: readonly Column[],
  line: Line,
  earlier?: readonly Line[],
): Column[] | undefined {
  let own = columns;
  for (const segment of line) {
    const taken = own.filter((column) => isIn(segment, column));
    if (taken.length <= 1) continue;
    const one = around(taken);
    const isBoth = (other: Line): boolean => other.filter((part) => isIn(part, one)).length > 1;
    if (!earlier || earlier.some(isBoth)) return undefined;
    own = [...own.filter((column) => !taken.includes(column)), one];
  }
  const wider: Column[] = [];
  let placed = 0;
  for (const column of own) {
    const inside = line.filter((segment) => isIn(segment, column));
    // Two texts in one column: the column is two.
    if (inside.length > 1) return undefined;
    placed += inside.length;
    wider.push(around([column, ...inside]));
  }
  const fresh = placed === line.length ? [] : line.filter((one) => !own.some((column) => isIn(one, column)));
  const all = [...wider, ...fresh.map(({ left, right }) => ({ left, right }))].sort(
    (a, b) => a.left - b.left,
  );
  return all.some((column, at) => at > 0 && column.left < (all[at - 1]?.right ?? 0) + ALLEY)
    ? undefined
    : all;
}

/** A head that stands beside its column, for it is set in the middle of it or at its end, is put over it. */
export function withHeads(columns: readonly Column[], [head = [], ...body]: readonly Line[]): Column[] {
  const has = (line: Line, column: Column): boolean => line.some((segment) => isIn(segment, column));
  const merged: Column[] = [];
  for (const column of columns) {
    const last = merged.at(-1);
    const isHead = (one: Column) => has(head, one) && !body.some((line) => has(line, one));
    const isBody = (one: Column) => !has(head, one);
    if (last && ((isHead(last) && isBody(column)) || (isBody(last) && isHead(column))))
      merged[merged.length - 1] = around([last, column]);
    else merged.push(column);
  }
  return merged.length >= 2 ? merged : [...columns];
}
