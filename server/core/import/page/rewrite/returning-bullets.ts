import { fold } from '../../../text/fold.ts';
import type { Block } from '../block.ts';
import { levelness } from '../words/ladder.ts';
import { levelOf } from '../words/level-of.ts';
import { sectionOf } from '../words/section-label.ts';

/** A label is no longer. */
const MOST_WORDS = 6;

/** Bullets that name levels by what returns. */
export interface ReturningBullets {
  /** How deep in their lists they stand, from 1. */
  readonly depth: number;
  readonly places: ReadonlySet<number>;
}

/** The bullets of one depth below one heading or bullet. */
interface Labels {
  readonly labels: string[];
  readonly places: number[];
}

/**
 * The same short bullets with statements nested in them, within one bullet or below one heading after the other: those are
 * the levels of these, whatever they are called. Undefined where each does not have just the same ones, or where what they
 * stand in looks more like levels.
 */
export const returningBullets = (blocks: readonly Block[]): ReturningBullets | undefined =>
  atDepth(blocks, 2) ?? atDepth(blocks, 1);

function atDepth(blocks: readonly Block[], depth: 1 | 2): ReturningBullets | undefined {
  const lists = new Map<number, Labels>();
  let parent = -1;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') parent = depth === 1 ? at : -1;
    else if (block.kind !== 'bullet') continue;
    else if (block.depth < depth) parent = at;
    else if (block.depth === depth && parent >= 0) {
      const list = lists.get(parent) ?? { labels: [], places: [] };
      list.labels.push(isLabel(blocks, at) ? fold(block.text) : '');
      list.places.push(at);
      lists.set(parent, list);
    }
  }
  // A list of links or notes has no labels at all.
  const all = [...lists].filter(([, { labels }]) => labels.some((label) => label !== ''));
  const names = all.map(([at]) => blocks[at]?.text ?? '');
  const own = all[0]?.[1].labels ?? [];
  const isScale =
    own.length >= 2 &&
    !own.includes('') &&
    new Set(own).size === own.length &&
    all.every(([, { labels }]) => labels.join('\n') === own.join('\n'));
  const areNames =
    new Set(names.map(fold)).size === names.length &&
    !names.some((name) => levelOf(name)) &&
    levelness(names) <= levelness(own);
  return all.length >= 2 && isScale && areNames
    ? { depth, places: new Set(all.flatMap(([, { places }]) => places)) }
    : undefined;
}

/** Whether a bullet is short and has others nested in it. */
const isLabel = (blocks: readonly Block[], at: number): boolean => {
  const { text = '', depth = 0 } = blocks[at] ?? {};
  const next = blocks[at + 1];
  return (
    next?.kind === 'bullet' &&
    next.depth === depth + 1 &&
    text.split(' ').length <= MOST_WORDS &&
    !/[.;!?]$/.test(text) &&
    !sectionOf(text)
  );
};
