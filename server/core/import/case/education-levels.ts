import { eachItem, type Item, nameOf } from '../items/item.ts';
import { numberedLevel } from '../page/level-label.ts';

/**
 * Takes the education levels of statements for their levels, where the package has no other levels and each statement has
 * exactly one.
 */
export function educationLevels(root: Item, given: ReadonlyMap<Item, readonly unknown[]>): void {
  const leaves: Item[] = [];
  let hasLevels = false;
  eachItem(root, (item) => {
    if (
      item.isReferredLevel ||
      item.part ||
      /\blevel\b/i.test(item.type ?? '') ||
      numberedLevel(nameOf(item))
    )
      hasLevels = true;
    if (item !== root && item.children.length === 0) leaves.push(item);
  });
  const levels = new Map<string, Item>();
  for (const leaf of leaves) {
    const [level, ...others] = given.get(leaf) ?? [];
    if (typeof level !== 'string' || level.trim() === '' || others.length > 0) return;
    levels.set(level, {
      text: /^\d+$/.test(level) ? `Level ${Number(level)}` : level,
      atLevels: [],
      children: [],
      isReferredLevel: true,
    });
  }
  if (hasLevels || levels.size < 2) return;
  for (const leaf of leaves) {
    const level = levels.get(String(given.get(leaf)?.[0]));
    if (level) leaf.atLevels.push(level);
  }
}
