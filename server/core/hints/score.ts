import type { FoldedTerms } from './fold.ts';
import { addLikeness, type SparseVector } from './lexicon.ts';
import type { LearnedBlock, PreparedFramework } from './prepare.ts';
import type { Reading } from './reading.ts';

/** How far a passage fits each target of a framework: about 0 for no relation, towards 1 for a text like its examples. */
export function fitOf({ sparse, meaning }: Reading, prepared: PreparedFramework): Float32Array {
  const likeness = new Float64Array(prepared.pointCount);
  addLikeness(sparse, prepared.lexicon, prepared.folded.rows, likeness);
  const fit = new Float32Array(prepared.targets.length);
  for (const block of prepared.blocks) addBlock(block, likeness, meaning, fit);
  addFolded(sparse, prepared.folded, fit);
  return fit;
}

function addFolded({ ids, weights }: SparseVector, { rows, gains }: FoldedTerms, fit: Float32Array): void {
  for (let at = 0; at < ids.length; at++) {
    const row = rows.get(ids[at] as number);
    if (row === undefined) continue;
    const weight = weights[at] as number;
    const from = row * fit.length;
    for (let target = 0; target < fit.length; target++)
      (fit[target] as number) += weight * (gains[from + target] as number);
  }
}

function addBlock(
  { targets, points, votes, directions }: LearnedBlock,
  likeness: Float64Array,
  meaning: Float32Array | undefined,
  fit: Float32Array,
): void {
  const width = targets.end - targets.start;
  for (let point = points.start; point < points.end; point++) {
    const alike = likeness[point] as number;
    if (alike === 0) continue;
    const row = (point - points.start) * width;
    for (let at = 0; at < width; at++)
      (fit[targets.start + at] as number) += alike * (votes[row + at] as number);
  }
  if (!meaning) return;
  for (let at = 0; at < width; at++) {
    let sum = 0;
    for (let dimension = 0; dimension < meaning.length; dimension++) {
      sum += (meaning[dimension] as number) * (directions[at * meaning.length + dimension] as number);
    }
    (fit[targets.start + at] as number) += sum;
  }
}
