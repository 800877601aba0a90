import { dot } from './embedding.ts';
import type { SparseVector } from './lexicon.ts';

/** About so many multiplications are done between two steps: about a millisecond. */
const STEP = 700_000;

/** How alike the texts of a block are, as a matrix that is never written out, with doubt added to its diagonal. */
export interface Kernel {
  readonly size: number;
  readonly diagonal: Float64Array;
  /** The product with an n × width matrix by rows, in steps. */
  readonly times: (matrix: Float64Array, width: number) => Generator<void, Float64Array>;
}

/**
 * @param texts the block's texts as weights of terms
 * @param meanings their directions of meaning, or none
 * @param meaningWeight how much likeness of meaning counts beside likeness of words
 * @param doubt what is added to the diagonal for each text
 */
export function* kernelOf(
  texts: readonly SparseVector[],
  meanings: readonly Float32Array[],
  meaningWeight: number,
  doubt: Float64Array,
): Generator<void, Kernel> {
  const shared = yield* sharedTerms(texts);
  const own = ownLikeness(texts, shared.isShared).map((value, at) => value + (doubt[at] ?? 0));
  const diagonal = texts.map((text, at) => {
    const meaning = meanings[at];
    return (
      selfProduct(text.weights) + (meaning ? meaningWeight * dot(meaning, meaning) : 0) + (doubt[at] ?? 0)
    );
  });
  return {
    size: texts.length,
    diagonal: Float64Array.from(diagonal),
    *times(matrix, width) {
      const product = matrix.map((value, at) => value * (own[Math.floor(at / width)] ?? 0));
      yield* addTerms(shared, matrix, product, width);
      yield* addMeanings(meanings, meaningWeight, matrix, product, width);
      return product;
    },
  };
}

const selfProduct = (weights: Float32Array): number =>
  weights.reduce((sum, weight) => sum + weight * weight, 0);

/** The terms that at least two texts hold, each with its texts and weights; most terms are in one text only. */
interface SharedTerms {
  readonly isShared: (id: number) => boolean;
  /** Term number t is in `texts[starts[t]…starts[t + 1]]`. */
  readonly starts: Int32Array;
  readonly texts: Int32Array;
  readonly weights: Float32Array;
}

/** Texts that are gone through between two steps: about two milliseconds. */
const TEXTS_A_STEP = 100;

function* sharedTerms(vectors: readonly SparseVector[]): Generator<void, SharedTerms> {
  const counts = new Map<number, number>();
  for (const [text, { ids }] of vectors.entries()) {
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    if (text % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
  }
  const rows = new Map<number, number>();
  const sizes: number[] = [];
  for (const [id, count] of counts) {
    if (count < 2) continue;
    rows.set(id, sizes.length);
    sizes.push(count);
  }
  yield;
  const starts = new Int32Array(sizes.length + 1);
  for (let row = 0; row < sizes.length; row++)
    starts[row + 1] = (starts[row] as number) + (sizes[row] as number);
  const free = starts.slice();
  const texts = new Int32Array(starts[sizes.length] as number);
  const weights = new Float32Array(texts.length);
  for (const [text, vector] of vectors.entries()) {
    for (let at = 0; at < vector.ids.length; at++) {
      const row = rows.get(vector.ids[at] as number);
      if (row === undefined) continue;
      const place = free[row] as number;
      free[row] = place + 1;
      texts[place] = text;
      weights[place] = vector.weights[at] as number;
    }
    if (text % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
  }
  return { isShared: (id) => rows.has(id), starts, texts, weights };
}

/** How alike each text is to itself by the terms that no other text holds. */
const ownLikeness = (texts: readonly SparseVector[], isShared: (id: number) => boolean): Float64Array =>
  Float64Array.from(texts, ({ ids, weights }) =>
    ids.reduce((sum, id, at) => (isShared(id) ? sum : sum + (weights[at] ?? 0) ** 2), 0),
  );

function* addTerms(
  { starts, texts, weights }: SharedTerms,
  matrix: Float64Array,
  product: Float64Array,
  width: number,
): Generator<void, void> {
  const total = new Float64Array(width);
  let work = 0;
  for (let term = 0; term + 1 < starts.length; term++) {
    const [start, end] = [starts[term] as number, starts[term + 1] as number];
    total.fill(0);
    for (let place = start; place < end; place++) {
      addRow(matrix, (texts[place] as number) * width, weights[place] as number, total, 0, width);
    }
    for (let place = start; place < end; place++) {
      addRow(total, 0, weights[place] as number, product, (texts[place] as number) * width, width);
    }
    work += 2 * (end - start) * width;
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
}

function* addMeanings(
  meanings: readonly Float32Array[],
  meaningWeight: number,
  matrix: Float64Array,
  product: Float64Array,
  width: number,
): Generator<void, void> {
  const dimensions = meanings[0]?.length ?? 0;
  const totals = new Float64Array(dimensions * width);
  for (const forwards of [true, false]) {
    let work = 0;
    for (const [row, meaning] of meanings.entries()) {
      for (let dimension = 0; dimension < dimensions; dimension++) {
        const weight = meaning[dimension] as number;
        if (forwards) addRow(matrix, row * width, weight * meaningWeight, totals, dimension * width, width);
        else addRow(totals, dimension * width, weight, product, row * width, width);
      }
      work += dimensions * width;
      if (work > STEP) {
        work = 0;
        yield;
      }
    }
  }
}

/** Adds a row of one matrix, times a factor, to a row of another. */
function addRow(
  source: Float64Array,
  from: number,
  factor: number,
  target: Float64Array,
  to: number,
  width: number,
): void {
  for (let at = 0; at < width; at++) (target[to + at] as number) += factor * (source[from + at] as number);
}
