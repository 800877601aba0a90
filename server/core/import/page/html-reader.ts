import { type Block, folded } from './block.ts';
import type { Cell, Row } from './cell.ts';
import { captionOf } from './html-caption.ts';
import { isChrome, isHidden } from './html-chrome.ts';
import { type Columns, columnsIn, type Side } from './html-columns.ts';
import { BLOCK, holdsBlocks, partsOfItem, rankOf } from './html-elements.ts';
import { gridOf } from './html-grid.ts';
import { headingText } from './html-heading-text.ts';
import { isHiddenHeading } from './html-hidden-heading.ts';
import { isOnlyLink, rawText } from './html-inline.ts';
import { type PanelLabels, panelLabels } from './html-panels.ts';
import { blocksOfRun } from './html-runs.ts';
import { textOf } from './html-text.ts';
import { type HtmlElement, type HtmlNode, isElement } from './html-tree.ts';
import type { LineOf } from './line-finder.ts';
import { withoutSigns } from './table-signs.ts';
import { blocksOfTable } from './tables.ts';

/** Of a page's frame, so much is written down that it can be told which it was. */
const LONGEST_FRAME = 120;

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
    const text = textOf(node);
    if (text === '') return;
    this.#flush();
    const cut = text.length > LONGEST_FRAME ? `${text.slice(0, LONGEST_FRAME - 1)}…` : text;
    const isBelow = this.#afterTable === this.#blocks.length;
    this.#blocks.push({ kind: 'paragraph', depth: 0, text: cut, line: this.#line(node), isFrame: true });
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
    if (label) this.#panel(node, label);
    else if (side) this.#side(node, side);
    else if (rows)
      this.#grid(
        rows.map((row) => row.map((cell) => this.#cell(cell))),
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
    if (text !== '')
      this.#blocks.push({
        kind: 'heading',
        depth: this.#rank + 1,
        text,
        line: this.#line(node),
        isWeak: true,
      });
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

  /** What is listed and never placed. */
  #outside(node: HtmlNode, text: string): void {
    this.#blocks.push({ kind: 'paragraph', depth: 0, text, line: this.#line(node), isOutside: true });
  }

  #panel(node: HtmlElement, label: HtmlElement): void {
    const before = this.#rank;
    this.#weak(node, headingText(label));
    this.#rank = before + 1;
    this.#children(node);
    this.#flush();
    this.#rank = before;
  }

  /** A box below a head that stands over all rows: behind the name that it may begin with it says what it holds. */
  #side(node: HtmlElement, { text, section, isTurned }: Side): void {
    const start = this.#blocks.length;
    this.#children(node);
    this.#flush();
    const isNamed = this.#blocks[start]?.kind === 'heading' && this.#blocks[start]?.isWeak !== true;
    if (section === 'indicators' && !isTurned) return;
    this.#blocks.splice(start + (isNamed ? 1 : 0), 0, {
      kind: 'heading',
      depth: this.#rank + 1,
      text,
      line: this.#line(node),
      isWeak: true,
      section,
    });
  }

  #items(list: HtmlElement): void {
    this.#list++;
    for (const child of list.children) this.#node(child);
    this.#flush();
    this.#list--;
  }

  #item(item: HtmlElement): void {
    const heading = item.children.find((child) => isElement(child) && /^h[1-6]$|^details$/.test(child.name));
    const part = item.children.find((child) => isElement(child) && this.#labels.of.has(child));
    // An accordion is often made of list items that hold whole sections.
    if (heading || part) return this.#children(item);
    if (item.children.some((child) => isElement(child) && this.#labels.tabs.has(child))) return;
    const { own, below } = partsOfItem(item);
    let text = '';
    for (const node of own)
      text += isElement(node) && BLOCK.test(node.name) ? ` ${rawText(node)} ` : rawText(node);
    text = folded(text);
    if (text !== '')
      this.#blocks.push({
        kind: 'bullet',
        depth: Math.max(1, this.#list),
        text,
        line: this.#line(item),
        ...(isOnlyLink(own) ? { isLink: true } : {}),
      });
    for (const node of below) this.#block(node);
  }

  #table(table: HtmlElement): void {
    const grid = gridOf(
      table,
      (cell) => this.#cell(cell),
      (row) => this.#line(row),
    );
    const caption = captionOf(table, this.#blocks);
    if (caption?.is === 'name') this.#weak(table, caption.text);
    else if (caption?.is === 'again') this.#outside(table, caption.text);
    this.#grid(grid, this.#rank + (caption && caption.is !== 'again' ? 1 : 0));
  }

  #cell(cell: HtmlElement): Cell {
    return { blocks: this.#inside(cell), line: this.#line(cell), isHeader: cell.name === 'th' };
  }

  #grid(rows: readonly Row[], rank: number): void {
    const grid = withoutSigns(rows);
    const blocks = blocksOfTable(grid, rank) ?? grid.flat().flatMap((cell) => cell.blocks);
    for (const block of blocks) this.#blocks.push(block);
    this.#afterTable = blocks.some(({ kind }) => kind === 'heading') ? this.#blocks.length : undefined;
  }

  /** The blocks of a cell, apart from those around it. */
  #inside(cell: HtmlElement): Block[] {
    const start = this.#blocks.length;
    const [rank, list, isInCell] = [this.#rank, this.#list, this.#isInCell];
    [this.#list, this.#isInCell] = [0, true];
    this.#children(cell);
    this.#flush();
    [this.#rank, this.#list, this.#isInCell] = [rank, list, isInCell];
    return this.#blocks
      .splice(start)
      .map((block) => (block.kind === 'heading' && block.depth > 6 ? { ...block, isWeak: true } : block));
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
