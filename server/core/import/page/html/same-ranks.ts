import { fold } from '../../../text/fold.ts';
import type { Block } from '../block.ts';

/**
 * What is a heading in one part of a page, and bold print in the next, has the same rank in both: editors set the same words
 * now so and now so. A heading that stands over nothing is left as it is, and so is one whose rank changes.
 */
export function withSameRanks(blocks: readonly Block[]): readonly Block[] {
  const isOverText = (at: number): boolean => (blocks[at + 1]?.kind ?? 'heading') !== 'heading';
  const ranks = new Map<string, Set<number>>();
  for (const [at, { kind, isWeak, text, depth }] of blocks.entries())
    if (kind === 'heading' && !isWeak && isOverText(at))
      ranks.set(fold(text), (ranks.get(fold(text)) ?? new Set()).add(depth));
  return blocks.map((block, at): Block => {
    const [rank, ...others] = ranks.get(fold(block.text)) ?? [];
    if (rank === undefined || others.length > 0 || block.kind !== 'heading' || !block.isWeak) return block;
    return isOverText(at) && !block.isLevel && !block.isName
      ? { ...block, depth: rank, isWeak: false }
      : block;
  });
}
