import { foldedWords, RUN, runHashes } from '../../quotes/words.ts';

/** A text in the form in which it is compared. */
export interface Compared {
  readonly text: string;
  readonly words: readonly string[];
  /** The folded words as one text. */
  readonly folded: string;
  readonly runs: ReadonlySet<number>;
}

export function compared(text: string): Compared {
  const words = foldedWords(text);
  const plain = words.map(({ word }) => word);
  return { text, words: plain, folded: plain.join(' '), runs: new Set(runHashes(words)) };
}

/** From this likeness on, two texts are taken for one that was edited. */
export const LIKE = 0.5;

/** How much two texts have in common, from 0 to 1: runs of five words, or single words where they are short. */
export function likeness(a: Compared, b: Compared): number {
  if (a.text === b.text) return 1;
  if (a.folded === b.folded) return 0.99;
  const runs = dice(a.runs, b.runs);
  const words = dice(new Set(a.words), new Set(b.words));
  // One word that is changed in the middle breaks five runs; nearly the same words are then the better witness.
  return Math.min(0.98, Math.max(runs, words >= 0.7 ? words * 0.9 : 0));
}

/** How much of an official text, known by its fingerprints alone, stands in a text, from 0 to 1. */
export function fingerprintLikeness(fingerprints: readonly number[], text: Compared): number {
  if (fingerprints.length === 0 || text.words.length < RUN) return 0;
  return Math.min(0.99, dice(new Set(fingerprints), text.runs));
}

function dice<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const one of a) if (b.has(one)) common++;
  return (2 * common) / (a.size + b.size);
}
