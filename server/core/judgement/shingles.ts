import type { Block } from '../evidence/chunk.ts';
import { foldedWords } from '../quotes/words.ts';

/** What passages are compared by: hashes of each three words in a row, which say nothing of the text itself. */
export interface Shingles {
  /** The lower 16 bits of every hash, ascending, each once: enough to tell how much two passages share. */
  readonly all: Uint16Array;
  /** The hashes by which a passage is found: one in four, chosen by their values, so that they are the same everywhere. */
  readonly sample: Uint32Array;
}

/** Words in a shingle: few, so that a changed word spoils few of them. */
const WORDS = 3;
const SAMPLE = 4;

const cache = new WeakMap<Block, Shingles>();

/** The shingles of a block, made once. */
export function shinglesOf(block: Block): Shingles {
  let shingles = cache.get(block);
  if (!shingles) cache.set(block, (shingles = makeShingles(block.prose.text)));
  return shingles;
}

function makeShingles(text: string): Shingles {
  const words = plainWordHashes(text) ?? foldedWords(text).map(({ word }) => wordHash(word));
  const length = Math.max(0, words.length - WORDS + 1);
  const all = new Uint16Array(length);
  const sample = new Set<number>();
  for (let at = 0; at < length; at++) {
    let hash = 0;
    for (let index = at; index < at + WORDS; index++)
      hash = Math.imul(hash ^ (words[index] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    hash = mixed(hash);
    all[at] = hash;
    if (hash >>> 16 < 0x1_0000 / SAMPLE) sample.add(hash);
  }
  return { all: distinct(all.sort()), sample: Uint32Array.from(sample) };
}

/** How much of the smaller passage stands in the larger one, 0 to 1; a passage pasted into a long one is reused too. */
export function likeness(a: Shingles, b: Shingles): number {
  const least = Math.min(a.all.length, b.all.length);
  if (least === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.all.length && j < b.all.length; ) {
    const difference = (a.all[i] ?? 0) - (b.all[j] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared / least;
}

function distinct(sorted: Uint16Array): Uint16Array {
  let length = 0;
  for (const value of sorted) if (length === 0 || sorted[length - 1] !== value) sorted[length++] = value;
  return sorted.subarray(0, length);
}

const OFFSET = 0x811c9dc5;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** Spreads a hash over all of its bits. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (half ^ (half >>> 13)) >>> 0;
}

function wordHash(word: string): number {
  let hash = OFFSET;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return hash;
}

/** The hashes of a text's folded words, told letter by letter; undefined where it has letters beyond English ones. */
function plainWordHashes(text: string): number[] | undefined {
  const hashes: number[] = [];
  let hash = OFFSET;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const lower = code | 0x20;
    if ((lower >= 97 && lower <= 122 && code < 128) || (code >= 48 && code <= 57)) {
      hash = step(hash, code >= 65 && code <= 90 ? lower : code);
      isInWord = true;
    } else if (code >= 128 && !(code >= 0x2010 && code <= 0x2027) && code !== 0xa3) return undefined;
    else if (isInWord && !((code === 39 || code === 0x2019) && isPlainLetter(text.charCodeAt(at + 1)))) {
      hashes.push(hash);
      hash = OFFSET;
      isInWord = false;
    }
  }
  if (isInWord) hashes.push(hash);
  return hashes;
}

const isPlainLetter = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
