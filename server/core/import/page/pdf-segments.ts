import type { PdfText } from './pdf.ts';
import type { PdfBox, Shapes } from './pdf-shapes.ts';

/** What stands on one line in one column. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its baseline, from the bottom of its page. */
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  /** The words in bold print that it begins with, where it goes on otherwise. */
  readonly label?: string;
  /** Where its mark begins, where that is drawn and no text. */
  readonly dot?: number;
}

/** What parts the columns of a line is wider than so many letters are high. */
const GAP = 0.95;
/** A mark of a list or a number stands no further from its text. */
const MARK_GAP = 4;
const MARK =
  /^(?:[^\p{L}\p{N}\s"'“‘(£$€#]|o|§|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?)$/u;
/** Signs of fonts of their own, which have no place among the letters. */
const ODD_SIGN = /^[\uE000-\uF8FF](?=\s|$)/;

/** The lines of a page in columns, from the top and from left to right. */
export function segmentsOf(texts: readonly PdfText[], { dots, upright }: Shapes): Segment[] {
  const segments: Segment[] = [];
  const lines = linesOf(
    texts.filter(({ text }) => text.trim() !== '').flatMap((one) => partedByRules(one, upright)),
  );
  const starts = columnStarts(lines);
  for (const line of lines) {
    let pieces: PdfText[] = [];
    for (const piece of line) {
      const last = pieces.at(-1);
      if (last && (isApart(pieces, last, piece, upright) || isColumnStart(last, piece, starts))) {
        segments.push(segmentOf(pieces, dots));
        pieces = [];
      }
      pieces.push(piece);
    }
    if (pieces.length > 0) segments.push(segmentOf(pieces, dots));
  }
  return segments.sort((a, b) => b.y - a.y || a.left - b.left);
}

/** Pieces at one height, from left to right; the lines from the top. */
function linesOf(texts: readonly PdfText[]): PdfText[][] {
  const lines: Array<{ readonly y: number; readonly size: number; readonly pieces: PdfText[] }> = [];
  for (const piece of [...texts].sort((a, b) => b.y - a.y)) {
    const near = lines.at(-1);
    // Raised and lowered figures stand a little off the line.
    if (near && near.y - piece.y <= Math.max(1, Math.min(near.size, piece.size) * 0.22))
      near.pieces.push(piece);
    else lines.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return lines.map(({ pieces }) => pieces.sort((a, b) => a.x - b.x));
}

/** Where columns begin: behind wide gaps, over and over at the same place. */
function columnStarts(lines: ReadonlyArray<readonly PdfText[]>): ReadonlySet<number> {
  const times = new Map<number, number>();
  for (const line of lines)
    for (const [at, { x, size }] of line.entries()) {
      const before = line[at - 1];
      if (before && x - (before.x + before.width) > size * GAP && !MARK.test(before.text.trim()))
        times.set(Math.round(x), (times.get(Math.round(x)) ?? 0) + 1);
    }
  return new Set([...times].filter(([, count]) => count >= 2).map(([x]) => x));
}

const isColumnStart = (last: PdfText, { x, size }: PdfText, starts: ReadonlySet<number>): boolean =>
  x - (last.x + last.width) > Math.max(1, size * 0.1) &&
  starts.has(Math.round(x)) &&
  !MARK.test(last.text.trim());

/**
 * A piece of text that reaches over a rule is the text of two cells: it is parted at the space that is next to the rule, for
 * where its letters stand is not known.
 */
function partedByRules(piece: PdfText, upright: Shapes['upright']): PdfText[] {
  const { text, x, y, width, size } = piece;
  const rules = upright
    .filter(
      ({ at, from, to }) =>
        at > x + size && at < x + width - size && from < y + size / 4 && to > y + size / 2,
    )
    .sort((a, b) => a.at - b.at);
  const place = rules[0]?.at;
  if (place === undefined) return [piece];
  const index = ((place - x) / width) * text.length;
  const spaces = [...text.matchAll(/\s+/g)].map((match) => match.index);
  const [space] = spaces.sort((a, b) => Math.abs(a - index) - Math.abs(b - index));
  if (space === undefined || Math.abs(space - index) > Math.max(3, text.length * 0.12)) return [piece];
  const begin = text.slice(0, space);
  const rest = text.slice(space).trimStart();
  if (begin === '' || rest === '') return [piece];
  const next: PdfText = { ...piece, text: rest, x: place + 2, width: x + width - place - 2 };
  return [{ ...piece, text: begin, width: place - x - 2 }, ...partedByRules(next, upright)];
}

function isApart(
  pieces: readonly PdfText[],
  last: PdfText,
  next: PdfText,
  upright: Shapes['upright'],
): boolean {
  const from = last.x + last.width;
  const gap = next.x - from;
  const size = Math.max(last.size, next.size);
  if (pieces.length === 1 && MARK.test(last.text.trim()) && gap < size * MARK_GAP) return false;
  if (gap > size * GAP) return true;
  return (
    gap > 1 &&
    upright.some(
      ({ at, from: low, to }) =>
        at > from - 1 && at < next.x + 1 && low < last.y + size / 2 && to > last.y + size / 4,
    )
  );
}

function segmentOf(pieces: readonly PdfText[], dots: readonly PdfBox[]): Segment {
  const [first, last] = [pieces[0] as PdfText, pieces.at(-1) as PdfText];
  let text = '';
  let label = '';
  let isLabel = true;
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const isGap = before !== undefined && piece.x - (before.x + before.width) > piece.size * 0.15;
    if (isGap && !text.endsWith(' ') && !piece.text.startsWith(' ')) text += ' ';
    text += piece.text;
    isLabel &&= piece.isBold;
    if (isLabel) label = text;
  });
  const size = sizeOf(pieces);
  const dot = dots.find(
    ({ left, right, top, bottom }) =>
      right <= first.x + 1 &&
      left > first.x - size * 3 &&
      bottom > first.y - size * 0.2 &&
      top < first.y + size,
  );
  return {
    text: text.trim().replace(ODD_SIGN, '•'),
    left: first.x,
    right: last.x + last.width,
    y: first.y,
    size,
    isBold: isLabel,
    ...(label.trim() !== '' && !isLabel ? { label: label.trim() } : {}),
    ...(dot ? { dot: dot.left } : {}),
  };
}

/** The size of most letters of a line. */
function sizeOf(pieces: readonly PdfText[]): number {
  const [most] = [...pieces].sort((a, b) => b.text.length - a.text.length);
  return most?.size ?? 10;
}
