import type { Block } from './block.ts';
import { linesOfBlocks } from './block-lines.ts';
import { fitOf, overall, wordsIn } from './fit.ts';
import { type Recognised, recognise } from './recognise/recognise.ts';
import { withLevelsExplained } from './rewrite/levels-explained.ts';
import { readingsOf } from './skeleton/index.ts';

/** How a page may be read another way. */
export interface Others {
  readonly readings: () => readonly Recognised[];
  /** They must be better than the first reading by this factor. */
  readonly better: number;
}

/** Of other readings the first counts, unless one is better by this factor. */
const CLEARLY = 1.02;

/** Marks say what the parts of a page are, so that what returns in it counts only where they mislead. */
export const byBlocks = (blocks: readonly Block[]): Others => ({
  readings: () => readingsOf(linesOfBlocks(withLevelsExplained(blocks))),
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
  const others = readings().map((reading) => ({ reading, fit: fitOf(reading.competencies, total) }));
  const most = Math.max(own.count, ...others.map(({ fit }) => fit.count));
  const [other, ...rest] = others;
  if (!other) return first;
  const best = rest.reduce(
    (chosen, one) => (overall(one.fit, most) > overall(chosen.fit, most) * CLEARLY ? one : chosen),
    other,
  );
  if (overall(best.fit, most) <= overall(own, most) * better) return first;
  return { ...(first.title === undefined ? {} : { title: first.title }), ...best.reading };
}
