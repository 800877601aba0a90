import { isLevel } from '../tables/table-shape.ts';
import { findsFaultAlone } from '../words/says-no.ts';
import { type Section, sectionOf } from '../words/section-label.ts';
import { headingText } from './html-heading-text.ts';
import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';

/** A head of a column is no longer. */
const LONGEST_HEAD = 60;
const MOST_COLUMNS = 8;
/** So many boxes beside each other are no columns. */
const MOST_ROWS = 200;

/** What a box is, where a row of heads above says so. */
export interface Side {
  readonly text: string;
  readonly section: Section;
  /** Whether what is not wanted stands before what is. */
  readonly isTurned: boolean;
}

/** Boxes that stand in columns below heads which come once for all rows. */
export interface Columns {
  readonly sides: ReadonlyMap<HtmlElement, Side>;
  /** The rows of what is a table by its looks, by the first of them. */
  readonly tables: ReadonlyMap<HtmlElement, ReadonlyArray<readonly HtmlElement[]>>;
  /** What was understood with others: heads, and further rows of tables. */
  readonly read: ReadonlySet<HtmlElement>;
}

/** Finds boxes in rows below a row of heads: “I will” and “I won’t”, or levels beside each other. */
export function columnsIn(root: HtmlNode): Columns {
  const sides = new Map<HtmlElement, Side>();
  const tables = new Map<HtmlElement, ReadonlyArray<readonly HtmlElement[]>>();
  const read = new Set<HtmlElement>();
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    for (const child of node.children) stack.push(child);
    if (!/^(?:div|section|main|article|body)$/.test(node.name)) continue;
    for (const { head, rows } of rowsIn(node)) {
      const [first] = rows;
      const heads = cellsOf(head);
      const told = sidesOf(heads);
      if (told)
        for (const row of rows)
          for (const [at, cell] of cellsOf(row).entries()) sides.set(cell, told[at] as Side);
      else if (first && isTable(heads)) tables.set(head, [head, ...rows].map(cellsOf));
      else continue;
      for (const row of told ? [head] : rows) read.add(row);
    }
  }
  return { sides, tables, read };
}

/** A row of heads with the rows below it. */
interface Rows {
  readonly head: HtmlElement;
  readonly rows: readonly HtmlElement[];
}

function rowsIn(parent: HtmlElement): Rows[] {
  const boxes = parent.children.filter(isElement);
  if (boxes.length < 2 || boxes.length > MOST_ROWS) return [];
  return boxes.flatMap((head, at): Rows[] => {
    const heads = cellsOf(head);
    if (heads.length < 2 || heads.length > MOST_COLUMNS || !heads.every(isHead)) return [];
    const rest = boxes.slice(at + 1);
    const end = rest.findIndex((row) => cellsOf(row).length !== heads.length || cellsOf(row).every(isHead));
    const rows = end < 0 ? rest : rest.slice(0, end);
    return rows.length > 0 && rows.some(holdsList) ? [{ head, rows }] : [];
  });
}

/** The boxes in a row, which may stand in a box of their own. */
function cellsOf(row: HtmlElement): HtmlElement[] {
  if (!/^(?:div|section|article)$/.test(row.name)) return [];
  const cells = row.children.filter(isElement);
  const [only] = cells;
  if (cells.length === 1 && only) return cellsOf(only);
  return cells.every(({ name }) => /^(?:div|section|article|h[1-6]|p|ul|ol)$/.test(name)) ? cells : [];
}

const isHead = (cell: HtmlElement): boolean =>
  lettersIn(cell, LONGEST_HEAD + 1) <= LONGEST_HEAD && !holdsList(cell);

/** How many letters an element has, counted no further than to a bound, for boxes may hold a whole page. */
function lettersIn(root: HtmlElement, most: number): number {
  let count = 0;
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node && count < most; node = stack.pop()) {
    if (isElement(node)) for (const child of node.children) stack.push(child);
    else count += node.data.trim().length;
  }
  return count;
}

const holdsList = (node: HtmlElement): boolean =>
  node.children.some((child) => isElement(child) && (/^(?:ul|ol)$/.test(child.name) || holdsList(child)));

/** What is wanted and what is not, of two columns; undefined where they are something else. */
function sidesOf(heads: readonly HtmlElement[]): readonly Side[] | undefined {
  const [left = '', right = ''] = heads.map(headingText);
  if (heads.length !== 2 || left === '' || right === '') return undefined;
  const isNo = (text: string): boolean => sectionOf(text) === 'contrast';
  const refused = isNo(left) === isNo(right) ? findsFaultAlone(left, right) : isNo(left) ? 'left' : 'right';
  if (!refused) return undefined;
  const isTurned = refused === 'left';
  return [
    { text: left, section: isTurned ? 'contrast' : 'indicators', isTurned },
    { text: right, section: isTurned ? 'indicators' : 'contrast', isTurned },
  ];
}

/** Whether heads are those of a table: levels, or sides, with a column of names before them. */
function isTable(heads: readonly HtmlElement[]): boolean {
  const texts = heads.map(headingText).slice(1);
  return (
    heads.length >= 3 &&
    (texts.every(isLevel) || (texts.length === 2 && texts.some((text) => sectionOf(text) === 'contrast')))
  );
}
