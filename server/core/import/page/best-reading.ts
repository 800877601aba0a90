import type { Block } from './block.ts';
import { linesOfBlocks } from './block-lines.ts';
import { fitOf, overall, wordsIn } from './fit.ts';
import { type Recognised, recognise } from './recognise.ts';
import { readingsOf } from './skeleton/index.ts';

/** How a page may be read another way. */
export interface Others {
  readonly readings: () => readonly Recognised[];
  /** A later reading must be better than an earlier one by this factor. */
  readonly better: number;
}

/** Marks say what the parts of a page are, so that what returns in it counts only where they mislead. */
export const byBlocks = (blocks: readonly Block[]): Others => ({
  readings: () => readingsOf(linesOfBlocks(blocks)),
  better: 2,
});

/** The reading that explains a page best; of those that are alike the first. */
export function bestReading(
  blocks: readonly Block[],
  { readings, better }: Others = byBlocks(blocks),
): Recognised {
  const first = recognise(blocks);
  const total = wordsIn(blocks);
  const own = fitOf(first.competencies, total);
  // Nothing fits better than 1.
  if (overall(own, own.count) * better >= 1) return first;
  const all = [first, ...readings()];
  const fits = all.map(({ competencies }) => fitOf(competencies, total));
  const most = Math.max(...fits.map(({ count }) => count));
  let best = 0;
  for (const [index, fit] of fits.entries())
    if (overall(fit, most) > overall(fits[best] ?? own, most) * better) best = index;
  return { ...(first.title === undefined ? {} : { title: first.title }), ...(all[best] ?? first) };
}
