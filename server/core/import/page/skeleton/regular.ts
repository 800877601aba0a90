import type { Anchor } from './anchors.ts';
import { periodsOf, wholePeriods } from './periods.ts';

/** Leaves out what returns by chance, one after the other, as long as that makes the rest come in a more regular order. */
export function regular(anchors: readonly Anchor[], keys: ReadonlySet<string>): ReadonlySet<string> {
  let best = keys;
  let fill = filledBy(anchors, best);
  while (best.size > 2 && fill < 0.95) {
    const others = [...best].map((left) => new Set([...best].filter((key) => key !== left)));
    const fills = others.map((other) => filledBy(anchors, other));
    const most = Math.max(...fills);
    if (most < fill + 0.03) break;
    best = others[fills.indexOf(most)] ?? best;
    fill = most;
  }
  return best;
}

/** The share of labels that are there, of each in each period. */
function filledBy(anchors: readonly Anchor[], keys: ReadonlySet<string>): number {
  const periods = wholePeriods(
    periodsOf(
      anchors.filter(({ key }) => keys.has(key)),
      keys,
    ),
    keys,
  );
  const count = periods.reduce((sum, own) => sum + own.length, 0);
  return periods.length < 2 ? 0 : count / (periods.length * keys.size);
}
