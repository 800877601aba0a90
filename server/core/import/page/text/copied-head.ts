import { folded } from '../block.ts';
import { isLevel, isNumberedScale } from '../tables/table-shape.ts';
import { namedLevel, numberedLevel } from '../words/level-label.ts';
import { isBlank } from './chunks.ts';
import { areLevelHeads, piecesOf } from './copied-rows.ts';
import type { Line } from './line.ts';

/** The head of a copied table, and the line behind it. */
export interface CopiedHead {
  readonly heads: readonly string[];
  readonly end: number;
}

/** A bullet or number with a tab behind it, as word processors copy lists. */
const BULLET = /^\s*(?:[^\p{L}\p{N}\s]|o|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\t/u;

/** A cell of a head has no more lines, and no longer ones. */
const MOST_LINES = 3;
const LONGEST = 60;
const MOST_LEVELS = 12;

/** The head of a table, which has an empty cell more where there is none over the names of its rows. */
export function headAt(lines: readonly Line[], at: number): CopiedHead {
  const heads = cellsIn(lines[at]).map(folded);
  const isOneMore = cellsIn(lines[at + 1]).length === heads.length + 1;
  if (heads.length >= 2 && isOneMore && (heads.every(isLevel) || isNumberedScale(heads)))
    return { heads: ['', ...heads], end: at + 1 };
  const several = heads.length === 2 ? headOfLines(lines, at) : heads.length < 2 && levelLinesAt(lines, at);
  return several || { heads, end: at + 1 };
}

/** A head whose cells are paragraphs: the names of three levels or more, each in a line of its own. */
function levelLinesAt(lines: readonly Line[], at: number): CopiedHead | undefined {
  const isOne = (line: Line | undefined): boolean => {
    const text = folded(line?.text ?? '');
    return text.length <= LONGEST && (numberedLevel(text) !== undefined || namedLevel(text)?.name === text);
  };
  if (!isOne(lines[at]) || isOne(lines[at - 1]) || isOne(lines[at - 2])) return undefined;
  const heads: string[] = [];
  let end = at;
  for (let next = at; isOne(lines[next]); next = isBlank(lines[end]) ? end + 1 : end) {
    heads.push(folded(lines[next]?.text ?? ''));
    end = next + 1;
    if (heads.length > MOST_LEVELS) return undefined;
  }
  return heads.length >= 3 && new Set(heads).size === heads.length ? { heads, end } : undefined;
}

/** A head whose cells but the first have several lines each: “Competence → Level 1”, “Helpers → Level 2”, “Cooks”. */
function headOfLines(lines: readonly Line[], at: number): CopiedHead | undefined {
  const cells = piecesOf(lines[at]).map((piece) => [piece]);
  const isCell = (text: string | undefined): boolean =>
    text !== undefined && text !== '' && text.length <= LONGEST;
  let end = at + 1;
  // All of its cells have as many lines as the first that has a tab behind it.
  for (let depth = 0; cells.length < 3 || (cells.at(-1)?.length ?? 0) < depth; end++) {
    const pieces = piecesOf(lines[end]);
    if (pieces.length > 2 || !pieces.every(isCell) || cells.length > MOST_LEVELS) return undefined;
    const last = cells.at(-1);
    last?.push(pieces[0] ?? '');
    if (pieces.length === 2) {
      depth = last?.length ?? 0;
      if (depth > MOST_LINES) return undefined;
      cells.push([pieces[1] ?? '']);
    } else if (cells.length === 2 && (last?.length ?? 0) > MOST_LINES) return undefined;
  }
  return areLevelHeads(cells.map(([first = '']) => first))
    ? { heads: cells.map((texts) => texts.join(' ')), end }
    : undefined;
}

const cellsIn = (line: Line | undefined): string[] =>
  line && /\S[^\S\n]*\t/.test(line.text) && !BULLET.test(line.text) ? line.text.split('\t') : [];
