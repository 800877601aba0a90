import { type Block, folded } from './block.ts';

/** A cell of a table with what stands in it. */
export interface Cell {
  readonly blocks: readonly Block[];
  readonly line: number;
  readonly isHeader: boolean;
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
