import { type CsvRow, delimiterOf, firstRows, readCsv } from './csv.ts';
import type { ImportResult } from './imported.ts';
import { folded } from './page/block.ts';
import { importPage } from './page/page.ts';
import { type Cell, textOf } from './page/tables/cell.ts';
import { namesEntries } from './page/tables/table-entries.ts';
import { blocksOfTable } from './page/tables/tables.ts';

/** So many rows tell what a file is. */
const FIRST = 20;
const SIGN = /^\s*(?:[•·▪◦●*–-]\s+)/;

/**
 * Whether a text is a plain table: a head of short names, and rows with a cell for each of them. Prose with commas has spaces
 * behind them. What tabs part is left to the reader of text, unless its head says of what it is: people copy such from pages.
 */
export function looksLikeTable(text: string): boolean {
  const [head, ...rows] = firstRows(text, FIRST)
    .map(({ cells }) => withoutEnd(cells))
    .filter((cells) => cells.length > 0);
  if (!head || head.length < 2 || rows.length === 0) return false;
  const names = head.map(folded);
  const areNames = names.every((name) => name !== '' && name.length <= 60 && !/[.:;!?]$|^[#<{|]/.test(name));
  const isWide = rows.filter((cells) => cells.length > head.length).length;
  if (!areNames || new Set(names).size < names.length || isWide > 0) return false;
  if (namesEntries(names)) return rows.some((cells) => cells.length > 1);
  const isSpaced = head.some((name, index) => index > 0 && /^\s/.test(name));
  const full = rows.filter((cells) => cells.length >= Math.max(2, head.length - 1)).length;
  return delimiterOf(text) !== '\t' && !isSpaced && full >= rows.length * 0.8;
}

/** Reads a table that somebody keeps in a spreadsheet, whichever way it lies, as one on a page is read. */
export function importTable(text: string): ImportResult {
  const read = readCsv(text);
  if ('problem' in read) return read;
  const [head] = read.rows;
  if (!head) return { problem: 'is empty' };
  const width = head.cells.length;
  const rows = read.rows.map((row, index) =>
    Array.from({ length: width }, (_, at) => cellOf(row, at, index === 0)),
  );
  const blocks = blocksOfTable(rows, 1);
  const result = blocks ? importPage(blocks) : undefined;
  if (result && 'imported' in result) return result;
  const names =
    rows[0]?.map((cell) => `“${textOf(cell).slice(0, 40)}”`).filter((name) => name !== '“”') ?? [];
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
  return {
    problem: `is a table with the columns ${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}, in which no indicators were found; name the columns Competency, Level and Indicator`,
  };
}

/** A cell of several lines has several statements. */
function cellOf({ cells, line }: CsvRow, at: number, isHeader: boolean): Cell {
  const lines = (cells[at] ?? '').split(/\r\n|[\r\n\u2028]/).filter((text) => folded(text) !== '');
  const isList = !isHeader && lines.length > 1;
  return {
    line,
    isHeader,
    blocks: isList
      ? lines.map((text) => ({ kind: 'bullet', depth: 1, text: folded(text.replace(SIGN, '')), line }))
      : lines.map((text) => ({ kind: 'paragraph', depth: 0, text: folded(text.replace(SIGN, '')), line })),
  };
}

function withoutEnd(cells: readonly string[]): readonly string[] {
  let count = cells.length;
  while (count > 0 && cells[count - 1]?.trim() === '') count--;
  return cells.slice(0, count);
}
