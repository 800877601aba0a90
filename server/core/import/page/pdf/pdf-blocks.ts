import { type Block, MAYBE } from '../block.ts';
import type { Cell } from '../tables/cell.ts';
import { blocksOfTable } from '../tables/tables.ts';
import { withFrameLines } from '../text/frame-lines.ts';
import type { Line } from '../text/line.ts';
import { withStatements } from '../text/second-look.ts';
import { withSpacedStatements } from '../text/spaced-statements.ts';
import type { PdfContent } from './pdf.ts';
import { followEachOther, nameAndText } from './pdf-cells.ts';
import { type Column, isIn } from './pdf-columns.ts';
import { withoutRunningHeads } from './pdf-frame.ts';
import { headingOf, type Looks, looksOf } from './pdf-headings.ts';
import { layoutOf, type Part } from './pdf-layout.ts';
import { nameOfItem, withListed, withMarks } from './pdf-lists.ts';
import { leadingOf, leftOf, rightOf } from './pdf-measures.ts';
import { type Paragraph, paragraphsOf, type Setting } from './pdf-paragraphs.ts';
import { type Segment, segmentsOf } from './pdf-segments.ts';
import { type PdfBox, shapesIn } from './pdf-shapes.ts';
import { wordsIn } from './pdf-words.ts';

/** A PDF as blocks, and as lines: a paragraph or a cell is one. */
export interface PdfReading {
  readonly blocks: readonly Block[];
  readonly lines: readonly Line[];
}

/** Reads a PDF by where its text stands on its pages. */
export function readPdfPages({ pages, drawn = [] }: Pick<PdfContent, 'pages' | 'drawn'>): PdfReading {
  const shapes = pages.map((_, at) => shapesIn(drawn[at] ?? []));
  const segments = withoutRunningHeads(
    pages.map((texts, at) => segmentsOf(texts, shapes[at] ?? shapesIn([]))),
  );
  const all = segments.flat();
  const looks = looksOf(all);
  const leading = leadingOf(segments, looks);
  const words = wordsIn(all.map(({ text }) => text));
  const parts = layoutOf(
    segments.map((own, at) => ({ segments: own, shapes: shapes[at] ?? shapesIn([]) })),
    leading,
  );
  const setting: Setting = {
    words,
    leading,
    right: rightOf(all, looks),
    ...(drawn.some((boxes: readonly PdfBox[]) => boxes.length > 0) ? {} : { left: leftOf(all, looks) }),
  };
  return new Reader(looks, setting).read(parts);
}

interface CellPlace {
  readonly right: number;
  readonly isHead: boolean;
  readonly areStatements: boolean;
  /** In the first column, where names stand. */
  readonly isName?: boolean;
}

/** Puts the parts into lines with numbers, and into blocks. */
class Reader {
  readonly #looks: Looks;
  readonly #setting: Setting;
  readonly #lines: Line[] = [];
  readonly #blocks: Block[] = [];
  #rank = 0;

  constructor(looks: Looks, setting: Setting) {
    this.#looks = looks;
    this.#setting = setting;
  }

