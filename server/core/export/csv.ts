import Papa from 'papaparse';

/** What a spreadsheet takes for the beginning of a formula; the wide forms of these marks too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would run is made text by an apostrophe before it; one that begins with
 * apostrophes before such a mark gets one more, so that `withoutGuard` gives back what was written.
 */
export function csv(rows: ReadonlyArray<readonly string[]>): string {
  return `${Papa.unparse(
    rows.map((row) => row.map(guarded)),
    { newline: '\r\n' },
  )}\r\n`;
}

const guarded = (cell: string): string => (FORMULA.test(cell.replace(/^'+/, '')) ? `'${cell}` : cell);

/** A cell as it was before it was guarded. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.replace(/^'+/, '')) ? cell.slice(1) : cell;
