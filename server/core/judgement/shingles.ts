import type { Block } from '../evidence/chunk.ts';
import { foldedWords } from '../quotes/words.ts';

/** What passages are compared by: hashes of each three words in a row, which say nothing of the text itself. */
export interface Shingles {
  /** The lower 16 bits of every hash, in the order of the text: enough to tell how much two passages share. */
  readonly all: Uint16Array;
  /** The hashes by which a passage is found: the quarter that begins with two zeros, so that they are the same everywhere. */
  readonly sample: Uint32Array;
}

/** Words in a shingle: few, so that a changed word spoils few of them. */
const WORDS = 3;

const cache = new WeakMap<Block, Shingles>();

/** The shingles of a block, made once. */
export function keptShingles(block: Block): Shingles {
  let shingles = cache.get(block);
  if (!shingles) cache.set(block, (shingles = shinglesOf(block.prose.text)));
  return shingles;
}

/** The shingles of a text. */
export function shinglesOf(text: string): Shingles {
  writer.clear();
  writer.add(text);
  return writer.take();
}

/** Writes the shingles of text after text, for passages that are packed away together. */
export class ShingleWriter {
  #all = new Uint16Array(4_096);
  #sample = new Uint32Array(1_024);
  /** How many there are of each. */
  all = 0;
  sample = 0;

  clear(): void {
    this.all = 0;
    this.sample = 0;
  }

  add(text: string): void {
    const length = Math.max(0, noteWords(text) - WORDS + 1);
    this.#makeRoom(length);
    const [all, sample] = [this.#all, this.#sample];
    let [first, second] = [words[0] ?? 0, words[1] ?? 0];
    for (let at = 0; at < length; at++) {
      const third = words[at + 2] ?? 0;
      const one = Math.imul(first, 0x9e3779b1);
      const two = Math.imul(second ^ (one >>> 15), 0x85ebca6b);
      const hash = mixed(one ^ Math.imul(third ^ (two >>> 13), 0xc2b2ae35) ^ two);
      all[this.all++] = hash;
      if (hash >>> 30 === 0) sample[this.sample++] = hash;
      first = second;
      second = third;
    }
  }

  /** All that was written, in memory of its own. */
  take(): Shingles {
    return { all: this.#all.slice(0, this.all), sample: this.#sample.slice(0, this.sample) };
  }

  #makeRoom(more: number): void {
    if (this.all + more > this.#all.length) {
      const larger = new Uint16Array((this.all + more) * 2);
      larger.set(this.#all);
      this.#all = larger;
    }
    if (this.sample + more > this.#sample.length) {
      const larger = new Uint32Array((this.sample + more) * 2);
      larger.set(this.#sample);
      this.#sample = larger;
    }
  }
}

const writer = new ShingleWriter();

/** How much of the smaller passage stands in the larger one, 0 to 1; a passage pasted into a long one is reused too. */
export function likeness(a: Shingles, b: Shingles): number {
  const one = mark(a.all, IN_ONE);
  const other = mark(b.all, IN_OTHER);
  let shared = 0;
  // Each is counted once, and the marks are wiped away for the next time.
  for (const shingle of a.all) {
    if (marks[shingle] === (IN_ONE | IN_OTHER)) shared++;
    marks[shingle] = 0;
  }
  for (const shingle of b.all) marks[shingle] = 0;
  const small = Math.min(one, other);
  return small === 0 ? 0 : shared / small;
}

/** By shingle: in which of two passages it stands. Sets would be made anew for every two passages that are compared. */
const marks = new Uint8Array(1 << 16);
const [IN_ONE, IN_OTHER] = [1, 2];

/** Marks shingles, and gives how many different ones there are. */
function mark(shingles: Uint16Array, as: number): number {
  let different = 0;
  for (const shingle of shingles) {
    const before = marks[shingle] ?? 0;
    if ((before & as) === 0) different++;
    marks[shingle] = before | as;
  }
  return different;
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

/** The hashes of the words of the text at hand: one place for all texts, for there are very many. No text has more words than letters. */
let words = new Int32Array(1_024);

/** Notes the hashes of a text's folded words, and gives their number. */
function noteWords(text: string): number {
  if (words.length < text.length) words = new Int32Array(text.length * 2);
  const plain = notePlainWords(text, words);
  if (plain >= 0) return plain;
  const folded = foldedWords(text);
  for (const [index, { word }] of folded.entries()) words[index] = wordHash(word);
  return folded.length;
}

/** The same, told letter by letter; -1 where the text has letters beyond English ones. */
function notePlainWords(text: string, into: Int32Array): number {
  let count = 0;
  let hash = OFFSET;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = code < 128 ? (LETTERS[code] ?? 0) : 0;
    if (letter !== 0) {
      hash = step(hash, letter);
      isInWord = true;
    } else if (code >= 128 && !(code >= 0x2010 && code <= 0x2027) && code !== 0xa3) return -1;
    else if (isInWord) {
      const isApostrophe = code === 39 || code === 0x2019;
      if (isApostrophe && (LETTERS[text.charCodeAt(at + 1)] ?? 0) !== 0) continue;
      into[count++] = hash;
      hash = OFFSET;
      isInWord = false;
    }
  }
  if (isInWord) into[count++] = hash;
  return count;
}

/** English letters in small, and digits, by code unit; 0 for all else. */
const LETTERS = new Uint8Array(128);
for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
  const code = letter.charCodeAt(0);
  LETTERS[code] = LETTERS[code - 32] = code;
}
for (const digit of '0123456789') LETTERS[digit.charCodeAt(0)] = digit.charCodeAt(0);
