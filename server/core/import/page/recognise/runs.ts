import { fold } from '../../../text/fold.ts';
import { MAYBE } from '../block.ts';
import type { LevelLabel } from '../words/level-label.ts';
import type { Item } from './item.ts';

export type Marker = Item & { readonly level: LevelLabel };

/** The levels of one competency, as far as they follow one another. */
export interface Run {
  readonly markers: readonly Marker[];
  /** The items between the run before and this one: names, summaries, reasons. */
  readonly preamble: readonly Item[];
  /** The first item behind it. */
  readonly end: number;
}

export const isMarker = (item: Item): item is Marker => item.level !== undefined;

/** What tells levels apart: the number, or the name where they have none. */
export const levelKey = ({ id, name }: LevelLabel): string => id ?? fold(name);

/** Parts the markers into runs: a new one begins where a level returns, or where a heading of a higher rank stands between. */
export function runsOf(items: readonly Item[]): Run[] {
  const groups: Marker[][] = [];
  for (const marker of items.filter(isMarker)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (
      group &&
      last &&
      !group.some(({ level }) => levelKey(level) === levelKey(marker.level)) &&
      !isParted(items, last, marker)
    )
      group.push(marker);
    else groups.push([marker]);
  }
  let from = 0;
  return groups.map((markers) => {
    const preamble = items.slice(from, markers[0]?.at);
    from = endOf(items, markers);
    return { markers, preamble, end: from };
  });
}

/** Whether a heading stands between two markers that neither of them is below. */
function isParted(items: readonly Item[], last: Marker, marker: Marker): boolean {
  return items
    .slice(last.at + 1, marker.at)
    .some(
      (item) =>
        item.kind === 'heading' &&
        (item.named?.kind === 'competency' ||
          item.named?.kind === 'value' ||
          (item.depth < marker.depth && item.depth < MAYBE && !item.section)),
    );
}

/** Where the last level of a run ends. */
function endOf(items: readonly Item[], markers: readonly Marker[]): number {
  const last = markers.at(-1);
  if (!last) return 0;
  const inner = innerNames(items, markers);
  let hasContent = false;
  for (let at = last.at + 1; at < items.length; at++) {
    const item = items[at];
    if (!item || isMarker(item) || item.named) return at;
    if (item.kind !== 'heading') hasContent = true;
    else if (
      last.depth < MAYBE
        ? (item.depth <= last.depth || (last.isLevel === true && item.depth >= MAYBE)) &&
          !isInside(item, last)
        : hasContent && !isInside(item, last) && !inner.has(fold(item.text))
    )
      return at;
  }
  return items.length;
}

/** Labels inside of a level do not end it, be their rank what it may. */
const isInside = (item: Item, last: Marker): boolean =>
  (item.section === 'contrast' || item.section === 'indicators') &&
  (item.isWeak === true || item.depth >= last.depth);

/** Headings that stand inside of the levels before the last: in the last they do not end it either. */
function innerNames(items: readonly Item[], markers: readonly Marker[]): Set<string> {
  const last = markers.at(-1);
  const first = markers[0];
  return new Set(
    items
      .slice(first?.at, last?.at)
      .filter((item) => item.kind === 'heading' && !isMarker(item))
      .map(({ text }) => fold(text)),
  );
}
