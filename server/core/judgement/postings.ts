const NONE = -1;
const FIRST_BUCKETS = 1 << 10;
const MOST_BUCKETS = 1 << 20;
/** When so many entries are in a bucket on average, there are to be sixteen times as many buckets. */
const CROWDED = 4;
/** What stands in more places than this is boilerplate: the places beyond, which come later, are not noted. */
const MOST_PLACES = 64;

/**
 * Numbers by hash, a few million of them in a few bytes each. Adding, removing and looking up cost the same however many
 * there are.
 */
export class Postings {
  #heads = new Int32Array(FIRST_BUCKETS).fill(NONE);
  #hashes = new Uint32Array(FIRST_BUCKETS);
  #values = new Int32Array(FIRST_BUCKETS);
  #nexts = new Int32Array(FIRST_BUCKETS);
  /** The first of the entries that were removed, which are used again. */
  #free = NONE;
  #used = 0;
  #size = 0;

  /** Notes a number; one number is noted once for each hash. */
  add(hash: number, value: number): void {
    if (this.#places(hash) >= MOST_PLACES) return;
    if (this.#size > CROWDED * this.#heads.length && this.#heads.length < MOST_BUCKETS) this.#spread();
    const entry = this.#take();
    const bucket = hash & (this.#heads.length - 1);
    this.#hashes[entry] = hash;
    this.#values[entry] = value;
    this.#nexts[entry] = this.#heads[bucket] ?? NONE;
    this.#heads[bucket] = entry;
    this.#size++;
  }

  remove(hash: number, value: number): void {
    const bucket = hash & (this.#heads.length - 1);
    let before = NONE;
    for (
      let entry = this.#heads[bucket] ?? NONE;
      entry !== NONE;
      before = entry, entry = this.#nexts[entry] ?? NONE
    ) {
      if (this.#hashes[entry] !== hash || this.#values[entry] !== value) continue;
      const next = this.#nexts[entry] ?? NONE;
      if (before === NONE) this.#heads[bucket] = next;
      else this.#nexts[before] = next;
      this.#nexts[entry] = this.#free;
      this.#free = entry;
      this.#size--;
      return;
    }
  }

  get(hash: number): number[] {
    const values: number[] = [];
    for (
      let entry = this.#heads[hash & (this.#heads.length - 1)] ?? NONE;
      entry !== NONE;
      entry = this.#nexts[entry] ?? NONE
    )
      if (this.#hashes[entry] === hash) values.push(this.#values[entry] ?? 0);
    return values;
  }

  #places(hash: number): number {
    let places = 0;
    for (
      let entry = this.#heads[hash & (this.#heads.length - 1)] ?? NONE;
      entry !== NONE;
      entry = this.#nexts[entry] ?? NONE
    )
      if (this.#hashes[entry] === hash) places++;
    return places;
  }

  #take(): number {
    if (this.#free !== NONE) {
      const entry = this.#free;
      this.#free = this.#nexts[entry] ?? NONE;
      return entry;
    }
    if (this.#used === this.#hashes.length) this.#grow();
    return this.#used++;
  }

  #grow(): void {
    const length = Math.ceil(this.#used * 1.5);
    const hashes = new Uint32Array(length);
    const values = new Int32Array(length);
    const nexts = new Int32Array(length);
    hashes.set(this.#hashes);
    values.set(this.#values);
    nexts.set(this.#nexts);
    this.#hashes = hashes;
    this.#values = values;
    this.#nexts = nexts;
  }

  #spread(): void {
    const heads = new Int32Array(this.#heads.length * 16).fill(NONE);
    for (const head of this.#heads)
      for (let entry = head, next = NONE; entry !== NONE; entry = next) {
        next = this.#nexts[entry] ?? NONE;
        const bucket = (this.#hashes[entry] ?? 0) & (heads.length - 1);
        this.#nexts[entry] = heads[bucket] ?? NONE;
        heads[bucket] = entry;
      }
    this.#heads = heads;
  }
}
