import type { EvidenceDocument, PlacedBlock } from '../../evidence/document.ts';

/** A quoted indicator in a cell of a table; what is written under it stands in the other cells of its row. */
export interface RowQuotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isRunIn: false;
  readonly row: PlacedBlock;
  /** Where its table begins. */
  readonly table: number;
}

/** What a column is called in which indicators are quoted. */
const QUOTED =
  /^(?:.{0,30}\s)?(?:indicators?|behaviou?rs?|criteri(?:on|a)|definitions?|statements?|descriptors?|competenc(?:y|ies|e))$/i;
/** Fewer words are a label. */
const LEAST_WORDS = 4;

/** Finds the rows of tables of which one cell says what an indicator says, and another says something more. */
export function rowQuotations(
  document: EvidenceDocument,
  isQuote: (text: string) => boolean,
): RowQuotation[] {
  return document.blocks.flatMap((row) => {
    if (row.block.kind !== 'row') return [];
    const cells = cellsOf(document.text.slice(row.start, row.end), row.start);
    const heads = headsOf(document.text, row.start);
    const column = heads.find(({ text }) => QUOTED.test(text))?.column;
    const quoted =
      cells.find(({ text }) => isQuote(text)) ??
      cells.find((cell) => cell.column === column && cell.text.split(/\s+/).length >= LEAST_WORDS);
    if (!quoted || !cells.some((cell) => cell !== quoted && /\p{L}/u.test(cell.text))) return [];
    return [
      {
        ...quoted,
        isRunIn: false as const,
        row,
        table: document.text.lastIndexOf('\n', heads[0]?.start ?? row.start) + 1,
      },
    ];
  });
}

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly column: number;
}

const FURTHEST = 200;

/** The names of a table's columns, which stand above the line of dashes; none for the head itself. */
function headsOf(text: string, at: number): Cell[] {
  let end = text.lastIndexOf('\n', at - 1);
  for (let lines = 0; end > 0 && lines < FURTHEST; lines++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end);
    if (/^\s*\|?\s*:?-{3,}/.test(line)) {
      const above = text.lastIndexOf('\n', start - 2) + 1;
      return cellsOf(text.slice(above, start - 1), above);
    }
    if (!line.includes('|')) return [];
    end = start - 1;
  }
  return [];
}

/** The cells of a row in Markdown, each without the space and the marks around its text. */
function cellsOf(source: string, start: number): Cell[] {
  const pieces = [...source.matchAll(/(?:\\.|[^|\\])+/g)];
  return pieces.flatMap(({ 0: cell, index }, column) => {
    const text = cell.trim();
    if (text === '') return [];
    const at = start + index + cell.indexOf(text);
    const bare = text.replace(/^(?:\*\*|__|[*_])+|(?:\*\*|__|[*_])+$/g, '').replace(/\\([|*_[\]])/g, '$1');
    return [{ start: at, end: at + text.length, text: bare, column }];
  });
}
