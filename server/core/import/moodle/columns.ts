import { type CsvRow, readCsv } from '../csv.ts';

/** The columns of Moodle's competency frameworks (`tool_lpimportcsv`), in their order; the file has exactly these. */
export const MOODLE_COLUMNS = [
  'Parent id number',
  'Id number',
  'Shortname',
  'Description',
  'Description format',
  'Scale values',
  'Scale configuration',
  'Rule type (optional)',
  'Rule outcome (optional)',
  'Rule config (optional)',
  'Cross referenced competency id numbers',
  'Exported id (optional)',
  'Is framework',
  'Taxonomy',
] as const;

/** Where the columns that say something here stand. */
const COLUMN = {
  parent: 0,
  id: 1,
  name: 2,
  description: 3,
  format: 4,
  references: 10,
  isFramework: 12,
  taxonomy: 13,
} as const;

export const cell = (cells: readonly string[], column: keyof typeof COLUMN): string =>
  cells[COLUMN[column]] ?? '';

/** Moodle compares id numbers without their outer space. */
export const idOf = ({ cells }: CsvRow, column: 'id' | 'parent' = 'id'): string => cell(cells, column).trim();

export const isFrameworkRow = ({ cells }: CsvRow): boolean =>
  /^(?:1|true|yes)$/i.test(cell(cells, 'isFramework').trim());

/** Spreadsheets put empty cells behind the last one; they are no columns. */
export function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let count = cells.length;
  while (count > MOODLE_COLUMNS.length && cells[count - 1]?.trim() === '') count--;
  return cells.slice(0, count);
}

/** Whether a CSV file's first line is that of a Moodle competency framework; the names are translated, their number is not. */
export function looksLikeMoodle(text: string): boolean {
  const read = readCsv(text.slice(0, 4_000).split(/\r\n|[\r\n]/, 1)[0] ?? '');
  const cells = withoutEmptyEnd('rows' in read ? (read.rows[0]?.cells ?? []) : []);
  return (
    cells.length === MOODLE_COLUMNS.length && !cells.some((name) => /^(?:code|level \d)/i.test(name.trim()))
  );
}
