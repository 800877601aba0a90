import type { Block } from '../evidence/chunk.ts';
import type { Analyse, Analysis } from './analysis.ts';

const analyses = new WeakMap<Block, Analysis>();

/** A block as the tagger reads it. A block keeps its identity while nobody edits it, and its reading with it. */
export function analysisOf(block: Block, analyse: Analyse): Analysis {
  let analysis = analyses.get(block);
  if (!analysis) {
    analysis = analyse(block.prose.text);
    analyses.set(block, analysis);
  }
  return analysis;
}
