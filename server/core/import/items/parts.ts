import { fold } from '../../text/fold.ts';
import { sectionOf } from '../page/words/section-label.ts';
import { eachItem, type Item, nameOf } from './item.ts';
import { hasReferences } from './levels.ts';

/** Headings that come again below one competency after the other are parts of them, where levels are known otherwise. */
export function findParts(root: Item, levels: ReadonlySet<Item>): Set<Item> {
  const parts = new Set<Item>();
  if (levels.size === 0 && !hasReferences(root)) return parts;
  // Below how many other names each name stands: levels in between do not count.
  const owners = new Map<Item, Item>();
  const met = new Map<string, Set<string>>();
  eachItem(root, (item, parent) => {
    if (!parent) return;
    const owner = levels.has(parent) ? (owners.get(parent) ?? root) : parent;
    owners.set(item, owner);
    if (levels.has(item) || item.children.length === 0 || item.part) return;
    const name = fold(nameOf(item));
    met.set(name, (met.get(name) ?? new Set()).add(fold(nameOf(owner))));
  });
  const recurs = (item: Item): boolean => (met.get(fold(nameOf(item)))?.size ?? 0) >= 2;
  eachItem(root, ({ children }) => {
    if (children.length > 0 && children.every((child) => !levels.has(child) && recurs(child)))
      for (const child of children) parts.add(child);
  });
  return parts;
}

/** Groups that hold nothing but names, beside groups of competencies with levels: these competencies are only named. */
export function findNamesOnly(root: Item, levels: ReadonlySet<Item>): Set<Item> {
  const found = new Set<Item>();
  const holdsLevels = (item: Item): boolean => item.children.some((child) => levels.has(child));
  eachItem(root, ({ children }) => {
    if (!children.some((group) => group.children.some(holdsLevels))) return;
    for (const item of children)
      if (item.children.length > 0 && item.children.every(isNameOnly)) found.add(item);
  });
  return found;
}

const isNameOnly = (item: Item): boolean =>
  item.children.length === 0 && nameOf(item).length <= 60 && !/[.;!?]$/.test(nameOf(item));

/** Headings below competencies that are neither levels nor statements. One that stands there but once may be a name. */
export function findFacets(root: Item, levels: ReadonlySet<Item>): Map<Item, 'facet' | 'aside'> {
  const found: Array<{ item: Item; kind: 'facet' | 'aside' }> = [];
  const times = new Map<string, number>();
  eachItem(root, (item, parent) => {
    if (!parent || item.children.length === 0 || item.part || levels.has(item)) return;
    const section = sectionOf(nameOf(item));
    if (!section) return;
    times.set(fold(nameOf(item)), (times.get(fold(nameOf(item))) ?? 0) + 1);
    found.push({ item, kind: section === 'contrast' ? 'aside' : 'facet' });
  });
  return new Map(
    found.flatMap(({ item, kind }) =>
      kind === 'aside' || (times.get(fold(nameOf(item))) ?? 0) >= 2 ? [[item, kind] as const] : [],
    ),
  );
}

/** Short, no sentence, and shorter than all that stands below it: a heading, and not what is shown. */
export const isHeading = (item: Item): boolean => {
  const { length } = nameOf(item);
  return (
    length <= 50 && !/[.;!?]$/.test(nameOf(item)) && item.children.every(({ text }) => text.length > length)
  );
};
