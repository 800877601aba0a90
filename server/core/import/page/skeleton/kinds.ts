import { isBoilerplate } from '../words/boilerplate.ts';
import { numberedLevel } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import { type Section, sectionOf } from '../words/section-label.ts';
import type { Anchor } from './anchors.ts';
import { periodsOf, wholePeriods } from './periods.ts';

/** What the labels of a text are: those that tell its parts apart, and those within a part. */
export interface Kinds {
  /** The keys of levels, or of whatever else returns below one name after the other. */
  readonly inner: ReadonlySet<string>;
  readonly labels: ReadonlyMap<string, Section>;
  /** What a page carries along, such as the heads of printed pages. */
  readonly frames: ReadonlySet<string>;
}

/** What each label that returns is, told by what it says and by what stands before and behind it. */
export function kindsOf(all: readonly Anchor[]): Kinds {
  const keys = new Set(all.map(({ key }) => key));
  const among = new Set([...keys].filter((key) => isAmong(all, key)));
  const anchors = all.filter(({ key }) => !among.has(key));
  const labels = new Map<string, Section>();
  const texts = new Map(anchors.map(({ key, text }) => [key, text]));
  for (const [key, text] of texts) {
    const section = isBoilerplate(text) ? 'aside' : sectionOfLabel(text);
    if (section) labels.set(key, section);
  }
  const frames = new Set([...texts].filter(([, text]) => isBoilerplate(text)).map(([key]) => key));
  for (const [key, section] of overOthers(anchors, labels)) labels.set(key, section);
  for (let key = behindSeveral(anchors, labels); key !== undefined; key = behindSeveral(anchors, labels)) {
    const isSaid = saysOf(anchors, key);
    if (!isSaid && !isLabel(anchors, key, labels)) frames.add(key);
    labels.set(key, isSaid ? 'summary' : 'indicators');
  }
  // What always stands beside “We will not” is “We will”.
  const rest = [...texts.keys()].filter((key) => !labels.has(key));
  const [only] = rest;
  if (only !== undefined && rest.length === 1 && [...labels.values()].includes('contrast'))
    labels.set(only, 'indicators');
  const open = [...texts.keys()].filter((key) => !labels.has(key));
  const inner = new Set(regular(anchors, new Set(open)));
  for (const [key, section] of besideLevels([...inner], texts)) {
    inner.delete(key);
    labels.set(key, section);
  }
  return { inner, labels, frames };
}

/**
 * Behind levels that are known by name, what is none of them is said of the whole: “Roles that need this skill”. Beside levels
 * with numbers nothing is a level that has none; what stands before them says what the name means.
 */
function besideLevels(
  inner: readonly string[],
  texts: ReadonlyMap<string, string>,
): ReadonlyArray<readonly [string, Section]> {
  const textOf = (key: string): string => texts.get(key) ?? '';
  const isLevel = (key: string): boolean => levelOf(textOf(key)) !== undefined;
  const last = inner.findLastIndex(isLevel);
  if (inner.filter((key) => numberedLevel(textOf(key))).length >= 2) {
    const first = inner.findIndex((key) => numberedLevel(textOf(key)));
    return inner.flatMap((key, at) =>
      isLevel(key) ? [] : [[key, at < first ? 'summary' : 'aside'] as const],
    );
  }
  return inner.filter(isLevel).length >= Math.max(2, inner.length * 0.6)
    ? inner.slice(last + 1).map((key) => [key, 'aside'] as const)
    : [];
}

const SAYS_NO = /\b(?:not|never|avoid)\b|n[’']t\b/i;

/** “Positive indicators Negative indicators” is the head of two columns that were copied one below the other. */
function sectionOfLabel(text: string): Section | undefined {
  const own = sectionOf(text) ?? (SAYS_NO.test(text) ? 'contrast' : undefined);
  if (own) return own;
  const words = text.split(' ');
  for (let at = 1; at < words.length; at++) {
    const [left, right] = [sectionOf(words.slice(0, at).join(' ')), sectionOf(words.slice(at).join(' '))];
    if ((left === 'indicators' && right === 'contrast') || (left === 'contrast' && right === 'indicators'))
      return 'indicators';
  }
  return undefined;
}

/**
 * Labels that another one always follows: the head of a table, “Level” and “What it looks like”. Levels over a label are
 * told from it by being several over the same, or by their names; what follows a level by name is said of it.
 */
function overOthers(
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
const saysOf = (anchors: readonly Anchor[], key: string): boolean =>
  anchors.every(
    (anchor, index) =>
      anchor.key !== key || (anchor.isBelow && levelOf(anchors[index - 1]?.text ?? '') !== undefined),
  );

/** Whether a label that no word tells is one by its place: right below others, or as often as another label. */
function isLabel(anchors: readonly Anchor[], key: string, labels: ReadonlyMap<string, Section>): boolean {
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
function behindSeveral(anchors: readonly Anchor[], labels: ReadonlyMap<string, Section>): string | undefined {
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
function isAmong(anchors: readonly Anchor[], key: string): boolean {
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

/** Leaves out what returns by chance, one after the other, as long as that makes the rest come in a more regular order. */
function regular(anchors: readonly Anchor[], keys: ReadonlySet<string>): ReadonlySet<string> {
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
