import type { SyntaxNode } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { type Block, folded } from '../block.ts';
import { blocksOfHtml } from '../html/html.ts';
import { type LineOf, lineFinder } from '../line-finder.ts';
import { blocksOfLines } from '../text/lines.ts';
import { endOfHtml } from './markdown-html.ts';
import { inlineText, isLinkAlone } from './markdown-inline.ts';
import { blocksOfMarkdownTable } from './markdown-table.ts';
import { isOverParagraphs } from './nested-paragraphs.ts';
import { headingLooks, isLabelLine, isStrong } from './paragraph-looks.ts';
import type { SiteMarkdown } from './site-markdown.ts';

/** Begins as an item of a list that has letters or the numbers of an outline. */
const LETTERED = /^(?:\(?[a-z]\)|[a-z]\.|\d{1,2}(?:\.\d{1,2}){1,2}\.?)\s+\S/;

/** Two lines and more that begin with signs, of which the first is none in Markdown; a dash alone may part a sentence. */
const SIGNED = /(?:^|\n)\s*[•·▪▫◦●○■□‣⁃∙►➢➤✓–—]\s+\S[\s\S]*?\n\s*[•·▪▫◦●○■□‣⁃∙►➢➤✓–—*-]\s+\S/;

const markdown = parser.configure(GFM);

/** The blocks of a page in Markdown. */
export function blocksOfMarkdown(site: SiteMarkdown): Block[] {
  const lineOf = lineFinder(site.text);
  return new Reader(site.text, (offset) => site.lines[lineOf(offset) - 1] ?? 1, site).read();
}

class Reader {
  readonly #text: string;
  readonly #lineOf: LineOf;
  readonly #blocks: Block[] = [];
  /** The rank of the last real heading. */
  #rank = 0;
  /** What a line is to the page; nothing in the cells of tables. */
  readonly #site: SiteMarkdown | undefined;
  /** The ranks that the labels of tabs and folds stand below, from the outermost. */
  #bases: number[] = [];
  /** Whether a table of levels or names was the last: what is said behind it is said of it, and not of its last cell. */
  #isAfterTable = false;

  constructor(text: string, lineOf: LineOf, site?: SiteMarkdown) {
    this.#text = text;
    this.#lineOf = lineOf;
    this.#site = site;
  }

  read(): Block[] {
    this.#children(markdown.parse(this.#text).topNode, 0);
    return this.#blocks;
  }

