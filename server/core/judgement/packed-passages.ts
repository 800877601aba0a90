import type { KnownPassage } from './known-passages.ts';
import type { Shingles } from './shingles.ts';

/** Numbers that are kept of each passage: its offset, its range, and where its shingles end. */
const FIELDS = 7;

/** The passages of one document, packed into a few arrays of numbers, so that ten thousand documents fit into memory. */
export class PackedPassages {
  readonly uri: string;
  readonly #numbers: Uint32Array;
  readonly #all: Uint16Array;
  readonly #sample: Uint32Array;
  readonly #competencies: ReadonlyArray<ReadonlySet<string>>;

  constructor(uri: string, passages: readonly KnownPassage[]) {
    this.uri = uri;
    this.#numbers = new Uint32Array(passages.length * FIELDS);
    this.#all = new Uint16Array(sum(passages, ({ shingles }) => shingles.all.length));
    this.#sample = new Uint32Array(sum(passages, ({ shingles }) => shingles.sample.length));
    this.#competencies = shared(passages.map(({ competencies }) => competencies));
    let all = 0;
    let sample = 0;
    for (const [index, { start, range, shingles }] of passages.entries()) {
      this.#all.set(shingles.all, all);
      this.#sample.set(shingles.sample, sample);
      all += shingles.all.length;
      sample += shingles.sample.length;
      this.#numbers.set(
        [start, range.start.line, range.start.character, range.end.line, range.end.character, all, sample],
        index * FIELDS,
      );
    }
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

  /** Passages with the same words at the same places for the same competencies need not be indexed anew. */
  isSame(other: PackedPassages): boolean {
    return (
      areEqual(this.#numbers, other.#numbers) &&
      areEqual(this.#all, other.#all) &&
      areEqual(this.#sample, other.#sample) &&
      this.#competencies.every(
        (competencies, index) => keyOf(competencies) === keyOf(other.#competencies[index]),
      )
    );
  }
}

const sum = (passages: readonly KnownPassage[], count: (passage: KnownPassage) => number): number =>
  passages.reduce((total, passage) => total + count(passage), 0);

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
