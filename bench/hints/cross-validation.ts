import type { Framework } from '../../server/core/framework/model.ts';
import { prepare, type VectorTable } from '../../server/core/hints/index.ts';
import { targetsOf } from '../../server/core/hints/points.ts';
import { engine, type Figures, measure, sum } from './measure.ts';
import { keyOf, type Passage, withIndicators } from './passages.ts';

const FOLDS = 5;

/**
 * Each fifth of the examples is told by the rest. Writers of examples avoid telling a story twice, so these figures are
 * far lower than those on passages, and good for comparing one version of the engine with another only.
 */
export function crossValidation(frameworks: readonly Framework[], table: VectorTable): Figures {
  const figures: Figures[] = [];
  for (const framework of frameworks) {
    for (let fold = 0; fold < FOLDS; fold++) {
      const passages = targetsOf(framework).flatMap((target): Passage[] =>
        target.indicator.examples.flatMap((text, at) =>
          at % FOLDS === fold
            ? [
                {
                  id: `${at}`,
                  framework: framework.id,
                  kind: 'evidence',
                  labels: [keyOf(framework.id, target)],
                  text,
                },
              ]
            : [],
        ),
      );
      const rest = withIndicators(framework, ({ examples }) => ({
        examples: examples.filter((_, at) => at % FOLDS !== fold),
      }));
      figures.push(measure(passages, engine(new Map([[framework.id, prepare(rest, table)]]))));
    }
  }
  return sum(figures);
}
