const NONE = 0xffff_ffff;
const FIRST_BUCKETS = 1 << 10;
/** More buckets than these are not made; beyond four million entries each look takes longer. */
const MOST_BUCKETS = 1 << 20;
/** What stands in more places than this is boilerplate: the places beyond, which come later, are only counted. */
const MOST_PLACES = 16;
/** With fewer places than this others move up; not with one fewer, for a writer who changes a word would have them sought. */
const FEW_PLACES = 8;
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
  /** How many numbers of a hash are beyond the most places, for hashes that have any. */
  readonly #beyond = new Map<number, number>();
  /** One for each number that is beyond them for some hash, or was. */
  #crowded = new Uint8Array(FIRST_BUCKETS);
  /** Hashes that numbers beyond may move up to. */
  readonly #roomy = new Set<number>();

  /** Notes a number; one number is noted once for each hash. */
  add(hash: number, value: number): void {
    if (this.#count(hash) < MOST_PLACES) return this.#note(hash, value);
    this.#beyond.set(hash, (this.#beyond.get(hash) ?? 0) + 1);
    if (value >= this.#crowded.length) {
      const more = new Uint8Array(value * 2);
      more.set(this.#crowded);
      this.#crowded = more;
    }
    this.#crowded[value] = 1;
  }

  /** Forgets a number with all of its hashes. */
  forget(value: number, hashes: Iterable<number>): void {
    for (const hash of hashes) {
      const beyond = this.#beyond.get(hash);
      const isNoted = this.#remove(hash, value);
      if (beyond === undefined) continue;
      if (!isNoted) this.#setBeyond(hash, beyond - 1);
      if (this.#hasRoom(hash)) this.#roomy.add(hash);
    }
    if (value < this.#crowded.length) this.#crowded[value] = 0;
  }

  /**
   * Has numbers move up to places that came free. Costs nothing where none did, and else a look at the numbers beyond.
   * @param hashesOf all hashes of a number
   * @returns whether something is found now that was not before
   */
  moveUp(hashesOf: (value: number) => Iterable<number>): boolean {
    if (this.#roomy.size === 0) return false;
    const roomy = new Set([...this.#roomy].filter((hash) => this.#hasRoom(hash)));
    this.#roomy.clear();
    let hasMoved = false;
    const crowded = this.#crowded;
    for (let value = crowded.indexOf(1); value >= 0 && roomy.size > 0; value = crowded.indexOf(1, value + 1))
      for (const hash of hashesOf(value)) {
        if (!roomy.has(hash) || this.get(hash).includes(value)) continue;
        this.#note(hash, value);
        hasMoved = true;
        this.#setBeyond(hash, (this.#beyond.get(hash) ?? 0) - 1);
        if (!this.#beyond.has(hash) || this.#count(hash) === MOST_PLACES) roomy.delete(hash);
      }
    return hasMoved;
  }

  get(hash: number): number[] {
    const values: number[] = [];
    const bucket = hash & (this.#heads.length - 1);
    for (let entry = this.#heads[bucket] ?? NONE; entry !== NONE; entry = this.#at(entry + NEXT))
      if (this.#at(entry) === hash) values.push(this.#at(entry + VALUE));
    return values;
  }

  /** Whether numbers are to move up to a hash: there is room for all of them, or only few are left. */
  #hasRoom(hash: number): boolean {
    const beyond = this.#beyond.get(hash);
    if (beyond === undefined) return false;
    const places = this.#count(hash);
    return places < FEW_PLACES || places + beyond <= MOST_PLACES;
  }

  #setBeyond(hash: number, count: number): void {
    if (count > 0) this.#beyond.set(hash, count);
    else this.#beyond.delete(hash);
  }

  /** How many numbers are noted for a hash. */
  #count(hash: number): number {
    const bucket = hash & (this.#heads.length - 1);
    let places = 0;
    for (let entry = this.#heads[bucket] ?? NONE; entry !== NONE; entry = this.#at(entry + NEXT))
      if (this.#at(entry) === hash && ++places === MOST_PLACES) break;
    return places;
  }

  #note(hash: number, value: number): void {
    if (this.#size > this.#heads.length && this.#heads.length < MOST_BUCKETS) this.#spread();
    const bucket = hash & (this.#heads.length - 1);
    const entry = this.#take();
    this.#entries[entry] = hash;
    this.#entries[entry + VALUE] = value;
    this.#entries[entry + NEXT] = this.#heads[bucket] ?? NONE;
    this.#heads[bucket] = entry;
    this.#size++;
  }

  /** Tells whether the number was noted. */
  #remove(hash: number, value: number): boolean {
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
      return true;
    }
    return false;
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