  #children(node: SyntaxNode, depth: number): void {
    for (let child = node.firstChild; child; child = child.nextSibling) child = this.#node(child, depth);
  }

  /** Reads a block, and gives the last one that belongs to it. */
  #node(node: SyntaxNode, depth: number): SyntaxNode {
    const { name } = node;
    const rank = /Heading(\d)$/.exec(name)?.[1];
    if (rank) this.#heading(node, Number(rank));
    else if (name === 'BulletList' || name === 'OrderedList') this.#children(node, depth + 1);
    else if (name === 'ListItem') this.#item(node, depth);
    else if (name === 'Table') this.#table(node);
    else if (name === 'Paragraph') this.#paragraph(node);
    else if (name === 'Blockquote') this.#children(node, depth);
    else if (name === 'HTMLBlock') return this.#html(node);
    // Code is no statement of a framework.
    else if (name === 'FencedCode' || name === 'CodeBlock')
      this.#add({
        kind: 'paragraph',
        depth: 0,
        text: this.#text.slice(node.from, node.to),
        line: this.#lineOf(node.from),
        isOutside: true,
      });
    return node;
  }

  #heading(node: SyntaxNode, rank: number): void {
    const line = this.#lineOf(node.from);
    this.#leave(line, 0);
    // What stands in a tab stands below its label.
    const above = this.#bases.at(-1);
    this.#rank = above === undefined ? rank : Math.max(rank, above + 2);
    this.#add({
      kind: 'heading',
      depth: this.#rank,
      text: this.#inline(node).replace(/\s#+\s*$/, ''),
      line,
    });
  }

  /** The name of a tab or a fold: one stands beside the other, whatever headings they hold. */
  #label(text: string, line: number): void {
    this.#leave(line, 1);
    const depth = (this.#bases[this.#nestingOf(line)] ??= this.#rank) + 1;
    this.#rank = depth;
    this.#add({ kind: 'heading', depth, text, line, isWeak: true });
  }

  /** Behind tabs and folds the rank is what it was before them. */
  #leave(line: number, own: 0 | 1): void {
    const within = this.#nestingOf(line) + own;
    if (this.#bases.length <= within) return;
    this.#rank = this.#bases[within] ?? this.#rank;
    this.#bases = this.#bases.slice(0, within);
  }

  #nestingOf = (line: number): number => this.#site?.nesting.get(line) ?? 0;

  #html(node: SyntaxNode): SyntaxNode {
    const last = endOfHtml(this.#text, node);
    const read = blocksOfHtml(this.#text.slice(node.from, last.to), this.#lineOf(node.from), this.#rank);
    if (/<\/table>\s*$/i.test(this.#text.slice(node.from, last.to))) this.#addTable(read);
    else for (const block of read) this.#add(block);
    this.#rank = read.findLast(({ kind, isWeak }) => kind === 'heading' && !isWeak)?.depth ?? this.#rank;
    return last;
  }

  #item(node: SyntaxNode, depth: number): void {
    let isFirst = true;
    const isLabel = isOverParagraphs(node, (paragraph) => this.#inline(paragraph));
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.name === 'Paragraph' || child.name === 'Task') {
        if (isFirst)
          this.#add({
            kind: 'bullet',
            depth,
            text: this.#inline(child)
              .replace(/^\[[ xX]\]\s*/, '')
              .replace(/^[•·▪◦●]\s*/, ''),
            line: this.#lineOf(child.from),
            ...(isLinkAlone(child) ? { isLink: true } : {}),
            ...(node.parent?.name === 'OrderedList' ? { isNumbered: true } : {}),
            ...this.#labelled(child),
          });
        else if (isLabel && !LETTERED.test(this.#inline(child)))
          this.#add({
            kind: 'bullet',
            depth: depth + 1,
            text: this.#inline(child),
            line: this.#lineOf(child.from),
          });
        else this.#paragraph(child, depth);
        isFirst = false;
      } else child = this.#node(child, depth);
    }
  }

  /** @param depth of the bullet that it stands in; what is counted in it is nested in that */
  #paragraph(node: SyntaxNode, depth = 0): void {
    const text = this.#inline(node);
    const only = node.firstChild;
    const looks = headingLooks(this.#text, node, text);
    const line = this.#lineOf(node.from);
    if (this.#site?.labels.has(line)) return this.#label(text, line);
    this.#leave(line, 0);
    // A line in italics over a list stands below those in bold print.
    if (looks)
      this.#add({
        kind: 'heading',
        depth: this.#rank + (looks === 'italic' ? 2 : 1),
        text: folded(text).replace(/:$/, ''),
        line,
        isWeak: true,
      });
    else if (isLabelLine(this.#text, node)) this.#labelLine(node);
    else if (LETTERED.test(text) || SIGNED.test(text)) this.#lines(text, line, depth);
    else if (/(?:^|\n)\s*[•·▪◦●]\s/.test(text))
      for (const piece of text.split(/\n?\s*[•·▪◦●]\s+/))
        this.#add({ kind: 'bullet', depth: 1, text: piece, line });
    else {
      const isLabel = only?.from === node.from && isStrong(only);
      this.#add({
        kind: 'paragraph',
        depth: 0,
        text,
        line,
        ...(isLinkAlone(node) ? { isLink: true } : {}),
        ...(isLabel ? { label: folded(this.#inline(only)) } : {}),
      });
    }
  }

  #labelLine(node: SyntaxNode): void {
    const text = this.#inline(node);
    const end = text.indexOf('\n');
    const line = this.#lineOf(node.from);
    const label = folded(text.slice(0, end)).replace(/:$/, '');
    this.#add({ kind: 'heading', depth: this.#rank + 1, text: label, line, isWeak: true });
    this.#add({ kind: 'paragraph', depth: 0, text: text.slice(end + 1), line: line + 1 });
  }

  /** “a) …”, “b) …” and “1.1 …” line by line are no lists in Markdown, and are meant as such. */
  #lines(text: string, from: number, depth: number): void {
    const lines = text.split('\n').map((line, index) => ({ text: line, line: from + index }));
    for (const block of blocksOfLines(lines, false))
      this.#add(
        block.kind === 'heading'
          ? { ...block, kind: 'paragraph', depth: 0 }
          : block.kind === 'bullet'
            ? { ...block, depth: block.depth + depth }
            : block,
      );
  }

  #table(node: SyntaxNode): void {
    const read = (cell: string, line: number) => new Reader(cell, () => line).read();
    this.#addTable(blocksOfMarkdownTable(this.#text, node, this.#lineOf, this.#rank, read));
  }

  #addTable(blocks: readonly Block[]): void {
    this.#isAfterTable = false;
    for (const block of blocks) this.#add(block);
    this.#isAfterTable = blocks.some(({ isLevel, isName }) => isLevel || isName);
  }

  /** The words in bold print at the beginning of a text that goes on behind them. */
  #labelled(node: SyntaxNode): Pick<Block, 'label'> {
    const first = node.firstChild;
    const isLabel = first?.from === node.from && isStrong(first) && first.to < node.to;
    return isLabel ? { label: folded(this.#inline(first)) } : {};
  }

  #add(block: Block): void {
    const text = folded(block.text);
    if (text === '') return;
    if (block.kind === 'heading') this.#isAfterTable = false;
    if (this.#isAfterTable || this.#site?.asides.has(block.line))
      this.#blocks.push({ kind: 'paragraph', depth: 0, text, line: block.line, isOutside: true });
    else this.#blocks.push({ ...block, text });
  }

  #inline(node: SyntaxNode): string {
    return inlineText(this.#text, node);
  }
}
