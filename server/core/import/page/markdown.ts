import type { SyntaxNode } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { frontMatterSpan, maskForMarkdown } from '../../text/mask.ts';
import { type Block, folded } from './block.ts';
import { blocksOfHtml } from './html.ts';
import { type LineOf, lineFinder } from './line-finder.ts';
import { blocksOfLines } from './lines.ts';
import { endOfHtml } from './markdown-html.ts';
import { inlineText, isLinkAlone } from './markdown-inline.ts';
import { blocksOfTable, type Cell } from './tables.ts';

/** Begins as an item of a list that has letters or the numbers of an outline. */
const LETTERED = /^(?:\(?[a-z]\)|[a-z]\.|\d{1,2}(?:\.\d{1,2}){1,2}\.?)\s+\S/;

/** Two lines and more that begin with signs, of which the first is none in Markdown; a dash alone may part a sentence. */
const SIGNED = /(?:^|\n)\s*[•·▪▫◦●○■□‣⁃∙►➢➤✓–—]\s+\S[\s\S]*?\n\s*[•·▪▫◦●○■□‣⁃∙►➢➤✓–—*-]\s+\S/;

/** “Scope: tasks.” and all that is longer and has a stop. */
const SENTENCE = /[.!?] \p{Lu}|: .*[.!?]$|^(?:\S+ ){2,}\S+[.!?]$/u;

const markdown = parser.configure(GFM);

/** Whether a text is Markdown rather than plain text: headings, bold labels, links, tables. */
export const looksLikeMarkdown = (text: string): boolean =>
  /^#{1,6}[ \t]+\S/m.test(text) ||
  /^\*\*[^*\n]+\*\*:?[ \t]*$/m.test(text) ||
  /^\|.*\|[ \t]*\r?\n\|?[ \t]*:?-{2,}/m.test(text) ||
  /^[^\n]+\n(?:={3,}|-{3,})[ \t]*$/m.test(text);

export interface MarkdownPage {
  readonly blocks: readonly Block[];
  /** As the fields at the head of the file have it. */
  readonly title?: string;
}

/** A Markdown page. The fields at its head are no part of its text; they are listed. */
export function readMarkdown(text: string): MarkdownPage {
  const front = frontMatterSpan(text);
  const masked = maskForMarkdown(text, front);
  const fields = front ? text.slice(front.start, front.end) : '';
  const outside = fields.split(/\r\n|\n|\r/).flatMap((field, index): Block[] => {
    const line = folded(field);
    return line === '' ? [] : [{ kind: 'paragraph', depth: 0, text: line, line: index + 2, isOutside: true }];
  });
  const title = /^title:[ \t]*(["']?)(.+?)\1[ \t]*$/m.exec(fields)?.[2];
  return {
    blocks: [...outside, ...new Reader(masked, lineFinder(masked)).read()],
    ...(title ? { title: folded(title) } : {}),
  };
}

class Reader {
  readonly #text: string;
  readonly #lineOf: LineOf;
  readonly #blocks: Block[] = [];
  /** The rank of the last real heading. */
  #rank = 0;

  constructor(text: string, lineOf: LineOf) {
    this.#text = text;
    this.#lineOf = lineOf;
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
    this.#rank = rank;
    this.#add({
      kind: 'heading',
      depth: rank,
      text: this.#inline(node).replace(/\s#+\s*$/, ''),
      line: this.#lineOf(node.from),
    });
  }

  #html(node: SyntaxNode): SyntaxNode {
    const last = endOfHtml(this.#text, node);
    const read = blocksOfHtml(this.#text.slice(node.from, last.to), this.#lineOf(node.from), this.#rank);
    for (const block of read) this.#add(block);
    this.#rank = read.findLast(({ kind, isWeak }) => kind === 'heading' && !isWeak)?.depth ?? this.#rank;
    return last;
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
            line: this.#lineOf(child.from),
            ...(isLinkAlone(child) ? { isLink: true } : {}),
          });
        else this.#paragraph(child);
        isFirst = false;
      } else child = this.#node(child, depth);
    }
  }

  #paragraph(node: SyntaxNode): void {
    const text = this.#inline(node);
    const only = node.firstChild;
    const isAlone =
      only?.from === node.from && /^[:.]?\s*$/.test(this.#text.slice(only?.to ?? node.to, node.to));
    const isBold = isAlone && only?.name === 'StrongEmphasis';
    // A line in italics over a list stands below those in bold print.
    const isItalic =
      isAlone &&
      only?.name === 'Emphasis' &&
      text.length <= 60 &&
      !SENTENCE.test(text) &&
      node.nextSibling?.name === 'BulletList';
    const line = this.#lineOf(node.from);
    if ((isBold && text.length <= 160) || isItalic)
      this.#add({
        kind: 'heading',
        depth: this.#rank + (isItalic ? 2 : 1),
        text: folded(text).replace(/:$/, ''),
        line,
        isWeak: true,
      });
    else if (LETTERED.test(text) || SIGNED.test(text)) this.#lines(text, line);
    else if (/(?:^|\n)\s*[•·▪◦●]\s/.test(text))
      for (const piece of text.split(/\n?\s*[•·▪◦●]\s+/))
        this.#add({ kind: 'bullet', depth: 1, text: piece, line });
    else {
      const isLabel = only?.name === 'StrongEmphasis' && only.from === node.from;
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

  /** “a) …”, “b) …” and “1.1 …” line by line are no lists in Markdown, and are meant as such. */
  #lines(text: string, from: number): void {
    const lines = text.split('\n').map((line, index) => ({ text: line, line: from + index }));
    for (const block of blocksOfLines(lines, false))
      this.#add(block.kind === 'heading' ? { ...block, kind: 'paragraph', depth: 0 } : block);
  }

  #table(node: SyntaxNode): void {
    const rows: Cell[][] = [];
    for (let row = node.firstChild; row; row = row.nextSibling) {
      if (row.name !== 'TableHeader' && row.name !== 'TableRow') continue;
      const line = this.#lineOf(row.from);
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
    const blocks = inner === '' ? [] : new Reader(inner, () => line).read();
    const label = blocks.length > 1 && blocks[0]?.isWeak ? blocks[0].text : undefined;
    return {
      line,
      isHeader,
      ...(label ? { label } : {}),
      blocks: blocks.map((block) => ({
        ...block,
        ...(block.isWeak ? ({ kind: 'paragraph', depth: 0 } as const) : {}),
      })),
    };
  }

  #add(block: Block): void {
    const text = folded(block.text);
    if (text !== '') this.#blocks.push({ ...block, text });
  }

  #inline(node: SyntaxNode): string {
    return inlineText(this.#text, node);
  }
}

/** The cells of a table's row: bars that are escaped or in code do not part cells. */
const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
