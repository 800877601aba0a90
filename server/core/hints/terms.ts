import type { Word } from './words.ts';

/**
 * What a text is compared by, in three families: single stems, stems side by side, and stems up to three words apart.
 * Pairs carry the turns of phrase ("asked … what … needed") that single words lose.
 */
export const FAMILIES = 3;
/** How much a family counts in the likeness of two texts. Tuned on the development passages (ARCHITECTURE.md, Hints). */
export const FAMILY_WEIGHT: readonly number[] = [1, 0.8, 0.5];
const REACH = 3;

/** A term: a hash that stands for its stems, its family, and the words that it begins and ends with. */
export interface Term {
  readonly hash: number;
  readonly family: number;
  readonly from: number;
  readonly to: number;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Mixes two hashes so that order and family matter (the finaliser of MurmurHash3). */
function mixed(first: number, second: number, family: number): number {
  let hash = Math.imul(first ^ (family * 0x9e3779b1), 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}

/** The terms of a text's words, every occurrence of each. */
export function termsOf(words: readonly Word[]): Term[] {
  const hashes = words.map(({ stem }) => hashOf(stem));
  const terms: Term[] = [];
  hashes.forEach((hash, from) => {
    terms.push({ hash: mixed(hash, 0, 0), family: 0, from, to: from });
    for (let to = from + 1; to <= Math.min(from + REACH, hashes.length - 1); to++) {
      const next = hashes[to] ?? 0;
      if (to === from + 1) terms.push({ hash: mixed(hash, next, 1), family: 1, from, to });
      terms.push({ hash: mixed(hash, next, 2), family: 2, from, to });
    }
  });
  return terms;
}
