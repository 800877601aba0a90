import type { PdfText } from './pdf.ts';
import type { Rule } from './pdf-shapes.ts';

/** What parts the columns of a line is wider than so many letters are high. */
export const GAP = 0.95;
const MARK =
  /^(?:[^\p{L}\p{N}\s"'“‘(£$€#]|o|§|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,2}\.?)$/u;

/** Whether a piece is the mark or the number of what stands behind it. */
export const isMark = ({ text }: PdfText): boolean => MARK.test(text.trim());

/** A line's pieces, and where columns begin that lines near by have, in whole points from the left. */
export interface PieceLine {
  readonly pieces: readonly PdfText[];
  readonly starts: ReadonlySet<number>;
}

/** Lines further from each other are not of one table, in heights of their letters. */
const FAR = 4;
const NEAR_LINES = 6;
/** A piece that begins just where others begin may be further from them. */
const MORE_LINES = 40;
const MORE_FAR = 25;

/**
 * Pieces that hold the text of two cells are parted: where a rule stands between them, or where a column begins in a line
 * near by. Where within a piece a letter stands is not known, so that it is parted only at a word that is next to the place.
 */
export function partedPieces(
  lines: ReadonlyArray<readonly PdfText[]>,
  upright: readonly Rule[],
): PieceLine[] {
  const begins = lines.map(beginsOf);
  const times = new Map<number, number>();
  for (const own of begins) for (const { x } of own) times.set(whole(x), (times.get(whole(x)) ?? 0) + 1);
  return lines.map((line, at): PieceLine => {
    const [first] = line;
    const [wide, flush] = [new Set<number>(), new Map<number, number>()];
    // Where lines have one piece each, there is nothing to part.
    const isOne = line.length === 1;
    const reach = isOne ? NEAR_LINES : MORE_LINES;
    for (let other = Math.max(0, at - reach); other <= at + reach; other++) {
      const [beside] = lines[other] ?? [];
      if (!first || !beside || Math.abs(beside.size - first.size) > 0.6) continue;
      const gap = Math.abs(beside.y - first.y) / first.size;
      if (gap <= FAR)
        for (const { x } of begins[other] ?? []) if ((times.get(whole(x)) ?? 0) >= 2) wide.add(whole(x));
      if (other !== at && gap <= MORE_FAR) flush.set(whole(beside.x), (flush.get(whole(beside.x)) ?? 0) + 1);
    }
    const starts = [...flush].filter(([, count]) => count >= 2).map(([x]) => x);
    return {
      pieces: line.flatMap((piece) => partedAt(piece, wide, upright)),
      starts: new Set([...wide, ...starts]),
    };
  });
}

const whole = (x: number): number => Math.round(x);

/** Where pieces begin behind a wide gap. */
const beginsOf = (line: readonly PdfText[]): PdfText[] =>
  line.filter((piece, at) => {
    const before = line[at - 1];
    return before && piece.x - (before.x + before.width) > piece.size * GAP && !isMark(before);
  });

function partedAt(piece: PdfText, columns: ReadonlySet<number>, upright: readonly Rule[]): PdfText[] {
  const { x, y, width, size } = piece;
  const isInside = (place: number): boolean => place > x + size && place < x + width - size;
  const ruled = upright
    .filter(({ at, from, to }) => isInside(at) && from < y + size / 4 && to > y + size / 2)
    .map(({ at }) => ({ place: at, isRule: true }));
  const places = [...ruled, ...[...columns].filter(isInside).map((place) => ({ place, isRule: false }))];
  for (const { place, isRule } of places.sort((a, b) => a.place - b.place)) {
    const index = indexAt(piece, place, isRule);
    if (index === undefined) continue;
    const [begin, rest] = [piece.text.slice(0, index), piece.text.slice(index).trimStart()];
    const next: PdfText = { ...piece, text: rest, x: place, width: x + width - place };
    return [
      { ...piece, text: begin.trimEnd(), width: place - x - size * 0.3 },
      ...partedAt(next, columns, upright),
    ];
  }
  return [piece];
}

const BEGIN = /(?<=\s)\S|[•·▪](?=\s)/gu;

/** Of the words of a piece the one that begins at a place, as far as the mean width of its letters tells. */
function indexAt({ text, x, width }: PdfText, place: number, isRule: boolean): number | undefined {
  const index = ((place - x) / width) * text.length;
  const near = isRule ? Math.max(3, text.length * 0.12) : Math.max(1.5, index * 0.09);
  const words = [...text.matchAll(BEGIN)]
    .filter((match) => isRule || /^[\p{Lu}\p{N}£$€•·▪]/u.test(match[0]))
    .map((match) => match.index)
    .filter((at) => at > 0)
    .sort((a, b) => Math.abs(a - index) - Math.abs(b - index));
  const [word] = words;
  return word === undefined || Math.abs(word - index) > near ? undefined : word;
}
