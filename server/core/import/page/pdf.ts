import type { ImportProblem } from '../imported.ts';
import type { Line } from './lines.ts';

/** A piece of text as a PDF has it. */
export interface PdfText {
  readonly text: string;
  /** From the left and from the bottom, in points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its letters, in points. */
  readonly size: number;
  readonly isBold: boolean;
}

export interface PdfContent {
  readonly pages: ReadonlyArray<readonly PdfText[]>;
  readonly title?: string;
}

export type ReadPdf = (bytes: Uint8Array) => Promise<PdfContent | ImportProblem>;

interface Row {
  y: number;
  texts: PdfText[];
}

/** The lines of a PDF in reading order. Larger letters make a heading, by size; bold ones a weak one. */
export function linesOfPdf(pages: PdfContent['pages']): Line[] {
  const rows = pages.map(rowsOf);
  const body = bodySize(pages.flat());
  const ranks = headingSizes(pages.flat(), body);
  const lines: Line[] = [];
  const repeated = runningHeads(rows);
  const column = columnOf(rows, body);
  const seen = new Set<string>();
  for (const page of rows) {
    let last: Row | undefined;
    for (const row of page) {
      const text = textOf(row);
      if (text.trim() === '') continue;
      const key = keyOf(row, text);
      if (repeated.has(key) && seen.has(key)) continue;
      seen.add(key);
      const size = Math.max(...row.texts.map((one) => one.size));
      const gap = last ? last.y - row.y : 0;
      const isNew = last !== undefined && (gap > size * 1.75 || couldHaveFitted(last, row, column));
      if (isNew) lines.push({ text: '', line: lines.length + 1 });
      const rank = ranks.findIndex((heading) => Math.abs(heading - size) < 0.6);
      const isBold = row.texts.every((one) => one.isBold || one.text.trim() === '') && text.length < 100;
      const isBullet = /^\s*(?:[•·▪●○◦\uF0B7–-]|\(?(?:\d{1,2}|[a-z]{1,3})[.)]\s)/.test(text);
      const before = lines.at(-1);
      if (rank >= 0 && !isBullet) {
        // A heading that runs over two lines is one.
        if (before?.heading === rank + 1 && gap < size * 1.6)
          lines[lines.length - 1] = { ...before, text: `${before.text} ${text.trim()}` };
        else lines.push({ text: text.trim(), line: lines.length + 1, heading: rank + 1 });
      } else if (isBold && !isBullet && !/[.;,]$/.test(text.trim()))
        lines.push({ text: text.trim(), line: lines.length + 1, heading: ranks.length + 1, isWeak: true });
      else {
        // Many programs draw the marks of a list: what begins further right than the text is taken for a bullet.
        const isItem =
          !isBullet &&
          (isNew || before?.text === '' || before?.heading !== undefined) &&
          leftOf(row) > column.left + 10 &&
          leftOf(row) < column.left + 90;
        lines.push({ text: isItem ? `• ${text.trim()}` : text, line: lines.length + 1 });
      }
      last = row;
    }
  }
  return lines;
}

interface Column {
  readonly left: number;
  readonly right: number;
}

const leftOf = ({ texts: [first] }: Row): number => first?.x ?? 0;
const rightOf = ({ texts }: Row): number => Math.max(...texts.map(({ x, width }) => x + width));

/** Where most lines begin, and how far they reach. */
function columnOf(pages: ReadonlyArray<readonly Row[]>, body: number): Column {
  const rows = pages
    .flat()
    .filter((row) => textOf(row).trim() !== '' && row.texts.every(({ size }) => Math.abs(size - body) < 0.8));
  const lefts = new Map<number, number>();
  for (const row of rows)
    lefts.set(Math.round(leftOf(row) / 4) * 4, (lefts.get(Math.round(leftOf(row) / 4) * 4) ?? 0) + 1);
  const common = [...lefts].filter(([, count]) => count >= rows.length * 0.1).map(([left]) => left);
  const rights = rows.map(rightOf).sort((a, b) => a - b);
  return {
    left: Math.min(...common, Number.MAX_VALUE),
    right: rights[Math.floor(rights.length * 0.98)] ?? 0,
  };
}

/** A line goes on with the one before only where its first word had no room there. */
function couldHaveFitted(last: Row, row: Row, { left, right }: Column): boolean {
  if (right - left < 150) return false;
  const [word = ''] = textOf(row).trim().split(' ', 1);
  const first = row.texts.find(({ text }) => text.trim() !== '');
  // A line that is nearly full and ends within a sentence goes on in small letters.
  if (
    /^\p{Ll}/u.test(word) &&
    !/[.:;!?]$/.test(textOf(last).trim()) &&
    rightOf(last) > left + (right - left) * 0.75
  )
    return false;
  const width = first ? (first.width / Math.max(1, first.text.length)) * word.length : 0;
  return rightOf(last) + width * 1.3 + (first?.size ?? 10) * 1.5 < right;
}

/** Texts at one height make a row, from left to right. */
function rowsOf(page: readonly PdfText[]): Row[] {
  const rows: Row[] = [];
  for (const one of page) {
    if (one.text === '') continue;
    const row = rows.findLast(({ y }) => Math.abs(y - one.y) <= Math.max(2, one.size * 0.35));
    if (row && rows.indexOf(row) >= rows.length - 3) row.texts.push(one);
    else rows.push({ y: one.y, texts: [one] });
  }
  for (const { texts } of rows) texts.sort((a, b) => a.x - b.x);
  return rows;
}

/** The words of a row, with a space where there is a gap; its indentation as spaces. */
function textOf({ texts }: Row): string {
  const first = texts[0];
  let text = first ? ' '.repeat(Math.max(0, Math.min(20, Math.round((first.x - 72) / 6)))) : '';
  texts.forEach((one, index) => {
    const before = texts[index - 1];
    if (
      before &&
      one.x - (before.x + before.width) > one.size * 0.15 &&
      !text.endsWith(' ') &&
      !one.text.startsWith(' ')
    )
      text += ' ';
    text += one.text;
  });
  return text;
}

/** The size of most letters. */
function bodySize(texts: readonly PdfText[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of texts)
    letters.set(Math.round(size * 2) / 2, (letters.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The sizes that make headings, largest first; at most five. */
function headingSizes(texts: readonly PdfText[], body: number): number[] {
  const sizes = new Set(
    texts
      .filter(({ size, text }) => size > body * 1.12 && text.trim() !== '')
      .map(({ size }) => Math.round(size)),
  );
  return [...sizes].sort((a, b) => b - a).slice(0, 5);
}

/** Rows that stand at the same height on page after page. */
function runningHeads(pages: ReadonlyArray<readonly Row[]>): Set<string> {
  const times = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set([...page.slice(0, 2), ...page.slice(-2)].map((row) => keyOf(row, textOf(row)))))
      times.set(key, (times.get(key) ?? 0) + 1);
  return new Set(
    [...times].filter(([, count]) => count >= 3 && count >= pages.length * 0.4).map(([key]) => key),
  );
}

const keyOf = ({ y }: Row, text: string): string =>
  `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').trim()}`;
