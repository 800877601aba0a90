import { fold } from '../../../text/fold.ts';
import { MAYBE } from '../block.ts';
import { levelOf } from '../words/level-of.ts';
import type { Item } from './item.ts';
import { parentsOf } from './parents.ts';

/** A name that may be a label too is no longer. */
const MOST_WORDS = 3;

/** How many names stand over lists beside one that may be a label, for it to be believed. */
const FEWEST_SISTERS = 2;

/**
 * “Knowledge”, “Standards” and “Evidence” are labels as a rule. Where one comes once, beside names, and over what they stand
 * over, be it the same levels or a list, it is a name as they are.
 */
export function withNamesAmongLabels(items: Item[]): Item[] {
  const may = items.filter(mayBeName);
  if (may.length === 0) return items;
  const times = new Map<string, number>();
  for (const { kind, text } of items)
    if (kind === 'heading') times.set(fold(text), (times.get(fold(text)) ?? 0) + 1);
  const parents = parentsOf(items);
  const sisters = new Map<string, Item[]>();
  const keyOf = (item: Item): string => `${parents.get(item)?.at ?? ''}/${item.depth}`;
  for (const item of items) {
    if (item.kind !== 'heading' || item.section || item.depth >= MAYBE) continue;
    const known = sisters.get(keyOf(item));
    if (known) known.push(item);
    else sisters.set(keyOf(item), [item]);
  }
  const names = new Set(
    may.filter((item) => {
      const own = sisters.get(keyOf(item)) ?? [];
      const count = times.get(fold(item.text)) ?? 0;
      return count === 1
        ? isOverSame(items, item, own) || isOverList(items, item, own)
        : isAsOften(items, item, count, own, times);
    }),
  );
  return items.map((item) => {
    if (!names.has(item)) return item;
    const { section: _, ...name } = item;
    return name;
  });
}

const mayBeName = ({ kind, depth, section, text }: Item): boolean =>
  kind === 'heading' &&
  depth < MAYBE &&
  (section === 'indicators' || section === 'aside') &&
  text.split(' ').length <= MOST_WORDS;

/** The first heading below another, of which none is a label. */
function belowOf(items: readonly Item[], { at, depth }: Item): string | undefined {
  let index = at + 1;
  while (items[index] && items[index]?.kind !== 'heading') index++;
  const below = items[index];
  return below && below.depth > depth && !below.section ? fold(below.text) : undefined;
}

function isOverSame(items: readonly Item[], item: Item, sisters: readonly Item[]): boolean {
  const below = belowOf(items, item);
  return below !== undefined && sisters.some((sister) => belowOf(items, sister) === below);
}

/** What people have, beside what they do; other labels stand beside levels. */
const HAD = /^(?:knowledge|skills|attitudes?)$/i;

/** “Autonomy”, “Influence”, “Knowledge”, below each level again, and right over a text each. */
function isAsOften(
  items: readonly Item[],
  item: Item,
  count: number,
  sisters: readonly Item[],
  times: ReadonlyMap<string, number>,
): boolean {
  const isOverText = ({ at }: Item): boolean => (items[at + 1]?.kind ?? 'heading') !== 'heading';
  const alike = sisters.filter(
    (sister) => times.get(fold(sister.text)) === count && isOverText(sister) && !levelOf(sister.text),
  );
  return HAD.test(item.text) && isOverText(item) && alike.length >= FEWEST_SISTERS;
}

const isOverList = (items: readonly Item[], item: Item, sisters: readonly Item[]): boolean =>
  item.section === 'indicators' &&
  items[item.at + 1]?.kind === 'bullet' &&
  sisters.filter(({ at }) => items[at + 1]?.kind === 'bullet').length >= FEWEST_SISTERS;
