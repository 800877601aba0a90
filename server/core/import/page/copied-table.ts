import { type Block, folded, MAYBE } from './block.ts';
import type { Cell } from './cell.ts';
import type { Line } from './line.ts';
import { isLevel } from './table-shape.ts';
import { blocksOfTable } from './tables.ts';

/** The rank of names in a table of a text whose other headings have none. */
const RANK = 5;
const SIGN = /^[•·▪◦●*–-]\s+/;

/** A bullet or number with a tab behind it, as word processors copy lists. */
const BULLET = /^\s*(?:[^\p{L}\p{N}\s]|o|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\t/u;

/** The lines of each cell of a row. */
type Texts = string[][];

/**
 * A table as it is copied from a page: tabs part its cells, and a cell of several lines runs over line ends. Undefined where
 * there is none, or where it does not say of what it is.
 */
export function tableAt(
  lines: readonly Line[],
  at: number,
): { readonly blocks: Block[]; readonly length: number } | undefined {
  const width = cellsIn(lines[at]).length;
  if (width < 2) return undefined;
  const { rows: found, end } = rowsFrom(lines, at, width);
  const rows = withOneRowEach(found);
  if (rows.length < 2) return undefined;
  const made = blocksOfTable(
    rows.map(({ texts, line }, index) =>
      Array.from({ length: width }, (_, column) => cellOf(texts[column] ?? [], line, index === 0)),
    ),
    RANK,
  );
  if (!made) return undefined;
  // A table that names nothing but levels belongs to the name above it, which has no rank either.
  const isNamed = made.some(({ isName }) => isName);
  const blocks = isNamed
    ? made
    : made.map((block) => (block.kind === 'heading' ? { ...block, depth: MAYBE } : block));
  return { blocks, length: end - at };
}

interface TextRow {
  readonly texts: Texts;
  readonly line: number;
}

/** Below levels, a row without a name goes on with the row above: there its cells have several statements. */
function withOneRowEach(rows: readonly TextRow[]): readonly TextRow[] {
  const heads = rows[0]?.texts.map((texts) => texts.join(' ')) ?? [];
  if (heads.filter(isLevel).length < 2) return rows;
  const made: TextRow[] = [];
  for (const row of rows) {
    const above = made.length > 1 ? made.at(-1) : undefined;
    if (above && row.texts[0]?.join('') === '')
      for (const [column, texts] of row.texts.entries()) above.texts[column]?.push(...texts);
    else made.push({ ...row, texts: row.texts.map((texts) => [...texts]) });
  }
  return made;
}

/** The rows from a line on, as far as they have so many cells. */
function rowsFrom(
  lines: readonly Line[],
  at: number,
  width: number,
): { readonly rows: readonly TextRow[]; readonly end: number } {
  const rows: TextRow[] = [];
  let end = at;
  for (let index = at; index < lines.length; index++) {
    const line = lines[index];
    const row = rows.at(-1);
    const isWhole = !row || row.texts.length >= width;
    const pieces = line?.text.split('\t').map(folded) ?? [];
    if (!line || (folded(line.text) === '' && isWhole)) break;
    if (isWhole && pieces.length > 1) rows.push({ texts: pieces.map((piece) => [piece]), line: line.line });
    else if (!row || (rows.length === 1 && isWhole)) break;
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

function cellOf(lines: readonly string[], line: number, isHeader: boolean): Cell {
  const texts = lines.filter((text) => text !== '');
  const isList = texts.length > 1 && !isHeader;
  return {
    line,
    isHeader,
    blocks: isList
      ? texts.map((text) => ({ kind: 'bullet', depth: 1, text: text.replace(SIGN, ''), line }))
      : texts.map((text) => ({ kind: 'paragraph', depth: 0, text, line })),
  };
}

const cellsIn = (line: Line | undefined): string[] =>
  line && /\S[^\S\n]*\t/.test(line.text) && !BULLET.test(line.text) ? line.text.split('\t') : [];
