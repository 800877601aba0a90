import { isBoilerplate } from '../words/boilerplate.ts';
import { numberedLevel } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import { refusedOf } from '../words/opposites.ts';
import { findsFaultAlone } from '../words/says-no.ts';
import type { Section } from '../words/section-label.ts';
import type { Anchor } from './anchors.ts';
import { behindSeveral, isAmong, isLabel, overOthers, saysOf } from './label-places.ts';
import { sectionOfLabel } from './label-words.ts';
import { regular } from './regular.ts';

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
  // “Value in action” and “Taboo” are the two sides of each name, and no levels.
  const [left = '', right = ''] = inner;
  const pair = [texts.get(left) ?? '', texts.get(right) ?? ''] as const;
  const refused = inner.size === 2 ? (refusedOf(...pair) ?? findsFaultAlone(...pair)) : undefined;
  if (refused) {
    inner.clear();
    labels.set(left, refused === 'left' ? 'contrast' : 'indicators');
    labels.set(right, refused === 'right' ? 'contrast' : 'indicators');
  }
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