  read(parts: readonly Part[]): PdfReading {
    for (const part of parts) {
      const { table } = part;
      if (table) this.#table(table.rows, table.columns);
      else this.#text(paragraphsOf(part.segments, this.#setting));
    }
    const framed = withFrameLines(this.#lines);
    const frames = new Set(framed.filter(({ isFrame }) => isFrame).map(({ line }) => line));
    return {
      blocks: withStatements(withSpacedStatements(withListed(this.#blocks))).map((block) =>
        frames.has(block.line) && block.kind !== 'heading' ? { ...block, isFrame: true } : block,
      ),
      lines: framed,
    };
  }

  #text(paragraphs: readonly Paragraph[]): void {
    const depths: number[] = [];
    for (const [at, paragraph] of paragraphs.entries()) {
      const heading =
        headingOf(paragraph, this.#looks, this.#rank) ??
        nameOfItem(paragraph, paragraphs.slice(Math.max(0, at - 1), at + 2), this.#rank);
      if (!paragraph.mark) depths.length = 0;
      if (heading && !heading.isWeak) this.#rank = heading.depth;
      this.#blocks.push(this.#block(paragraph, heading, depths));
    }
  }

  #block(paragraph: Paragraph, heading: ReturnType<typeof headingOf>, depths: number[]): Block {
    const { text, mark, label } = paragraph;
    if (heading) {
      this.#add('');
      const line = this.#add(paragraph.whole, {
        heading: heading.depth,
        ...(heading.isWeak ? { isWeak: true } : {}),
      });
      return {
        kind: 'heading',
        depth: heading.depth,
        text: mark?.mark === 'sign' ? text : paragraph.whole,
        line,
        ...(heading.isWeak ? { isWeak: true } : {}),
      };
    }
    if (mark) {
      const depth = depthOf(paragraph.left, depths);
      return {
        kind: 'bullet',
        depth,
        text,
        line: this.#add(`${' '.repeat(depth * 2)}• ${text}`),
        ...(mark.mark === 'number' ? { isNumbered: true } : {}),
        ...(mark.isCross ? { isContrast: true } : {}),
        ...(mark.numbering ? { numbering: mark.numbering } : {}),
        ...(mark.isBracketed ? { isBracketed: true } : {}),
      };
    }
    this.#add('');
    return { kind: 'paragraph', depth: 0, text, line: this.#add(text), ...(label ? { label } : {}) };
  }

  #add(text: string, looks: Partial<Line> = {}): number {
    const line = this.#lines.length + 1;
    if (text !== '' || (this.#lines.at(-1)?.text ?? '') !== '') this.#lines.push({ ...looks, text, line });
    return this.#lines.length;
  }

  #table(rows: readonly Segment[][], columns: readonly Column[]): void {
    this.#add('');
    const areStatements = followEachOther(rows, columns, this.#setting.words);
    const cells = rows.map((row, at) => {
      const isHead = at === 0 && row.every(({ isBold }) => isBold);
      const [first] = row;
      if (row.length === 1 && first && reachesOver(first, columns))
        return [{ ...this.#cell(row, { ...first, isHead, areStatements }), isWide: true }];
      return columns.map((column, index) =>
        this.#cell(
          row.filter((segment) => isIn(segment, column)),
          { right: column.right, isHead, areStatements, isName: index === 0 },
        ),
      );
    });
    const blocks = blocksOfTable(withMarks(cells), this.#rank) ?? cells.flat().flatMap((cell) => cell.blocks);
    for (const block of blocks) this.#blocks.push(block);
    this.#add('');
  }

  #cell(segments: readonly Segment[], { right, isHead, areStatements, isName }: CellPlace): Cell {
    const line = this.#lines.length + 1;
    const { words } = this.#setting;
    const [name, about] = isName && !isHead ? nameAndText(segments, words) : [segments, []];
    const setting = { ...this.#setting, right, areStatements };
    const plain = paragraphsOf(about, setting).map((paragraph) => ({ ...paragraph, isBold: false }));
    const paragraphs = [...paragraphsOf(name, setting), ...plain];
    const isLabel = paragraphs.length === 1;
    const depths: number[] = [];
    const blocks = paragraphs.map((paragraph) => {
      const heading = isLabel || isHead ? undefined : headingOf(paragraph, this.#looks, this.#rank);
      const isHeading = heading !== undefined && heading.depth < MAYBE;
      return this.#block(paragraph, isHeading ? { depth: this.#rank + 1, isWeak: true } : undefined, depths);
    });
    const [first] = paragraphs;
    return {
      blocks,
      line: blocks[0]?.line ?? line,
      isHeader: isHead || (isLabel && first?.isBold === true),
      ...(first?.isBold && !isLabel ? { label: first.text } : {}),
    };
  }
}

const reachesOver = ({ left, right }: Segment, columns: readonly Column[]): boolean =>
  columns.filter((column) => left < column.right && right > column.left).length > 1;

function depthOf(left: number, depths: number[]): number {
  while (depths.length > 0 && left < (depths.at(-1) ?? 0) - 4) depths.pop();
  if (depths.length === 0 || left > (depths.at(-1) ?? 0) + 4) depths.push(left);
  return depths.length;
}
