import type { Cell } from '../tables/tables.ts';
import { type HtmlElement, isElement } from './html-tree.ts';

/** The rows of a table, but not those of a table in one of its cells. */
export function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [],
    );
}

/** The cells of a table in their places: one that spans rows or columns leaves empty ones behind. */
export function gridOf(
  table: HtmlElement,
  read: (cell: HtmlElement) => Cell,
  lineOf: (node: HtmlElement) => number,
): Cell[][] {
  const spans: number[] = [];
  return rowsOf(table).map((row) => {
    const cells: Cell[] = [];
    const empty = (isHeader: boolean): Cell => ({ blocks: [], line: lineOf(row), isHeader });
    const fill = () => {
      while ((spans[cells.length] ?? 0) > 0) {
        spans[cells.length] = (spans[cells.length] ?? 0) - 1;
        cells.push({ ...empty(false), isSpanned: true });
      }
    };
    const own = row.children.filter(isElement).filter(({ name }) => /^t[hd]$/.test(name));
    for (const cell of own) {
      fill();
      spans[cells.length] = Math.min(200, Number(cell.attribs['rowspan'] ?? '1') || 1) - 1;
      const colspan = Math.min(50, Number(cell.attribs['colspan'] ?? '1') || 1);
      const made = read(cell);
      cells.push(own.length === 1 && colspan > 1 && cells.length === 0 ? { ...made, isWide: true } : made);
      for (let more = 1; more < colspan; more++) cells.push(empty(cell.name === 'th'));
    }
    fill();
    return cells;
  });
}
