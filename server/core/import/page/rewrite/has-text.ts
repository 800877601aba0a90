import type { Block } from '../block.ts';

/** Whether something other than a heading or the page's frame comes next. */
export function isOverText(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1];
  return next !== undefined && next.kind !== 'heading' && !next.isFrame;
}
