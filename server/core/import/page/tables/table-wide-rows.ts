import type { Block } from '../block.ts';
import { sectionOf } from '../words/section-label.ts';
import { bulleted, heading, type Row, textOf } from './cell.ts';
import { isLevel } from './table-shape.ts';

/** A longer text over the whole width is a statement, and names nothing. */
const LONGEST = 90;

/** Whether a row is one cell over the whole width that names what stands below it. */
function isHead([cell]: Row): boolean {
  if (cell?.isWide !== true) return false;
  const text = textOf(cell);
  return (
    text !== '' &&
    text.length <= LONGEST &&
    (cell.isHeader || cell.blocks[0]?.kind === 'heading' || isLevel(text))
  );
}

/**
 * A table in parts, each below a row over the whole width: a level with its statements, or a name with a table of its own.
 * Undefined where no such row names a level or stands at the top; in the middle of a table they name groups of rows.
 * @param read reads the rows of a part as a table under a heading of some rank
 */
export function byWideRows(
  rows: readonly Row[],
  depth: number,
  read: (rows: readonly Row[], depth: number) => Block[] | undefined,
): Block[] | undefined {
  const hasLevels = rows.some((row) => isHead(row) && isLevel(textOf(row[0])));
  const [first, head] = rows;
  if (!first || !head || !(hasLevels || (isHead(first) && !isHead(head)))) return undefined;
  return hasLevels ? levels(rows, depth, read) : titled(first, rows.slice(1), depth, read);
}

function levels(
  rows: readonly Row[],
  depth: number,
  read: (rows: readonly Row[], depth: number) => Block[] | undefined,
): Block[] {
  return partsOf(rows, isHead).flatMap(({ head, body }): Block[] => {
    const cell = head?.[0];
    const text = textOf(cell);
    const label = !cell
      ? []
      : isLevel(text)
        ? [heading(text, depth + 2, cell.line, 'level')]
        : [heading(text, depth + (sectionOf(text) ? 3 : 1), cell.line, sectionOf(text) ? undefined : 'name')];
    return [...label, ...(read(body, depth + 1) ?? loose(body))];
  });
}

/** Rows that are no table: statements below each other. */
const loose = (rows: readonly Row[]): Block[] => {
  const cells = rows.flat().filter((cell) => textOf(cell) !== '');
  return cells.length > 1
    ? cells.flatMap((cell) => bulleted(cell.blocks))
    : cells.flatMap(({ blocks }) => blocks);
};

/** A table under its name; where the same head stands under other names too, they are tables one below the other. */
function titled(
  first: Row,
  rest: readonly Row[],
  depth: number,
  read: (rows: readonly Row[], depth: number) => Block[] | undefined,
): Block[] | undefined {
  const wordsOf = (row: Row | undefined) => row?.map(textOf).join('\n');
  const top = wordsOf(rest[0]);
  const heads = new Set(rest.filter((row, index) => isHead(row) && wordsOf(rest[index + 1]) === top));
  const tables = partsOf([first, ...rest], (row) => row === first || heads.has(row));
  const made = tables.map(({ head, body }) => ({ head, blocks: read(body, depth + 1) }));
  if (made.some(({ blocks }) => !blocks)) return undefined;
  return made.flatMap(({ head, blocks = [] }) => {
    // Over a table that has names of its own it is the title of them all.
    const isName = blocks.every(({ isName }) => !isName) && blocks.some(({ isLevel }) => isLevel);
    return [
      heading(textOf(head?.[0]), depth + 1, head?.[0]?.line ?? 1, isName ? 'name' : undefined),
      ...blocks,
    ];
  });
}

/** The rows parted at those that a test holds for; the first part may have none. */
function partsOf(
  rows: readonly Row[],
  isFirst: (row: Row) => boolean,
): ReadonlyArray<{ readonly head?: Row; readonly body: readonly Row[] }> {
  const parts: Array<{ head?: Row; body: Row[] }> = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (isFirst(row)) parts.push({ head: row, body: [] });
    else if (last) last.body.push(row);
    else parts.push({ body: [row] });
  }
  return parts;
}
