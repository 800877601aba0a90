import type { Span } from '../text/span.ts';

/** A word or mark of a passage as the tagger sees it. Positions are offsets into the prose of the block. */
export interface Token extends Span {
  readonly text: string;
  /** Universal part of speech: PRON, VERB, AUX, NOUN, PROPN, NUM, PUNCT, … */
  readonly pos: string;
  /** The base form: "was" is "be". */
  readonly lemma: string;
}

/** A passage read by the part-of-speech tagger. */
export interface Analysis {
  readonly tokens: readonly Token[];
  /** Sentences as stretches of the prose, in order; every token lies in one. */
  readonly sentences: readonly Span[];
}

/** Reads English prose. It comes from outside, for the tagger's model is large and loaded only when it is first needed. */
export type Analyse = (prose: string) => Analysis;
