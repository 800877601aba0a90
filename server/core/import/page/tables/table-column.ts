import type { Block } from '../block.ts';
import { bulleted, heading, type Row, textOf } from './cell.ts';
import { isLevel } from './table-shape.ts';

/**
 * A table of one column that says in its rows what it is of: a name, levels in bold print, statements below each other.
 * Undefined where no row names a level: then it only lays out a page.
 */
export function oneColumn(rows: readonly Row[], depth: number): Block[] | undefined {
  const isHead = ([cell]: Row): boolean =>
    cell !== undefined &&
    (cell.isHeader || (cell.blocks.length === 1 && cell.blocks[0]?.kind === 'heading')) &&
    textOf(cell).length <= 90;
  const levels = new Set(rows.filter((row) => isHead(row) && isLevel(textOf(row[0]))));
  if (levels.size === 0 || rows.some((row) => row.length > 1)) return undefined;
  return rows.flatMap((row, index): Block[] => {
    const [cell] = row;
    if (levels.has(row)) return [heading(textOf(cell), depth + 2, cell?.line ?? 1, 'level')];
    const next = rows[index + 1];
    // A name stands over a level, with a word about it between them at the most.
    const isName = isHead(row) && [next, rows[index + 2]].some((below) => below && levels.has(below));
    return isName
      ? [heading(textOf(cell), depth + 1, cell?.line ?? 1, 'name')]
      : bulleted(cell?.blocks ?? []);
  });
}
