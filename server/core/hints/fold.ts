import type { Lexicon } from './lexicon.ts';
import type { LearnedBlock } from './prepare.ts';

/**
 * For each term that more texts hold than there are targets: what a passage that has it gains for each target. Going
 * through such a term's texts would take longer than going through the targets, for every passage anew.
 */
export interface FoldedTerms {
  /** Id of a term → its row. */
  readonly rows: ReadonlyMap<number, number>;
  /** By rows, a number for each target. */
  readonly gains: Float32Array;
}

/** Texts that are gone through between two steps: about a millisecond. */
const STEP = 20_000;

export function* foldedTerms(
  { starts, texts, weights }: Lexicon,
  blocks: readonly LearnedBlock[],
  targetCount: number,
): Generator<void, FoldedTerms> {
  const rows = new Map<number, number>();
  for (let id = 0; id + 1 < starts.length; id++) {
    if ((starts[id + 1] as number) - (starts[id] as number) > targetCount) rows.set(id, rows.size);
  }
  const gains = new Float32Array(rows.size * targetCount);
  const blockOf = blocks.flatMap((block) =>
    new Array<LearnedBlock>(block.points.end - block.points.start).fill(block),
  );
  let work = 0;
  for (const [id, row] of rows) {
    for (let place = starts[id] as number; place < (starts[id + 1] as number); place++) {
      const text = texts[place] as number;
      const block = blockOf[text];
      if (block) addVotes(block, text, weights[place] as number, gains, row * targetCount);
    }
    work += (starts[id + 1] as number) - (starts[id] as number);
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
  return { rows, gains };
}

function addVotes(
  { targets, points, votes }: LearnedBlock,
  text: number,
  weight: number,
  gains: Float32Array,
  row: number,
): void {
  const width = targets.end - targets.start;
  const from = (text - points.start) * width;
  for (let at = 0; at < width; at++)
    (gains[row + targets.start + at] as number) += weight * (votes[from + at] as number);
}
