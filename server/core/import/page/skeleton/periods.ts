import type { Anchor } from './anchors.ts';

/**
 * Parts the labels into periods: a new one begins where a label returns. Labels right above the first belong to it, as the
 * head of its table.
 */
export function periodsOf(anchors: readonly Anchor[], inner: ReadonlySet<string>): Anchor[][] {
  const periods: Anchor[][] = [];
  const known = new Set<string>();
  let waiting: Anchor[] = [];
  for (const anchor of anchors) {
    if (!inner.has(anchor.key)) {
      waiting.push(anchor);
      continue;
    }
    const isNew = periods.length === 0 || known.has(anchor.key);
    const from = isNew ? chainFrom(waiting, anchor) : waiting.length;
    if (periods.length > 0) periods.at(-1)?.push(...waiting.slice(0, from));
    if (isNew) {
      periods.push([...waiting.slice(from), anchor]);
      known.clear();
    } else periods.at(-1)?.push(anchor);
    known.add(anchor.key);
    waiting = [];
  }
  periods.at(-1)?.push(...waiting);
  return periods;
}

/** From where on labels stand right above another, with nothing between. */
function chainFrom(waiting: readonly Anchor[], anchor: Anchor): number {
  let from = waiting.length;
  let below = anchor.at;
  while (from > 0) {
    const above = waiting[from - 1];
    if (!above || above.at + above.length !== below) break;
    below = above.at;
    from--;
  }
  return from;
}

/** Levels in the introduction, or in what the page ends with, are explained there: too few of them make no period. */
export function wholePeriods(
  periods: ReadonlyArray<readonly Anchor[]>,
  keys: ReadonlySet<string>,
): Array<readonly Anchor[]> {
  const sizes = periods.map(
    (anchors) => new Set(anchors.map(({ key }) => key).filter((key) => keys.has(key))).size,
  );
  const usual = [...sizes].sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
  const isWhole = (index: number): boolean => (sizes[index] ?? 0) > usual / 2;
  let [from, to] = [0, periods.length];
  while (from < to && !isWhole(from)) from++;
  while (to > from && !isWhole(to - 1)) to--;
  return periods.slice(from, to);
}
