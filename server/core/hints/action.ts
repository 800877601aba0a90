import type { Word } from './words.ts';

/**
 * A linear judge of whether a passage tells what its writer did, apart from any framework: learned by
 * `scripts/hints/train.ts` from the bundled examples against passages that show nothing.
 */
export interface ActionWeights {
  readonly bias: number;
  /** By stem, or by two stems with a space between. */
  readonly terms: Readonly<Record<string, number>>;
}

/** The stems and pairs of stems of a passage, each once. Numbers count as one word, since any of them tells the same. */
export function actionTerms(words: readonly Word[]): Set<string> {
  const stems = words.map(({ stem }) => (/^\d/.test(stem) ? '0' : stem));
  return new Set([...stems, ...stems.map((stem, at) => (at > 0 ? `${stems[at - 1]} ${stem}` : `^ ${stem}`))]);
}

/** How much a passage reads like somebody's own doing, as log odds. The square root keeps long passages comparable to short ones. */
export function actionOf(words: readonly Word[], { bias, terms }: ActionWeights): number {
  const found = actionTerms(words);
  let sum = 0;
  for (const term of found) sum += Object.hasOwn(terms, term) ? (terms[term] ?? 0) : 0;
  return found.size > 0 ? bias + sum / Math.sqrt(found.size) : bias;
}

const SELF = new Set(['i', "i'd", "i've", "i'll", "i'm"]);

const FIRST_PERSON = new Set(['me', 'my', 'mine', 'myself', 'we', "we'd", "we've", 'us', 'our', 'ours']);

/** Who is told of: the writer as "I", the writer only as one among others ("my", "we"), or nobody that is near. */
export function personOf(words: readonly Word[]): 'writer' | 'circle' | 'nobody' {
  if (words.some(({ word }) => SELF.has(word))) return 'writer';
  return words.some(({ word }) => FIRST_PERSON.has(word)) ? 'circle' : 'nobody';
}
