import { addVector, type VectorTable } from './vectors.ts';
import type { Word } from './words.ts';

/**
 * How much a word counts in its text's average vector: smooth inverse frequency, with the frequency told from the
 * word's rank by Zipf's law (Arora et al. 2017, "A simple but tough-to-beat baseline for sentence embeddings").
 */
export function rarity(row: number, size: number): number {
  const frequency = 1 / ((row + 10) * Math.log(size + 2));
  return 3e-4 / (3e-4 + frequency);
}

/** The weighted mean of the words' vectors; zeros where none is known. */
export function meanVector(words: readonly Word[], vectors: VectorTable): Float32Array {
  const sum = new Float32Array(vectors.dimensions);
  let total = 0;
  for (const { word } of words) {
    const row = vectors.rows.get(word);
    if (row === undefined) continue;
    const weight = rarity(row, vectors.rows.size);
    addVector(vectors, row, weight, sum);
    total += weight;
  }
  return total > 0 ? sum.map((value) => value / total) : sum;
}

/** The same from vectors that are weighted already. */
export function meanOfRows(
  rows: ReadonlyArray<Float32Array | undefined>,
  total: number,
  dimensions: number,
): Float32Array {
  const mean = new Float32Array(dimensions);
  for (const row of rows) {
    if (row)
      for (let at = 0; at < dimensions; at++)
        mean[at] = (mean[at] as number) + (row[at] as number) / (total || 1);
  }
  return mean;
}

/** Takes away what all texts share and brings the rest to length one, so that a dot product is a cosine. */
export function centred(vector: Float32Array, common: Float32Array): Float32Array {
  const difference = vector.map((value, at) => value - (common[at] ?? 0));
  const length = Math.sqrt(dot(difference, difference));
  return length > 1e-9 ? difference.map((value) => value / length) : difference;
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

/** The mean of several vectors of equal length. */
export function meanOf(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const mean = new Float32Array(dimensions);
  for (const vector of vectors)
    vector.forEach((value, at) => {
      mean[at] = (mean[at] ?? 0) + value / vectors.length;
    });
  return mean;
}
