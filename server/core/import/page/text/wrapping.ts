import { folded } from '../block.ts';
import type { Line } from './line.ts';

/** Lines are parted by hand or by a printer up to this width; a longer one is a whole paragraph. */
const WIDEST = 170;
/** So full a line must be before its text goes on in the next: letters differ in width. */
const FULL = 0.88;

/** How wide the lines of a text are that was parted into lines; Infinity where each line is a paragraph of its own. */
export function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines
    .map(({ text }) => text.trimEnd().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const width = lengths[Math.ceil(lengths.length * 0.97) - 1] ?? 0;
  const tooWide = lengths.filter((length) => length > WIDEST).length;
  if (tooWide > Math.max(1, lengths.length * 0.02)) return Number.POSITIVE_INFINITY;
  const { soft, full } = softBreaks(lines, width);
  return soft > 0 && full >= soft * 0.5 ? width : Number.POSITIVE_INFINITY;
}

/**
 * Line ends in the middle of a sentence, told by a small letter behind them, and how many of them stand where the next
 * word had no room.
 */
function softBreaks(lines: readonly Line[], width: number): { readonly soft: number; readonly full: number } {
  let [soft, full] = [0, 0];
  for (let index = 1; index < lines.length; index++) {
    const [before, next] = [lines[index - 1]?.text.trimEnd() ?? '', lines[index]?.text.trim() ?? ''];
    if (before === '' || !/^\p{Ll}/u.test(next) || /^[a-z][.)]\s|^[ivx]{1,4}[.)]\s|^o\s/.test(next)) continue;
    if (/[.!?:;]$/.test(before)) continue;
    soft++;
    if (isFull(before, next, width)) full++;
  }
  return { soft, full };
}

/** Whether a line ends where the next word had no room. */
export const isFull = (before: string, next: string, width: number): boolean =>
  before.length + 1 + (next.split(' ', 1)[0]?.length ?? 0) > width * FULL;

/** The lines of a table's column are no wider. */
const NARROW = 48;

/**
 * How wide the lines of one chunk are. A narrow column, as tables have in print, is told by its own lines: nearly all of
 * them go on in small letters.
 */
export function columnWidth(chunk: readonly Line[], width: number): number {
  if (chunk.length < 3) return width;
  const widest = chunk.reduce((most, { text }) => Math.max(most, folded(text).length), 0);
  if (
    widest > (Number.isFinite(width) ? width * 0.6 : NARROW) ||
    /^\p{Ll}/u.test(folded(chunk[0]?.text ?? ''))
  )
    return width;
  const { soft, full } = softBreaks(chunk, widest);
  const needed = Number.isFinite(width) ? 0.5 : 0.7;
  return soft >= (chunk.length - 1) * needed && full >= soft * 0.5 ? widest : width;
}
