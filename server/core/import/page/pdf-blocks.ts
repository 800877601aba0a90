import { type Block, MAYBE } from './block.ts';
import { bulleted, type Cell } from './cell.ts';
import { withFrameLines } from './frame-lines.ts';
import type { Line } from './line.ts';
import type { PdfContent } from './pdf.ts';
import { followEachOther, nameAndText } from './pdf-cells.ts';
import { type Column, isIn } from './pdf-columns.ts';
import { withoutRunningHeads } from './pdf-frame.ts';
import { headingOf, type Looks, looksOf, mayBeName } from './pdf-headings.ts';
import { layoutOf, type Part } from './pdf-layout.ts';
import { type Paragraph, paragraphsOf, type Setting } from './pdf-paragraphs.ts';
import { type Segment, segmentsOf } from './pdf-segments.ts';
import { type PdfBox, shapesIn } from './pdf-shapes.ts';
import { wordsIn } from './pdf-words.ts';
import { withStatements } from './second-look.ts';
import { withSpacedStatements } from './spaced-statements.ts';
import { blocksOfTable } from './tables.ts';

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
    this.#blocks.push(...blocks);
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

/** An item of a list that holds paragraphs, and does not stand below another item, is the name of what they say. */
function nameOfItem(
  item: Paragraph,
  around: readonly Paragraph[],
  above: number,
): ReturnType<typeof headingOf> {
  const { mark, left, inner, lines, text } = item;
  const next = around[around.indexOf(item) + 1];
  const before = around[around.indexOf(item) - 1];
  const isInList = before?.mark !== undefined && Math.abs(before.inner - inner) < 3;
  const holds = next !== undefined && !next.mark && next.left > left + 4;
  return mark && lines === 1 && holds && !isInList && mayBeName(text)
    ? { depth: above + 1, isWeak: true }
    : undefined;
}

/** Where the other columns hold lists, a column whose marks were cut off at the margin holds one too. */
function withMarks(rows: ReadonlyArray<readonly Cell[]>): ReadonlyArray<readonly Cell[]> {
  const isList = ({ blocks }: Cell): boolean => blocks.every(({ kind }) => kind === 'bullet');
  const body = rows.slice(1);
  const others = body.flatMap((row) => row.slice(1)).filter(({ blocks }) => blocks.length > 0);
  const isBesideLists =
    rows[0]?.length === 2 &&
    others.length >= 2 &&
    others.every(isList) &&
    body.every(
      ([first]) => first && !first.isHeader && first.blocks.every(({ kind }) => kind !== 'heading'),
    ) &&
    body.some(([first]) => (first?.blocks[0]?.text.length ?? 0) > 40);
  return isBesideLists
    ? rows.map((row, at) =>
        at === 0 ? row : row.map((cell) => ({ ...cell, blocks: bulleted(cell.blocks) })),
      )
    : rows;
}

/** Paragraphs below each other that end without a stop are a list whose marks were left out. */
function withListed(blocks: readonly Block[]): Block[] {
  const isOpen = (block: Block | undefined): boolean =>
    block?.kind === 'paragraph' &&
    !block.label &&
    block.text.split(' ').length >= 4 &&
    /^\p{Lu}/u.test(block.text) &&
    !/[.:;!?…]["'”’)]?$/.test(block.text);
  return blocks.map((block, at) =>
    isOpen(block) && (isOpen(blocks[at - 1]) || isOpen(blocks[at + 1]))
      ? { ...block, kind: 'bullet', depth: 1, isUnmarked: true }
      : block,
  );
}

const reachesOver = ({ left, right }: Segment, columns: readonly Column[]): boolean =>
  columns.filter((column) => left < column.right && right > column.left).length > 1;

function depthOf(left: number, depths: number[]): number {
  while (depths.length > 0 && left < (depths.at(-1) ?? 0) - 4) depths.pop();
  if (depths.length === 0 || left > (depths.at(-1) ?? 0) + 4) depths.push(left);
  return depths.length;
}

/** From line to line within a paragraph, in heights of letters: the smallest distance that is a usual one. */
function leadingOf(pages: ReadonlyArray<readonly Segment[]>, { body }: Looks): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const page of pages)
    for (const [at, segment] of page.entries()) {
      const next = page
        .slice(at + 1, at + 12)
        .find(({ left, right, y }) => left < segment.right && right > segment.left && y < segment.y - 1);
      if (!next || Math.abs(next.size - body) > 0.6 || Math.abs(segment.size - body) > 0.6) continue;
      const gap = Math.round(((segment.y - next.y) / next.size) * 40) / 40;
      if (gap > 2.5) continue;
      counts.set(gap, (counts.get(gap) ?? 0) + 1);
      all++;
    }
  const usual = [...counts].filter(([, count]) => count >= all * 0.12).map(([gap]) => gap);
  return usual.length > 0 ? Math.min(...usual) : 1.2;
}

const ofBody = (segments: readonly Segment[], { body }: Looks): Segment[] =>
  segments.filter(({ size }) => Math.abs(size - body) < 0.8);

function rightOf(segments: readonly Segment[], looks: Looks): number {
  const rights = ofBody(segments, looks)
    .map(({ right }) => right)
    .sort((a, b) => a - b);
  return rights[Math.floor(rights.length * 0.98)] ?? 0;
}

/** Where most lines begin. */
function leftOf(segments: readonly Segment[], looks: Looks): number {
  const own = ofBody(segments, looks);
  const lefts = new Map<number, number>();
  for (const { left } of own)
    lefts.set(Math.round(left / 4) * 4, (lefts.get(Math.round(left / 4) * 4) ?? 0) + 1);
  const common = [...lefts].filter(([, count]) => count >= own.length * 0.1).map(([left]) => left);
  return Math.min(...common, Number.MAX_VALUE);
}
