import { folded } from '../block.ts';
import { isLevel } from '../tables/table-shape.ts';
import { sectionOf } from '../words/section-label.ts';
import type { Line } from './line.ts';

/** A row of a copied table: the lines of each of its cells. */
export interface TextRow {
  readonly texts: string[][];
  readonly line: number;
}

/** The rows of a table, its head first, and the line behind them. */
export interface CopiedRows {
  readonly rows: readonly TextRow[];
  readonly end: number;
}

/** The sign before a bullet that was copied with its text. */
export const SIGN = /^[•·▪◦●*–-]\s+/;

/** A heading has no more words. */
const MOST_IN_NAME = 10;

/** The first cell of a row has no more lines. */
const MOST_IN_LABEL = 5;

/** So many rows say whether cells have several lines. */
const MOST_ROWS = 30;

/** The cells of a line, parted at its tabs. */
export const piecesOf = (line: Line | undefined): string[] => line?.text.split('\t').map(folded) ?? [];

/** Whether the cells of a line are the head of a table of levels. */
export const areLevelHeads = (pieces: readonly string[]): boolean =>
  pieces.filter(isLevel).length >= Math.max(2, pieces.length - 2);

/**
 * The rows of a table whose head begins in a line, as far as they have as many cells.
 * @param from the first line below the head
 */
export function rowsFrom(
  lines: readonly Line[],
  at: number,
  from: number,
  heads: readonly string[],
): CopiedRows {
  const rows: TextRow[] = [{ texts: heads.map((head) => [head]), line: lines[at]?.line ?? 1 }];
  const head = folded(lines[at]?.text ?? '');
  const width = heads.length;
  let end = from;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    const row = rows.at(-1);
    const isWhole = row !== undefined && row.texts.length >= width;
    const pieces = piecesOf(line);
    if (!line) break;
    if (folded(line.text) === '' && isWhole) {
      if (rows.length > 1 && isRow(lines[index + 1], width)) continue;
      break;
    }
    if (isWhole && (isHead(line, head) || isNameOver(lines, index, head))) break;
    if (isWhole && pieces.length > 1)
      rows.push({ texts: belowSpan(rows, pieces, width).map((piece) => [piece]), line: line.line });
    else if (rows.length === 1 ? isRowAhead(lines, index, heads) : isWhole && isNameAhead(lines, index, rows))
      rows.push({ texts: [pieces], line: line.line });
    else if (!row || (isWhole && !goesOn(rows, pieces[0] ?? ''))) break;
    else {
      row.texts.at(-1)?.push(pieces[0] ?? '');
      row.texts.push(...pieces.slice(1).map((piece) => [piece]));
    }
    if ((rows.at(-1)?.texts.length ?? 0) > width) {
      rows.pop();
      break;
    }
    end = index + 1;
  }
  return { rows, end };
}

/** Whether a line behind an empty one begins a row: it has as many cells, or a name with the tab behind it. */
function isRow(line: Line | undefined, width: number): boolean {
  const pieces = piecesOf(line);
  const isName = pieces.length === 2 && pieces[1] === '' && width > 2;
  return pieces[0] !== '' && line?.isFrame !== true && (pieces.length === width || isName);
}

/** A row whose name goes on from the row above has a cell less, and begins with its level. */
function belowSpan(rows: readonly TextRow[], pieces: readonly string[], width: number): readonly string[] {
  const above = rows.length > 1 ? rows.at(-1)?.texts : undefined;
  const isBelow =
    above !== undefined &&
    pieces.length === width - 1 &&
    isLevel(pieces[0] ?? '') &&
    isLevel(above[1]?.join(' ') ?? '') &&
    !isLevel(above[0]?.join(' ') ?? '');
  return isBelow ? ['', ...pieces] : pieces;
}

/** The head of this table again, or that of another one. */
const isHead = (line: Line, head: string): boolean =>
  folded(line.text) === head || (line.text.includes('\t') && areLevelHeads(piecesOf(line)));

/** Whether a line is the name over the next table, with a sentence about it between them at the most. */
function isNameOver(lines: readonly Line[], at: number, head: string): boolean {
  const [name, next, last] = lines.slice(at, at + 3);
  if (!name || name.text.includes('\t') || !next) return false;
  const text = folded(name.text);
  if (SIGN.test(text) || text.split(' ').length > MOST_IN_NAME || /[.;,]$/.test(text)) return false;
  return isHead(next, head) || (last !== undefined && isHead(last, head) && /\.$/.test(folded(next.text)));
}

/** Whether the first cell below levels, or beside what is not wanted, has several lines: with the lines behind it, it makes a row that is whole. */
function isRowAhead(lines: readonly Line[], at: number, heads: readonly string[]): boolean {
  if (!areLevelHeads(heads) && !heads.some((head) => sectionOf(head) === 'contrast')) return false;
  const width = heads.length;
  let cells = 1;
  for (let index = at; cells < width; index++) {
    const line = lines[index];
    // The level of the next row stands before this one is whole.
    const isNext = index > at && isLevel(heads[0] === '' ? '' : (piecesOf(line)[0] ?? ''));
    if (!line || folded(line.text) === '' || isNext) return false;
    cells += piecesOf(line).length - 1;
  }
  return cells === width;
}

/** Whether a line is the first of a cell that has several in the row above too: the name, and a line about it. */
function isNameAhead(lines: readonly Line[], at: number, rows: readonly TextRow[]): boolean {
  const count = rows[1]?.texts[0]?.length ?? 1;
  if (count === 1 || count > MOST_IN_LABEL || SIGN.test(rows[1]?.texts[0]?.[0] ?? '')) return false;
  const own = lines.slice(at, at + count);
  return (
    own.length === count && own.every(({ text }, index) => text.includes('\t') === (index === count - 1))
  );
}

/**
 * Whether a line without a tab goes on with the last cell: below a bullet only a bullet does, and where each cell has one line,
 * what is as long and ends as it does.
 */
function goesOn(rows: readonly TextRow[], text: string): boolean {
  const body = rows.slice(Math.max(1, rows.length - MOST_ROWS));
  const last = body.at(-1)?.texts.at(-1);
  if (!last) return false;
  if (last.some((line) => SIGN.test(line))) return SIGN.test(text);
  if (body.length === 1 || body.some(({ texts }) => texts.some((cell) => cell.length > 1))) return true;
  const [own = ''] = last;
  if (own.split(' ').length < 4) return false;
  return text.length >= own.length * 0.6 && /[.;]$/.test(text) === /[.;]$/.test(own) && !/[?:]$/.test(text);
}
