import type { Line } from '../line.ts';
import type { Recognised } from '../recognise.ts';
import type { Section } from '../section-label.ts';
import { wrapWidth } from '../wrapping.ts';
import { type Anchor, anchorsIn } from './anchors.ts';
import { headsOf } from './heads.ts';
import { kindsOf } from './kinds.ts';
import { periodsOf, wholePeriods } from './periods.ts';
import { recogniseParts } from './recognise-parts.ts';
import { rowsOf } from './row.ts';

/** Where more different lines return, they are no labels. */
const MOST_LABELS = 300;

/**
 * Reads a text by what returns in it. Labels that come again and again (levels, “We will”, “We will not”) part it into
 * periods, and the line that stands at the same place before each period names it. Undefined where nothing returns so.
 */
export function readLines(lines: readonly Line[]): Recognised | undefined {
  const all = rowsOf(lines);
  const width = wrapWidth(lines);
  const returning = anchorsIn(all);
  if (new Set(returning.map(({ key }) => key)).size > MOST_LABELS) return undefined;
  const { frames } = kindsOf(returning);
  const rows = frames.size === 0 ? all : all.filter(({ key }) => !frames.has(key));
  const anchors = anchorsIn(rows);
  const { inner, labels } = kindsOf(anchors);
  const keys = inner.size < 2 ? new Set(labels.keys()) : inner;
  const periods = wholePeriods(
    periodsOf(
      anchors.filter(({ key }) => inner.has(key) || labels.has(key)),
      keys,
    ),
    keys,
  ).map((own) => withoutNext(own, labels));
  if (periods.length < 2) return undefined;
  const regions = periods.map(([first], index) => {
    const above = periods[index - 1]?.at(-1);
    return { from: above ? above.at + above.length : 0, to: first?.at ?? 0 };
  });
  const heads = headsOf(rows, regions);
  return (
    heads &&
    recogniseParts({
      rows,
      width,
      periods,
      heads,
      inner: inner.size < 2 ? new Set() : inner,
      labels,
      left: all.filter(({ key }) => frames.has(key)),
    })
  );
}

/** “Why it matters” behind the last level is said of the next name. */
function withoutNext(anchors: readonly Anchor[], labels: ReadonlyMap<string, Section>): readonly Anchor[] {
  const isNext = ({ key }: Anchor): boolean => /^(?:why|summary)$/.test(labels.get(key) ?? '');
  let to = anchors.length;
  while (to > 1 && isNext(anchors[to - 1] as Anchor)) to--;
  return anchors.slice(0, to);
}
