import type { AnyNode, ChildNode, Element } from 'domhandler';
import { type Block, folded } from './block.ts';
import { isChrome, isHidden } from './html-chrome.ts';
import { textOf } from './html-text.ts';
import { numberedLevel } from './level-label.ts';
import { blocksOfLines } from './lines.ts';
import { blocksOfTable, type Cell } from './tables.ts';

const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|legend|caption)$/;
const isElement = (node: AnyNode): node is Element => 'name' in node && 'children' in node;

/** Walks a parsed page and writes down its blocks in order. The depth of nesting is bounded before the page is parsed. */
export class HtmlReader {
  readonly #lineStarts: number[] = [0];
  readonly #isStrict: boolean;
  readonly #blocks: Block[] = [];
  readonly #labels = new Map<string, Element>();
  /** The rank of the last real heading. */
  #rank = 0;
  #list = 0;
  #inline: ChildNode[] = [];

  constructor(html: string, isStrict: boolean) {
    this.#isStrict = isStrict;
    for (let at = html.indexOf('\n'); at >= 0; at = html.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
  }

  read(root: AnyNode): Block[] {
    this.#findLabels(root);
    this.#children(root);
    this.#flush();
    return this.#blocks;
  }

  /** The tabs and buttons that name panels: their words belong to the panel, wherever they stand. */
  #findLabels(root: AnyNode): void {
    const wanted = new Set<string>();
    const byId = new Map<string, Element>();
    const stack: AnyNode[] = [root];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (isElement(node)) {
        if (node.attribs['id']) byId.set(node.attribs['id'], node);
        if (node.attribs['role'] === 'tabpanel' && node.attribs['aria-labelledby'])
          wanted.add(node.attribs['aria-labelledby']);
        else if (node.attribs['role'] === 'tab' && node.attribs['aria-controls'] && node.attribs['id'])
          wanted.add(node.attribs['id']);
      }
      if ('children' in node) for (const child of node.children) stack.push(child);
    }
    for (const id of wanted) {
      const label = byId.get(id);
      if (label) this.#labels.set(id, label);
    }
  }

  #children(node: AnyNode): void {
    if (!('children' in node)) return;
    for (const child of node.children) this.#node(child);
  }

  #node(node: ChildNode): void {
    if (!isElement(node)) {
      if (node.type === 'text') this.#inline.push(node);
      return;
    }
    if (isHidden(node) || (this.#isStrict && isChrome(node))) return;
    if (!BLOCK.test(node.name) && !this.#holdsBlocks(node)) {
      if (node.attribs['role'] === 'tab' && [...this.#labels.values()].includes(node)) return;
      if (/^(?:button|summary)$/.test(node.name)) {
        this.#flush();
        this.#weak(node, textOf(node));
      } else this.#inline.push(node);
      return;
    }
    this.#flush();
    this.#block(node);
    this.#flush();
  }

  #block(node: Element): void {
    const rank = rankOf(node);
    if (rank) {
      const text = textOf(node);
      this.#rank = Number(rank);
      if (text) this.#blocks.push({ kind: 'heading', depth: this.#rank, text, line: this.#line(node) });
      return;
    }
    const label =
      node.attribs['role'] === 'tabpanel'
        ? this.#labels.get(node.attribs['aria-labelledby'] ?? '')
        : undefined;
    if (label) this.#panel(node, label);
    else if (node.name === 'ul' || node.name === 'ol') this.#items(node);
    else if (node.name === 'table') this.#table(node);
    else if (
      node.name === 'dt' ||
      node.name === 'summary' ||
      node.name === 'legend' ||
      node.name === 'caption'
    )
      this.#weak(node, textOf(node));
    else if (node.name === 'li') this.#item(node);
    else this.#children(node);
  }

  /** A heading by its place: one step below the last real one. */
  #weak(node: AnyNode, text: string): void {
    if (text !== '')
      this.#blocks.push({
        kind: 'heading',
        depth: this.#rank + 1,
        text,
        line: this.#line(node),
        isWeak: true,
      });
  }

  #panel(node: Element, label: Element): void {
    const before = this.#rank;
    this.#weak(node, textOf(label));
    this.#rank = before + 1;
    this.#children(node);
    this.#flush();
    this.#rank = before;
  }

  #items(list: Element): void {
    this.#list++;
    for (const child of list.children) this.#node(child);
    this.#flush();
    this.#list--;
  }

  #item(item: Element): void {
    const heading = item.children.find((child) => isElement(child) && /^h[1-6]$|^details$/.test(child.name));
    // An accordion is often made of list items that hold whole sections.
    if (heading) return this.#children(item);
    const own: ChildNode[] = [];
    const below: Element[] = [];
    const collect = (node: Element) => {
      for (const child of node.children) {
        if (isElement(child) && /^(?:ul|ol|table|dl)$/.test(child.name)) below.push(child);
        else if (isElement(child) && this.#holdsBlocks(child)) collect(child);
        else own.push(child);
      }
    };
    collect(item);
    const text = folded(
      own
        .map((node) => (isElement(node) && BLOCK.test(node.name) ? ` ${textOf(node)} ` : rawText(node)))
        .join(''),
    );
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

  #table(table: Element): void {
    const rows: Cell[][] = [];
    const spans: number[] = [];
    for (const row of rowsOf(table)) rows.push(this.#row(row, spans));
    const caption = table.children.find((child) => isElement(child) && child.name === 'caption');
    if (caption && !numberedLevel(textOf(caption))) this.#weak(caption, textOf(caption));
    const blocks = blocksOfTable(rows, this.#rank + (caption ? 1 : 0));
    this.#blocks.push(...(blocks ?? rows.flat().flatMap((cell) => cell.blocks)));
  }

  #row(row: Element, spans: number[]): Cell[] {
    const cells: Cell[] = [];
    const fill = () => {
      // A cell that spans rows leaves an empty place in those below.
      while ((spans[cells.length] ?? 0) > 0) {
        spans[cells.length] = (spans[cells.length] ?? 0) - 1;
        cells.push({ blocks: [], line: this.#line(row), isHeader: false });
      }
    };
    for (const cell of row.children) {
      if (!isElement(cell) || !/^t[hd]$/.test(cell.name)) continue;
      fill();
      const rowspan = Math.min(200, Number(cell.attribs['rowspan'] ?? '1') || 1);
      const colspan = Math.min(50, Number(cell.attribs['colspan'] ?? '1') || 1);
      spans[cells.length] = rowspan - 1;
      cells.push({ blocks: this.#inside(cell), line: this.#line(cell), isHeader: cell.name === 'th' });
      for (let more = 1; more < colspan; more++)
        cells.push({ blocks: [], line: this.#line(cell), isHeader: cell.name === 'th' });
    }
    fill();
    return cells;
  }

  /** The blocks of a cell, apart from those around it. */
  #inside(cell: Element): Block[] {
    const start = this.#blocks.length;
    const [rank, list] = [this.#rank, this.#list];
    this.#list = 0;
    this.#children(cell);
    this.#flush();
    [this.#rank, this.#list] = [rank, list];
    return this.#blocks
      .splice(start)
      .map((block) => (block.kind === 'heading' && block.depth > 6 ? { ...block, isWeak: true } : block));
  }

  /** Ends a run of words: a paragraph, a bold line that serves as a heading, or lines parted by `<br>`. */
  #flush(): void {
    const nodes = this.#inline;
    this.#inline = [];
    const text = nodes.map(rawText).join('');
    if (folded(text) === '') return;
    const first = nodes.find((node) => folded(rawText(node)) !== '') ?? nodes[0];
    const line = first ? this.#line(first) : 1;
    const lines = text.split('\u2028').map(folded);
    if (isAllBold(nodes) && lines.filter(Boolean).length === 1 && folded(text).length <= 160)
      this.#blocks.push({ kind: 'heading', depth: this.#rank + 1, text: folded(text), line, isWeak: true });
    else if (lines.filter(Boolean).length > 1 || /^(?:[•·▪●\uF0B7]|[-–*] )/.test(folded(text)))
      this.#lines(lines, line);
    else if (numberedLevel(folded(text)) && folded(text).length <= 60)
      this.#blocks.push({ kind: 'heading', depth: this.#rank + 1, text: folded(text), line, isWeak: true });
    else
      this.#blocks.push({
        kind: 'paragraph',
        depth: 0,
        text: folded(text),
        line,
        ...(isOnlyLink(nodes) ? { isLink: true } : {}),
      });
  }

  #lines(lines: readonly string[], line: number): void {
    for (const block of blocksOfLines(lines.map((text) => ({ text, line }))))
      this.#blocks.push(block.kind === 'heading' ? { ...block, depth: this.#rank + 1 } : block);
  }

  #holdsBlocks(node: Element): boolean {
    const stack: ChildNode[] = [...node.children];
    for (let child = stack.pop(); child; child = stack.pop())
      if (isElement(child)) {
        if (BLOCK.test(child.name)) return true;
        for (const below of child.children) stack.push(below);
      }
    return false;
  }

  #line(node: AnyNode): number {
    const at = node.startIndex ?? 0;
    let [low, high] = [0, this.#lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

/** The rank of a heading, by its tag, its role or a word processor's style; undefined for everything else. */
function rankOf({ name, attribs }: Element): string | undefined {
  const style = /(?:^|\s)(?:MsoTitle|Title)(?:\s|$)/.test(attribs.class ?? '') ? '1' : undefined;
  const role =
    attribs.role === 'heading' ? (/^[1-6]$/.exec(attribs['aria-level'] ?? '')?.[0] ?? '2') : undefined;
  return /^h([1-6])$/.exec(name)?.[1] ?? role ?? style;
}

/** The rows of a table, but not those of a table in one of its cells. */
function rowsOf(table: Element): Element[] {
  return table.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : [],
    );
}

/** The words of an inline node, its line breaks as U+2028. */
function rawText(root: AnyNode): string {
  if (root.type === 'text') return ((root as { data?: string }).data ?? '').replace(/\u2028/g, ' ');
  if (!isElement(root)) return '';
  if (root.name === 'br') return '\u2028';
  if (isHidden(root) || /^(?:script|style|template|svg|noscript)$/.test(root.name)) return '';
  return root.children.map(rawText).join('');
}

const meaningful = (nodes: readonly ChildNode[]): ChildNode[] =>
  nodes.filter((node) => folded(rawText(node)) !== '');

function isAllBold(nodes: readonly ChildNode[]): boolean {
  return meaningful(nodes).every(
    (node) =>
      (isElement(node) &&
        (/^(?:b|strong)$/.test(node.name) ||
          /font-weight:\s*(?:bold|[6-9]00)/.test(node.attribs['style'] ?? '') ||
          (/^(?:span|font|u|em|i|a)$/.test(node.name) &&
            node.children.length > 0 &&
            isAllBold(node.children)))) ||
      /^[:.\s]*$/.test(rawText(node)),
  );
}

function isOnlyLink(nodes: readonly ChildNode[]): boolean {
  const all = meaningful(nodes);
  return (
    all.length > 0 &&
    all.every(
      (node) =>
        isElement(node) &&
        (node.name === 'a' ? 'href' in node.attribs : node.children.length > 0 && isOnlyLink(node.children)),
    )
  );
}
