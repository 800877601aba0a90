import { MAYBE } from '../block.ts';
import { mayBeHeading } from '../text/line-heading.ts';
import { numberedLevel } from '../words/level-label.ts';
import type { Paragraph } from './pdf-paragraphs.ts';
import type { Segment } from './pdf-segments.ts';

/** Sizes and weights that make headings in one document. */
export interface Looks {
  /** The size of most letters. */
  readonly body: number;
  /** The sizes of headings, largest first. */
  readonly sizes: readonly number[];
}

/** A heading's letters are larger by so much. */
const LARGER = 1.1;
const MOST_SIZES = 5;
const LONGEST = 200;
const LONGEST_BOLD = 120;
const LONGEST_LEVEL = 60;
/** A line that may be a name has no more words. */
const MOST_IN_NAME = 7;

export function looksOf(segments: readonly Segment[]): Looks {
  const letters = new Map<number, number>();
  for (const { size, text } of segments)
    letters.set(halves(size), (letters.get(halves(size)) ?? 0) + text.length);
  const body = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
  const sizes = [...letters.keys()].filter((size) => size > body * LARGER).sort((a, b) => b - a);
  return { body, sizes: sizes.slice(0, MOST_SIZES) };
}

const halves = (size: number): number => Math.round(size * 2) / 2;

/**
 * The rank that its looks give a paragraph, from 1; undefined for what is no heading. A short line that stands by itself may
 * be one.
 * @param above the rank of the last heading in larger letters, below which bold print stands
 */
export function headingOf(
  { whole, size, isBold, mark, lines, label }: Paragraph,
  { body, sizes }: Looks,
  above: number,
): { readonly depth: number; readonly isWeak: boolean } | undefined {
  if (mark && mark.mark !== 'number') return undefined;
  if (halves(size) > body * LARGER && whole.length <= LONGEST) {
    const rank = sizes.findIndex((one) => one <= halves(size));
    return { depth: (rank < 0 ? sizes.length : rank) + 1, isWeak: false };
  }
  const bold = above + (size < body * 0.93 ? 2 : 1);
  if (lines === 1 && !mark && whole.length <= LONGEST_LEVEL && numberedLevel(whole))
    return { depth: bold, isWeak: true };
  if (isBold && whole.length <= LONGEST_BOLD && !/[.;,]$/.test(whole)) return { depth: bold, isWeak: true };
  return !mark && !label && lines === 1 && mayBeName(whole) ? { depth: MAYBE, isWeak: true } : undefined;
}

/** Whether a line is short enough for a name, and looks like one. */
export const mayBeName = (text: string): boolean =>
  text.split(' ').length <= MOST_IN_NAME && !text.endsWith(':') && mayBeHeading(text);
