// Learns data/hints/weights.json: `node scripts/hints/run.mjs scripts/hints/train.ts`. It reads the development passages only,
// never those that `npm run bench:hints` reports as held out.
import { writeFileSync } from 'node:fs';
import {
  frameworks,
  keyOf,
  type Passage,
  passagesOf,
  vectors,
  withIndicators,
} from '../../bench/hints/passages.ts';
import type { Framework } from '../../server/core/framework/model.ts';
import { type ActionWeights, actionOf, personOf } from '../../server/core/hints/action.ts';
import { prepare } from '../../server/core/hints/index.ts';
import { readingOf } from '../../server/core/hints/reading.ts';
import { fitOf } from '../../server/core/hints/score.ts';
import { wordsOf } from '../../server/core/hints/words.ts';
import { fitLogistic, type Row } from './logistic.ts';
import { checkAction, trainAction } from './train-action.ts';

const bundled = frameworks();
const table = vectors();
const passages = ['bench/hints/development.jsonl', '../shared/hints/dev.jsonl'].flatMap(passagesOf);

/** For each passage its best suggestion, and whether that is right: what a calibration is learned from. */
function rowsOf(learned: readonly Framework[], action: ActionWeights): Row[] {
  const prepared = new Map(learned.map((framework) => [framework.id, prepare(framework, table)]));
  return passages.flatMap((passage: Passage): Row[] => {
    const framework = prepared.get(passage.framework);
    const words = wordsOf(passage.text);
    if (!framework || personOf(words) !== 'writer') return [];
    const fit = fitOf(readingOf(words, framework), framework);
    const order = [...fit.keys()].sort((a, b) => (fit[b] ?? 0) - (fit[a] ?? 0)).slice(0, 3);
    const doing = actionOf(words, action);
    return order.slice(0, 2).map((place, at) => {
      const target = framework.targets[place];
      const other = fit[order[at === 0 ? 1 : 0] ?? 0] ?? 0;
      const features = new Map([
        ['fit', 10 * (fit[place] ?? 0)],
        ['lead', 10 * ((fit[place] ?? 0) - other)],
        ['action', doing],
      ]);
      return {
        features,
        positive: target !== undefined && passage.labels.includes(keyOf(passage.framework, target)),
        weight: at === 0 ? 1 : 0.3,
      };
    });
  });
}

function calibrate(rows: readonly Row[]) {
  const { bias, weights } = fitLogistic(rows, { penalty: 0.0005, rounds: 300, rate: 0.2 });
  const rounded = (value: number | undefined) => Number((value ?? 0).toFixed(2));
  return {
    bias: rounded(bias),
    fit: rounded(10 * (weights.get('fit') ?? 0)),
    lead: rounded(10 * (weights.get('lead') ?? 0)),
    action: rounded(weights.get('action')),
  };
}

const action = trainAction(bundled);
const withoutExamples = bundled.map((framework) => withIndicators(framework, () => ({ examples: [] })));
const textsAlone = bundled.map((framework) =>
  withIndicators(framework, () => ({ examples: [], signals: [] })),
);
const calibration = {
  examples: calibrate(rowsOf(bundled, action)),
  signals: calibrate([...rowsOf(withoutExamples, action), ...rowsOf(textsAlone, action)]),
};
writeFileSync('data/hints/weights.json', `${JSON.stringify({ calibration, action }, undefined, 2)}\n`);
console.log('told right in cross-validation', checkAction(bundled), calibration);
for (const kind of ['evidence', 'none']) {
  const odds = passages
    .filter((passage) => passage.kind === kind)
    .map(({ text }) => actionOf(wordsOf(text), action));
  console.log(kind, 'reads as doing:', odds.filter((value) => value > 0).length, 'of', odds.length);
}
