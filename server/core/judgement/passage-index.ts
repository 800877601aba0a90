import type { Range } from 'vscode-languageserver-types';
import type { EvidenceDocument, PlacedBlock } from '../evidence/document.ts';
import { rangeOf } from '../text/lines.ts';
import { claimed } from './coverage.ts';
import type { Evidence } from './evidence.ts';
import { PackedPassages } from './packed-passages.ts';
import { Postings } from './postings.ts';
import { keptShingles, likeness, type Shingles, shinglesOf } from './shingles.ts';

/** Shorter passages resemble each other by chance. */
const LEAST_WORDS = 20;
/** How much of the shorter passage has to stand in the other. */
const ALIKE = 0.6;

/** A passage as it is compared with others. */
export interface KnownPassage {
  readonly uri: string;
  readonly range: Range;
  /** Offset in its document. */
  readonly start: number;
  /** The competencies that it is claimed for, with their framework. */
  readonly competencies: ReadonlySet<string>;
  readonly shingles: Shingles;
}

/**
 * The passages of a document that are long enough to be compared.
 * @param isReadOnce whether the document was read once and is not kept, so that nothing need be kept for the next time
 */
export function knownPassages(evidence: Evidence, isReadOnce = false): KnownPassage[] {
  const { document } = evidence;
  const competencies = competenciesByBlock(evidence);
  return document.blocks.flatMap((placed) =>
    placed.block.words < LEAST_WORDS
      ? []
      : [
          {
            uri: document.uri,
            range: rangeOf(document.lines, placed),
            start: placed.start,
            competencies: competencies.get(placed) ?? NONE,
            shingles: isReadOnce ? shinglesOnce(document, placed) : keptShingles(placed.block),
          },
        ],
  );
}

/** Where the prose is the source as it stands, that is read: one long text is read faster than many pieces of it. */
const shinglesOnce = ({ text }: EvidenceDocument, { start, end, block: { prose } }: PlacedBlock): Shingles =>
  prose.sources.length === 1 && prose.text.length === end - start
    ? shinglesOf(text, start, end)
    : shinglesOf(prose.text);

const NONE: ReadonlySet<string> = new Set();

/** What each passage is claimed for: the competencies of its tags, else that of the section that it stands in. */
function competenciesByBlock({ tags, sections }: Evidence): ReadonlyMap<PlacedBlock, ReadonlySet<string>> {
  const byBlock = new Map<PlacedBlock, Set<string>>();
  for (const tag of tags) {
    const id = claimed(tag)?.competency.id;
    if (!tag.block || id === undefined) continue;
    const ids = byBlock.get(tag.block);
    if (ids) ids.add(id);
    else byBlock.set(tag.block, new Set([id]));
  }
  for (const { competency, blocks } of sections)
    for (const block of blocks)
      if (competency && !byBlock.has(block)) byBlock.set(block, new Set([competency.id]));
  return byBlock;
}

/**
 * The passages of many documents, found by likeness. Adding a document and looking a passage up cost the same however
 * many documents there are, as long as they do not all say the same.
 */
export class PassageIndex {
  readonly #documents = new Map<string, Indexed>();
  readonly #postings = new Postings();
  /** The document of each number in the postings, and which of its passages it is. */
  readonly #owners: Array<Indexed | undefined> = [];
  readonly #free: number[] = [];
  /** Goes up with each change, for those who keep what they looked up. */
  version = 0;

  /** Takes the passages of a document in place of those that it had; none where it is gone. */
  set(uri: string, passages: readonly KnownPassage[]): void {
    const before = this.#documents.get(uri);
    const packed = new PackedPassages(uri, passages);
    if (before ? before.packed.isSame(packed) : passages.length === 0) return;
    this.version++;
    if (before) this.#remove(before);
    if (passages.length > 0) this.#add(packed, passages);
  }

  /** The passages that say nearly the same as one, in the order of their documents and places. */
  like(passage: KnownPassage): KnownPassage[] {
    const found = new Set<number>();
    for (const shingle of passage.shingles.sample)
      for (const number of this.#postings.get(shingle)) found.add(number);
    return [...found]
      .flatMap((number) => this.#passage(number) ?? [])
      .filter(
        (other) =>
          (other.uri !== passage.uri || other.start !== passage.start) &&
          likeness(passage.shingles, other.shingles) >= ALIKE,
      )
      .sort(byPlace);
  }

  #passage(number: number): KnownPassage | undefined {
    const owner = this.#owners[number];
    return owner?.packed.at(owner.numbers.indexOf(number));
  }

  #add(packed: PackedPassages, passages: readonly KnownPassage[]): void {
    const numbers = passages.map(() => this.#free.pop() ?? this.#owners.push(undefined) - 1);
    const indexed = { packed, numbers };
    this.#documents.set(packed.uri, indexed);
    for (const [index, number] of numbers.entries()) {
      this.#owners[number] = indexed;
      for (const shingle of passages[index]?.shingles.sample ?? []) this.#postings.add(shingle, number);
    }
  }

  #remove({ packed, numbers }: Indexed): void {
    this.#documents.delete(packed.uri);
    for (const [index, number] of numbers.entries()) {
      for (const shingle of packed.at(index).shingles.sample) this.#postings.remove(shingle, number);
      this.#owners[number] = undefined;
      this.#free.push(number);
    }
  }
}

interface Indexed {
  readonly packed: PackedPassages;
  /** What its passages are called in the postings, in their order. */
  readonly numbers: readonly number[];
}

export const byPlace = (a: KnownPassage, b: KnownPassage): number =>
  a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.start - b.start;
