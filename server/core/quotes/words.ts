import type { Span } from '../text/span.ts';

/** A word as quotations are compared: folded, with its place in the text that it is from (UTF-16 offsets). */
export interface FoldedWord extends Span {
  readonly word: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu;

/** The words of a text, folded: case, accents, apostrophes and the kind of quotes do not count, and hyphens part words. */
export function foldedWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const [word] = match;
    words.push({ word: foldWord(word), start: match.index, end: match.index + word.length });
  }
  return words;
}

const PLAIN = /^[A-Za-z0-9]+$/;

const foldWord = (word: string): string =>
  PLAIN.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .replace(/[\p{M}'’ʼ]/gu, '')
        .toLowerCase();

/** How many words make a run. */
export const RUN = 5;

/** A 32-bit hash (FNV-1a over UTF-16 units) of each run of five words, in order: numbers that carry no text. */
export function runHashes(words: readonly FoldedWord[]): number[] {
  const hashes: number[] = [];
  for (let at = 0; at + RUN <= words.length; at++) {
    let hash = 0x811c9dc5;
    for (let index = at; index < at + RUN; index++) hash = mixed(hash, words[index]?.word ?? '');
    hashes.push(hash >>> 0);
  }
  return hashes;
}

function mixed(hash: number, word: string): number {
  let mix = hash;
  for (let index = 0; index < word.length; index++) mix = Math.imul(mix ^ word.charCodeAt(index), 0x01000193);
  // A space ends each word, so that "a bc" and "ab c" differ.
  return Math.imul(mix ^ 32, 0x01000193);
}
