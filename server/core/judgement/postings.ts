const NONE = 0xffff_ffff;
const FIRST_BUCKETS = 1 << 10;
/** More buckets than these are not made; beyond four million entries each look takes longer. */
const MOST_BUCKETS = 1 << 20;
/** What stands in more places than this is boilerplate: the places beyond, which come later, are not noted. */
const MOST_PLACES = 16;
/** An entry's numbers: its hash, its value, and the next entry in its bucket. */
const FIELDS = 3;
const [VALUE, NEXT] = [1, 2];

/**
 * Numbers by hash, a few million of them in a few bytes each. Adding, removing and looking up cost the same however many
 * there are.
 */
export class Postings {
  #heads = new Uint32Array(FIRST_BUCKETS).fill(NONE);
  /** One after the other, so that what is looked at together lies together. */
  #entries = new Uint32Array(FIRST_BUCKETS * FIELDS);
  /** The first of the entries that were removed, which are used again. */
  #free = NONE;
  /** How many of the numbers are in use, and how many entries there are. */
  #used = 0;
  #size = 0;

  /** Notes a number; one number is noted once for each hash. */
  add(hash: number, value: number): void {
    if (this.#size > this.#heads.length && this.#heads.length < MOST_BUCKETS) this.#spread();
    const bucket = hash & (this.#heads.length - 1);
    let places = 0;
    for (let entry = this.#heads[bucket] ?? NONE; entry !== NONE; entry = this.#at(entry + NEXT))
      if (this.#at(entry) === hash && ++places === MOST_PLACES) return;
    const entry = this.#take();
    this.#entries[entry] = hash;
    this.#entries[entry + VALUE] = value;
    this.#entries[entry + NEXT] = this.#heads[bucket] ?? NONE;
    this.#heads[bucket] = entry;
    this.#size++;
  }

  remove(hash: number, value: number): void {
    const bucket = hash & (this.#heads.length - 1);
    let before = NONE;
    for (
      let entry = this.#heads[bucket] ?? NONE;
      entry !== NONE;
      before = entry, entry = this.#at(entry + NEXT)
    ) {
      if (this.#at(entry) !== hash || this.#at(entry + VALUE) !== value) continue;
      const next = this.#at(entry + NEXT);
      if (before === NONE) this.#heads[bucket] = next;
      else this.#entries[before + NEXT] = next;
      this.#entries[entry + NEXT] = this.#free;
      this.#free = entry;
      this.#size--;
      return;
    }
  }

  get(hash: number): number[] {
    const values: number[] = [];
    const bucket = hash & (this.#heads.length - 1);
    for (let entry = this.#heads[bucket] ?? NONE; entry !== NONE; entry = this.#at(entry + NEXT))
      if (this.#at(entry) === hash) values.push(this.#at(entry + VALUE));
    return values;
  }

  #at(index: number): number {
    return this.#entries[index] ?? NONE;
  }

  #take(): number {
    const entry = this.#free;
    if (entry !== NONE) {
      this.#free = this.#at(entry + NEXT);
      return entry;
    }
    if (this.#used === this.#entries.length) {
      const more = new Uint32Array(Math.ceil((this.#used / FIELDS) * 1.5) * FIELDS);
      more.set(this.#entries);
      this.#entries = more;
    }
    this.#used += FIELDS;
    return this.#used - FIELDS;
  }

  #spread(): void {
    const heads = new Uint32Array(this.#heads.length * 4).fill(NONE);
    for (const head of this.#heads)
      for (let entry = head, next = NONE; entry !== NONE; entry = next) {
        next = this.#at(entry + NEXT);
        const bucket = this.#at(entry) & (heads.length - 1);
        this.#entries[entry + NEXT] = heads[bucket] ?? NONE;
        heads[bucket] = entry;
      }
    this.#heads = heads;
  }
}
