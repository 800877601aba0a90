import type { Framework } from '../framework/model.ts';
import { answersOf } from './answers.ts';
import { centred, meanOf, meanVector } from './embedding.ts';
import { type FoldedTerms, foldedTerms } from './fold.ts';
import { kernelOf } from './kernel.ts';
import { type Lexicon, lexiconOf, type SparseVector } from './lexicon.ts';
import { type Block, blocksOf, type Point, pointsOf, type Target, targetsOf } from './points.ts';
import { solve } from './ridge.ts';
import { type Term, termsOf } from './terms.ts';
import type { VectorTable } from './vectors.ts';
import { wordsOf } from './words.ts';

/** How much the likeness of meaning (cosine of mean vectors) counts beside the likeness of words. */
const MEANING_WEIGHT = 0.3;
/** What is added to the kernel's diagonal for a fully trusted text: how little one text alone is believed. */
const DOUBT = 0.5;

/** What has been learned about the indicators of one block. */
export interface LearnedBlock extends Block {
  /** For each point of the block, how much likeness to it speaks for each target of the block; by rows. */
  readonly votes: Float32Array;
  /** For each target of the block, the direction of meaning that speaks for it; by rows; empty without vectors. */
  readonly directions: Float32Array;
}

/** A framework that has been learned: what `rank` needs. Plain data and deterministic. */
export interface PreparedFramework {
  readonly framework: Framework;
  readonly targets: readonly Target[];
  readonly pointCount: number;
  readonly lexicon: Lexicon;
  readonly blocks: readonly LearnedBlock[];
  readonly folded: FoldedTerms;
  readonly vectors: VectorTable | undefined;
  /** The mean of all texts' vectors, which tells nothing apart. */
  readonly common: Float32Array;
  /** Examples for each indicator, in the mean: with none, hints are less sure of themselves. */
  readonly examplesEach: number;
}

/** Learns a framework at once. The bundled ones take a few tenths of a second; see {@link prepareSteps}. */
export function prepare(framework: Framework, vectors: VectorTable | undefined): PreparedFramework {
  const steps = prepareSteps(framework, vectors);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Texts that are read between two steps: about two milliseconds. */
const TEXTS_A_STEP = 60;

/**
 * Learns a framework from its texts, signals and examples, in steps of a few milliseconds: between two of them the
 * caller may serve others, or drop the work. Kernel ridge regression, each indicator of a block against the others.
 */
export function* prepareSteps(
  framework: Framework,
  vectors: VectorTable | undefined,
): Generator<void, PreparedFramework> {
  const targets = targetsOf(framework);
  const perTarget = targets.map(pointsOf);
  const points = perTarget.flat();
  const terms: Term[][] = [];
  const means: Float32Array[] = [];
  for (const [at, { text }] of points.entries()) {
    const words = wordsOf(text);
    terms.push(termsOf(words));
    if (vectors) means.push(meanVector(words, vectors));
    if (at % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
  }
  const { lexicon, vectors: sparse } = yield* lexiconOf(terms);
  yield;
  const common = meanOf(means, vectors?.dimensions ?? 0);
  const meanings = means.map((mean) => centred(mean, common));
  const blocks: LearnedBlock[] = [];
  for (const block of blocksOf(perTarget.map((each) => each.length))) {
    blocks.push(yield* learned(block, points, targets, sparse, meanings));
  }
  const folded = yield* foldedTerms(lexicon, blocks, targets.length);
  const examples = targets.reduce((sum, { indicator }) => sum + indicator.examples.length, 0);
  const examplesEach = targets.length > 0 ? examples / targets.length : 0;
  return {
    framework,
    targets,
    pointCount: points.length,
    lexicon,
    blocks,
    folded,
    vectors,
    common,
    examplesEach,
  };
}

function* learned(
  block: Block,
  points: readonly Point[],
  targets: readonly Target[],
  sparse: readonly SparseVector[],
  meanings: readonly Float32Array[],
): Generator<void, LearnedBlock> {
  const { start, end } = block.points;
  const width = block.targets.end - block.targets.start;
  const near = meanings.slice(start, end);
  const doubt = Float64Array.from(points.slice(start, end), ({ trust }) => DOUBT / trust);
  const kernel = yield* kernelOf(sparse.slice(start, end), near, MEANING_WEIGHT, doubt);
  yield;
  const votes = yield* solve(kernel, answersOf(block, points, targets), width);
  const directions = yield* directionsOf(votes, near, width);
  return { ...block, votes: Float32Array.from(votes), directions };
}

/** The part of the answer that goes by meaning is linear, so the points fold into one direction for each target. */
function* directionsOf(
  answers: Float64Array,
  meanings: readonly Float32Array[],
  width: number,
): Generator<void, Float32Array> {
  const dimensions = meanings[0]?.length ?? 0;
  const directions = new Float32Array(width * dimensions);
  for (const [row, meaning] of meanings.entries()) {
    for (let target = 0; target < width; target++) {
      const vote = MEANING_WEIGHT * (answers[row * width + target] as number);
      const from = target * dimensions;
      for (let at = 0; at < dimensions; at++)
        (directions[from + at] as number) += vote * (meaning[at] as number);
    }
    if (row % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
  }
  return directions;
}
