import type { WholeLine } from './line.ts';

/** Where a bullet stands beside others; one with the sign of an inner list is further in, though it may not be moved. */
const columnOf = ({ indent, inner }: WholeLine): number => indent * 3 + (inner ?? 0);

/** The columns of the bullets that one is nested in, and its own, from those of the bullet before it. */
export const columnsOf = (line: WholeLine, before: readonly number[]): number[] => [
  ...before.filter((wider) => wider < columnOf(line)),
  columnOf(line),
];

/** How deep a bullet is nested, from 1. @param columns as `columnsOf` gives them */
export const depthOf = (line: WholeLine, columns: readonly number[]): number =>
  Math.max(1, columns.filter((wider) => wider <= columnOf(line)).length);
