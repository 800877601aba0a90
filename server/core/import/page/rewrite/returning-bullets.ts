import { fold } from '../../../text/fold.ts';
import type { Block } from '../block.ts';
import { levelOf } from '../words/level-of.ts';
import { sectionOf } from '../words/section-label.ts';

/** A label is no longer. */
const MOST_WORDS = 6;

/** Bullets that name levels by what returns. */
export interface ReturningBullets {
  /** How deep in their lists they stand, from 2. */
  readonly depth: number;
  readonly places: ReadonlySet<number>;
}

/**
 * The same short bullets with statements nested in them, within one bullet after the other: those are the levels of these,
 * whatever they are called. Undefined where each does not have just the same ones, or where what they stand in are levels.
 */
export function returningBullets(blocks: readonly Block[]): ReturningBullets | undefined {
  const lists = new Map<number, { readonly labels: string[]; readonly places: number[] }>();
  for (let at = 0, parent = -1; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind === 'heading') parent = -1;
    if (block?.kind !== 'bullet') continue;
    if (block.depth === 1) parent = at;
    if (block.depth !== 2 || parent < 0) continue;
    const list = lists.get(parent) ?? { labels: [], places: [] };
    list.labels.push(isLabel(blocks, at) ? fold(block.text) : '');
    list.places.push(at);
    lists.set(parent, list);
  }
  const all = [...lists.values()];
  const [first] = all;
  const isScale =
    first !== undefined &&
    first.labels.length >= 2 &&
    new Set(first.labels).size === first.labels.length &&
    !all.some(({ labels }) => labels.includes('') || labels.join('\n') !== first.labels.join('\n'));
  const names = [...lists.keys()].map((at) => blocks[at]?.text ?? '');
  const areNames = new Set(names.map(fold)).size === names.length && !names.some(levelOf);
  return all.length >= 2 && isScale && areNames
    ? { depth: 2, places: new Set(all.flatMap(({ places }) => places)) }
    : undefined;
}

const isLabel = (blocks: readonly Block[], at: number): boolean => {
  const text = blocks[at]?.text ?? '';
  const next = blocks[at + 1];
  return (
    next?.kind === 'bullet' &&
    next.depth === 3 &&
    text.split(' ').length <= MOST_WORDS &&
    !/[.;!?]$/.test(text) &&
    !sectionOf(text)
  );
};
