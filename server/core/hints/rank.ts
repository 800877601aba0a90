import { admits, type Candidates, isClaimed } from './candidates.ts';
import { confidenceIn, DEFAULT_THRESHOLD } from './confidence.ts';
import { looksEnglish } from './english.ts';
import type { Target } from './points.ts';
import type { PreparedFramework } from './prepare.ts';
import { readingOf } from './reading.ts';
import { reasonsFor } from './reasons.ts';
import { fitOf } from './score.ts';
import { wordsOf } from './words.ts';

/** How a passage is ranked; all of it optional. */
export interface RankOptions {
  readonly candidates?: Candidates;
  /** How many suggestions are wanted; 10 unless said. */
  readonly top?: number;
  /** The score, 0 to 1, from which on a suggestion is sure enough to be shown. */
  readonly threshold?: number;
}

/** An indicator that a passage may show. */
export interface Suggestion extends Target {
  /** The probability that the passage shows it, 0 to 1. */
  readonly score: number;
  /** Whether it is sure enough for a hint. At most the first suggestion is. */
  readonly shown: boolean;
  /** Words and phrases of the passage that spoke for it. */
  readonly why: readonly string[];
}

export interface Ranking {
  /** Best first; empty where the passage cannot be judged. */
  readonly suggestions: readonly Suggestion[];
  /** Whether the second fits about as well as the first, so that both should be named. */
  readonly close: boolean;
}

const NOTHING: Ranking = { suggestions: [], close: false };
/** Fewer words than these tell too little for a hint, though they may be ranked for completion. */
const LEAST_WORDS_SHOWN = 10;
/** What a document claims is likelier by so much fit; more would hide a passage that plainly shows another thing. */
const CLAIMED_BONUS = 0.05;
/** Two fits within this of each other are not told apart reliably. */
const CLOSE_LEAD = 0.04;
const CLOSE_SCORE = 0.2;

/**
 * Ranks a framework's indicators by how likely the passage shows them. Pure, synchronous and deterministic; a few
 * tenths of a millisecond. A passage in another language than the framework's English is not judged.
 */
export function rank(prepared: PreparedFramework, passage: string, options: RankOptions = {}): Ranking {
  const { candidates = {}, top = 10, threshold = DEFAULT_THRESHOLD } = options;
  const words = wordsOf(passage);
  const english = /^en\b/i.test(prepared.framework.language);
  if (words.length === 0 || (english && !looksEnglish(words))) return NOTHING;
  const reading = readingOf(words, prepared);
  const order = ordered(prepared, fitOf(reading, prepared), candidates);
  const [first, second] = order;
  if (!first) return NOTHING;
  const confidence = confidenceIn(words, prepared.examplesEach);
  const mayShow = english && words.length >= LEAST_WORDS_SHOWN;
  let ceiling = 1;
  const suggestions = order.slice(0, Math.max(0, top)).map(({ target, place, fit }, at): Suggestion => {
    const score = Math.min(ceiling, confidence(fit, at === 0 ? (second?.fit ?? 0) : first.fit));
    ceiling = score;
    const why = reasonsFor(passage, reading, prepared, place);
    return { ...target, score, shown: at === 0 && mayShow && score >= threshold, why };
  });
  const close =
    second !== undefined &&
    first.fit - second.fit < CLOSE_LEAD &&
    (suggestions[1]?.score ?? 0) >= CLOSE_SCORE;
  return { suggestions, close };
}

interface Candidate {
  readonly target: Target;
  readonly place: number;
  readonly fit: number;
}

/** The indicators that come into question, best first; where two fit alike, in the framework's order. */
function ordered(prepared: PreparedFramework, fit: Float32Array, candidates: Candidates): Candidate[] {
  const admitted = admits(prepared.framework, candidates);
  const claimed = isClaimed(prepared.framework, candidates.claimed ?? []);
  return prepared.targets
    .flatMap((target, place) => {
      if (!admitted(target)) return [];
      const bonus = claimed(target) ? CLAIMED_BONUS : 0;
      return [{ target, place, fit: rounded((fit[place] ?? 0) + bonus) }];
    })
    .sort((a, b) => b.fit - a.fit || a.place - b.place);
}

/** Sums in another order differ in their last digits; indicators with the same words must not be told apart by these. */
const rounded = (fit: number): number => Math.round(fit * 1e5) / 1e5;
