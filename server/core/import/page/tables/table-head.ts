import { type Cell, isEmpty, type Row, textOf } from './cell.ts';
import { isLevel } from './table-shape.ts';

/** A head's name is no longer. */
const LONGEST = 60;

const isHead = (row: Row | undefined): row is Row =>
  row !== undefined &&
  row.filter((cell) => !isEmpty(cell)).length >= 2 &&
  row.every((cell) => isEmpty(cell) || (cell.isHeader && textOf(cell).length <= LONGEST));

/**
 * The rows of a table below one row of heads: of two such rows the lower says more, with what the upper has where it says
 * nothing; and where the first row is a level with its statements, as the others are, there is a head that is empty.
 */
export function withOneHead(rows: readonly Row[]): readonly Row[] {
  const [first, second, ...others] = rows;
  if (first && isHead(first) && isHead(second) && others.length > 0 && first.some((cell) => isEmpty(cell)))
    return [first.map((cell, at): Cell => (isEmpty(second[at]) ? cell : (second[at] ?? cell))), ...others];
  const isHeadless =
    first?.length === 2 &&
    rows.length >= 2 &&
    rows.every(([label, text]) => isLevel(textOf(label)) && !isEmpty(text));
  const line = first?.[0]?.line ?? 1;
  return isHeadless
    ? [
        [
          { blocks: [], line, isHeader: true },
          { blocks: [], line, isHeader: true },
        ],
        ...rows,
      ]
    : rows;
}
