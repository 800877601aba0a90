import { areSame, type PackedPassages } from './packed-passages.ts';
import { byPlace, type KnownPassage } from './passage.ts';
import { Postings } from './postings.ts';
import { likeness, type Shingles } from './shingles.ts';

/** How much of the shorter passage has to stand in the other. */
const ALIKE = 0.6;
/** Passages that share less than this of what is looked up are not looked at: chance has its way with small samples. */
const FEW = 0.2;

/** A document that is not edited: its passages are packed away, and told from the order of their numbers. */
interface Packed {
  readonly packed: PackedPassages;
  /** What its passages are called in the postings, in their order. */
  readonly numbers: readonly number[];
}

/** A document that is edited: its passages by their shingles, which stay the same object while nobody edits a passage. */
interface Open {
  readonly numbers: Map<Shingles, number>;
  readonly passages: Map<number, KnownPassage>;
}

/** Where a number of the postings belongs to. */
type Owner = { readonly document: Packed; readonly index: number } | { readonly document: Open };

const NOTHING: ReadonlySet<number> = new Set();

/**
 * The passages of many documents, found by likeness. Adding a document and looking a passage up cost the same however
 * many documents there are, as long as they do not all say the same. Of a document that is edited only the passages that
 * changed are added and looked up again.
 */
export class PassageIndex {
  readonly #packed = new Map<string, Packed>();
  readonly #open = new Map<string, Open>();
  readonly #postings = new Postings();
  readonly #owners: Array<Owner | undefined> = [];
  readonly #free: number[] = [];
  /** What was found to be like a passage of an open document, kept until one of the two changes. */
  readonly #alike = new Map<number, ReadonlySet<number>>();
  /** Goes up with each change, for those who keep what they looked up. */
  version = 0;

  /** Takes the passages of an open document in place of those that it had; none where it is gone. */
  set(uri: string, passages: readonly KnownPassage[]): void {
    const open = this.#open.get(uri);
    if (open && passages.length > 0) return this.#edit(open, passages);
    const before = this.#packed.get(uri);
    // What was read from a file is the same as long as nobody edits it, be it open or not.
    if (before ? areSame(before.packed, passages) : !open && passages.length === 0) return;
    this.#drop(uri);
    if (passages.length > 0) this.#addOpen(uri, passages);
  }

  /** The same of a document that is not open. */
  setPacked(packed: PackedPassages): void {
    const { uri } = packed;
    const before = this.#packed.get(uri);
    if (before ? areSame(before.packed, packed) : !this.#open.has(uri) && packed.length === 0) return;
    this.#drop(uri);
    if (packed.length > 0) this.#addPacked(packed);
  }

  #drop(uri: string): void {
    this.version++;
    this.#alike.clear();
    const packed = this.#packed.get(uri);
    if (packed) this.#dropPacked(uri, packed);
    const open = this.#open.get(uri);
    if (open) this.#dropOpen(uri, open);
  }

  /** The passages that say nearly the same as one, in the order of their documents and places. */
  like(passage: KnownPassage): KnownPassage[] {
    // Only now, for many documents may have gone one after the other.
    if (this.#postings.moveUp((number) => this.#shingles(number)?.sample ?? [])) this.#alike.clear();
    const number = this.#open.get(passage.uri)?.numbers.get(passage.shingles);
    const found: KnownPassage[] = [];
    for (const other of number === undefined ? this.#search(passage.shingles) : this.#kept(number, passage)) {
      const candidate = this.#passage(other);
      if (candidate && (candidate.uri !== passage.uri || candidate.start !== passage.start))
        found.push(candidate);
    }
    return found.length > 1 ? found.sort(byPlace) : found;
  }

  #kept(number: number, { shingles }: KnownPassage): ReadonlySet<number> {
    let alike = this.#alike.get(number);
    if (!alike) this.#alike.set(number, (alike = this.#search(shingles, number)));
    return alike;
  }

