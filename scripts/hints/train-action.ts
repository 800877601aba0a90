import { readFileSync } from 'node:fs';
import type { Framework } from '../../server/core/framework/model.ts';
import { type ActionWeights, actionTerms } from '../../server/core/hints/action.ts';
import { wordsOf } from '../../server/core/hints/words.ts';
import { type Fitted, fitLogistic, logOdds, type Row } from './logistic.ts';

/** Written for this purpose: background, task, others' doing, rules, figures, places, diaries, and the writer's own trivia. */
export const nothing = (): string[] =>
  ['scripts/hints/nothing-1.txt', 'scripts/hints/nothing-2.txt'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim()),
  );

const examplesOf = (frameworks: readonly Framework[]): string[] =>
  frameworks.flatMap(({ competencies }) =>
    competencies.flatMap(({ levels }) =>
      levels.flatMap(({ indicators }) => indicators.flatMap(({ examples }) => examples)),
    ),
  );

/** Only the most telling terms are kept: the file is read by people, and the rest adds noise. */
const MOST_TERMS = 1_500;
const SETTINGS = { penalty: 0.0015, rounds: 40, rate: 0.15 };

const featuresOf = (text: string): Map<string, number> => {
  const terms = actionTerms(wordsOf(text));
  return new Map([...terms].map((term) => [term, 1 / Math.sqrt(terms.size)]));
};

function rowsOf(doing: readonly string[], idle: readonly string[]): Row[] {
  const rows = [
    ...doing.map((text) => ({ features: featuresOf(text), positive: true, weight: 1 })),
    ...idle.map((text) => ({
      features: featuresOf(text),
      positive: false,
      weight: doing.length / idle.length,
    })),
  ];
  // Spread evenly, so that no round ends on one kind only.
  const step = 379;
  return rows.map((_, at) => rows[(at * step) % rows.length] as Row);
}

const trimmed = ({ bias, weights }: Fitted): ActionWeights => ({
  bias: Number(bias.toFixed(3)),
  terms: Object.fromEntries(
    [...weights]
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .slice(0, MOST_TERMS)
      .map(([term, weight]) => [term, Number(weight.toFixed(2))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
});

export const trainAction = (frameworks: readonly Framework[]): ActionWeights =>
  trimmed(fitLogistic(rowsOf(examplesOf(frameworks), nothing()), SETTINGS));

/** The share of passages of either kind that five-fold cross-validation tells right, as a check against over-fitting. */
export function checkAction(frameworks: readonly Framework[]): {
  readonly doing: number;
  readonly idle: number;
} {
  const folds = 5;
  const [doing, idle] = [examplesOf(frameworks), nothing()];
  const right = { doing: 0, idle: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const kept = (_: string, at: number) => at % folds !== fold;
    const left = (_: string, at: number) => at % folds === fold;
    const fitted = fitLogistic(rowsOf(doing.filter(kept), idle.filter(kept)), SETTINGS);
    right.doing += doing.filter(left).filter((text) => logOdds(fitted, featuresOf(text)) > 0).length;
    right.idle += idle.filter(left).filter((text) => logOdds(fitted, featuresOf(text)) <= 0).length;
  }
  return { doing: right.doing / doing.length, idle: right.idle / idle.length };
}
