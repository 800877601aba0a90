import type { TreeCursor } from '@lezer/common';
import type { Span } from '../text/span.ts';
import { type Block, type Comment, readComment } from './chunk.ts';
import { countWords, ProseBuilder } from './prose.ts';
import { type Citation, findCitations } from './tags.ts';

/** A stretch of the source that a reader does not read as it stands: left out, or read as something else. */
interface Hidden extends Span {
  readonly as?: string;
}

/** Left out of the prose; citations may stand around or across them. */
const MARKS: ReadonlySet<string> = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'HeaderMark',
  'TableDelimiter',
]);
/** Left out of the prose, and no place for citations. */
const SILENT: ReadonlySet<string> = new Set([
  'Comment',
  'InlineCode',
  'HTMLTag',
  'ProcessingInstruction',
  'Image',
  'LinkTitle',
  'QuoteMark',
  'TaskMarker',
]);
const CLOSING_MARKS = /[.,;:!?)\]]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
  '&ndash;': '–',
  '&mdash;': '—',
  '&pound;': '£',
};

/**
 * A block whose marks are known without a parser: citations, and what is hidden.
 * @param text the chunk that holds it
 * @param known how many words it has, and its citations, where these have been looked at
 */
export const markedBlock = (
  kind: Block['kind'],
  text: string,
  span: Span,
  hidden: readonly Span[],
  known: { readonly words?: number | undefined; readonly citations?: readonly Citation[] } = {},
): Block => new BlockReader(kind, text).known(span, hidden, known.citations).build(known.words);

/** Reads the leaves (paragraphs, cells) that make up one block, and gives the block. */
export class BlockReader {
  readonly comments: Comment[] = [];
  readonly #prose = new ProseBuilder();
  readonly #citations: Citation[] = [];
  #start = -1;
  #end = -1;
  #label: Block['label'];

  constructor(
    private readonly kind: Block['kind'],
    private readonly text: string,
  ) {}

  get hasLeaves(): boolean {
    return this.#start >= 0;
  }

