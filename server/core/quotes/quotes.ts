import { indicatorKey } from '../framework/keys.ts';
import type { Framework } from '../framework/model.ts';
import type { Span } from '../text/span.ts';
import { fingerprints, fromHex } from './fingerprints.ts';
import { RunIndex } from './run-index.ts';
import { foldedWords, RUN, runHashes } from './words.ts';

/** A stretch of prose that stands word for word in a framework. */
export interface Quote extends Span {
  /** The indicator, with its framework. */
  readonly indicator: string;
  readonly words: number;
  /** Whether it is the publisher's wording or one of our examples or restatements. */
  readonly from: 'official' | 'framework';
}

/** Fewer words in a row than this happen by chance (rules.md, `quoted-indicator`). */
const LEAST = 8;

type Index = RunIndex<Source>;
interface Source {
  readonly indicator: string;
  readonly from: Quote['from'];
}

/**
 * Finds eight or more consecutive words of an indicator, restated or official, or of one of its examples. Time is linear
 * in the length of the prose. Eight words in a row are four runs of five in a row.
 */
export function findQuotes(prose: string, framework: Framework | undefined): Quote[] {
  const words = foldedWords(prose);
  if (words.length < LEAST) return [];
  const indexes = framework ? [indexOf(framework), official()] : [official()];
  const hashes = runHashes(words);
  const quotes: Quote[] = [];
  let running = new Map<Source, number>();
  const close = (source: Source, first: number, last: number) => {
    const count = last - first + RUN;
    const [start, end] = [words[first]?.start ?? 0, words[last + RUN - 1]?.end ?? 0];
    if (count >= LEAST) quotes.push({ start, end, words: count, ...source });
  };
  hashes.forEach((hash, at) => {
    const here = new Map<Source, number>();
    for (const index of indexes)
      for (const source of index.get(hash) ?? []) here.set(source, running.get(source) ?? at);
    for (const [source, first] of running) if (!here.has(source)) close(source, first, at - 1);
    running = here;
  });
  for (const [source, first] of running) close(source, first, hashes.length - 1);
  return longest(quotes);
}

/** Of quotes that overlap, the longest: an indicator and its neighbour may share words. */
function longest(quotes: readonly Quote[]): Quote[] {
  const kept: Quote[] = [];
  for (const quote of [...quotes].sort((a, b) => b.words - a.words || a.start - b.start))
    if (kept.every(({ start, end }) => quote.end <= start || quote.start >= end)) kept.push(quote);
  return kept.sort((a, b) => a.start - b.start);
}

const indexes = new WeakMap<Framework, Index>();

function indexOf(framework: Framework): Index {
  let index = indexes.get(framework);
  if (!index) {
    const texts = framework.competencies.flatMap(({ id, levels }) =>
      levels.flatMap(({ level, indicators }) =>
        indicators.flatMap(({ number, text, examples }) => {
          const source: Source = {
            indicator: `${framework.id}/${indicatorKey(id, level, number)}`,
            from: 'framework',
          };
          return [text, ...examples].map((words) => ({
            source: { ...source },
            hashes: runHashes(foldedWords(words)),
          }));
        }),
      ),
    );
    indexes.set(framework, (index = new RunIndex(texts)));
  }
  return index;
}

let officialIndex: Index | undefined;

/** The index of all official texts that are known by their fingerprints, made when it is first needed. */
function official(): Index {
  officialIndex ??= new RunIndex(
    Object.entries(fingerprints.indicators).map(([indicator, hex]) => ({
      source: { indicator, from: 'official' as const },
      hashes: fromHex(hex),
    })),
  );
  return officialIndex;
}
