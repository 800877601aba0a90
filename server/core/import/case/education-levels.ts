import { eachItem, type Item, nameOf } from '../items/item.ts';
import { numberedLevel } from '../page/words/level-label.ts';

/**
 * Takes the education levels of statements for their levels, where the package has no other levels and each statement has
 * some, of its own or from what it stands below. Several of them are a band, such as 9 to 12, unless they overlap with the
 * bands of others: then a statement stands at each of its levels.
 */
export function educationLevels(root: Item, given: ReadonlyMap<Item, readonly string[]>): void {
  const leaves = leavesOf(root, given);
  if (!leaves) return;
  const sets = new Map([...leaves.values()].map((levels) => [levels.join('\n'), levels]));
  const all = [...sets.values()].flat();
  const areBands = new Set(all).size === all.length;
  const names = new Map<string, Item>();
  const called = [...sets.values()].flatMap((levels) => (areBands ? [levels] : levels.map((one) => [one])));
  for (const levels of called.sort(byGrade))
    names.set(levels.join('\n'), {
      text: nameOfBand(levels),
      atLevels: [],
      children: [],
      isReferredLevel: true,
    });
  if (names.size < 2) return;
  const places = new Map([...names.values()].map((level, index) => [level, index / (names.size - 1)]));
  for (const [level, place] of places) level.place = place;
  // Statements that have others below them have levels of their own.
  for (const [item, levels] of [...given].map(([one, own]) => [one, [...new Set(own)]] as const)) {
    const levelsOf = leaves.get(item) ?? levels;
    for (const key of areBands ? [levelsOf.join('\n')] : levelsOf) {
      const level = names.get(key);
      if (level) item.atLevels.push(level);
    }
  }
}

/** The education levels of each leaf; undefined where there are levels of another kind, or one leaf has none. */
function leavesOf(
  root: Item,
  given: ReadonlyMap<Item, readonly string[]>,
): ReadonlyMap<Item, readonly string[]> | undefined {
  const leaves = new Map<Item, readonly string[]>();
  const inherited = new Map<Item, readonly string[]>();
  let isSound = true;
  eachItem(root, (item, parent) => {
    const own = [...new Set(given.get(item) ?? [])];
    const levels = own.length > 0 || !parent ? own : (inherited.get(parent) ?? []);
    inherited.set(item, levels);
    if (isLevel(item)) isSound = false;
    if (parent && item.children.length === 0) {
      if (levels.length === 0) isSound = false;
      leaves.set(item, levels);
    }
  });
  return isSound && leaves.size > 0 ? leaves : undefined;
}

const isLevel = (item: Item): boolean =>
  item.isReferredLevel === true ||
  item.part !== undefined ||
  /\blevel\b/i.test(item.type ?? '') ||
  numberedLevel(nameOf(item)) !== undefined;

const nameOfOne = (level: string): string => (/^\d+$/.test(level) ? `Level ${Number(level)}` : level);

function nameOfBand(levels: readonly string[]): string {
  const [first = ''] = levels;
  const last = levels.at(-1) ?? first;
  if (levels.length === 1) return nameOfOne(first);
  return levels.every((level) => /^\d+$/.test(level))
    ? `Level ${Number(first)} to ${Number(last)}`
    : levels.map((level) => (/^\d+$/.test(level) ? String(Number(level)) : level)).join(', ');
}

/** Before school, then by number; other names in the order in which they are met. */
const EARLY: readonly string[] = ['IT', 'PR', 'PK', 'TK', 'KG', 'K'];
const rankOf = (level: string | undefined): number => {
  if (level === undefined) return Number.NaN;
  const early = EARLY.indexOf(level.toUpperCase());
  return early >= 0 ? early - EARLY.length : /^\d+$/.test(level) ? Number(level) : Number.NaN;
};

function byGrade([a]: readonly string[], [b]: readonly string[]): number {
  const order = rankOf(a) - rankOf(b);
  return Number.isNaN(order) ? 0 : order;
}
