import { folded } from '../block.ts';
import { namedLevel, numberedLevel } from '../words/level-label.ts';
import { sectionOf } from '../words/section-label.ts';
import { isBlank } from './chunks.ts';
import { piecesOf } from './copied-rows.ts';
import type { Line } from './line.ts';

/** A table has no more lines. */
const MOST_LINES = 400;
/** The name over the next table, with what is said of it, has no more. */
const MOST_IN_NAME = 3;

/** No-break spaces or spaces without width, by which pages keep their tables apart. */
const SPACER = /^\s*[\u00A0\u200B\uFEFF][\s\u00A0\u200B\uFEFF]*$/;
/** Ticks and crosses tell by themselves which side a line is of. */
const SIGNED = /^\s*[✓✔✅☑✗✘❌✕☒❎]/u;

/** The head of a table with a side for what is wanted, and one for what is not. */
interface Head {
  readonly at: number;
  readonly good: string;
  readonly bad: string;
  readonly width: number;
}

/**
 * Tables of what is wanted beside what is not, whose cells are lists. Where browsers left a tab between both sides of a row, the
 * row becomes a level with two labelled lists. Where they did not, nobody can tell what is wanted, and the row is listed.
 */
export function withCopiedSides(lines: readonly Line[]): readonly Line[] {
  const heads = lines.flatMap((line, at) => headAt(line, at) ?? []);
  if (heads.length === 0) return lines;
  const changed = new Map<number, readonly Line[]>();
  for (const [index, head] of heads.entries()) {
    const end = endOf(lines, head, heads[index + 1]);
    const rows = head.width > 2 ? rowsIn(lines, head, end) : undefined;
    const own = lines.slice(head.at + 1, end);
    if (own.filter((line) => !isBlank(line)).length < 2 || own.some(({ text }) => SIGNED.test(text)))
      continue;
    const made = rows
      ? rowLines(lines, head, rows, end)
      : head.width === 2 && own.every(({ text }) => !text.includes('\t'))
        ? listedFrom(lines, head.at, end)
        : [];
    // What names a table of which nothing is left names nothing.
    const isLost = made.length > 0 && made.every(([, lines]) => lines.every(({ isListed }) => isListed));
    const name = isLost
      ? listedFrom(lines, nameOver(lines, head.at, heads[index - 1]?.at ?? 0), head.at)
      : [];
    for (const [at, lines] of [...name, ...made]) changed.set(at, lines);
    // What stands below a table is no more of it.
    const last = changed.get(end - 1);
    const [line] = last ?? [];
    if (last && line) changed.set(end - 1, [...last, { text: '', line: line.line }]);
  }
  return changed.size === 0 ? lines : lines.flatMap((line, at) => changed.get(at) ?? [line]);
}

/** The lines of a place in the text, and what becomes of each. */
type Changes = ReadonlyArray<readonly [number, readonly Line[]]>;

const listed = (line: Line): Line => ({
  ...line,
  text: line.text.replaceAll('\t', ' '),
  isFrame: true,
  isListed: true,
});

const listedFrom = (lines: readonly Line[], from: number, to: number): Changes =>
  lines.slice(from, to).map((line, index) => [from + index, [listed(line)]]);

function headAt(line: Line, at: number): Head | undefined {
  if (!line.text.includes('\t') || line.isFrame) return undefined;
  const pieces = piecesOf(line).filter((piece) => piece !== '');
  const [good, bad] = pieces.slice(-2);
  return good &&
    bad &&
    pieces.length <= 3 &&
    sectionOf(bad) === 'contrast' &&
    sectionOf(good) === 'indicators'
    ? { at, good, bad, width: pieces.length }
    : undefined;
}

/** Where a table ends: above the name of the next, at what keeps it apart from the text below, or at the page's frame. */
function endOf(lines: readonly Line[], { at }: Head, next: Head | undefined): number {
  const most = Math.min(lines.length, at + MOST_LINES, next?.at ?? lines.length);
  const stop = lines
    .slice(at + 1, most)
    .findIndex(({ text, isFrame }) => isFrame === true || SPACER.test(text));
  if (stop >= 0) return at + 1 + stop;
  return next?.at === most ? nameOver(lines, most, at) : most;
}

