import type { Block } from '../block.ts';
import { refusedOf } from '../words/opposites.ts';
import { findsFaultAlone } from '../words/says-no.ts';
import { type Section, sectionOf } from '../words/section-label.ts';
import { bulleted, type Cell, grouped, heading, nameIn, type Row, textOf } from './cell.ts';
import { content } from './table-columns.ts';
import { hasLabels } from './table-shape.ts';

/** Two sides, the name of what they are of, and a column beside them: wider tables hold something else. */
const MOST_COLUMNS = 4;

/** The columns of what is wanted and of what is not. */
interface Sides {
  readonly good: number;
  readonly bad: number;
  /** Whether what the heads say by themselves counts. */
  readonly areLabels: boolean;
}

/** Effective behaviour in one column, ineffective in another: the rows pair them. Undefined where there is no such pair. */
export function contrasts(header: Row, body: readonly Row[], depth: number): Block[] | undefined {
  const sides = sidesOf(header, body);
  const [good, bad] = sides ? [header[sides.good], header[sides.bad]] : [];
  if (!sides || !good || !bad) return undefined;
  const side = (label: Cell, section: Section, rows: readonly Row[], column: number): Block[] => {
    const blocks = rows.flatMap((row) => bulleted(content(row[column])));
    if (blocks.length === 0) return [];
    const head = heading(textOf(label), depth + 2, label.line);
    return [sides.areLabels ? head : { ...head, section }, ...blocks];
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
function sidesOf(header: Row, body: readonly Row[]): Sides | undefined {
  const sections = header.map((cell) => sectionOf(textOf(cell)));
  const bad = sections.indexOf('contrast');
  if (bad >= 0) {
    const known = sections.indexOf('indicators');
    // Behind the names of the rows what is not wanted may come first.
    const isFirst = bad === 0 || (bad === 1 && header.length === 3 && hasLabels(body));
    const good = known >= 0 ? known : isFirst ? bad + 1 : bad - 1;
    // What stands beside it may be no side at all: “Why it matters”.
    return { good, bad, areLabels: /^(?:aside|why|levels)$/.test(sections[good] ?? '') };
  }
  const [left, right] = [header.length - 2, header.length - 1];
  const isBoth = header.length === 2 || (header.length === 3 && hasLabels(body));
  const refused =
    (header.length <= MOST_COLUMNS ? refusedIn(header, left, right) : undefined) ??
    (isBoth ? faultIn(header, left, right) : undefined);
  return refused === undefined ? undefined : { good: left + right - refused, bad: refused, areLabels: false };
}

/** Which of two columns is the one that is not wanted, by what both heads say. */
function refusedIn(header: Row, left: number, right: number): number | undefined {
  const refused = refusedOf(textOf(header[left]), textOf(header[right]));
  return refused && (refused === 'left' ? left : right);
}

/** Which of two columns has a head that finds fault, where the other has none such. */
function faultIn(header: Row, left: number, right: number): number | undefined {
  const alone = findsFaultAlone(textOf(header[left]), textOf(header[right]));
  return alone && (alone === 'left' ? left : right);
}

/** Each row by itself where it has one statement and not one contrast; else all in one piece, for then they pair by place. */
function piecesOf(rows: readonly Row[], { good, bad }: Sides): ReadonlyArray<readonly Row[]> {
  const isOne = (row: Row, at: number): boolean => row[at]?.blocks.length === 1;
  return rows.every((row) => isOne(row, good)) && !rows.every((row) => isOne(row, bad))
    ? rows.map((row) => [row])
    : [rows];
}
