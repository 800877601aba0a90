import type { Block } from '../block.ts';
import { isEmpty, type Row, textOf } from './cell.ts';
import { usualWords } from './table-shape.ts';

/** “A1”, “1.2”, “KS-04”, “b)”: says where something stands in a list, and not what it is. */
const CODE =
  /^(?:(?:\p{Lu}{1,5}[-–. ]?)?\d{1,3}(?:[.–-]\d{1,3})*[a-z]?|\p{Lu}{1,2}|[a-z]|[ivx]{1,4})[.):]?$/u;
/** Heads of columns that hold levels, whose numbers say what they are. */
const LEVELS = /\b(?:levels?|grades?|bands?|stages?|tiers?|steps?|proficiency|years?)\b/i;
/** A name has no more words as a rule. */
const MOST_WORDS = 8;

interface Uncoded {
  readonly rows: readonly Row[];
  /** The codes, to be listed. */
  readonly codes: readonly Block[];
}

/**
 * A table without the column of codes that stands before or behind the names of its rows: “A1 | Catchments | …” is about
 * catchments. A table that has no names beside its codes is left as it is.
 */
export function withoutCodeColumn(rows: readonly Row[]): Uncoded {
  const [header, ...body] = rows.filter(([first]) => first?.isWide !== true);
  const at =
    header && header.length >= 3 ? [0, 1].find((column) => isCoded(header, body, column)) : undefined;
  if (at === undefined) return { rows, codes: [] };
  return {
    // A cell over the whole width has empty ones behind it.
    rows: rows.map((row) => row.filter((_, column) => column !== (row[at]?.isWide ? at + 1 : at))),
    codes: body.flatMap((row) => row[at]?.blocks ?? []).map((block) => ({ ...block, isOutside: true })),
  };
}

function isCoded(header: Row, body: readonly Row[], at: number): boolean {
  const cells = body.flatMap((row) => (isEmpty(row[at]) ? [] : (row[at] ?? [])));
  const codes = cells.map(textOf);
  const names = body.flatMap((row) => (isEmpty(row[1 - at]) ? [] : (row[1 - at] ?? [])));
  const others = body.flatMap((row) => row.slice(2));
  return (
    !LEVELS.test(textOf(header[at])) &&
    codes.length >= 2 &&
    new Set(codes).size === codes.length &&
    codes.every((code) => CODE.test(code)) &&
    names.length >= codes.length &&
    names.every((cell) => /\p{L}{3}/u.test(textOf(cell)) && !/[.;]$/.test(textOf(cell))) &&
    usualWords(names) <= MOST_WORDS &&
    usualWords(names) < usualWords(others)
  );
}
