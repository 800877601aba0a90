/** Finds the texts that have a run of words, by the run's hash. A framework has tens of thousands of runs, so they are kept as numbers. */
export class RunIndex<Source> {
  /** Ascending, with the number of a source beside each. */
  readonly #hashes: Uint32Array;
  readonly #numbers: Uint32Array;
  readonly #sources: readonly Source[];

  constructor(texts: ReadonlyArray<{ readonly source: Source; readonly hashes: readonly number[] }>) {
    this.#sources = texts.map(({ source }) => source);
    const keys = new Float64Array(texts.reduce((total, { hashes }) => total + hashes.length, 0));
    let count = 0;
    for (const [number, { hashes }] of texts.entries())
      for (let at = 0; at < hashes.length; at++) keys[count++] = (hashes[at] ?? 0) * SOURCES + number;
    keys.sort();
    this.#hashes = new Uint32Array(count);
    this.#numbers = new Uint32Array(count);
    for (let at = 0; at < count; at++) {
      const key = keys[at] ?? 0;
      this.#hashes[at] = Math.floor(key / SOURCES);
      this.#numbers[at] = key % SOURCES;
    }
  }

  /** The texts that have a run; almost always there are none. */
  get(hash: number): readonly Source[] {
    let low = 0;
    let high = this.#hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    if (this.#hashes[low] !== hash) return NONE;
    const found: Source[] = [];
    for (let at = low; this.#hashes[at] === hash; at++) {
      const source = this.#sources[this.#numbers[at] ?? 0];
      // A text may have a run twice.
      if (source !== undefined && source !== found.at(-1)) found.push(source);
    }
    return found;
  }
}

/** A hash and the number of a source are sorted as one number, which is exact up to 2^53. */
const SOURCES = 2 ** 20;
const NONE: readonly never[] = [];
