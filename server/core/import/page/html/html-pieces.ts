import { type Block, folded } from '../block.ts';
import type { Row } from '../tables/cell.ts';
import { withoutSigns } from '../tables/table-signs.ts';
import { blocksOfTable } from '../tables/tables.ts';
import type { Side } from './html-columns.ts';
import { BLOCK, partsOfItem } from './html-elements.ts';
import { isOnlyLink, rawText } from './html-inline.ts';
import { textOf } from './html-text.ts';
import { type HtmlElement, isElement } from './html-tree.ts';

/** Of a page's frame, so much is written down that it can be told which it was. */
const LONGEST_FRAME = 120;

/** What menus, cookie notices and footers say, cut; undefined where that is nothing. */
export function frameOf(node: HtmlElement, line: number): Block | undefined {
  const text = textOf(node);
  const cut = text.length > LONGEST_FRAME ? `${text.slice(0, LONGEST_FRAME - 1)}…` : text;
  return text === '' ? undefined : { kind: 'paragraph', depth: 0, text: cut, line, isFrame: true };
}

/** A list's item as a bullet, undefined where it has no words of its own, and the lists and tables in it. */
export function bulletOf(
  item: HtmlElement,
  depth: number,
  line: number,
): { readonly bullet: Block | undefined; readonly below: readonly HtmlElement[] } {
  const { own, below } = partsOfItem(item);
  let all = '';
  for (const node of own)
    all += isElement(node) && BLOCK.test(node.name) ? ` ${rawText(node)} ` : rawText(node);
  const text = folded(all);
  const bullet: Block = {
    kind: 'bullet',
    depth: Math.max(1, depth),
    text,
    line,
    ...(isOnlyLink(own) ? { isLink: true } : {}),
  };
  return { bullet: text === '' ? undefined : bullet, below };
}

/** The blocks of a table's rows, below a heading of some rank; of what only lays out a page those of its cells. */
export function blocksOfGrid(rows: readonly Row[], rank: number): readonly Block[] {
  const grid = withoutSigns(rows);
  return blocksOfTable(grid, rank) ?? grid.flat().flatMap((cell) => cell.blocks);
}

/**
 * The blocks of a box below a head that stands over all rows: behind the name that they may begin with the head says what
 * the box holds. What is wanted needs no label, unless what is not stands before it.
 */
export function labelledSide(
  blocks: readonly Block[],
  { text, section, isTurned }: Side,
  rank: number,
  line: number,
): readonly Block[] {
  if (section === 'indicators' && !isTurned) return blocks;
  const [first] = blocks;
  const from = first?.kind === 'heading' && first.isWeak !== true ? 1 : 0;
  const label: Block = { kind: 'heading', depth: rank + 1, text, line, isWeak: true, section };
  return [...blocks.slice(0, from), label, ...blocks.slice(from)];
}

/** What is listed and never placed. */
export const outside = (text: string, line: number): Block => ({
  kind: 'paragraph',
  depth: 0,
  text,
  line,
  isOutside: true,
});

/** In a cell a heading of a low rank is one by its looks alone. */
export const asInCell = (block: Block): Block =>
  block.kind === 'heading' && block.depth > 6 ? { ...block, isWeak: true } : block;
