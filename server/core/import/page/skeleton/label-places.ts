import { levelOf } from '../words/level-of.ts';
import type { Section } from '../words/section-label.ts';
import type { Anchor } from './anchors.ts';
import { sectionOfLabel } from './label-words.ts';

/**
 * Labels that another one always follows: the head of a table, “Level” and “What it looks like”. Levels over a label are
 * told from it by being several over the same, or by their names; what follows a level by name is said of it.
 */
export function overOthers(
  anchors: readonly Anchor[],
  labels: ReadonlyMap<string, Section>,
): ReadonlyArray<readonly [string, Section]> {
  const next = new Map<string, Set<string>>();
  const withText = new Map<string, number>();
  const texts = new Map(anchors.map(({ key, text }) => [key, text]));
  for (const [index, { key, at, length }] of anchors.entries()) {
    const below = anchors[index + 1];
    if (below?.at === at + length) next.set(key, (next.get(key) ?? new Set()).add(below.key));
    else withText.set(key, (withText.get(key) ?? 0) + 1);
  }
  // Menus name what the text has, and have nothing below it that tells.
  const counts = countsOf(anchors);
  const isBare = (key: string): boolean => (withText.get(key) ?? 0) <= (counts.get(key) ?? 0) * 0.25;
  const bare = [...next].filter(([key]) => isBare(key) && !labels.has(key));
  const over = new Map<string, number>();
  for (const [, below] of bare) for (const key of below) over.set(key, (over.get(key) ?? 0) + 1);
  return bare.flatMap(([key, below]): Array<readonly [string, Section]> => {
    if ([...below].some((one) => labels.has(one) || (over.get(one) ?? 0) >= 2)) return [];
    const isLevel = levelOf(texts.get(key) ?? '') !== undefined;
    return isLevel
      ? [...below].filter((one) => !levelOf(texts.get(one) ?? '')).map((one) => [one, 'summary'] as const)
      : [[key, 'indicators']];
  });
}

/** Whether a line always stands right below a level that is known by its name, and says which it is. */
export const saysOf = (anchors: readonly Anchor[], key: string): boolean =>
  anchors.every(
    (anchor, index) =>
      anchor.key !== key || (anchor.isBelow && levelOf(anchors[index - 1]?.text ?? '') !== undefined),
  );

/** Whether a label that no word tells is one by its place: right below others, or as often as another label. */
export function isLabel(
  anchors: readonly Anchor[],
  key: string,
  labels: ReadonlyMap<string, Section>,
): boolean {
  const counts = countsOf(anchors);
  const own = anchors.flatMap((anchor, index) =>
    anchor.key === key ? [{ anchor, above: anchors[index - 1] }] : [],
  );
  const below = own.filter(
    ({ anchor, above }) => above && above.at + above.length === anchor.at && !labels.has(above.key),
  );
  return (
    below.length >= own.length * 0.6 ||
    [...labels.keys()].some((other) => counts.get(other) === own.length && other !== key)
  );
}

/** The label that stands behind several others, and so more often than they: it is one within each of them. */
export function behindSeveral(
  anchors: readonly Anchor[],
  labels: ReadonlyMap<string, Section>,
): string | undefined {
  const own = anchors.filter(({ key }) => !labels.has(key));
  const counts = countsOf(own);
  const before = new Map<string, Map<string, number>>();
  for (const [index, { key }] of own.entries()) {
    const above = own[index - 1]?.key;
    if (above === undefined || above === key) continue;
    const known = before.get(key) ?? new Map<string, number>();
    before.set(key, known.set(above, (known.get(above) ?? 0) + 1));
  }
  const sorted = [...counts.values()].sort((a, b) => a - b);
  const usual = sorted[(sorted.length - 1) >> 1] ?? 0;
  return [...counts]
    .filter(
      ([key, count]) =>
        counts.size > 2 &&
        count >= usual * 1.5 &&
        [...(before.get(key) ?? new Map<string, number>()).values()].filter((times) => times >= 2).length >=
          2,
    )
    .sort((a, b) => b[1] - a[1])[0]?.[0];
}

function countsOf(anchors: readonly Anchor[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of anchors) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A statement that returns stands among others, with no empty line above it, where labels stand apart. */
export function isAmong(anchors: readonly Anchor[], key: string): boolean {
  const own = anchors.filter((anchor) => anchor.key === key);
  const text = own[0]?.text ?? '';
  if (
    own.filter(({ isApart, isBelow }) => isApart || isBelow).length > own.length * 0.2 ||
    sectionOfLabel(text) ||
    levelOf(text)
  )
    return false;
  const apart = new Set(anchors.filter(({ isApart }) => isApart).map((anchor) => anchor.key));
  return (
    [...apart].filter((one) => anchors.every((anchor) => anchor.key !== one || anchor.isApart)).length >= 2
  );
}
