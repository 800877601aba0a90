import type { Span } from '../text/span.ts';

/** What a detector reads: the prose of one passage or heading, with web addresses blanked out (offsets stay true). */
export interface Prose {
  readonly text: string;
  /** Whether the framework is Canadian, where forms that mean nothing elsewhere are taken for what they are there. */
  readonly isCanadian: boolean;
  /** Capitals that the framework's readers know, which are no surnames in capitals either. */
  readonly abbreviations: readonly string[];
}

/** A stretch of prose that identifies somebody, in UTF-16 offsets of the prose. */
export interface Match extends Span {
  /** In place of the detector's own neutral words, where the match tells more. */
  readonly words?: readonly string[];
}

/**
 * Finds one kind of personal data. A detector must be linear in the length of the text: its regular expressions have
 * bounded repetitions only, and what it looks up around a match lies within a fixed distance.
 */
export interface Detector {
  /** The kind with its article, as a message names it: "a phone number". */
  readonly kind: string;
  /** Whether all that it finds holds a digit: passages without one are then spared. */
  readonly needsDigit: boolean;
  /** Neutral words for its place, the most fitting first. */
  readonly words: readonly string[];
  find(prose: Prose): Iterable<Match>;
}

/** The stretch of a regular expression's match, or of one of its groups that lies at its end. */
export const spanOf = (match: RegExpExecArray | RegExpMatchArray, part: string = match[0]): Span => {
  const start = (match.index ?? 0) + match[0].length - part.length;
  return { start, end: start + part.length };
};

/** Whether a word stands near a stretch of the text, at most so many characters away. */
export function isNear(
  text: string,
  { start, end }: Span,
  word: RegExp,
  before: number,
  after = before,
): boolean {
  return word.test(text.slice(Math.max(0, start - before), start)) || word.test(text.slice(end, end + after));
}

/** The digits of a text alone. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '');