  /** The numbers of the passages that have enough in common with some shingles. */
  #search({ all, sample }: Shingles, self?: number): ReadonlySet<number> {
    const candidates = new Map<number, number>();
    for (const shingle of sample)
      for (const number of this.#postings.get(shingle))
        candidates.set(number, (candidates.get(number) ?? 0) + 1);
    let found: Set<number> | undefined;
    for (const [number, shared] of candidates) {
      const other = number === self ? undefined : this.#shingles(number);
      if (!other || shared < FEW * Math.min(sample.length, other.sample.length)) continue;
      if (likeness({ all, sample }, other) >= ALIKE) (found ??= new Set()).add(number);
    }
    return found ?? NOTHING;
  }

  #passage(number: number): KnownPassage | undefined {
    const owner = this.#owners[number];
    if (!owner) return undefined;
    return 'index' in owner ? owner.document.packed.at(owner.index) : owner.document.passages.get(number);
  }

  #shingles(number: number): Shingles | undefined {
    const owner = this.#owners[number];
    if (!owner) return undefined;
    return 'index' in owner
      ? owner.document.packed.shingles(owner.index)
      : owner.document.passages.get(number)?.shingles;
  }

  #addPacked(packed: PackedPassages): void {
    const numbers: number[] = [];
    const document: Packed = { packed, numbers };
    this.#packed.set(packed.uri, document);
    for (let index = 0; index < packed.length; index++) {
      const number = this.#number({ document, index });
      numbers.push(number);
      packed.eachSample(index, (hash) => this.#postings.add(hash, number));
    }
  }

  #dropPacked(uri: string, { packed, numbers }: Packed): void {
    this.#packed.delete(uri);
    for (const [index, number] of numbers.entries()) this.#forget(number, packed.shingles(index));
  }

  #addOpen(uri: string, passages: readonly KnownPassage[]): void {
    const document: Open = { numbers: new Map(), passages: new Map() };
    this.#open.set(uri, document);
    for (const passage of passages) this.#addTo(document, passage);
  }

  #addTo(document: Open, passage: KnownPassage): number {
    const number = this.#number({ document });
    for (const shingle of passage.shingles.sample) this.#postings.add(shingle, number);
    document.numbers.set(passage.shingles, number);
    document.passages.set(number, passage);
    return number;
  }

  #dropOpen(uri: string, { passages }: Open): void {
    this.#open.delete(uri);
    for (const [number, { shingles }] of passages) this.#forget(number, shingles);
  }

  /** Takes what changed in an open document. */
  #edit(document: Open, passages: readonly KnownPassage[]): void {
    let changed = false;
    const added: KnownPassage[] = [];
    const gone = new Map(document.numbers);
    for (const passage of passages) {
      const number = document.numbers.get(passage.shingles);
      if (number === undefined) {
        added.push(passage);
        continue;
      }
      gone.delete(passage.shingles);
      const before = document.passages.get(number);
      if (before && isSame(before, passage)) continue;
      document.passages.set(number, passage);
      changed = true;
    }
    for (const [shingles, number] of gone) {
      this.#alike.delete(number);
      this.#unlink(number);
      document.numbers.delete(shingles);
      document.passages.delete(number);
      this.#forget(number, shingles);
    }
    for (const passage of added) {
      const number = this.#addTo(document, passage);
      for (const other of this.#kept(number, passage)) this.#link(other, number);
    }
    if (changed || added.length + gone.size > 0) this.version++;
  }

  #link(number: number, other: number): void {
    const alike = this.#alike.get(number);
    if (alike) this.#alike.set(number, new Set([...alike, other]));
  }

  /** A number that goes is told by looking at all that is kept: of many copies not each finds all that find it. */
  #unlink(number: number): void {
    for (const [other, alike] of this.#alike)
      if (alike.has(number)) this.#alike.set(other, new Set([...alike].filter((known) => known !== number)));
  }

  #number(owner: Owner): number {
    const number = this.#free.pop() ?? this.#owners.length;
    this.#owners[number] = owner;
    return number;
  }

  #forget(number: number, { sample }: Shingles): void {
    this.#postings.forget(number, sample);
    this.#owners[number] = undefined;
    this.#free.push(number);
  }
}

/** Whether a passage with the same words still stands at the same place, for the same competencies. */
function isSame(a: KnownPassage, b: KnownPassage): boolean {
  if (a.start !== b.start || a.range.start.line !== b.range.start.line) return false;
  if (a.competencies.size !== b.competencies.size) return false;
  for (const competency of a.competencies) if (!b.competencies.has(competency)) return false;
  return true;
}