  /** Reads the leaf that the cursor stands on; the cursor stands there again afterwards. */
  leaf(cursor: TreeCursor): void {
    const span = { start: cursor.from, end: cursor.to };
    const hidden: Hidden[] = [];
    const blank: Span[] = [];
    if (this.#start < 0) {
      this.#start = span.start;
      this.#label = findLabel(cursor, this.text);
    } else this.#prose.replace(' ', span.start);
    this.#end = span.end;
    this.#inline(cursor, hidden, blank);
    const citations = findCitations(blanked(this.text, span, blank), span.start);
    this.#citations.push(...citations);
    this.#read(
      span,
      [...hidden, ...citations].sort((a, b) => a.start - b.start),
      new Set(citations),
    );
  }

  /** Reads a leaf whose marks are known; citations are none of them. */
  known(
    span: Span,
    hidden: readonly Span[],
    citations: readonly Citation[] = findCitations(this.text.slice(span.start, span.end), span.start),
  ): this {
    this.#start = span.start;
    this.#end = span.end;
    this.#citations.push(...citations);
    const gaps =
      hidden.length > 0 ? [...hidden, ...citations].sort((one, other) => one.start - other.start) : citations;
    this.#read(span, gaps, new Set(citations));
    return this;
  }

  /** @param words how many words there are, where they have been counted */
  build(words?: number): Block {
    const prose = this.#prose.build();
    const block = {
      kind: this.kind,
      start: this.#start,
      end: this.#end,
      prose,
      words: words ?? countWords(prose.text),
      citations: this.#citations,
    };
    return this.#label ? { ...block, label: this.#label } : block;
  }

  #inline(cursor: TreeCursor, hidden: Hidden[], blank: Span[]): void {
    if (!cursor.firstChild()) return;
    do this.#node(cursor, hidden, blank);
    while (cursor.nextSibling());
    cursor.parent();
  }

  #node(cursor: TreeCursor, hidden: Hidden[], blank: Span[]): void {
    const { name } = cursor;
    const span = { start: cursor.from, end: cursor.to };
    const source = this.text.slice(span.start, span.end);
    if (name === 'Comment') this.comments.push(readComment(this.text, span));
    if (SILENT.has(name) || name === 'Escape') blank.push(span);
    if (MARKS.has(name)) hidden.push(name === 'TableDelimiter' ? { ...span, as: ' ' } : span);
    else if (SILENT.has(name)) hidden.push(span);
    else if (name === 'Escape') hidden.push({ start: span.start, end: span.start + 1 });
    else if (name === 'Entity') hidden.push({ ...span, as: decode(source) });
    else if (name === 'HardBreak') hidden.push({ ...span, as: ' ' });
    else if (name === 'Link') this.#link(cursor, hidden, blank);
    else if (name === 'Autolink') {
      blank.push(span);
      hidden.push({ start: span.start, end: span.start + 1 }, { start: span.end - 1, end: span.end });
    } else if (name === 'URL') {
      // The parser takes [-@key] for an e-mail address.
      if (!source.startsWith('-@')) blank.push(span);
    } else this.#inline(cursor, hidden, blank);
  }

  /** A link shows its words. Brackets with nothing behind them are no link to a reader, and stay. */
  #link(cursor: TreeCursor, hidden: Hidden[], blank: Span[]): void {
    const inner: Hidden[] = [];
    const marks: Span[] = [];
    let isLink = false;
    if (!cursor.firstChild()) return;
    do {
      const span = { start: cursor.from, end: cursor.to };
      if (cursor.name === 'LinkMark') marks.push(span);
      else if (marks.length > 2 && (cursor.name === 'URL' || cursor.name === 'LinkTitle')) {
        isLink = true;
        inner.push(span);
        blank.push(span);
      } else if (cursor.name === 'LinkLabel') {
        // The parser takes two citations side by side, [@a][@b], for a link with a label.
        if (this.text.startsWith('[@', span.start)) continue;
        isLink = true;
        inner.push(span);
        blank.push(span);
      } else this.#node(cursor, inner, blank);
    } while (cursor.nextSibling());
    cursor.parent();
    hidden.push(...inner, ...(isLink || marks.length > 2 ? marks : []));
  }

  /** Adds what is read of a leaf to the prose: everything but what is hidden. */
  #read(span: Span, hidden: readonly Hidden[], citations: ReadonlySet<Hidden>): void {
    let at = span.start;
    for (const gap of hidden) {
      if (gap.start < at) continue;
      this.#prose.add(this.text.slice(at, gap.start), at);
      if (gap.as !== undefined) this.#prose.replace(gap.as, gap.start);
      else if (citations.has(gap) && CLOSING_MARKS.test(this.text[gap.end] ?? '')) this.#prose.dropSpace();
      at = gap.end;
    }
    this.#prose.add(this.text.slice(at, span.end), at);
  }
}

function decode(entity: string): string {
  const code = /^&#(?:x([0-9a-f]+)|([0-9]+));$/i.exec(entity);
  if (!code) return ENTITIES[entity] ?? entity;
  const point = code[1] ? Number.parseInt(code[1], 16) : Number(code[2]);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity;
}

/** The text of a leaf with some stretches replaced by spaces, so that nothing is found in them. */
function blanked(text: string, span: Span, blank: readonly Span[]): string {
  let result = '';
  let at = span.start;
  for (const gap of [...blank].sort((a, b) => a.start - b.start)) {
    if (gap.start < at) continue;
    result += text.slice(at, gap.start) + ' '.repeat(gap.end - gap.start);
    at = gap.end;
  }
  return result + text.slice(at, span.end);
}

/** Bold words at the very start of a paragraph that end in a colon or full stop, or are followed by a colon or dash. */
function findLabel(cursor: TreeCursor, text: string): Block['label'] {
  const { from, to } = cursor;
  if (!cursor.firstChild()) return undefined;
  const bold =
    cursor.name === 'StrongEmphasis' && cursor.from === from
      ? { start: cursor.from, end: cursor.to }
      : undefined;
  cursor.parent();
  if (!bold || bold.end - bold.start > 80) return undefined;
  const inner = text.slice(bold.start + 2, bold.end - 2).trim();
  const behind = text.slice(bold.end, to);
  if (!/[:.]$/.test(inner) && !/^\s*(?:$|[:–—-])/.test(behind)) return undefined;
  return { ...bold, text: inner };
}
