import { type Block, folded } from '../block.ts';
import { namedLevel, numberedLevel, roleLevel } from '../words/level-label.ts';

/** A cell of a table with what stands in it. */
export interface Cell {
  readonly blocks: readonly Block[];
  readonly line: number;
  readonly isHeader: boolean;
  /** Its first line in bold print, where it has others. */
  readonly label?: string;
  /** It is its row's only cell, and spans the whole of it. */
  readonly isWide?: boolean;
  /** It is empty, for the cell above it spans this row too. */
  readonly isSpanned?: boolean;
}

export type Row = readonly Cell[];

/** All the words of a cell. */
export const textOf = (cell: Cell | undefined): string =>
  folded(cell?.blocks.map(({ text }) => text).join(' ') ?? '');

/** Whether a cell says nothing: it is empty, or holds a dash or “n/a”. */
export const isEmpty = (cell: Cell | undefined): boolean => /^(?:[-–—]|n\/?a)?$/i.test(textOf(cell));

/** @param says what its place says that it names, where that is known */
export const heading = (text: string, depth: number, line: number, says?: 'level' | 'name'): Block => ({
  kind: 'heading',
  depth,
  text,
  line,
  isWeak: true,
  ...(says === 'level' ? { isLevel: true } : says === 'name' ? { isName: true } : {}),
});

/** “Awareness”, and in a paragraph below it “Awareness is the first of four levels”. */
const isLevelOver = ({ kind, text }: Block, rest: readonly Block[]): boolean =>
  kind === 'paragraph' &&
  (numberedLevel(text) ?? namedLevel(text) ?? roleLevel(text)) !== undefined &&
  rest.every((block) => block.kind === 'paragraph');

/** The name in a cell, and what is said below it: “**Dough**”, and in the next line “Dough is alive.” */
export function labelOf(cell: Cell): { readonly name: string; readonly about: readonly Block[] } {
  const [first, ...rest] = cell.blocks;
  const isNamed =
    (first?.kind === 'heading' || (first && (cell.label === first.text || isLevelOver(first, rest)))) &&
    rest.length > 0 &&
    rest.every(({ kind }) => kind !== 'heading');
  return isNamed ? { name: first.text, about: rest } : { name: textOf(cell), about: [] };
}

/** The heading of a name in a cell, and behind it what is said below it. */
export function nameIn(cell: Cell, depth: number, says?: 'level' | 'name'): Block[] {
  const { name, about } = labelOf(cell);
  return [heading(name, depth, cell.line, says), ...about];
}

/** Several cells below each other are several statements. */
export const bulleted = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? { ...block, kind: 'bullet', depth: 1 } : block));

/** Rows with the rows below them whose first cell is empty. */
export function grouped(body: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of body) {
    const last = groups.at(-1);
    if (last && textOf(row[0]) === '') last.push(row);
    else groups.push([row]);
  }
  return groups;
}
