import { dot } from './embedding.ts';
import { isFunctionWord } from './english.ts';
import type { Lexicon, SparseVector } from './lexicon.ts';
import type { LearnedBlock, PreparedFramework } from './prepare.ts';
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

/** A reader takes in a few words at a glance. */
const MOST_REASONS = 4;
/** A word below this share of the strongest word's vote is no reason. */
const LEAST_SHARE = 0.2;

/** Words that tell a reader nothing of what was done, however much they weigh in a vote. */
const EMPTY_WORDS = new Set(
  (
    'an am any again also about across against along among around away back being between both but came can cannot come comes ' +
    'coming do does doing done down during each else even ever every few get gets getting go goes going gone got had having here ' +
    'hers if into its itself just keep less let like made make makes many may me might mine more most much must myself near no ' +
    'nor now off often on once only onto or other others our ours over own per put quite rather really same see seen several ' +
    'shall should since some something still such than that their them themselves there therefore these they thing things this ' +
    'those though through throughout thus till to too took toward towards two under until up upon us very via want ' +
    'wants way ways well went were what whatever when whenever where wherever whether which while whose why will within without ' +
    'yet you your yours first second next new one three four lot lots bit said says say'
  ).split(' '),
);

const isEmpty = (word: string): boolean => isFunctionWord(word) || EMPTY_WORDS.has(word);

/**
 * The words and short phrases of the passage that spoke most for a target, in the order of the passage. A pair of words
 * lends half its vote to each; words side by side are told as one phrase.
 * @param target a target's place in `prepared.targets`
 */
export function reasonsFor(
  text: string,
  reading: Reading,
  prepared: PreparedFramework,
  target: number,
): string[] {
  const { words } = reading;
  const votes = votesOf(reading, prepared, target);
  const order = words.map((_, at) => at).sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b);
  const strongest = votes[order[0] ?? 0] ?? 0;
  if (!(strongest > 0)) return [];
  const seen = new Set<string>();
  const chosen: number[] = [];
  for (const at of order) {
    const word = words[at];
    if (chosen.length === MOST_REASONS + 1 || !word || (votes[at] ?? 0) < LEAST_SHARE * strongest) break;
    if (seen.has(word.stem) || isEmpty(word.word)) continue;
    seen.add(word.stem);
    chosen.push(at);
  }
  return phrasesOf(
    text,
    words,
    chosen.sort((a, b) => a - b),
  ).slice(0, MOST_REASONS);
}

/** Words that stand side by side, or with one function word between them, are joined as they are written. */
function phrasesOf(text: string, words: readonly Word[], chosen: readonly number[]): string[] {
  const runs: Array<{ from: number; to: number }> = [];
  for (const at of chosen) {
    const last = runs.at(-1);
    const between = words[at - 1];
    const touching =
      last && (at - last.to === 1 || (at - last.to === 2 && between && isFunctionWord(between.word)));
    if (last && touching && sameSentence(text, words[last.to], words[at])) last.to = at;
    else runs.push({ from: at, to: at });
  }
  return runs.map(({ from, to }) => text.slice(words[from]?.start, words[to]?.end).replace(/\s+/g, ' '));
}

const sameSentence = (text: string, before: Word | undefined, after: Word | undefined): boolean =>
  before !== undefined && after !== undefined && !/[.!?;:\n(]/.test(text.slice(before.end, after.start));

/** What each word of the passage contributed to the target's fit. */
function votesOf(
  { words, terms, places, sparse, vectors }: Reading,
  prepared: PreparedFramework,
  target: number,
): Float64Array {
  const votes = new Float64Array(words.length);
  const block = prepared.blocks.find(({ targets }) => targets.start <= target && target < targets.end);
  if (!block) return votes;
  const column = target - block.targets.start;
  const byTerm = termVotes(sparse, prepared, block, target);
  for (let at = 0; at < terms.length; at++) {
    const place = places[at] as number;
    const term = terms[at];
    if (place < 0 || !term) continue;
    const vote = (byTerm[place] as number) / 2;
    (votes[term.from] as number) += vote;
    (votes[term.to] as number) += vote;
  }
  // A word that the framework does not use may still point in the target's direction of meaning.
  const dimensions = prepared.vectors?.dimensions ?? 0;
  const direction = block.directions.subarray(column * dimensions, (column + 1) * dimensions);
  vectors.forEach((vector, at) => {
    if (vector) (votes[at] as number) += dot(direction, vector) / words.length;
  });
  return votes;
}

/** What each term of the passage contributed, in the order of the sparse vector. */
function termVotes(
  { ids, weights }: SparseVector,
  { lexicon, folded, targets }: PreparedFramework,
  block: LearnedBlock,
  target: number,
): Float64Array {
  const sums = new Float64Array(ids.length);
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number;
    const row = folded.rows.get(id);
    const gain =
      row === undefined
        ? gainOf(id, lexicon, block, target)
        : (folded.gains[row * targets.length + target] as number);
    sums[at] = gain * (weights[at] as number);
  }
  return sums;
}

/** What a term that few texts hold gains for a target. */
function gainOf(
  id: number,
  { starts, texts, weights }: Lexicon,
  { targets, points, votes }: LearnedBlock,
  target: number,
): number {
  const width = targets.end - targets.start;
  const end = starts[id + 1] as number;
  let gain = 0;
  for (let place = starts[id] as number; place < end; place++) {
    const text = texts[place] as number;
    if (text < points.start || text >= points.end) continue;
    gain +=
      (weights[place] as number) * (votes[(text - points.start) * width + target - targets.start] as number);
  }
  return gain;
}
