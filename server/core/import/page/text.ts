import { type Block, folded } from './block.ts';
import { blocksOfLines, type Line } from './lines.ts';
import { withoutPageMarks } from './page-marks.ts';
import { blocksOfTable, type Cell } from './tables.ts';

/** Plain text as it is copied from a browser or a PDF: bullets, wrapped lines, tables with tabs between their cells. */
export function blocksOfText(text: string): Block[] {
  const lines = withoutPageMarks(
    text.split(/\r\n|[\n\r\u2028\u2029]/).map((line, index): Line => ({ text: line, line: index + 1 })),
  );
  const blocks: Block[] = [];
  let plain: Line[] = [];
  const flush = () => {
    if (plain.length > 0) blocks.push(...blocksOfLines(plain));
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at);
    if (table) {
      flush();
      blocks.push(...table.blocks);
      at += table.length;
    } else {
      const line = lines[at];
      if (line) plain.push(line);
      at++;
    }
  }
  flush();
  return blocks;
}

/** Lines with the same number of tabs in them are a table, if its first line or column says of what. */
function tableAt(
  lines: readonly Line[],
  at: number,
): { readonly blocks: Block[]; readonly length: number } | undefined {
  const count = cells(lines[at]).length;
  if (count < 2) return undefined;
  let end = at;
  while (end < lines.length && cells(lines[end]).length === count) end++;
  if (end - at < 2) return undefined;
  const rows = lines.slice(at, end).map((line, row) =>
    cells(line).map(
      (text): Cell => ({
        line: line.line,
        isHeader: row === 0,
        blocks: text === '' ? [] : [{ kind: 'paragraph', depth: 0, text, line: line.line }],
      }),
    ),
  );
  const blocks = blocksOfTable(rows, 5);
  return blocks && { blocks, length: end - at };
}

const cells = (line: Line | undefined): string[] =>
  line && /\S\t/.test(line.text) && !/^\s*[•·*-]\t/.test(line.text) ? line.text.split('\t').map(folded) : [];
