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

/** A column's name as its letters: Moodle's editions spell them in different ways. */
const lettersOf = (name: string): string =>
  name
    .replace(/\(.*?\)/g, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
const NEEDED: readonly number[] = [
  COLUMN.parent,
  COLUMN.id,
  COLUMN.name,
  COLUMN.description,
  COLUMN.isFramework,
];

/** Where Moodle's columns stand in a head that has others too, or not all of them; undefined where one that is needed is not there. */
export function placesIn(head: readonly string[]): readonly number[] | undefined {
  const names = head.map(lettersOf);
  const places = MOODLE_COLUMNS.map((name) => names.indexOf(lettersOf(name)));
  return NEEDED.every((column) => (places[column] ?? -1) >= 0) ? places : undefined;
}

/** Whether a CSV file's first line is that of a Moodle competency framework: by the number of its columns, for their names are translated, or by these names. */
export function looksLikeMoodle(text: string): boolean {
  const read = readCsv(text.slice(0, 4_000).split(/\r\n|[\r\n]/, 1)[0] ?? '');
  const cells = withoutEmptyEnd('rows' in read ? (read.rows[0]?.cells ?? []) : []);
  const names = cells.map(lettersOf);
  if (names.includes('parentidnumber') && names.includes('idnumber')) return true;
  return (
    cells.length === MOODLE_COLUMNS.length && !cells.some((name) => /^(?:code|level \d)/i.test(name.trim()))
  );
}
