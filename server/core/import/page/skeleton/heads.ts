import { fold } from '../../../text/fold.ts';
import { mayBeHeading } from '../text/line-heading.ts';
import { isBoilerplate } from '../words/boilerplate.ts';
import { levelOf } from '../words/level-of.ts';
import { sectionOf } from '../words/section-label.ts';
import type { Anchor } from './anchors.ts';
import type { Row } from './row.ts';

/** The rows between the labels of one period and those of the next: from the one, up to the other. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** A name has no more words. */
const MOST_WORDS = 10;

const NAMED = /^\p{L}+(?: \p{L}+)?\s*(?:\d+|[A-Z])?\s*:\s+\p{Lu}/u;
const NUMBERED = /^\d{1,2}[.):]?\s+\p{Lu}/u;
const IN_PARTS = /^\d{1,2}\.\d{1,2}[.):]?\s+\p{Lu}/u;
const LETTERED = /^[A-Z][.):]?\s+\p{Lu}/u;

/** One word such as “Accessibility” is as often what a page is about. */
const isLabel = (text: string): boolean => {
  const section = sectionOf(text);
  return section !== undefined && (section !== 'aside' || text.includes(' '));
};

const isTitle = (row: Row): boolean =>
  !row.isMarked &&
  mayBeHeading(row.text) &&
  row.text.split(' ').length <= MOST_WORDS &&
  !isLabel(row.text) &&
  !isBoilerplate(row.text);

/** Lines of a wrapped text may look like long titles. */
const isShort = (row: Row | undefined): boolean => (row?.text.split(' ').length ?? 0) <= 6;

/** Ways in which names may be told from what stands around them, the surest first. */
const WAYS: ReadonlyArray<(row: Row) => boolean> = [
  ({ text }) => levelOf(text) !== undefined,
  ({ text }) => NAMED.test(text),
  ({ text }) => IN_PARTS.test(text),
  ({ text }) => NUMBERED.test(text),
  ({ text }) => LETTERED.test(text),
  ({ text }) => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text),
];

/**
 * The row of each region that names the part below it: the same sort of row everywhere, told by number, capitals or place.
 * Undefined where there is no such sort.
 */
export function headsOf(
  rows: readonly Row[],
  regions: readonly Region[],
  anchors: readonly Anchor[],
): number[] | undefined {
  const taken = new Set([...anchors.map(({ at }) => at), ...listedIn(rows)]);
  const labels = runInLabels(rows);
  const titles = regions.map(({ from, to }) =>
    Array.from({ length: to - from }, (_, index) => from + index).filter((at) => {
      const row = rows[at];
      return row && !taken.has(at) && isTitle(row) && !labels.has(fold(RUN_IN.exec(row.text)?.[1] ?? ''));
    }),
  );
  for (const way of WAYS) {
    const found = titles.map((own) => own.filter((at) => way(rows[at] as Row)));
    // The first region holds what the page begins with, too.
    const isOne = found.slice(1).every((own) => own.length <= 2);
    if (isOne && found.every((own) => own.length > 0)) {
      const heads = found.map((own) => own.at(-1) as number);
      // Roles are listed in other places too, and so are numbered names: one that names a part stands right above it.
      const between = way === WAYS[0] ? 0 : 1;
      const isNear = heads.every(
        (at, part) =>
          (titles[part] ?? []).filter((other) => other > at && isShort(rows[other])).length <= between,
      );
      if (isNear && areDifferent(rows, heads)) return innerOf(rows, heads, titles) ?? heads;
    }
  }
  return byPlace(rows, regions, titles);
}

/** Rows of a list of contents: two and more, one below the other, that all return further down. */
function listedIn(rows: readonly Row[]): number[] {
  const last = new Map(rows.map(({ key }, at) => [key, at]));
  const returns = (at: number): boolean => {
    const key = rows[at]?.key ?? '';
    return key !== '' && (last.get(key) ?? at) > at;
  };
  return rows.flatMap((_, at) => (returns(at) && (returns(at - 1) || returns(at + 1)) ? [at] : []));
}

const RUN_IN = /^(\p{L}[^:]{1,40}):\s+\S/u;

const LEADERS = /\.{4}|(?:\. ){4}/;

/** “Scope: one team” and “Scope: two teams” say something of what is named above. */
function runInLabels(rows: readonly Row[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { text } of rows) {
    // A list of contents has the names themselves.
    const label = LEADERS.test(text) ? '' : fold(RUN_IN.exec(text)?.[1] ?? '');
    if (label !== '') times.set(label, (times.get(label) ?? 0) + 1);
  }
  for (const label of [
    'competency',
    'value',
    'behaviour',
    'standard',
    'domain',
    'dimension',
    'capability',
    'skill',
  ])
    times.delete(label);
  return new Set([...times].filter(([, count]) => count >= 2).map(([label]) => label));
}

/**
 * Right below what looks like the name of a part another title stands everywhere, as short as it: then the one is that of a
 * group, and the other the name.
 */
function innerOf(
  rows: readonly Row[],
  heads: readonly number[],
  titles: ReadonlyArray<readonly number[]>,
): number[] | undefined {
  const below = heads.map((at) => at + 1);
  return below.every((at, part) => titles[part]?.includes(at)) &&
    areDifferent(rows, below) &&
    wordsOf(rows, below) <= Math.max(4, wordsOf(rows, heads) * 1.5)
    ? below
    : undefined;
}

const wordsOf = (rows: readonly Row[], heads: readonly number[]): number =>
  heads.reduce((sum, at) => sum + (rows[at]?.text.split(' ').length ?? 0), 0) / heads.length;

const areDifferent = (rows: readonly Row[], heads: readonly number[]): boolean =>
  new Set(heads.map((at) => fold(rows[at]?.text ?? ''))).size === heads.length;

/** Names without a sign of their own: the last short row over what is said of the part, be it at the same place everywhere or not. */
function byPlace(
  rows: readonly Row[],
  regions: readonly Region[],
  titles: ReadonlyArray<readonly number[]>,
): number[] | undefined {
  const isWhole = (heads: ReadonlyArray<number | undefined>): heads is number[] =>
    heads.every((at, index) => at !== undefined && titles[index]?.includes(at)) &&
    areDifferent(rows, heads as number[]);
  const back = (steps: number) => regions.map(({ to }) => to - steps);
  const last = titles.map((own) => own.at(-1));
  const apart = titles.map((own) => own.findLast((at) => rows[at]?.isApart));
  const nearest = [back(1), back(2), last, back(3), back(4), apart].find(isWhole);
  if (!nearest) return undefined;
  // Right above a line that is long for a name stands the name that it is about.
  const above = nearest.map((at) => at - 1);
  const isAbout =
    wordsOf(rows, nearest) >= 5 && isWhole(above) && wordsOf(rows, above) < wordsOf(rows, nearest) * 0.7;
  return isAbout ? above : nearest;
}
