import type { Framework } from '../../server/core/framework/model.ts';
import { targetsOf } from '../../server/core/hints/points.ts';
import { termsOf } from '../../server/core/hints/terms.ts';
import { wordsOf } from '../../server/core/hints/words.ts';
import type { Ranker } from './measure.ts';
import { keyOf } from './passages.ts';

const SATURATION = 1.2;
const LENGTH = 0.75;

const stemsOf = (text: string): number[] =>
  termsOf(wordsOf(text)).flatMap(({ hash, family }) => (family === 0 ? [hash] : []));

/** Okapi BM25 over stems of each indicator's text, signals and examples: what the engine is compared with. */
export function keywordSearch(frameworks: readonly Framework[]): Ranker {
  const indexes = new Map(frameworks.map((framework) => [framework.id, indexOf(framework)]));
  return (passage, given) => {
    const index = indexes.get(passage.framework);
    if (!index) return { keys: [], shown: false, score: 0 };
    const scores = index.score(passage.text);
    const keys = index.targets
      .map((target, place) => ({ target, score: scores[place] ?? 0, place }))
      .filter(
        ({ target }) =>
          !given || (target.competency === given.competency && index.within(given.level, target.level)),
      )
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .map(({ target }) => keyOf(passage.framework, target));
    return { keys, shown: false, score: 0 };
  };
}

function indexOf(framework: Framework) {
  const targets = targetsOf(framework);
  const documents = targets.map(({ indicator }) =>
    stemsOf([indicator.text, ...indicator.signals, ...indicator.examples].join('. ')),
  );
  const counts = documents.map((stems) => {
    const found = new Map<number, number>();
    for (const stem of stems) found.set(stem, (found.get(stem) ?? 0) + 1);
    return found;
  });
  const mean = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const order = new Map(framework.levels.map(({ id }, at) => [id, at]));
  return {
    targets,
    within: (level: string, of: string | null) =>
      of === null || of === level || (framework.cumulative && (order.get(of) ?? 0) < (order.get(level) ?? 0)),
    score: (text: string) => {
      const scores = new Float64Array(targets.length);
      for (const stem of new Set(stemsOf(text))) {
        const holders = counts.filter((found) => found.has(stem)).length;
        const rarity = Math.log(1 + (targets.length - holders + 0.5) / (holders + 0.5));
        counts.forEach((found, at) => {
          const count = found.get(stem) ?? 0;
          const length = 1 - LENGTH + (LENGTH * (documents[at]?.length ?? 0)) / mean;
          scores[at] =
            (scores[at] ?? 0) + (rarity * count * (SATURATION + 1)) / (count + SATURATION * length);
        });
      }
      return scores;
    },
  };
}
