import type { KnownPassage, PassagePlace } from './passage.ts';
import { type Shingles, ShingleWriter } from './shingles.ts';

/** Numbers that are kept of each passage: its offset, its range, and where its shingles end. */
const FIELDS = 7;

/** Packs the passages of one document after the other: what it writes into is used again. */
export class PassagePacker {
  readonly #shingles = new ShingleWriter();
  #numbers: number[] = [];
  #competencies: ReadonlySet<string>[] = [];

  clear(): void {
    this.#shingles.clear();
    this.#numbers = [];
    this.#competencies = [];
  }

  /** Adds a passage behind the ones before. */
  add({ start, range, competencies }: PassagePlace, text: string): void {
    const { start: from, end: to } = range;
    this.#shingles.add(text);
    const { all, sample } = this.#shingles;
    this.#numbers.push(start, from.line, from.character, to.line, to.character, all, sample);
    this.#competencies.push(competencies);
  }

  take(uri: string): PackedPassages {
    return new PackedPassages(
      uri,
      Uint32Array.from(this.#numbers),
      this.#shingles.take(),
      shared(this.#competencies),
    );
  }
}

/** The passages of one document, packed into a few arrays of numbers, so that ten thousand documents fit into memory. */
export class PackedPassages {
  readonly uri: string;
  readonly #numbers: Uint32Array;
  readonly #all: Uint16Array;
  readonly #sample: Uint32Array;
  readonly #competencies: ReadonlyArray<ReadonlySet<string>>;

  constructor(
    uri: string,
    numbers: Uint32Array,
    { all, sample }: Shingles,
    competencies: ReadonlyArray<ReadonlySet<string>>,
  ) {
    this.uri = uri;
    this.#numbers = numbers;
    this.#all = all;
    this.#sample = sample;
    this.#competencies = competencies;
  }

  get length(): number {
    return this.#competencies.length;
  }

  at(index: number): KnownPassage {
    const [start = 0, line = 0, character = 0, endLine = 0, endCharacter = 0] = this.#numbers.subarray(
      index * FIELDS,
    );
    return {
      uri: this.uri,
      start,
      range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
      competencies: this.#competencies[index] ?? new Set(),
      shingles: this.shingles(index),
    };
  }

  shingles(index: number): Shingles {
    const end = (index + 1) * FIELDS;
    const before = end - FIELDS;
    const [all, sample] = [this.#numbers[end - 2], this.#numbers[end - 1]];
    return {
      all: this.#all.subarray(this.#numbers[before - 2] ?? 0, all),
      sample: this.#sample.subarray(this.#numbers[before - 1] ?? 0, sample),
    };
  }

  /** Calls back with each hash by which a passage is found. */
  eachSample(index: number, take: (hash: number) => void): void {
    const end = (index + 1) * FIELDS - 1;
    const to = this.#numbers[end] ?? 0;
    for (let at = this.#numbers[end - FIELDS] ?? 0; at < to; at++) take(this.#sample[at] ?? 0);
  }
}

/** Passages in the order of their document, packed or not. */
interface Passages {
  readonly length: number;
  at(index: number): KnownPassage | undefined;
}

/** Passages with the same words at the same places for the same competencies need not be indexed anew. */
export function areSame(some: Passages, others: Passages): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index++) {
    const [one, other] = [some.at(index), others.at(index)];
    if (!one || !other || !isSame(one, other)) return false;
  }
  return true;
}

const isSame = (one: KnownPassage, other: KnownPassage): boolean =>
  one.start === other.start &&
  one.range.start.line === other.range.start.line &&
  one.range.end.line === other.range.end.line &&
  areEqual(one.shingles.all, other.shingles.all) &&
  areEqual(one.shingles.sample, other.shingles.sample) &&
  keyOf(one.competencies) === keyOf(other.competencies);

const areEqual = (a: Uint16Array | Uint32Array, b: Uint16Array | Uint32Array): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at]);

const keyOf = (competencies: ReadonlySet<string> | undefined): string => [...(competencies ?? [])].join(' ');

/** The same sets, each once: most passages of a document are about the same. */
function shared(sets: ReadonlyArray<ReadonlySet<string>>): ReadonlySet<string>[] {
  const known = new Map<string, ReadonlySet<string>>();
  return sets.map((set) => {
    const key = keyOf(set);
    const first = known.get(key) ?? set;
    known.set(key, first);
    return first;
  });
}
