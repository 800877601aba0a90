import type { Tree, TreeCursor } from '@lezer/common';
import { type Span, shifted } from '../text/span.ts';
import { BlockReader } from './block-reader.ts';
import type { Prose } from './prose.ts';
import type { Citation } from './tags.ts';

/** A unit of prose that a tag belongs to: a paragraph, a list item, a table row or a paragraph of a block quote. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'item' | 'row' | 'quote';
  /** What a reader reads, without tags, comments, code and marks. Offsets of its pieces are relative to the chunk. */
  readonly prose: Prose;
  readonly words: number;
  readonly citations: readonly Citation[];
  /** Bold words at the beginning that may name a part: `**Situation:** …`. */
  readonly label?: Span & { readonly text: string };
}

export interface Heading extends Span {
  /** 1 to 6. */
  readonly depth: number;
  /** Its text without tags and marks. */
  readonly title: string;
  /** The same as a block, for the rules that read headings too. */
  readonly block: Block;
  readonly citations: readonly Citation[];
}

export interface Comment extends Span {
  /** What stands between `<!--` and `-->`. */
  readonly text: string;
}

/** One top-level piece of a Markdown document, with positions relative to its own beginning. */
export interface Chunk {
  readonly blocks: readonly Block[];
  readonly heading?: Heading;
  readonly comments: readonly Comment[];
}

const EMPTY: Chunk = { blocks: [], comments: [] };
const HEADING = /^(?:ATX|Setext)Heading([1-6])$/;

/**
 * Reads one top-level node of the Markdown tree.
 * @param text the chunk's own text, masked as the parser saw it
 */
export function readChunk(tree: Tree, text: string): Chunk {
  const heading = HEADING.exec(tree.type.name);
  const cursor = tree.cursor();
  if (heading) return readHeading(cursor, text, Number(heading[1]));
  const chunk = { blocks: [] as Block[], comments: [] as Comment[] };
  readContainer(cursor, text, 'paragraph', chunk);
  return chunk.blocks.length + chunk.comments.length > 0 ? chunk : EMPTY;
}

function readHeading(cursor: TreeCursor, text: string, depth: number): Chunk {
  const reader = new BlockReader('paragraph', text);
  reader.leaf(cursor);
  const block = reader.build();
  const span = { start: cursor.from, end: cursor.to };
  return {
    blocks: [],
    comments: reader.comments,
    heading: { ...span, depth, title: block.prose.text, block, citations: block.citations },
  };
}

interface Found {
  readonly blocks: Block[];
  readonly comments: Comment[];
}

/** Collects the blocks below a node, in order. The cursor stands on the node and stands there again afterwards. */
function readContainer(cursor: TreeCursor, text: string, kind: Block['kind'], found: Found): void {
  switch (cursor.name) {
    case 'Paragraph':
    case 'TableHeader':
    case 'TableRow':
      return keep(found, oneLeaf(cursor, text, cursor.name === 'Paragraph' ? kind : 'row'));
    case 'CommentBlock':
      found.comments.push(readComment(text, { start: cursor.from, end: cursor.to }));
      return;
    case 'ListItem':
      return readItem(cursor, text, found);
    case 'Blockquote':
      return readChildren(cursor, text, 'quote', found);
    case 'BulletList':
    case 'OrderedList':
    case 'Table':
      return readChildren(cursor, text, kind, found);
    default:
    // Code, HTML, rules, definitions and headings inside of lists hold no prose.
  }
}

function readChildren(cursor: TreeCursor, text: string, kind: Block['kind'], found: Found): void {
  if (!cursor.firstChild()) return;
  do readContainer(cursor, text, kind, found);
  while (cursor.nextSibling());
  cursor.parent();
}

/** The paragraphs of a list item are one block; lists and quotes inside of it are blocks of their own, behind it. */
function readItem(cursor: TreeCursor, text: string, found: Found): void {
  const reader = new BlockReader('item', text);
  const nested: Found = { blocks: [], comments: [] };
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'Paragraph' || cursor.name === 'Task') reader.leaf(cursor);
      else readContainer(cursor, text, 'item', nested);
    } while (cursor.nextSibling());
    cursor.parent();
  }
  keep(found, reader);
  found.blocks.push(...nested.blocks);
  found.comments.push(...nested.comments);
}

function oneLeaf(cursor: TreeCursor, text: string, kind: Block['kind']): BlockReader {
  const reader = new BlockReader(kind, text);
  reader.leaf(cursor);
  return reader;
}

function keep(found: Found, reader: BlockReader): void {
  found.comments.push(...reader.comments);
  if (reader.hasLeaves) found.blocks.push(reader.build());
}

export const readComment = (text: string, span: Span): Comment => ({
  ...span,
  text: text
    .slice(span.start, span.end)
    .replace(/^<!--/, '')
    .replace(/--!?>\s*$/, ''),
});

export const shiftedComment = (comment: Comment, by: number): Comment => ({
  ...comment,
  ...shifted(comment, by),
});
