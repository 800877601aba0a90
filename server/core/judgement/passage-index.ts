import type { Range } from 'vscode-languageserver-types';
import type { Block } from '../evidence/chunk.ts';
import type { PlacedBlock } from '../evidence/document.ts';
import { foldedWords } from '../quotes/words.ts';
import { rangeOf } from '../text/lines.ts';
import { claimed } from './coverage.ts';
import type { Evidence } from './evidence.ts';

/** Shorter passages resemble each other by chance. */
const LEAST_WORDS = 20;
/** Words in a shingle: few, so that a changed word spoils few of them. */
const SHINGLE = 3;
/** How much of the shorter passage has to stand in the other. */
const ALIKE = 0.6;
/** Of all shingles one in this many is looked up, chosen by its hash, so that the same ones are chosen everywhere. */
const SAMPLE = 4;

/** A passage as it is compared with others. */
export interface KnownPassage {
  readonly uri: string;
  readonly range: Range;
  /** Offset in its document. */
  readonly start: number;
  /** The competencies that it is claimed for, with their framework. */
  readonly competencies: ReadonlySet<string>;
  readonly shingles: ReadonlySet<number>;
}

const shingleCache = new WeakMap<Block, ReadonlySet<number>>();

/** The passages of a document that are long enough to be compared. */
export function knownPassages(evidence: Evidence): KnownPassage[] {
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
            shingles: shinglesOf(placed.block),
          },
        ],
  );
}

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

function shinglesOf(block: Block): ReadonlySet<number> {
  let shingles = shingleCache.get(block);
  if (!shingles) shingleCache.set(block, (shingles = makeShingles(block.prose.text)));
  return shingles;
}

function makeShingles(text: string): ReadonlySet<number> {
  const words = foldedWords(text);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let hash = 0x811c9dc5;
    for (let index = at; index < at + SHINGLE; index++)
      for (const character of `${words[index]?.word} `)
        hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    shingles.add((hash ^ (hash >>> 13)) >>> 0);
  }
  return shingles;
}

/**
 * The passages of many documents, found by likeness. Adding a document and looking a passage up cost the same however
 * many documents there are, as long as they do not all say the same.
 */
export class PassageIndex {
  readonly #byDocument = new Map<string, readonly KnownPassage[]>();
  readonly #byShingle = new Map<number, Set<KnownPassage>>();
  /** Goes up with each change, for those who keep what they looked up. */
  version = 0;

  /** Takes the passages of a document in place of those that it had; none where it is gone. */
  set(uri: string, passages: readonly KnownPassage[]): void {
    const before = this.#byDocument.get(uri) ?? [];
    if (isSame(before, passages)) return;
    this.version++;
    for (const passage of before) for (const shingle of sampled(passage)) this.#drop(shingle, passage);
    if (passages.length === 0) this.#byDocument.delete(uri);
    else this.#byDocument.set(uri, passages);
    for (const passage of passages) for (const shingle of sampled(passage)) this.#add(shingle, passage);
  }

  /** The passages that say nearly the same as one, in the order of their documents and places. */
  like(passage: KnownPassage): KnownPassage[] {
    const shared = new Map<KnownPassage, number>();
    for (const shingle of sampled(passage))
      for (const other of this.#byShingle.get(shingle) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared.keys()]
      .filter(
        (other) =>
          (other.uri !== passage.uri || other.start !== passage.start) && likeness(passage, other) >= ALIKE,
      )
      .sort(byPlace);
  }

  #add(shingle: number, passage: KnownPassage): void {
    const passages = this.#byShingle.get(shingle);
    if (passages) passages.add(passage);
    else this.#byShingle.set(shingle, new Set([passage]));
  }

  #drop(shingle: number, passage: KnownPassage): void {
    const passages = this.#byShingle.get(shingle);
    passages?.delete(passage);
    if (passages?.size === 0) this.#byShingle.delete(shingle);
  }
}

export const byPlace = (a: KnownPassage, b: KnownPassage): number =>
  a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.start - b.start;

/** Passages with the same words at the same place for the same competencies need not be indexed anew. */
const isSame = (before: readonly KnownPassage[], now: readonly KnownPassage[]): boolean =>
  before.length === now.length &&
  before.every((passage, at) => {
    const other = now[at];
    return (
      other !== undefined &&
      passage.shingles === other.shingles &&
      passage.start === other.start &&
      [...passage.competencies].join() === [...other.competencies].join()
    );
  });

function* sampled({ shingles }: KnownPassage): Generator<number> {
  for (const shingle of shingles) if (shingle % SAMPLE === 0) yield shingle;
}

/** How much of the smaller passage stands in the larger one, 0 to 1; a passage pasted into a long one is reused too. */
function likeness(a: KnownPassage, b: KnownPassage): number {
  const [small, large] =
    a.shingles.size <= b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return small.size === 0 ? 0 : shared / small.size;
}
