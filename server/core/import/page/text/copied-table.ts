import { type Block, MAYBE } from '../block.ts';
import type { Cell } from '../tables/cell.ts';
import { isLevel } from '../tables/table-shape.ts';
import { blocksOfTable } from '../tables/tables.ts';
import { columnsFrom } from './copied-columns.ts';
import { headAt } from './copied-head.ts';
import { paragraphRowsFrom } from './copied-paragraphs.ts';
import { rowsFrom, SIGN, type TextRow } from './copied-rows.ts';
import type { Line } from './line.ts';

/** The rank of names in a table of a text whose other headings have none. */
const RANK = 5;

/**
 * A table as it is copied from a page: tabs part its cells, and a cell of several lines runs over line ends. Undefined where
 * there is none, or where it does not say of what it is.
 */
export function tableAt(
  lines: readonly Line[],
  at: number,
): { readonly blocks: Block[]; readonly length: number } | undefined {
  const { heads, end: body } = headAt(lines, at);
  const width = heads.length;
  if (width < 2) return undefined;
  const { rows: found, end } =
    columnsFrom(lines, body, heads) ??
    paragraphRowsFrom(lines, body, heads) ??
    rowsFrom(lines, at, body, heads);
  const rows = withOneRowEach(found);
  if (rows.length < 2) return undefined;
  const isNamed = !isLevel(heads[0] ?? '');
  const made = blocksOfTable(
    rows.map(({ texts, line }, index) =>
      Array.from({ length: width }, (_, column) =>
        cellOf(texts[column] ?? [], line, index === 0, column === 0 && isNamed),
      ),
    ),
    RANK,
  );
  if (!made) return undefined;
  // A table that names nothing but levels belongs to the name above it, which has no rank either.
  const hasNames = made.some(({ isName }) => isName);
  const blocks = hasNames
    ? made
    : made.map((block) => (block.kind === 'heading' ? { ...block, depth: MAYBE } : block));
  return { blocks, length: end - at };
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

function cellOf(lines: readonly string[], line: number, isHeader: boolean, isFirst: boolean): Cell {
  const texts = withoutQuotes(lines).filter((text) => text !== '');
  const [label = '', ...about] = texts;
  const isLabel = isFirst && !SIGN.test(label) && about.length > 0 && about.every((text) => /\.$/.test(text));
  const isList = !isHeader && !isLabel && (texts.length > 1 || SIGN.test(label));
  return {
    line,
    isHeader,
    ...(isLabel && !isHeader ? { label } : {}),
    blocks: isList
      ? texts.map((text) => ({ kind: 'bullet', depth: 1, text: text.replace(SIGN, ''), line }))
      : texts.map((text) => ({ kind: 'paragraph', depth: 0, text, line })),
  };
}

/** Spreadsheets copy a cell of several lines between quotation marks, and write double those within. */
function withoutQuotes(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  return lines.length > 1 && /^"(?:[^"]|"")*"$/.test(text)
    ? text.slice(1, -1).replaceAll('""', '"').split('\n')
    : lines;
}
