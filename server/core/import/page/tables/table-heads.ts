import type { Block } from '../block.ts';
import type { Cell, Row } from './cell.ts';
import { isLevel } from './table-shape.ts';

/** A name is no longer, and what is said of it no shorter. */
const MOST_WORDS = 4;

/** The head of a table with what its cells say below the names in them. */
export interface Heads {
  readonly header: Row;
  readonly about: readonly Block[];
}

/** “Pass”, and in the lines below it what has to be shown for it: the first line names the column, the others are listed. */
export function namesOfHeads(header: Row): Heads {
  const isNamed = header.map((cell) => isLevel(cell.blocks[0]?.text ?? '') && isLong(cell.blocks.slice(1)));
  return {
    header: header.map(
      (cell, at): Cell => (isNamed[at] ? { ...cell, blocks: cell.blocks.slice(0, 1) } : cell),
    ),
    about: header.flatMap(({ blocks }, at) =>
      isNamed[at]
        ? blocks
            .slice(1)
            .map(({ text, line }): Block => ({ kind: 'paragraph', depth: 0, text, line, isOutside: true }))
        : [],
    ),
  };
}

const isLong = (blocks: readonly Block[]): boolean =>
  blocks.reduce((sum, { text }) => sum + text.split(' ').length, 0) > MOST_WORDS;
