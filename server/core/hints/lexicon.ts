import { FAMILIES, FAMILY_WEIGHT, type Term } from './terms.ts';

/** A text as weights of known terms: parallel arrays, each term once. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

/** The terms that a framework's texts hold, and which text holds which. */
export interface Lexicon {
  /** Hash of a term → its id. */
  readonly ids: ReadonlyMap<number, number>;
  readonly families: Uint8Array;
  /** Inverse document frequency by id, smoothed. */
  readonly idf: Float32Array;
  /** The texts that hold term `id` are `texts[starts[id]…starts[id + 1]]`, with their weights beside. */
  readonly starts: Int32Array;
  readonly texts: Int32Array;
  readonly weights: Float32Array;
}

/** Term frequency counts in logarithms; each family is brought to its own length, so that pairs do not swamp words. */
export function sparseOf(
  terms: readonly Term[],
  { ids, families, idf }: Pick<Lexicon, 'ids' | 'families' | 'idf'>,
): SparseVector {
  const counts = new Map<number, number>();
  for (const { hash } of terms) {
    const id = ids.get(hash);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const found = Int32Array.from(counts.keys());
  const weights = new Float32Array(found.length);
  const squares = new Float64Array(FAMILIES);
  found.forEach((id, at) => {
    const weight = (1 + Math.log(counts.get(id) ?? 1)) * (idf[id] ?? 0);
    const family = families[id] ?? 0;
    weights[at] = weight;
    squares[family] = (squares[family] ?? 0) + weight * weight;
  });
  found.forEach((id, at) => {
    const family = families[id] ?? 0;
    weights[at] =
      ((weights[at] ?? 0) * Math.sqrt(FAMILY_WEIGHT[family] ?? 0)) / Math.sqrt(squares[family] || 1);
  });
  return { ids: found, weights };
}

/** Texts that are filed between two steps: about two milliseconds. */
const TEXTS_A_STEP = 100;

/** Learns which terms there are and how telling each is, and files the texts under them; in steps. */
export function* lexiconOf(texts: ReadonlyArray<readonly Term[]>): Generator<void, FiledTexts> {
  const ids = new Map<number, number>();
  const families: number[] = [];
  const holders: number[] = [];
  for (const [at, terms] of texts.entries()) {
    countHolders(terms, ids, families, holders);
    if (at % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
  }
  const idf = Float32Array.from(holders, (count) => Math.log((1 + texts.length) / (1 + count)) + 1);
  const known = { ids, families: Uint8Array.from(families), idf };
  const vectors: SparseVector[] = [];
  for (const [at, terms] of texts.entries()) {
    vectors.push(sparseOf(terms, known));
    if (at % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
  }
  const postings = yield* postingsOf(vectors, holders);
  return { lexicon: { ...known, ...postings }, vectors };
}

interface FiledTexts {
  readonly lexicon: Lexicon;
  readonly vectors: readonly SparseVector[];
}

/** Counts the text's terms, each once, and gives new ones an id. */
function countHolders(
  terms: readonly Term[],
  ids: Map<number, number>,
  families: number[],
  holders: number[],
): void {
  const seen = new Set<number>();
  for (const { hash, family } of terms) {
    if (seen.has(hash)) continue;
    seen.add(hash);
    let id = ids.get(hash);
    if (id === undefined) {
      id = families.length;
      ids.set(hash, id);
      families.push(family);
      holders.push(0);
    }
    holders[id] = (holders[id] ?? 0) + 1;
  }
}

function* postingsOf(
  vectors: readonly SparseVector[],
  holders: readonly number[],
): Generator<void, Pick<Lexicon, 'starts' | 'texts' | 'weights'>> {
  const starts = new Int32Array(holders.length + 1);
  for (let id = 0; id < holders.length; id++)
    starts[id + 1] = (starts[id] as number) + (holders[id] as number);
  yield;
  const free = starts.slice();
  const texts = new Int32Array(starts[holders.length] as number);
  const weights = new Float32Array(texts.length);
  for (const [text, { ids, weights: own }] of vectors.entries()) {
    for (let at = 0; at < ids.length; at++) {
      const place = free[ids[at] as number] as number;
      free[ids[at] as number] = place + 1;
      texts[place] = text;
      weights[place] = own[at] as number;
    }
    if (text % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
  }
  return { starts, texts, weights };
}

/** Adds to `likeness[text]` how alike each text and the vector are, by shared terms but the skipped. Plain loops: it is the hot path. */
export function addLikeness(
  vector: SparseVector,
  { starts, texts, weights }: Lexicon,
  skipped: ReadonlyMap<number, unknown>,
  likeness: Float64Array,
): void {
  for (let at = 0; at < vector.ids.length; at++) {
    const id = vector.ids[at] as number;
    if (skipped.has(id)) continue;
    const weight = vector.weights[at] as number;
    const end = starts[id + 1] as number;
    for (let place = starts[id] as number; place < end; place++) {
      (likeness[texts[place] as number] as number) += weight * (weights[place] as number);
    }
  }
}