/** Where the lines begin that name a table: a name and a sentence, or those and a caption below an empty line. */
function nameOver(lines: readonly Line[], head: number, from: number): number {
  let start = head;
  let most = MOST_IN_NAME;
  for (let above = head - 1, count = 0; above > from && count < most; above--) {
    if (isBlank(lines[above])) {
      if (count > 1) break;
      continue;
    }
    if (lines[above]?.text.includes('\t') || isLevelLine(lines[above]) || lines[above]?.isFrame) break;
    start = above;
    count++;
    if (count === 2 && !isBlank(lines[above + 1])) most = isCaptioned(lines, head) ? MOST_IN_NAME : 2;
  }
  return start;
}

/** Whether a line stands alone between a table's head and the name above. */
function isCaptioned(lines: readonly Line[], head: number): boolean {
  let at = head - 1;
  while (isBlank(lines[at])) at--;
  return isBlank(lines[at - 1]);
}

const isLevelLine = (line: Line | undefined): boolean => {
  const text = folded(line?.text ?? '');
  return (numberedLevel(text) ?? namedLevel(text)) !== undefined;
};

/** Where rows begin whose level has a line of its own; undefined where one has its statements beside it, or none begins so. */
function rowsIn(lines: readonly Line[], { at }: Head, end: number): readonly number[] | undefined {
  const rows = lines.slice(at + 1, end).flatMap((line, index) => {
    const [label = '', ...others] = piecesOf(line);
    return isLevelLine({ ...line, text: label }) ? [{ at: at + 1 + index, others }] : [];
  });
  return rows.length > 0 && rows.every(({ others }) => others.every((text) => text === ''))
    ? rows.map((row) => row.at)
    : undefined;
}

function rowLines(lines: readonly Line[], head: Head, rows: readonly number[], end: number): Changes {
  const made = rows.flatMap((from, index): Array<readonly [number, readonly Line[]]> => {
    const to = rows[index + 1] ?? end;
    const tab = tabIn(lines, from, to);
    return Array.from({ length: to - from }, (_, offset) => {
      const at = from + offset;
      const line = lines[at] as Line;
      if (tab === undefined) return [at, [listed(line)]];
      if (at === tab.at) return [at, partedAtTab(line, head.bad)];
      const own = { ...line, text: line.text.trimEnd() };
      return [at, at === tab.label ? [own, label(line, head.good)] : [own]];
    });
  });
  // Without a row of its own the head is the name of nothing.
  return [...made, [head.at, [listed(lines[head.at] as Line)]]];
}

const label = (line: Line, text: string): Line => ({ ...line, text: `${text}:` });

function partedAtTab(line: Line, bad: string): readonly Line[] {
  const [left = '', right = ''] = line.text.split('\t');
  return [{ ...line, text: left }, label(line, bad), { ...line, text: right }];
}

/** The one tab between both sides of a row, and the line above its first statement: the level, or who works at it. */
function tabIn(
  lines: readonly Line[],
  from: number,
  to: number,
): { readonly at: number; readonly label: number } | undefined {
  const isAbout = (at: number): boolean =>
    at < to && !isBlank(lines[at]) && (isBlank(lines[at + 1]) || /\t\s*$/.test(lines[at]?.text ?? ''));
  const first = lines[from]?.text.includes('\t') || !isAbout(from + 1) ? from : from + 1;
  const tabs = lines
    .slice(first + 1, to)
    .flatMap(({ text }, index) => (text.includes('\t') ? [first + 1 + index] : []));
  const [at] = tabs;
  return at !== undefined && tabs.length === 1 && /\S\s*\t\s*\S/.test(lines[at]?.text ?? '')
    ? { at, label: first }
    : undefined;
}
