import type { SyntaxNode, Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { frontMatterSpan, maskForMarkdown } from '../../text/mask.ts';
import { type Block, folded } from './block.ts';
import { blocksOfTable, type Cell } from './tables.ts';

const markdown = parser.configure(GFM);

/** Whether a text is Markdown rather than plain text: headings, bold labels, links, tables. */
export const looksLikeMarkdown = (text: string): boolean =>
  /^#{1,6}[ \t]+\S/m.test(text) ||
  /^\*\*[^*\n]+\*\*:?[ \t]*$/m.test(text) ||
  /^\|.*\|[ \t]*\r?\n\|?[ \t]*:?-{2,}/m.test(text) ||
  /^[^\n]+\n(?:={3,}|-{3,})[ \t]*$/m.test(text);

/** The blocks of a Markdown page. */
export function blocksOfMarkdown(text: string): Block[] {
  const masked = maskForMarkdown(text, frontMatterSpan(text));
  const reader = new Reader(masked, markdown.parse(masked));
  return reader.read();
}

class Reader {
  readonly #text: string;
  readonly #tree: Tree;
  readonly #lineStarts: number[];
  readonly #blocks: Block[] = [];
  /** The rank of the last real heading. */
  #rank = 0;

  constructor(text: string, tree: Tree) {
    this.#text = text;
    this.#tree = tree;
    this.#lineStarts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
  }

  read(): Block[] {
    this.#children(this.#tree.topNode, 0);
    return this.#blocks;
  }

  #children(node: SyntaxNode, depth: number): void {
    for (let child = node.firstChild; child; child = child.nextSibling) this.#node(child, depth);
  }

  #node(node: SyntaxNode, depth: number): void {
    const { name } = node;
    const rank = /Heading(\d)$/.exec(name)?.[1];
    if (rank) {
      this.#rank = Number(rank);
      this.#add({
        kind: 'heading',
        depth: this.#rank,
        text: this.#inline(node).replace(/\s#+$/, ''),
        line: this.#line(node.from),
      });
    } else if (name === 'BulletList' || name === 'OrderedList') this.#children(node, depth + 1);
    else if (name === 'ListItem') this.#item(node, depth);
    else if (name === 'Table') this.#table(node);
    else if (name === 'Paragraph') this.#paragraph(node);
    else if (name === 'Blockquote') this.#children(node, depth);
    // Code and raw HTML are no statements of a framework.
  }

  #item(node: SyntaxNode, depth: number): void {
    let isFirst = true;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'Paragraph' || child.name === 'Task') {
        if (isFirst)
          this.#add({
            kind: 'bullet',
            depth,
            text: this.#inline(child)
              .replace(/^\[[ xX]\]\s*/, '')
              .replace(/^[•·▪◦●]\s*/, ''),
            line: this.#line(child.from),
            ...(this.#isLink(child) ? { isLink: true } : {}),
          });
        else this.#paragraph(child);
        isFirst = false;
      } else this.#node(child, depth);
    }
  }

  #paragraph(node: SyntaxNode): void {
    const text = this.#inline(node);
    const only = node.firstChild;
    const isBold =
      only?.name === 'StrongEmphasis' &&
      only.from === node.from &&
      /^[:.]?\s*$/.test(this.#text.slice(only.to, node.to));
    const line = this.#line(node.from);
    if (isBold && text.length <= 160)
      this.#add({
        kind: 'heading',
        depth: this.#rank + 1,
        text: folded(text).replace(/:$/, ''),
        line,
        isWeak: true,
      });
    else if (/(?:^|\n)\s*[•·▪◦●]\s/.test(text))
      for (const piece of text.split(/\n?\s*[•·▪◦●]\s+/))
        this.#add({ kind: 'bullet', depth: 1, text: piece, line });
    else
      this.#add({ kind: 'paragraph', depth: 0, text, line, ...(this.#isLink(node) ? { isLink: true } : {}) });
  }

  #table(node: SyntaxNode): void {
    const rows: Cell[][] = [];
    for (let row = node.firstChild; row; row = row.nextSibling) {
      if (row.name !== 'TableHeader' && row.name !== 'TableRow') continue;
      const line = this.#line(row.from);
      rows.push(
        cellsOf(this.#text.slice(row.from, row.to)).map((source) =>
          this.#cell(source, line, row?.name === 'TableHeader'),
        ),
      );
    }
    const blocks = blocksOfTable(rows, this.#rank) ?? rows.flat().flatMap((cell) => cell.blocks);
    for (const block of blocks) this.#add(block);
  }

  /** A cell's lines are told by `<br>`; what it holds is read as Markdown of its own. */
  #cell(source: string, line: number, isHeader: boolean): Cell {
    const inner = source
      .replace(/\s*<br\s*\/?>\s*/gi, '\n\n')
      .replace(/^[•·▪◦●]/gm, '-')
      .trim();
    const blocks = inner === '' ? [] : new Reader(inner, markdown.parse(inner)).read();
    return {
      line,
      isHeader,
      blocks: blocks.map((block) => ({
        ...block,
        line,
        ...(block.isWeak ? ({ kind: 'paragraph', depth: 0 } as const) : {}),
      })),
    };
  }

  #add(block: Block): void {
    const text = folded(block.text);
    if (text !== '') this.#blocks.push({ ...block, text });
  }

  #line(at: number): number {
    let [low, high] = [0, this.#lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  #isLink(node: SyntaxNode): boolean {
    const only = node.firstChild;
    return (
      (only?.name === 'Link' || only?.name === 'Autolink') && only.from === node.from && only.to === node.to
    );
  }

  /** The words of a node without its marks. */
  #inline(node: SyntaxNode): string {
    let text = '';
    let at = node.from;
    const walk = (child: SyntaxNode | null): void => {
      for (; child; child = child.nextSibling) {
        if (!MARKS.has(child.name)) {
          if (child.name === 'Escape') {
            text += this.#text.slice(at, child.from) + this.#text.slice(child.from + 1, child.to);
            at = child.to;
          } else if (child.name === 'Entity') {
            text +=
              this.#text.slice(at, child.from) +
              (ENTITIES[this.#text.slice(child.from, child.to)] ?? this.#text.slice(child.from, child.to));
            at = child.to;
          } else walk(child.firstChild);
          continue;
        }
        text += this.#text.slice(at, child.from);
        at = Math.max(at, child.to);
      }
    };
    walk(node.firstChild);
    return (text + this.#text.slice(at, node.to)).replace(/<!--[\s\S]*?-->/g, ' ');
  }
}

const MARKS = new Set([
  'HeaderMark',
  'EmphasisMark',
  'CodeMark',
  'LinkMark',
  'URL',
  'LinkTitle',
  'LinkLabel',
  'HTMLTag',
  'Comment',
  'QuoteMark',
  'StrikethroughMark',
  'TaskMarker',
  'HardBreak',
  'ListMark',
]);
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&ndash;': '–',
  '&mdash;': '—',
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&hellip;': '…',
  '&bull;': '•',
};

/** The cells of a table's row: bars that are escaped or in code do not part cells. */
const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
