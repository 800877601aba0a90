import Papa from 'papaparse';
import { withoutGuard } from '../export/csv.ts';
import type { ImportProblem } from './imported.ts';

/** A row of a CSV file, and the line of the file on which it begins (from 1). */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads CSV with commas, semicolons or tabs and with cells of several lines. Formulas are text; a guard before them is taken off. */
export function readCsv(text: string): { readonly rows: readonly CsvRow[] } | ImportProblem {
  const delimiter = delimiterOf(text);
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter });
  const broken = errors.find(({ type }) => type === 'Quotes');
  const rows: CsvRow[] = [];
  let line = 1;
  for (const [index, cells] of data.entries()) {
    if (broken?.row === index)
      return { problem: `the quotation marks of the row that begins on line ${line} do not match` };
    if (cells.some((cell) => cell.trim() !== ''))
      rows.push({ line, cells: cells.map((cell) => withoutGuard(cell)) });
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|[\r\n]/g)?.length ?? 0), 0);
  }
  return { rows };
}

/** The first rows of a CSV file, whatever stands behind them: enough to tell what it is. */
export function firstRows(text: string, most: number): readonly CsvRow[] {
  const delimiter = delimiterOf(text);
  const { data } = Papa.parse<string[]>(text.slice(0, 100_000).replace(/^\uFEFF/, ''), {
    delimiter,
    preview: most,
  });
  return data.map((cells) => ({ line: 1, cells }));
}

/** What parts the cells is told from the first line alone: further down, statements have commas and entities semicolons. */
export function delimiterOf(text: string): string {
  const head =
    /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 10_000))?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const count = (mark: string) => head.split(mark).length;
  const [first = ','] = [',', ';', '\t'].sort((a, b) => count(b) - count(a));
  return first;
}
