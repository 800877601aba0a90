import type { Block } from './block.ts';
import { bulleted, type Cell, grouped, heading, nameIn, type Row, textOf } from './cell.ts';
import { refusedOf } from './opposites.ts';
import { type Section, sectionOf } from './section-label.ts';
import { content } from './table-columns.ts';

/** Two sides, the name of what they are of, and a column beside them: wider tables hold something else. */
const MOST_COLUMNS = 4;

/** The columns of what is wanted and of what is not. */
interface Sides {
  readonly good: number;
  readonly bad: number;
  /** Whether the two heads tell it together, and neither by itself. */
  readonly areOpposites: boolean;
}

/** Effective behaviour in one column, ineffective in another: the rows pair them. Undefined where there is no such pair. */
export function contrasts(header: Row, body: readonly Row[], depth: number): Block[] | undefined {
  const sides = sidesOf(header);
  const [good, bad] = sides ? [header[sides.good], header[sides.bad]] : [];
  if (!sides || !good || !bad) return undefined;
  const side = (label: Cell, section: Section, rows: readonly Row[], column: number): Block[] => {
    const blocks = rows.flatMap((row) => bulleted(content(row[column])));
    if (blocks.length === 0) return [];
    const head = heading(textOf(label), depth + 2, label.line);
    return [sides.areOpposites ? { ...head, section } : head, ...blocks];
  };
  const isLabelled = sides.good > 0 && sides.bad > 0;
  return (isLabelled ? grouped(body) : [body]).flatMap((rows) => {
    const label = isLabelled ? rows[0]?.[0] : undefined;
    return [
      ...(label && textOf(label) !== '' ? nameIn(label, depth + 1) : []),
      ...piecesOf(rows, sides).flatMap((piece) => [
        ...side(good, 'indicators', piece, sides.good),
        ...side(bad, 'contrast', piece, sides.bad),
      ]),
    ];
  });
}

/** By what the heads say, or by what the last two say of each other. */
function sidesOf(header: Row): Sides | undefined {
  const sections = header.map((cell) => sectionOf(textOf(cell)));
  const bad = sections.indexOf('contrast');
  if (bad >= 0) {
    const known = sections.indexOf('indicators');
    const good = known >= 0 ? known : bad > 0 ? bad - 1 : 1;
    return { good, bad, areOpposites: refusedIn(header, good, bad) === bad };
  }
  const [left, right] = [header.length - 2, header.length - 1];
  const refused = header.length <= MOST_COLUMNS ? refusedIn(header, left, right) : undefined;
  return refused === undefined
    ? undefined
    : { good: left + right - refused, bad: refused, areOpposites: true };
}

/** Which of two columns is the one that is not wanted, by what both heads say. */
function refusedIn(header: Row, left: number, right: number): number | undefined {
  const refused = refusedOf(textOf(header[left]), textOf(header[right]));
  return refused && (refused === 'left' ? left : right);
}

/** Each row by itself where it has one statement and not one contrast; else all in one piece, for then they pair by place. */
function piecesOf(rows: readonly Row[], { good, bad }: Sides): ReadonlyArray<readonly Row[]> {
  const isOne = (row: Row, at: number): boolean => row[at]?.blocks.length === 1;
  return rows.every((row) => isOne(row, good)) && !rows.every((row) => isOne(row, bad))
    ? rows.map((row) => [row])
    : [rows];
}
