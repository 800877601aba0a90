import type { Block } from '../block.ts';
import { bulleted, type Cell } from '../tables/cell.ts';
import { type headingOf, mayBeName } from './pdf-headings.ts';
import type { Paragraph } from './pdf-paragraphs.ts';

/** An item of a list that holds paragraphs, and does not stand below another item, is the name of what they say. */
export function nameOfItem(
  item: Paragraph,
  around: readonly Paragraph[],
  above: number,
): ReturnType<typeof headingOf> {
  const { mark, left, inner, lines, text, isBold } = item;
  const next = around[around.indexOf(item) + 1];
  const before = around[around.indexOf(item) - 1];
  const isInList = before?.mark !== undefined && Math.abs(before.inner - inner) < 3;
  const holds = next !== undefined && !next.mark && (next.left > left + 4 || (isBold && !next.isBold));
  return mark && lines === 1 && holds && !isInList && mayBeName(text)
    ? { depth: above + 1, isWeak: true }
    : undefined;
}

/** Where the other columns hold lists, a column whose marks were cut off at the margin holds one too. */
export function withMarks(rows: ReadonlyArray<readonly Cell[]>): ReadonlyArray<readonly Cell[]> {
  const isList = ({ blocks }: Cell): boolean => blocks.every(({ kind }) => kind === 'bullet');
  const body = rows.slice(1);
  const others = body.flatMap((row) => row.slice(1)).filter(({ blocks }) => blocks.length > 0);
  const isBesideLists =
    rows[0]?.length === 2 &&
    others.length >= 2 &&
    others.every(isList) &&
    body.every(
      ([first]) => first && !first.isHeader && first.blocks.every(({ kind }) => kind !== 'heading'),
    ) &&
    body.some(([first]) => (first?.blocks[0]?.text.length ?? 0) > 40);
  return isBesideLists
    ? rows.map((row, at) =>
        at === 0 ? row : row.map((cell) => ({ ...cell, blocks: bulleted(cell.blocks) })),
      )
    : rows;
}

/** Paragraphs below each other that end without a stop are a list whose marks were left out. */
export function withListed(blocks: readonly Block[]): Block[] {
  const isOpen = (block: Block | undefined): boolean =>
    block?.kind === 'paragraph' &&
    !block.label &&
    block.text.split(' ').length >= 4 &&
    /^\p{Lu}/u.test(block.text) &&
    !/[.:;!?…]["'”’)]?$/.test(block.text);
  return blocks.map((block, at) =>
    isOpen(block) && (isOpen(blocks[at - 1]) || isOpen(blocks[at + 1]))
      ? { ...block, kind: 'bullet', depth: 1, isUnmarked: true }
      : block,
  );
}
