import { fold } from '../../../text/fold.ts';
import type { Block } from '../block.ts';
import { cleanName } from '../recognise/item.ts';
import { numberedLevel } from '../words/level-label.ts';

/** A name in a list of contents is no longer. */
const LONGEST = 120;

/**
 * Takes lists of contents out of the text: names of one kind one after the other, with nothing below them, that all return further
 * down with something between. Otherwise they would be the first of each name.
 */
export function withoutContents(blocks: readonly Block[]): readonly Block[] {
  const keys = blocks.map(keyOf);
  const isAlike = (at: number, from: number): boolean =>
    blocks[at]?.kind === blocks[from]?.kind && blocks[at]?.depth === blocks[from]?.depth;
  // What is a bullet of a list both times is a statement that two levels share, and not the name of one.
  const isSameBullet = (at: number, next: number): boolean =>
    blocks[at]?.kind === 'bullet' && blocks[next]?.kind === 'bullet';
  const places = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    if (key === '') continue;
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  const listed = new Set<number>();
  for (let from = 0; from < blocks.length; from++) {
    const length = listAt(from, keys, places, isAlike, isSameBullet);
    for (let at = from; at < from + length; at++) listed.add(at);
    from += Math.max(0, length - 1);
  }
  return listed.size === 0
    ? blocks
    : blocks.map((block, index) =>
        listed.has(index)
          ? { kind: 'paragraph', depth: 0, text: block.text, line: block.line, isFrame: true }
          : block,
      );
}

/** How many names are listed from a place on: at least two, or none. */
function listAt(
  from: number,
  keys: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  isAlike: (at: number, from: number) => boolean,
  isSameBullet: (at: number, next: number) => boolean,
): number {
  const known = new Set<string>();
  let [at, first, last] = [from, 0, from];
  for (; at < keys.length; at++) {
    const key = keys[at] ?? '';
    const next = firstBehind(places.get(key) ?? [], Math.max(at, last));
    if (next === undefined || known.has(key) || !isAlike(at, from) || isSameBullet(at, next)) break;
    // Names that return one right after the other are the same list again, or a name with its level.
    if (known.size > 0 && next === last + 1) return 0;
    if (known.size === 0) first = next;
    last = next;
    known.add(key);
  }
  return known.size >= 2 && first >= at ? known.size : 0;
}

/** The first of rising numbers that is greater than another. */
function firstBehind(numbers: readonly number[], than: number): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > than) high = middle;
    else low = middle + 1;
  }
  return numbers[low];
}

/** What a name is known by: without its number, and without the number of its page. */
function keyOf({ text, isOutside, isFrame, isLevel, isName }: Block): string {
  if (isOutside || isFrame || isLevel || isName) return '';
  if (text.length > LONGEST || /[.!?]$/.test(text)) return '';
  const name = numberedLevel(text) ? text : text.replace(/(?:\s*[.…·]{2,}\s*|\s+)\d{1,3}$/, '');
  return fold(cleanName(name));
}
