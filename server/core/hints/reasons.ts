import { rarity } from './embedding.ts';
import { isFunctionWord } from './english.ts';
import { sparseOf } from './lexicon.ts';
import type { PreparedFramework } from './prepare.ts';
import { termsOf } from './terms.ts';
import { addVector } from './vectors.ts';
import type { Word } from './words.ts';

/** A reader takes in a few words at a glance. */
const MOST_REASONS = 4;
/** A word below this share of the strongest word's vote is no reason. */
const LEAST_SHARE = 0.2;

/**
 * The words and short phrases of the passage that spoke most for a target, in the order of the passage. A pair of words
 * lends half its vote to each; words side by side are told as one phrase.
 * @param target a target's place in `prepared.targets`
 */
export function reasonsFor(
  text: string,
  words: readonly Word[],
  prepared: PreparedFramework,
  target: number,
): string[] {
  const votes = votesOf(words, prepared, target);
  const order = votes.map((_, at) => at).sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b);
  const strongest = votes[order[0] ?? 0] ?? 0;
  if (!(strongest > 0)) return [];
  const seen = new Set<string>();
  const chosen: number[] = [];
  for (const at of order) {
    const word = words[at];
    if (chosen.length === MOST_REASONS + 1 || !word || (votes[at] ?? 0) < LEAST_SHARE * strongest) break;
    if (seen.has(word.stem) || isFunctionWord(word.word)) continue;
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

function votesOf(words: readonly Word[], prepared: PreparedFramework, target: number): number[] {
  const votes = words.map(() => 0);
  const block = prepared.blocks.find(({ targets }) => targets.start <= target && target < targets.end);
  if (!block) return votes;
  const width = block.targets.end - block.targets.start;
  const column = target - block.targets.start;
  const { lexicon } = prepared;
  const terms = termsOf(words);
  const { ids, weights } = sparseOf(terms, lexicon);
  const byId = new Map<number, number>();
  ids.forEach((id, at) => {
    let vote = 0;
    for (let place = lexicon.starts[id] ?? 0; place < (lexicon.starts[id + 1] ?? 0); place++) {
      const point = (lexicon.texts[place] ?? 0) - block.points.start;
      if (point >= 0 && point < block.points.end - block.points.start)
        vote += (lexicon.weights[place] ?? 0) * (block.votes[point * width + column] ?? 0);
    }
    byId.set(id, vote * (weights[at] ?? 0));
  });
  for (const { hash, from, to } of terms) {
    const vote = (byId.get(lexicon.ids.get(hash) ?? -1) ?? 0) / 2;
    votes[from] = (votes[from] ?? 0) + vote;
    votes[to] = (votes[to] ?? 0) + vote;
  }
  return addMeaning(votes, words, prepared, block.directions, column);
}

/** A word that the framework does not use may still point in the target's direction of meaning. */
function addMeaning(
  votes: number[],
  words: readonly Word[],
  { vectors }: PreparedFramework,
  directions: Float32Array,
  column: number,
): number[] {
  if (!vectors) return votes;
  const { dimensions, rows } = vectors;
  const direction = directions.subarray(column * dimensions, (column + 1) * dimensions);
  const vector = new Float32Array(dimensions);
  return votes.map((vote, at) => {
    const row = rows.get(words[at]?.word ?? '');
    if (row === undefined) return vote;
    vector.fill(0);
    addVector(vectors, row, rarity(row, rows.size) / words.length, vector);
    return vote + vector.reduce((sum, value, dimension) => sum + value * (direction[dimension] ?? 0), 0);
  });
}
