import type { Line, WholeLine } from '../text/line.ts';
import { wholeLines } from '../text/whole-lines.ts';
import type { Segment } from './pdf-segments.ts';
import { beginsAnew, joinedLines, type Words } from './pdf-words.ts';

/** A paragraph, a heading or a bullet, whole. */
export interface Paragraph {
  /** Without its mark. */
  readonly text: string;
  /** With its number, where it has one. */
  readonly whole: string;
  /** In how many lines it was set. */
  readonly lines: number;
  /** Where it begins, or its mark does. */
  readonly left: number;
  /** Where its words begin. */
  readonly inner: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly label?: string;
  /** What is known of its mark, where it has one. */
  readonly mark?: Pick<WholeLine, 'mark' | 'numbering' | 'isBracketed' | 'isCross'>;
}

export interface Setting {
  readonly words: Words;
  /** From line to line, in heights of their letters. */
  readonly leading: number;
  /** How far lines reach before they are parted. */
  readonly right: number;
  /** Where the text begins whose marks were not drawn; undefined where drawn marks are known. */
  readonly left?: number;
  /** Statements follow each other without stops, and without a gap. */
  readonly areStatements?: boolean;
}

interface Open {
  readonly first: Segment;
  readonly lines: Segment[];
  readonly mark?: WholeLine;
  readonly isIndented: boolean;
}

/** Another distance between two lines than the usual one parts them. */
const WIDER = 1.22;
const STOP = /[.!?:;]["'”’)]?$/;

/** Puts the lines of one column together. */
export function paragraphsOf(segments: readonly Segment[], setting: Setting): Paragraph[] {
  const open: Open[] = [];
  for (const segment of segments) {
    const last = open.at(-1);
    const before = last?.lines.at(-1);
    const mark = markOf(segment);
    if (last && before && !mark && segment.dot === undefined && isMore(last, before, segment, setting)) {
      last.lines.push(segment);
      continue;
    }
    const { left } = setting;
    const isIndented = left !== undefined && segment.left > left + 10 && segment.left < left + 90;
    open.push({ first: segment, lines: [segment], ...(mark ? { mark } : {}), isIndented });
  }
  return open.map((one) => paragraphOf(one, setting)).filter(({ text }) => text !== '');
}

function paragraphOf({ first, lines, mark, isIndented }: Open, { words }: Setting): Paragraph {
  const texts = lines.map(({ text }) => text);
  if (mark) texts[0] = mark.text;
  const isBold = lines.every((line) => line.isBold);
  const label = isBold || mark ? undefined : labelOf(lines);
  const isItem = mark !== undefined || first.dot !== undefined || isIndented;
  return {
    text: joinedLines(texts, words),
    whole: joinedLines(
      lines.map(({ text }) => text),
      words,
    ),
    lines: lines.length,
    left: first.dot ?? first.left,
    inner: first.dot === undefined && mark ? first.left + first.size : first.left,
    size: first.size,
    isBold,
    ...(label ? { label } : {}),
    ...(isItem ? { mark: mark ?? { mark: 'sign' } } : {}),
  };
}

function labelOf(lines: readonly Segment[]): string | undefined {
  const bold: string[] = [];
  for (const { isBold, text, label } of lines) {
    if (isBold) bold.push(text);
    else {
      if (label) bold.push(label);
      break;
    }
  }
  return bold.length > 0 ? bold.join(' ') : undefined;
}

/** What a line begins with, as in plain text; undefined for what begins without a mark. */
function markOf(segment: Segment): WholeLine | undefined {
  const line: Line = { text: segment.text, line: 1 };
  const [whole] = wholeLines([line], Number.POSITIVE_INFINITY);
  return whole?.mark ? whole : undefined;
}

/** Whether a line goes on with the one before. */
function isMore({ first, mark, lines }: Open, before: Segment, next: Segment, setting: Setting): boolean {
  const gap = before.y - next.y;
  const isItem = mark !== undefined || first.dot !== undefined;
  if (Math.abs(before.size - next.size) > 0.6) return false;
  // The page ended between them.
  if (gap <= 0) return goesOnInWords(before, next);
  if (before.isBold !== next.isBold && !next.label && !(before.label && next.isBold)) {
    if (lines.every(({ isBold }) => isBold) || next.isBold) return false;
  }
  if (gap > next.size * Math.max(1.05, setting.leading) * WIDER) return false;
  if (isItem && next.left < (first.dot ?? first.left) - 2) return false;
  if (mark?.text === '') return true;
  if (/^\p{Ll}/u.test(next.text) && !STOP.test(before.text)) return true;
  if (couldHaveFitted(before, next, before.limit ?? setting.right)) return false;
  if (!isItem && Math.abs(next.left - before.left) > 15 && lines.length > 1) return false;
  if (!setting.areStatements || isItem || first.isBold) return true;
  return STOP.test(before.text)
    ? !/[.;]$/.test(before.text) || !isListOfStops(lines)
    : !beginsAnew(before.text, next.text, setting.words);
}

/** A semicolon at the end of a line of a cell ends a statement. */
const isListOfStops = (lines: readonly Segment[]): boolean => lines.at(-1)?.text.endsWith(';') === true;

const goesOnInWords = (before: Segment, next: Segment): boolean =>
  /^\p{Ll}/u.test(next.text) && !STOP.test(before.text) && before.isBold === next.isBold;

/** Whether the first word of a line had room in the one before. */
function couldHaveFitted(before: Segment, next: Segment, right: number): boolean {
  const [word = ''] = next.text.split(' ', 1);
  const width = ((next.right - next.left) / Math.max(1, next.text.length)) * word.length;
  return before.right + next.size * 0.3 + width * 1.15 < right - next.size * 0.2;
}
