import type { Block } from './block.ts';
import { type Fit, fitOf, overall, wordsIn } from './fit.ts';
import { type Recognised, recognise } from './recognise.ts';

/** A later reading must be better than an earlier one by so much. */
const BETTER = 1.02;

/**
 * The reading that explains a page best; of those that are alike the first.
 * @param others the same page read in other ways
 */
export function bestReading(blocks: readonly Block[], others: readonly Recognised[]): Recognised {
  const first = recognise(blocks);
  const all = [first, ...others];
  if (all.length === 1) return first;
  const fits = fitsOf(all, blocks);
  let best = 0;
  for (const [index, fit] of fits.entries()) if (fit > (fits[best] ?? 0) * BETTER) best = index;
  return { ...(first.title === undefined ? {} : { title: first.title }), ...(all[best] ?? first) };
}

function fitsOf(all: readonly Recognised[], blocks: readonly Block[]): number[] {
  const total = wordsIn(blocks);
  const fits = all.map(({ competencies }): Fit => fitOf(competencies, total));
  const most = Math.max(...fits.map(({ count }) => count));
  return fits.map((fit) => overall(fit, most));
}
