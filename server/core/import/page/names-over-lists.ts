import { type Block, MAYBE } from './block.ts';
import { numberedLevel } from './level-label.ts';

/** A name is no longer, be it a whole sentence. */
const LONGEST = 120;

/**
 * “We work together as one team.” over a list, and again over the next and the next: sentences that stand where headings
 * would are names. Pages with levels have headings.
 */
export function withNamesOverLists(blocks: readonly Block[]): readonly Block[] {
  const isOver = (block: Block, index: number): boolean =>
    block.kind === 'paragraph' &&
    !block.isOutside &&
    !block.isFrame &&
    !block.isLink &&
    block.text.length <= LONGEST &&
    !/[:?]$/.test(block.text) &&
    blocks[index + 1]?.kind === 'bullet' &&
    blocks[index + 2]?.kind === 'bullet';
  const between = blocks.filter(
    (block, index) => isOver(block, index) && blocks[index - 1]?.kind === 'bullet',
  );
  if (between.length < 2 || blocks.some(({ kind, text }) => kind === 'heading' && numberedLevel(text)))
    return blocks;
  let rank = MAYBE;
  return blocks.map((block, index): Block => {
    if (block.kind === 'heading') rank = block.isWeak ? rank : Math.min(MAYBE, block.depth + 1);
    return isOver(block, index) && blocks[index - 1]?.kind !== 'heading'
      ? { kind: 'heading', depth: rank, text: block.text, line: block.line, isWeak: true, isName: true }
      : block;
  });
}
