import type { Recognised } from '../recognise/recognise.ts';
import type { Line } from '../text/line.ts';
import { wrapWidth } from '../text/wrapping.ts';
import { levelOf } from '../words/level-of.ts';
import type { Section } from '../words/section-label.ts';
import { type Anchor, anchorsIn } from './anchors.ts';
import { headsOf } from './heads.ts';
import { kindsOf } from './kinds.ts';
import { periodsOf, wholePeriods } from './periods.ts';
import { recogniseParts } from './recognise-parts.ts';
import { type Row, rowsOf } from './row.ts';
import { withOwnLabels } from './run-in.ts';
import { withSingles } from './singles.ts';

/** Where more different lines return, they are no labels. */
const MOST_LABELS = 300;

/**
 * Reads a text by what returns in it. Labels that come again and again (levels, “We will”, “We will not”) part it into
 * periods, and the line that stands at the same place before each period names it. There are several readings, for one of the
 * labels may be what the page carries along; none where nothing returns so.
 * @param hasFrames whether what pages carry along may stand among the lines
 */
export function readingsOf(lines: readonly Line[], hasFrames = false): Recognised[] {
  const parted = withOwnLabels(lines);
  return (parted === lines ? [lines] : [lines, parted]).flatMap((own) => readingsAsIs(own, hasFrames));
}

function readingsAsIs(lines: readonly Line[], hasFrames: boolean): Recognised[] {
  const rows = rowsOf(lines);
  const own = rows.filter(({ source }) => !source.isFrame);
  const width = wrapWidth(lines);
  const returning = anchorsIn(own);
  if (new Set(returning.map(({ key }) => key)).size > MOST_LABELS) return [];
  const { frames, inner } = kindsOf(returning);
  const others = [...inner].filter((key) => hasFrames && inner.size > 2 && mayBeFrame(returning, key, inner));
  return [frames, ...others.map((key) => new Set([...frames, key]))].flatMap(
    (without) => readWithout(rows, without, width) ?? [],
  );
}

/** Whether a label may be what pages carry along, such as the publisher's name: no level is called so, and it stands before all others. */
function mayBeFrame(anchors: readonly Anchor[], key: string, inner: ReadonlySet<string>): boolean {
  const own = anchors.filter((anchor) => anchor.key === key);
  const other = anchors.find((anchor) => anchor.key !== key && inner.has(anchor.key));
  return !levelOf(own[0]?.text ?? '') && (own[0]?.at ?? 0) < (other?.at ?? 0);
}

/** @param frames the keys of rows that are no part of the text */
function readWithout(
  all: readonly Row[],
  frames: ReadonlySet<string>,
  width: number,
): Recognised | undefined {
  const isLeft = ({ key, source }: Row): boolean => frames.has(key) || source.isFrame === true;
  const rows = all.filter((row) => !isLeft(row));
  const returning = anchorsIn(rows);
  const { anchors, kinds } = withSingles(rows, returning, kindsOf(returning));
  const { inner, labels } = kinds;
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
  const heads = headsOf(rows, regions, anchors);
  if (!heads) return undefined;
  const levels = inner.size < 2 ? new Set<string>() : inner;
  return recogniseParts({ rows, width, periods, heads, inner: levels, labels, left: all.filter(isLeft) });
}

/** “Why it matters” behind the last level is said of the next name. */
function withoutNext(anchors: readonly Anchor[], labels: ReadonlyMap<string, Section>): readonly Anchor[] {
  const isNext = ({ key }: Anchor): boolean => /^(?:why|summary)$/.test(labels.get(key) ?? '');
  let to = anchors.length;
  while (to > 1 && isNext(anchors[to - 1] as Anchor)) to--;
  return anchors.slice(0, to);
}
