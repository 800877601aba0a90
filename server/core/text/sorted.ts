import type { Span } from './span.ts';

/** The index of the first item that begins at or behind an offset, in a list in the order of the document. */
export function firstFrom(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items that begin in a stretch, of a list in the order of the document. */
export const within = <T extends Span>(items: readonly T[], start: number, end: number): readonly T[] =>
  items.slice(firstFrom(items, start), firstFrom(items, end));
