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

/** The shingles of a stretch of a text. */
export function shinglesOf(text: string, start = 0, end = text.length): Shingles {
  const length = Math.max(0, noteWords(text, start, end) - WORDS + 1);
  const all = new Uint16Array(length);
  const sample: number[] = [];
  for (let at = 0; at < length; at++) {
    const first = Math.imul(words[at] ?? 0, 0x9e3779b1);
    const second = Math.imul((words[at + 1] ?? 0) ^ (first >>> 15), 0x85ebca6b);
    const hash = mixed(first ^ Math.imul((words[at + 2] ?? 0) ^ (second >>> 13), 0xc2b2ae35) ^ second);
    all[at] = hash;
    if (hash >>> 30 === 0) sample.push(hash);
  }
  return { all, sample: new Uint32Array(sample) };
}

/** How much of the smaller passage stands in the larger one, 0 to 1; a passage pasted into a long one is reused too. */
export function likeness(a: Shingles, b: Shingles): number {
  const [one, other] = [new Set(a.all), new Set(b.all)];
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return small.size === 0 ? 0 : shared / small.size;
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

/** The hashes of the words of the text at hand: one place for all texts, for there are very many. */
let words = new Int32Array(1_024);

function noteWord(index: number, hash: number): void {
  if (index === words.length) {
    const more = new Int32Array(words.length * 2);
    more.set(words);
    words = more;
  }
  words[index] = hash;
}

/** Notes the hashes of a text's folded words, and gives their number. */
function noteWords(text: string, start: number, end: number): number {
  const plain = notePlainWords(text, start, end);
  if (plain >= 0) return plain;
  const folded = foldedWords(text.slice(start, end));
  for (const [index, { word }] of folded.entries()) noteWord(index, wordHash(word));
  return folded.length;
}

/** The same, told letter by letter; -1 where the text has letters beyond English ones. */
function notePlainWords(text: string, start: number, end: number): number {
  let count = 0;
  let hash = OFFSET;
  let isInWord = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isPlainLetter(code)) {
      hash = step(hash, code >= 65 && code <= 90 ? code | 0x20 : code);
      isInWord = true;
    } else if (code >= 128 && !(code >= 0x2010 && code <= 0x2027) && code !== 0xa3) return -1;
    else if (
      isInWord &&
      !((code === 39 || code === 0x2019) && at + 1 < end && isPlainLetter(text.charCodeAt(at + 1)))
    ) {
      noteWord(count++, hash);
      hash = OFFSET;
      isInWord = false;
    }
  }
  if (isInWord) noteWord(count++, hash);
  return count;
}

const isPlainLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
