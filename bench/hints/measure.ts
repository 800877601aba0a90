import { type PreparedFramework, type Ranking, rank } from '../../server/core/hints/index.ts';
import { keyOf, type Passage } from './passages.ts';

/** Ranks the indicators of the framework that come into question; gives their keys, best first. */
export type Ranker = (passage: Passage, given: Given | undefined) => Ranked;
export interface Ranked {
  readonly keys: readonly string[];
  readonly shown: boolean;
  readonly score: number;
}
export interface Given {
  readonly competency: string;
  readonly level: string;
}

/** What is counted over a set of passages. */
export interface Figures {
  readonly evidence: number;
  readonly first: number;
  readonly three: number;
  readonly reciprocal: number;
  readonly givenFirst: number;
  readonly givenThree: number;
  /** Hints shown on passages of either kind, those of them that name a label, and evidence passages with a hint. */
  readonly hints: number;
  readonly rightHints: number;
  readonly evidenceWithHint: number;
  readonly none: number;
  readonly silent: number;
}

const place = (keys: readonly string[], labels: readonly string[]): number => {
  const at = keys.findIndex((key) => labels.includes(key));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

/** Competency and level of the intended label. */
export function givenBy(passage: Passage): Given | undefined {
  const match = /\/(.+)\.(\w+)\.\d+$/.exec(passage.labels[0] ?? '');
  return match?.[1] && match[2] ? { competency: match[1], level: match[2] } : undefined;
}

export function measure(passages: readonly Passage[], ranker: Ranker): Figures {
  const evidence = passages.filter(({ kind }) => kind === 'evidence');
  const none = passages.filter(({ kind }) => kind === 'none');
  const full = evidence.map((passage) => ({ passage, ranked: ranker(passage, undefined) }));
  const places = full.map(({ passage, ranked }) => place(ranked.keys, passage.labels));
  const given = evidence.map((passage) => place(ranker(passage, givenBy(passage)).keys, passage.labels));
  const shown = full.filter(({ ranked }) => ranked.shown);
  const loud = none.filter((passage) => ranker(passage, undefined).shown).length;
  const below = (numbers: readonly number[], limit: number) =>
    numbers.filter((number) => number < limit).length;
  return {
    evidence: evidence.length,
    first: below(places, 1),
    three: below(places, 3),
    reciprocal: places.reduce((sum, at) => sum + 1 / (at + 1), 0),
    givenFirst: below(given, 1),
    givenThree: below(given, 3),
    hints: shown.length + loud,
    rightHints: shown.filter(({ passage, ranked }) => passage.labels.includes(ranked.keys[0] ?? '')).length,
    evidenceWithHint: shown.length,
    none: none.length,
    silent: none.length - loud,
  };
}

export const sum = (all: readonly Figures[]): Figures =>
  all.reduce(
    (a, b) =>
      Object.fromEntries(
        Object.entries(a).map(([key, value]) => [key, value + b[key as keyof Figures]]),
      ) as unknown as Figures,
  );

/** The engine as a ranker, over the frameworks that it has learned. */
export const engine =
  (prepared: ReadonlyMap<string, PreparedFramework>): Ranker =>
  (passage, given) => {
    const framework = prepared.get(passage.framework);
    if (!framework) return { keys: [], shown: false, score: 0 };
    return rankedOf(
      passage.framework,
      rank(framework, passage.text, { candidates: given ?? {}, top: 1_000 }),
    );
  };

export const rankedOf = (framework: string, { suggestions }: Ranking): Ranked => ({
  keys: suggestions.map((suggestion) => keyOf(framework, suggestion)),
  shown: suggestions.some(({ shown }) => shown),
  score: suggestions[0]?.score ?? 0,
});
