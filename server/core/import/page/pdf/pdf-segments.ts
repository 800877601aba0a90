import type { PdfText } from './pdf.ts';
import { GAP, isMark, partedPieces } from './pdf-pieces.ts';
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
  /** How far the lines of its column reach, where it stands in a column of running text. */
  readonly limit?: number;
}

/** A mark of a list or a number stands no further from its text. */
const MARK_GAP = 4;
/** Signs of fonts of their own, which have no place among the letters. */
const ODD_SIGN = /^[\uE000-\uF8FF](?=\s|$)/;

/** The lines of a page in columns, from the top and from left to right. */
export function segmentsOf(texts: readonly PdfText[], { dots, upright }: Shapes): Segment[] {
  const segments: Segment[] = [];
  const lines = linesOf(texts.filter(({ text }) => text.trim() !== ''));
  for (const { pieces: line, starts } of partedPieces(lines, upright)) {
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

const isColumnStart = (last: PdfText, { x, size }: PdfText, starts: ReadonlySet<number>): boolean =>
  x - (last.x + last.width) > Math.max(1, size * 0.1) && starts.has(Math.round(x)) && !isMark(last);

function isApart(
  pieces: readonly PdfText[],
  last: PdfText,
  next: PdfText,
  upright: Shapes['upright'],
): boolean {
  const from = last.x + last.width;
  const gap = next.x - from;
  const size = Math.max(last.size, next.size);
  if (pieces.length === 1 && isMark(last) && gap < size * MARK_GAP) return false;
  if (gap > size * GAP) return true;
  return (
    gap > -1 &&
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
    // The mark of a bullet is in no bold print, though its words are.
    isLabel &&= piece.isBold || (index === 0 && pieces.length > 1 && isMark(piece));
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
