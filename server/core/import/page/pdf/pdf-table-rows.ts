import type { Column } from './pdf-columns.ts';
import { linesOf } from './pdf-regions.ts';
import type { Segment } from './pdf-segments.ts';
import type { Rule } from './pdf-shapes.ts';

/** A rule between rows reaches over so much of the table. */
const WHOLE = 0.7;
/** A gap between rows is wider than one between lines by so much. */
const WIDER = 1.2;
/** Where names are parted and nothing else is, less will do. */
const NARROW = 1.06;
/** Gaps that differ by less are alike. */
const ALIKE = 0.93;

/**
 * The lines of a table in rows: parted by rules where there are rules, else by the gaps that all columns have; of several
 * such gaps between two names in the first column the widest counts, for names may stand in the middle of their rows.
 * @param leading from line to line, in heights of their letters
 */
export function rowsOfTable(
  segments: readonly Segment[],
  columns: readonly Column[],
  rules: readonly Rule[],
  leading: number,
): Segment[][] {
  const cuts = ruledCuts(segments, columns, rules);
  const byRules = parted(segments, cuts);
  if (byRules.length >= 3) return byRules.flatMap((row, at) => (at === 0 ? headCut(row) : [row]));
  const rows = byRules.length === 2 ? byRules : headCut(segments);
  if (rows.length === 1) return byGaps(rows[0] ?? [], columns, leading);
  const [head = [], ...body] = rows;
  return [head, ...body.flatMap((row) => byGaps(row, columns, leading))];
}

/** The segments above the first cut, between the first and the second, and so on; none is empty. */
function parted(segments: readonly Segment[], cuts: readonly number[]): Segment[][] {
  const rows = Array.from({ length: cuts.length + 1 }, (): Segment[] => []);
  for (const segment of segments) {
    const at = cuts.findIndex((cut) => segment.y > cut);
    rows[at < 0 ? cuts.length : at]?.push(segment);
  }
  return rows.filter((row) => row.length > 0);
}

/** The heights of rules that reach over the table, from the top. */
function ruledCuts(
  segments: readonly Segment[],
  columns: readonly Column[],
  rules: readonly Rule[],
): number[] {
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const [top, bottom] = [segments[0]?.y ?? 0, segments.at(-1)?.y ?? 0];
  const near = rules
    .filter(({ at, from, to }) => at < top && at > bottom && to > left && from < right)
    .sort((a, b) => b.at - a.at);
  const cuts: number[] = [];
  for (let from = 0; from < near.length; ) {
    const at = near[from]?.at ?? 0;
    let to = from;
    while (to < near.length && at - (near[to]?.at ?? 0) <= 2.5) to++;
    const own = near.slice(from, to);
    const isThrough = segments.some(({ y, size }) => at > y + 1 && at < y + size * 0.6);
    if (!isThrough && covered(own, left, right) >= (right - left) * WHOLE) cuts.push(at);
    from = to;
  }
  return cuts;
}

/** How much of the way from left to right rules reach over. */
function covered(rules: readonly Rule[], left: number, right: number): number {
  let [sum, reached] = [0, left];
  for (const { from, to } of [...rules].sort((a, b) => a.from - b.from)) {
    const begin = Math.max(from, reached);
    const end = Math.min(to, right);
    if (end > begin) sum += end - begin;
    reached = Math.max(reached, end);
  }
  return sum;
}

/** The lines in bold print that a table begins with, and the others. */
function headCut(segments: readonly Segment[]): Segment[][] {
  let end = 0;
  while (end < segments.length && segments[end]?.isBold) end++;
  // A name in bold print that stands beside the first text belongs to that.
  const first = segments[end]?.y;
  if (first === undefined) return [[...segments]];
  while (end > 0 && (segments[end - 1]?.y ?? 0) - first < (segments[end - 1]?.size ?? 10) * 0.9) end--;
  const heads = segments.slice(0, end);
  return new Set(heads.map(({ left }) => Math.round(left / 8))).size >= 2
    ? [heads, segments.slice(end)]
    : [[...segments]];
}

interface Gap {
  readonly at: number;
  readonly height: number;
}

/** Gaps that all columns have, wider than those between lines. */
function gapsIn(segments: readonly Segment[], leading: number, wider = WIDER): Gap[] {
  const gaps: Gap[] = [];
  let low = segments[0]?.y ?? 0;
  for (const { y, size } of segments) {
    if (low - y > size * leading * wider) gaps.push({ at: (low + y + size * 0.75) / 2, height: low - y });
    low = Math.min(low, y);
  }
  return gaps;
}

/** Whether each line is a row: all have something in the first column and in another, and none goes on with a sentence. */
function areRows(lines: ReadonlyArray<readonly Segment[]>): boolean {
  const left = Math.min(...lines.map(([first]) => first?.left ?? 0));
  const isWhole = (line: readonly Segment[]): boolean =>
    line.length >= 2 && (line[0]?.left ?? 0) < left + 20 && line.every(({ text }) => !/^\p{Ll}/u.test(text));
  return lines.length >= 2 && lines.every(isWhole);
}

function byGaps(segments: readonly Segment[], columns: readonly Column[], leading: number): Segment[][] {
  const lines = linesOf(segments);
  if (areRows(lines)) return lines;
  const gaps = gapsIn(segments, leading);
  const narrow = gapsIn(segments, leading, NARROW);
  const [first] = columns;
  const labels = segments.filter(({ left }) => first && left < first.right);
  const cuts: Gap[] = [];
  for (let at = 1; at < labels.length; at++) {
    const [above, below] = [labels[at - 1], labels[at]];
    if (!above || !below || above.y - below.y <= below.size * leading * WIDER) continue;
    const isBetween = (gap: Gap): boolean => gap.at < above.y && gap.at > below.y;
    const cut = widestIn(gaps.filter(isBetween)) ?? widestIn(narrow.filter(isBetween));
    if (cut) cuts.push(cut);
  }
  // What stands above the first name may belong to a row that began on the page before.
  const [name] = labels;
  const above = name && widestIn(gaps.filter((gap) => gap.at > name.y));
  const least = Math.min(...cuts.map(({ height }) => height));
  if (above && (cuts.length > 0 ? above.height >= least * ALIKE : isOfRest(labels, segments, above)))
    cuts.unshift(above);
  return parted(
    segments,
    cuts.map(({ at }) => at),
  );
}

/** Whether the only name of some rows stands at the top of what is below a gap, or in the middle of that. */
function isOfRest(labels: readonly Segment[], segments: readonly Segment[], { at }: Gap): boolean {
  const below = segments.filter(({ y }) => y < at);
  const [top, bottom] = [below[0]?.y ?? 0, below.at(-1)?.y ?? 0];
  const [first, last] = [labels[0]?.y ?? 0, labels.at(-1)?.y ?? 0];
  return top - first < 2 || Math.abs(top + bottom - first - last) < (labels[0]?.size ?? 10);
}

/** Of gaps that are as wide the lowest, for names stand at the top of their rows more often than not. */
function widestIn(gaps: readonly Gap[]): Gap | undefined {
  const widest = Math.max(...gaps.map(({ height }) => height));
  return gaps.findLast(({ height }) => height > widest * ALIKE);
}
