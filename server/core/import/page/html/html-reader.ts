import type { Block } from '../block.ts';
import type { LineOf } from '../line-finder.ts';
import { type Cell, heading, type Row } from '../tables/cell.ts';
import { captionOf } from './html-caption.ts';
import { isChrome, isHidden } from './html-chrome.ts';
import { type Columns, columnsIn, type Side } from './html-columns.ts';
import { BLOCK, holdsBlocks, rankOf } from './html-elements.ts';
import { gridOf } from './html-grid.ts';
import { headingText } from './html-heading-text.ts';
import { isHiddenHeading } from './html-hidden-heading.ts';
import { type PanelLabels, panelLabels } from './html-panels.ts';
import { asInCell, blocksOfGrid, bulletOf, frameOf, labelledSide, outside } from './html-pieces.ts';
import { blocksOfRun } from './html-runs.ts';
import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';
import { depthInWord, itemsOfWord } from './word-list.ts';

/** What may be a name or a level has fewer words, or no stop. */
const SENTENCE = /^(?:\S+ ){5,}\S+[.!?]["'”’)]?$/;

/** Walks a parsed page and writes down its blocks in order. The depth of nesting is bounded before the page is parsed. */
export class HtmlReader {
  readonly #lineOf: LineOf;
  readonly #isStrict: boolean;
  readonly #blocks: Block[] = [];
  #labels: PanelLabels = { of: new Map(), tabs: new Set() };
  #columns: Columns = { sides: new Map(), tables: new Map(), read: new Set() };
  /** The rank of the last real heading. */
  #rank: number;
  #list = 0;
  #isInCell = false;
  /** How many blocks there were behind the last table of levels and names. */
  #afterTable: number | undefined;
  #inline: HtmlNode[] = [];

  /** @param rank that of the heading which the HTML stands below, where it is a piece of a page */
  constructor(lineOf: LineOf, isStrict: boolean, rank = 0) {
    this.#lineOf = lineOf;
    this.#isStrict = isStrict;
    this.#rank = rank;
  }

  read(root: HtmlNode): Block[] {
    this.#labels = panelLabels(root);
    this.#columns = columnsIn(root);
    this.#children(root);
    this.#flush();
    return this.#blocks;
  }

  #children(node: HtmlNode): void {
    if (!isElement(node)) return;
    for (const child of node.children) this.#node(child);
  }

  #node(node: HtmlNode): void {
    if (!isElement(node)) {
      this.#inline.push(node);
      return;
    }
    if ((isHidden(node) && !isHiddenHeading(node)) || this.#labels.tabs.has(node)) return;
    if (this.#columns.read.has(node)) return;
    if (this.#isStrict && isChrome(node)) return this.#frame(node);
    if (!BLOCK.test(node.name) && !holdsBlocks(node)) {
      if (/^(?:button|summary)$/.test(node.name)) {
        this.#flush();
        this.#weak(node, headingText(node));
      } else this.#inline.push(node);
      return;
    }
    this.#flush();
    this.#block(node);
    this.#flush();
  }

  /** Menus, cookie notices and footers are left out, but not in silence. */
  #frame(node: HtmlElement): void {
    const frame = frameOf(node, this.#line(node));
    if (!frame) return;
    this.#flush();
    const isBelow = this.#afterTable === this.#blocks.length;
    this.#blocks.push(frame);
    if (isBelow) this.#afterTable = this.#blocks.length;
  }

  #block(node: HtmlElement): void {
    const rank = rankOf(node);
    if (rank) {
      const text = headingText(node);
      this.#rank = Number(rank);
      if (text) this.#blocks.push({ kind: 'heading', depth: this.#rank, text, line: this.#line(node) });
      return;
    }
    const label = this.#labels.of.get(node);
    const side = this.#columns.sides.get(node);
    const rows = this.#columns.tables.get(node);
    const inWord = depthInWord(node);
    if (label) this.#panel(node, label);
    else if (side) this.#side(node, side);
    else if (inWord) for (const block of itemsOfWord(this.#taken(node), inWord)) this.#blocks.push(block);
    else if (rows)
      this.#grid(
        rows.map((row) => row.map(this.#cell, this)),
        this.#rank,
      );
    else if (node.name === 'ul' || node.name === 'ol') this.#items(node);
    else if (node.name === 'table') this.#table(node);
    else if (node.name === 'details') this.#details(node);
    else if (/^(?:dt|summary|legend|caption)$/.test(node.name)) this.#weak(node, headingText(node));
    else if (node.name === 'li') this.#item(node);
    else this.#children(node);
  }

  /** A heading by its place: one step below the last real one. */
  #weak(node: HtmlNode, text: string): void {
    if (text !== '') this.#blocks.push(heading(text, this.#rank + 1, this.#line(node)));
  }

  /** What folds up stands below its summary, whatever headings are in it, and what comes behind it does not. */
  #details(node: HtmlElement): void {
    const before = this.#rank;
    for (const child of node.children) {
      this.#node(child);
      if (isElement(child) && child.name === 'summary') this.#rank = before + 1;
    }
    this.#flush();
    this.#rank = before;
  }

  #panel(node: HtmlElement, label: HtmlElement): void {
    const before = this.#rank;
    this.#weak(node, headingText(label));
    this.#rank = before + 1;
    this.#children(node);
    this.#flush();
    this.#rank = before;
  }

  #side(node: HtmlElement, side: Side): void {
    const own = this.#taken(node);
    for (const block of labelledSide(own, side, this.#rank, this.#line(node))) this.#blocks.push(block);
  }

  #items(list: HtmlElement): void {
    this.#list++;
    for (const child of list.children) this.#node(child);
    this.#flush();
    this.#list--;
  }

  #item(item: HtmlElement): void {
    const isSection = (child: HtmlNode): boolean =>
      isElement(child) && (/^h[1-6]$|^details$/.test(child.name) || this.#labels.of.has(child));
    // An accordion is often made of list items that hold whole sections.
    if (item.children.some(isSection)) return this.#children(item);
    if (item.children.some((child) => isElement(child) && this.#labels.tabs.has(child))) return;
    const { bullet, below } = bulletOf(item, this.#list, this.#line(item));
    if (bullet) this.#blocks.push(bullet);
    for (const node of below) this.#block(node);
  }

  #table(table: HtmlElement): void {
    const lineOf = (row: HtmlElement): number => this.#line(row);
    const grid = gridOf(table, (cell) => this.#cell(cell), lineOf);
    const caption = captionOf(table, this.#blocks);
    if (caption?.is === 'name') this.#weak(table, caption.text);
    else if (caption?.is === 'again') this.#blocks.push(outside(caption.text, this.#line(table)));
    this.#grid(grid, this.#rank + (caption && caption.is !== 'again' ? 1 : 0));
  }

  #grid(rows: readonly Row[], rank: number): void {
    const blocks = blocksOfGrid(rows, rank);
    for (const block of blocks) this.#blocks.push(block);
    this.#afterTable = blocks.some(({ kind }) => kind === 'heading') ? this.#blocks.length : undefined;
  }

  /** A cell with its blocks, apart from those around it. */
  #cell(cell: HtmlElement): Cell {
    const [rank, list, isInCell] = [this.#rank, this.#list, this.#isInCell];
    [this.#list, this.#isInCell] = [0, true];
    const blocks = this.#taken(cell);
    [this.#rank, this.#list, this.#isInCell] = [rank, list, isInCell];
    return { blocks: blocks.map(asInCell), line: this.#line(cell), isHeader: cell.name === 'th' };
  }

  /** The blocks in an element, which are not yet written down. */
  #taken(node: HtmlElement): Block[] {
    const start = this.#blocks.length;
    this.#children(node);
    this.#flush();
    return this.#blocks.splice(start);
  }

  /** Ends a run of words. */
  #flush(): void {
    if (this.#inline.length === 0) return;
    const nodes = this.#inline;
    this.#inline = [];
    const place = { lineOf: this.#lineOf, rank: this.#rank, isInCell: this.#isInCell };
    for (const block of blocksOfRun(nodes, place)) this.#add(block);
  }

  /** A note right below a table belongs to the table, and not to its last cell; links to other places come between. */
  #add(block: Block): void {
    const isBelow = !this.#isInCell && block.kind === 'paragraph' && this.#afterTable === this.#blocks.length;
    const isNote = isBelow && SENTENCE.test(block.text);
    this.#blocks.push(isNote ? { ...block, isOutside: true } : block);
    if (isNote || (isBelow && block.isLink)) this.#afterTable = this.#blocks.length;
  }

  #line(node: HtmlNode): number {
    return this.#lineOf(node.startIndex);
  }
}
