import { areCoded } from '../words/ladder.ts';
import { namedLevel, numberedLevel, roleLevel } from '../words/level-label.ts';
import { sectionOf } from '../words/section-label.ts';
import { type Cell, isEmpty, labelOf, type Row, textOf } from './cell.ts';

export const isLevel = (text: string): boolean =>
  (numberedLevel(text) ?? namedLevel(text) ?? roleLevel(text)) !== undefined;

/** Heads of columns that say what kind of text stands below, and name nothing. */
const GENERIC =
  /^(?:(?:full |short |brief )?descriptions?|descriptors?|details?|indicators?|statements?|what .*|behaviou?rs?|text|definitions?|summary|expectations?|examples?|evidence|notes?|comments?|requirements?|required .*|code|id|ref(?:erence)?|no\.?|type|category|proficiency levels?|self[- ]assessment|rating|score)$/i;
const ROLES = /^(?:roles?|ranks?|grades?|who|applies to|job titles?|typical roles?)$/i;

export const isGeneric = (head: string): boolean =>
  head === '' || sectionOf(head) !== undefined || GENERIC.test(head) || ROLES.test(head);

/** “IC1, IC2, IC3”, “Junior (L1–L2), Mid (L3–L4)”: numbers that rise (or fall) from head to head make a scale. */
export function isNumberedScale(heads: readonly string[]): boolean {
  const numbers = heads.map((head) => Number(/\d{1,2}(?!\d)/.exec(head)?.[0] ?? Number.NaN));
  const rises = (sign: number) =>
    numbers.every((number, index) => index === 0 || sign * (number - (numbers[index - 1] ?? 0)) > 0);
  return heads.length >= 2 && heads.every((head) => head.length <= 60) && (rises(1) || rises(-1));
}

/** How many words the cells have that say something: the middle one of them. */
export function usualWords(cells: readonly Cell[]): number {
  const counts = cells
    .filter((cell) => !isEmpty(cell))
    .map((cell) => textOf(cell).split(' ').length / Math.max(1, cell.blocks.length))
    .sort((a, b) => a - b);
  return counts[counts.length >> 1] ?? 0;
}

/** Whether the first column names the rows: short texts without a stop beside longer ones. */
export function hasLabels(body: readonly Row[]): boolean {
  const labels = body.flatMap((row) => (row[0] && !isEmpty(row[0]) ? [row[0]] : []));
  const isNamed = (cell: Cell): boolean => labelOf(cell).about.length > 0;
  // What is said below a name in its cell makes the name no longer, unless all cells are so.
  const areAll = body.some((row) => row.slice(1).some(isNamed));
  const names = labels.map((cell) => (areAll ? textOf(cell) : labelOf(cell).name));
  if (names.length === 0 || names.some((name) => name.length > 90)) return false;
  if (labels.every(({ isHeader }) => isHeader)) return true;
  const sentences = names.filter((name) => /[.;]$/.test(name)).length;
  const others = usualWords(body.flatMap((row) => row.slice(1)));
  const words = names.map((name) => name.split(' ').length).sort((a, b) => a - b);
  const usual = words[words.length >> 1] ?? 0;
  return sentences < labels.length * 0.3 && usual <= 6 && usual < others;
}

/** Bare numbers in the first column under a head such as “Level”, or that count the rows, are levels. */
export function labelsAreLevels(head: string, labels: readonly string[]): boolean {
  const named = labels.filter((label) => label !== '');
  if (named.length < 2) return false;
  if (named.filter(isLevel).length >= named.length * 0.6 || areCoded(named)) return true;
  return (
    /\b(?:levels?|grades?|bands?|stages?|tiers?|steps?)\b/i.test(head) &&
    named.every((label) => label.length <= 30 && /\d/.test(label)) &&
    isNumberedScale(named)
  );
}

/** Whether a column holds no statements: numbers, codes, or the same text in every row. */
export function isData(cells: readonly Cell[]): boolean {
  const texts = cells.filter((cell) => !isEmpty(cell)).map(textOf);
  return (
    texts.length > 0 &&
    (texts.every((text) => !/\p{L}{3}/u.test(text) || text.split(' ').length < 2) ||
      (texts.length >= 3 && new Set(texts).size === 1))
  );
}
