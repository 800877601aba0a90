import type { Block } from '../block.ts';
import { sectionOf } from '../words/section-label.ts';
import { bulleted, type Cell, grouped, heading, isEmpty, nameIn, type Row, textOf } from './cell.ts';
import { withOneLabel } from './table-labels.ts';

const NUMBER = /^\(?\d{1,2}(?:\.\d{1,2})?[.)]\s+(?=\S)/;

/**
 * What stands in a cell. Headings in it would cut it in pieces: they are paragraphs, unless they label something or the
 * whole cell is made of headings and their text. Numbered paragraphs are a list.
 */
export const content = (cell: Cell | undefined): Block[] =>
  (cell?.blocks ?? []).map((block): Block => {
    if (block.kind === 'heading')
      return sectionOf(block.text) || isMadeOfSections(cell)
        ? block
        : { ...block, kind: 'paragraph', depth: 0 };
    return block.kind === 'paragraph' && NUMBER.test(block.text)
      ? { ...block, kind: 'bullet', depth: 1, text: block.text.replace(NUMBER, '') }
      : block;
  });

/** Whether a cell begins with a heading, and each of its headings has a text. */
const isMadeOfSections = (cell: Cell | undefined): boolean =>
  cell !== undefined &&
  cell.blocks[0]?.kind === 'heading' &&
  cell.blocks.every(
    ({ kind }, index) => kind !== 'heading' || (cell.blocks[index + 1]?.kind ?? 'heading') !== 'heading',
  );

/**
 * Levels as columns: each row is a competency, or goes on with the one above where its label is empty or missing. A row
 * that has nothing but a label names a group of rows.
 * @param first the first column that is a level's
 * @param areLevels whether the heads are known to name levels
 */
export function byColumn(
  header: Row,
  body: readonly Row[],
  first: number,
  depth: number,
  areLevels = true,
): Block[] {
  const labelled = first === 2 ? withOneLabel(header, body) : undefined;
  if (labelled) return byColumn(labelled.header, labelled.body, 1, depth, areLevels);
  const isGroup = (row: Row) => first > 0 && textOf(row[0]) !== '' && row.slice(first).every(isEmpty);
  const deeper = body.some(isGroup) ? 1 : 0;
  const column = (rows: readonly Row[], head: Cell, at: number): Block[] => {
    const cells = rows.map((row) => row[at]).filter((cell) => !isEmpty(cell));
    if (cells.length === 0) return [];
    return [
      heading(
        textOf(head),
        depth + deeper + (first > 0 ? 2 : 1),
        cells[0]?.line ?? head.line,
        areLevels ? 'level' : undefined,
      ),
      ...(cells.length > 1 ? cells.flatMap((cell) => bulleted(content(cell))) : content(cells[0])).map(
        (block) =>
          block.kind === 'heading' ? { ...block, depth: depth + deeper + (first > 0 ? 3 : 2) } : block,
      ),
    ];
  };
  return (first > 0 ? grouped(body) : [body]).flatMap((rows) => {
    const [top] = rows;
    const label = first > 0 ? top?.[first - 1] : undefined;
    if (top && isGroup(top)) return [heading(textOf(top[0]), depth + 1, top[0]?.line ?? 1)];
    return [
      ...(label && textOf(label) !== '' ? nameIn(label, depth + 1 + deeper, 'name') : []),
      ...header.slice(first).flatMap((head, index) => column(rows, head, first + index)),
    ];
  });
}
