import type { SyntaxNode } from '@lezer/common';
import type { Block } from '../block.ts';
import type { LineOf } from '../line-finder.ts';
import { blocksOfTable, type Cell } from '../tables/tables.ts';

/** What stands in a piece of Markdown that begins in a line. */
type Read = (markdown: string, line: number) => readonly Block[];

/**
 * The blocks of a table in Markdown.
 * @param rank that of the last heading above it
 */
export function blocksOfMarkdownTable(
  source: string,
  table: SyntaxNode,
  lineOf: LineOf,
  rank: number,
  read: Read,
): readonly Block[] {
  const rows: Cell[][] = [];
  for (let row = table.firstChild; row; row = row.nextSibling) {
    if (row.name !== 'TableHeader' && row.name !== 'TableRow') continue;
    const line = lineOf(row.from);
    const isHeader = row.name === 'TableHeader';
    rows.push(cellsOf(source.slice(row.from, row.to)).map((cell) => cellOf(cell, line, isHeader, read)));
  }
  return blocksOfTable(rows, rank) ?? rows.flat().flatMap((cell) => cell.blocks);
}

/** A cell's lines are told by `<br>`; what it holds is read as Markdown of its own. */
function cellOf(source: string, line: number, isHeader: boolean, read: Read): Cell {
  const inner = source
    // What stands in brackets goes on with the line above.
    .replace(/\s*<br\s*\/?>\s*(?=\()/gi, ' ')
    .replace(/\s*<li\b[^>]*>\s*/gi, '\n\n- ')
    .replace(/\s*(?:<br\s*\/?>|<\/?(?:ul|ol|p|div)\b[^>]*>|<\/li>)\s*/gi, '\n\n')
    .replace(/^[•·▪◦●]/gm, '-')
    .trim();
  const blocks = inner === '' ? [] : read(inner, line);
  const label = blocks.length > 1 && blocks[0]?.isWeak ? blocks[0].text : undefined;
  return {
    line,
    isHeader,
    ...(label ? { label } : {}),
    blocks: blocks.map((block) => ({
      ...block,
      ...(block.isWeak ? ({ kind: 'paragraph', depth: 0 } as const) : {}),
    })),
  };
}

/** The cells of a table's row: bars that are escaped or in code do not part cells. */
const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
