import { type Cell, labelOf } from './cell.ts';

/** A name has no more words, and what is said of it no fewer. */
const MOST_WORDS = 6;
const FEWEST_WORDS = 5;

const words = (text: string | undefined): number => text?.split(' ').length ?? 0;

/** The name in a cell, without what is said of it below. */
export const nameOf = (cell: Cell | undefined): string => (cell ? labelOf(cell).name : '');

/** A cell with nothing but its name. */
export const withoutAbout = (cell: Cell): Cell =>
  labelOf(cell).about.length > 0 ? { ...cell, blocks: cell.blocks.slice(0, 1) } : cell;

/** A cell of names, whose first line is its name, be it in bold print or not, where the next says what that means. */
export function withName(cell: Cell): Cell {
  const [first, second] = cell.blocks;
  const isName =
    first?.kind === 'paragraph' && words(first.text) <= MOST_WORDS && !/[.;,:]$/.test(first.text);
  const isAbout = second?.kind === 'paragraph' && words(second.text) >= FEWEST_WORDS;
  return isName && isAbout && !cell.label ? { ...cell, label: first.text } : cell;
}
