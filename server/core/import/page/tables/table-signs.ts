import { bulleted, type Cell, isEmpty, type Row, textOf } from './cell.ts';
import { usualWords } from './table-shape.ts';

const SIGN = /^[•·▪▫●○◦‣∙■□►➢➤✓✔\uF0B7\uF0A7\uF0D8§]$/u;
/** Fewer words beside dots are no statements: dots say then where something applies. */
const FEWEST_WORDS = 3;

/**
 * The rows of a table in which a word processor set the signs of a list into a column of their own: the cells beside them
 * become bullets, and the column is left out. A column of dots that says something is kept. A sign that was read as that
 * of a list leaves an empty cell, which is believed in a list below heads over the whole width.
 */
export function withoutSigns(rows: readonly Row[]): readonly Row[] {
  const listed = rows.filter((row) => !isHead(row));
  const width = listed.reduce((most, row) => Math.max(most, row.length), 0);
  const isList = width === 2 && listed.length < rows.length;
  for (let at = 0; at < width - 1; at++) {
    const isSign = (row: Row): boolean =>
      SIGN.test(textOf(row[at])) || (isList && textOf(row[at]) === '' && !isEmpty(row[at + 1]));
    if (listed.length < 2 || !listed.every(isSign)) continue;
    if (usualWords(listed.flatMap((row) => row[at + 1] ?? [])) < FEWEST_WORDS) continue;
    return withoutSigns(rows.map((row) => (isHead(row) ? withoutCell(row, at + 1) : merged(row, at))));
  }
  return rows;
}

/** Whether a row is one cell over the whole width. */
const isHead = ([cell]: Row): boolean => cell?.isWide === true;

const withoutCell = (row: Row, at: number): Row => row.filter((_, column) => column !== at);

/** A row without its sign. */
const merged = (row: Row, at: number): Row =>
  withoutCell(row, at).map(
    (cell, column): Cell => (column === at ? { ...cell, blocks: bulleted(cell.blocks) } : cell),
  );
