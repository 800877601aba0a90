import { fold } from '../../../text/fold.ts';
import { type Block, MAYBE } from '../block.ts';
import { numberedLevel } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import { isOverText } from './has-text.ts';
import { returningBullets } from './returning-bullets.ts';

/**
 * “Level 1” as a bullet with what it asks for nested in it: such bullets are headings, and so are those that they are
 * nested in, and names that are nested in them. Where a page has levels that are headings, nothing is changed.
 */
export function withLevelBullets(blocks: readonly Block[]): readonly Block[] {
  const known = depthOfLevels(blocks);
  const returning = known === 0 ? returningBullets(blocks) : undefined;
  const depth = returning?.depth ?? known;
  if (
    depth === 0 ||
    blocks.some((block, at) => block.kind === 'heading' && isOverText(blocks, at) && levelOf(block.text))
  )
    return blocks;
  const isLevel = (at: number) =>
    returning ? returning.places.has(at) : blocks[at]?.depth === depth && isLevelBullet(blocks, at);
  const inner = innerNames(blocks, depth);
  let rank = MAYBE;
  let isBelow = false;
  return blocks.map((block, at): Block => {
    if (block.kind !== 'bullet') {
      if (block.kind === 'heading' && !block.isWeak) rank = block.depth + 1;
      isBelow = false;
      return block;
    }
    const asHeading = (steps: number): Block => ({
      kind: 'heading',
      depth: Math.min(MAYBE, rank + steps),
      text: block.text.replace(/\s*:$/, ''),
      line: block.line,
      isWeak: true,
    });
    if (isLevel(at)) {
      isBelow = true;
      return { ...asHeading(depth - 1), ...(returning ? { isLevel: true } : {}) };
    }
    if (block.depth <= depth) isBelow = false;
    if (block.depth < depth && isDeeper(blocks, at)) return { ...asHeading(block.depth - 1), isName: true };
    if (!isBelow) return block;
    return inner.has(at)
      ? { ...asHeading(depth), isName: true }
      : { ...block, depth: Math.max(1, block.depth - depth - (inner.size > 0 ? 1 : 0)) };
  });
}

const isDeeper = (blocks: readonly Block[], at: number): boolean =>
  blocks[at + 1]?.kind === 'bullet' && (blocks[at + 1]?.depth ?? 0) > (blocks[at]?.depth ?? 0);

const isLevelBullet = (blocks: readonly Block[], at: number): boolean =>
  blocks[at]?.kind === 'bullet' && isDeeper(blocks, at) && levelOf(blocks[at]?.text ?? '') !== undefined;

/** How deep in their lists the levels stand; 0 where there are none. Names and roles must return to be believed. */
function depthOfLevels(blocks: readonly Block[]): number {
  const times = new Map<number, Map<string, number>>();
  let isNumbered = false;
  for (const [at, { text, depth }] of blocks.entries()) {
    if (!isLevelBullet(blocks, at)) continue;
    const known = times.get(depth) ?? new Map<string, number>();
    times.set(depth, known.set(fold(text), (known.get(fold(text)) ?? 0) + 1));
    isNumbered ||= numberedLevel(text) !== undefined;
  }
  const isScale = (labels: ReadonlyMap<string, number>) =>
    [...labels.values()].filter((count) => isNumbered || count > 1).length >= 2;
  return [...times].find(([, labels]) => isScale(labels))?.[0] ?? 0;
}

/** Names between levels and their statements: all that is nested in a level has something nested in it. */
function innerNames(blocks: readonly Block[], depth: number): ReadonlySet<number> {
  const names = blocks.flatMap((block, at) =>
    block.kind === 'bullet' && block.depth === depth + 1 ? [at] : [],
  );
  const times = new Map<string, number>();
  for (const at of names)
    times.set(fold(blocks[at]?.text ?? ''), (times.get(fold(blocks[at]?.text ?? '')) ?? 0) + 1);
  const areNames =
    names.every((at) => isDeeper(blocks, at)) && [...times.values()].some((count) => count > 1);
  return new Set(areNames ? names : []);
}
