import type { SyntaxNode } from '@lezer/common';
import {
  type FileChild,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { headingRuns, runs } from './inline.ts';

/** The name under which the document's numbered lists are defined; each list is an instance that counts from its own number. */
export const NUMBERED = 'numbered';
export const DEEPEST_LIST = 8;

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Where a paragraph stands: in which list and how deep, in a quotation. */
interface Place {
  readonly list?: { readonly instance: number | undefined; readonly depth: number };
  readonly isQuoted?: boolean;
}

/** Makes Word's paragraphs and tables of Markdown's blocks. */
export class BlockWriter {
  readonly #source: string;
  #instances: number;

  /** @param instances how many numbered lists stand before these blocks */
  constructor(source: string, instances: number) {
    this.#source = source;
    this.#instances = instances;
  }

  get instances(): number {
    return this.#instances;
  }

  write(node: SyntaxNode, place: Place = {}): FileChild[] {
    const written: FileChild[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling)
      written.push(...this.#block(child, place));
    return written;
  }

  #block(node: SyntaxNode, place: Place): FileChild[] {
    const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1];
    if (heading)
      return [
        new Paragraph({
          heading: HEADINGS[Number(heading) - 1] ?? HeadingLevel.HEADING_6,
          children: headingRuns(node, this.#source),
        }),
      ];
    switch (node.name) {
      case 'Paragraph':
      case 'Task':
        return [paragraph(runs(node, this.#source), place)];
      case 'BulletList':
        return this.#list(node, place, undefined);
      case 'OrderedList':
        return this.#list(node, place, ++this.#instances);
      case 'Blockquote':
        return this.write(node, { ...place, isQuoted: true });
      case 'FencedCode':
      case 'CodeBlock':
        return this.#code(node);
      case 'Table':
        return [this.#table(node)];
      case 'HorizontalRule':
        return [new Paragraph({ thematicBreak: true })];
      default:
        return [];
    }
  }

  #list(node: SyntaxNode, place: Place, instance: number | undefined): FileChild[] {
    const depth = Math.min(DEEPEST_LIST, place.list ? place.list.depth + 1 : 0);
    const items: FileChild[] = [];
    for (const item of node.getChildren('ListItem')) {
      let isFirst = true;
      for (let child = item.firstChild; child; child = child.nextSibling) {
        if (child.name === 'ListMark') continue;
        // Only the first paragraph of an item has its bullet; lists below know how deep they are all the same.
        const isList = /List$/.test(child.name);
        if (isList || isFirst) items.push(...this.#block(child, { ...place, list: { instance, depth } }));
        else items.push(...this.#block(child, {}));
        isFirst = false;
      }
    }
    return items;
  }

  #code(node: SyntaxNode): FileChild[] {
    const texts = node.getChildren('CodeText').map(({ from, to }) => this.#source.slice(from, to));
    return texts
      .join('')
      .split('\n')
      .map((line) => new Paragraph({ children: [new TextRun({ text: line, font: 'Courier New' })] }));
  }

  #table(node: SyntaxNode): Table {
    const rows: TableRow[] = [];
    for (let row = node.firstChild; row; row = row.nextSibling) {
      if (row.name !== 'TableHeader' && row.name !== 'TableRow') continue;
      const isHead = row.name === 'TableHeader';
      const cells = row.getChildren('TableCell').map(
        (cell) =>
          new TableCell({
            children: [new Paragraph({ children: runs(cell, this.#source, isHead ? { bold: true } : {}) })],
          }),
      );
      if (cells.length > 0) rows.push(new TableRow({ tableHeader: isHead, children: cells }));
    }
    return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
  }
}

function paragraph(children: ParagraphChild[], { list, isQuoted }: Place): Paragraph {
  const indent = isQuoted ? { indent: { left: 567 } } : {};
  if (!list) return new Paragraph({ children, ...indent });
  return list.instance === undefined
    ? new Paragraph({ children, bullet: { level: list.depth } })
    : new Paragraph({
        children,
        numbering: { reference: NUMBERED, level: list.depth, instance: list.instance },
      });
}
