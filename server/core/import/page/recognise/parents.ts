import { MAYBE } from '../block.ts';
import type { Item } from './item.ts';

/** For each heading, the one of the next higher rank that it stands below. */
export function parentsOf(items: readonly Item[]): ReadonlyMap<Item, Item> {
  const parents = new Map<Item, Item>();
  const open: Item[] = [];
  for (const item of items) {
    if (item.kind !== 'heading' || item.depth >= MAYBE) continue;
    while ((open.at(-1)?.depth ?? 0) >= item.depth) open.pop();
    const above = open.at(-1);
    if (above) parents.set(item, above);
    open.push(item);
  }
  return parents;
}
