import { centred, meanOfRows, rarity } from './embedding.ts';
import { type SparseVector, sparseOf } from './lexicon.ts';
import type { PreparedFramework } from './prepare.ts';
import { type Term, termsOf } from './terms.ts';
import { addVector } from './vectors.ts';
import type { Word } from './words.ts';

/** A passage as a framework sees it, worked out once for the fit and for the reasons. */
export interface Reading {
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
  /** For each term its place in `sparse`, or -1 where the framework does not know it. */
  readonly places: Int32Array;
  readonly sparse: SparseVector;
  /** For each word its vector times its rarity, or nothing where it is not known. */
  readonly vectors: ReadonlyArray<Float32Array | undefined>;
  /** What the passage is about, centred, of length one; missing without vectors. */
  readonly meaning: Float32Array | undefined;
}

/** Reads a passage against a framework. */
export function readingOf(
  words: readonly Word[],
  { lexicon, vectors: table, common }: PreparedFramework,
): Reading {
  const terms = termsOf(words);
  const sparse = sparseOf(terms, lexicon);
  const placeOf = new Map(Array.from(sparse.ids, (id, place) => [id, place]));
  const places = Int32Array.from(terms, ({ hash }) => placeOf.get(lexicon.ids.get(hash) ?? -1) ?? -1);
  if (!table) return { words, terms, places, sparse, vectors: [], meaning: undefined };
  let total = 0;
  const vectors = words.map(({ word }) => {
    const row = table.rows.get(word);
    if (row === undefined) return undefined;
    const vector = new Float32Array(table.dimensions);
    const weight = rarity(row, table.rows.size);
    addVector(table, row, weight, vector);
    total += weight;
    return vector;
  });
  return {
    words,
    terms,
    places,
    sparse,
    vectors,
    meaning: centred(meanOfRows(vectors, total, table.dimensions), common),
  };
}
