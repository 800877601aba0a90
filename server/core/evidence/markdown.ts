import { type ChangedRange, type Tree, TreeFragment } from '@lezer/common';
import { GFM, type MarkdownConfig, parser } from '@lezer/markdown';
import { type Change, changeBetween } from '../text/change.ts';
import { type Chunk, readChunk } from './chunk.ts';

/** Beyond these the parser's time, which grows with marks times marks or marks times length, would be felt. */
const MOST_MARKS = 1_000;
const MOST_MARKS_TIMES_LENGTH = 4_000_000;
const MARKS: ReadonlySet<number> = new Set([...'[]*_~`<'].map((mark) => mark.charCodeAt(0)));

/** A paragraph with thousands of marks is no prose with emphasis and links in it; it is read as plain text. */
const plainWhereOverloaded: MarkdownConfig = {
  parseInline: [
    {
      name: 'Overloaded',
      before: 'Escape',
      parse: (cx, _next, at) => (at === cx.offset && isOverloaded(cx.text) ? cx.end : -1),
    },
  ],
};

/** Spaces in a row are gone over once: the parser looks from each of them whether a line ends behind the last. */
const spacesAtOnce: MarkdownConfig = {
  parseInline: [
    {
      name: 'Spaces',
      before: 'Escape',
      parse: (cx, next, at) => {
        if (next !== SPACE || cx.char(at + 1) !== SPACE) return -1;
        let end = at + 2;
        while (cx.char(end) === SPACE) end++;
        return cx.char(end) === LINE_END ? -1 : end;
      },
    },
  ],
};
const SPACE = 32;
const LINE_END = 10;

function isOverloaded(text: string): boolean {
  if (text.length < MOST_MARKS) return false;
  const most = Math.min(MOST_MARKS, MOST_MARKS_TIMES_LENGTH / text.length);
  let marks = 0;
  for (let index = 0; index < text.length && marks <= most; index++)
    if (MARKS.has(text.charCodeAt(index))) marks++;
  return marks > most;
}

const markdownParser = parser.configure([GFM, plainWhereOverloaded, spacesAtOnce]);

export interface PlacedChunk {
  readonly start: number;
  readonly end: number;
  readonly chunk: Chunk;
}

/** A parsed Markdown text; hand it to the next parse of the same document, and only what changed is parsed again. */
export interface Markdown {
  readonly text: string;
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
  readonly chunks: readonly PlacedChunk[];
}

/** What was read from a top-level node. A node that the parser reuses keeps its identity, so its reading is kept too. */
const readings = new WeakMap<Tree, Chunk>();

/** Parses a masked text (see mask.ts). Never fails: Markdown has no errors. */
export function parseMarkdown(text: string, previous?: Markdown): Markdown {
  const change = previous && changeBetween(previous.text, text);
  if (previous && !change) return previous;
  const reusable =
    previous && change ? TreeFragment.applyChanges(previous.fragments, [wholeLines(text, change)]) : [];
  const tree = markdownParser.parse(text, reusable);
  return { text, tree, fragments: TreeFragment.addTree(tree, reusable), chunks: readChunks(tree, text) };
}

/** The change as the parser should take it: an indented block begins behind its indentation, which belongs to it all the same. */
function wholeLines(text: string, { start, oldEnd, newEnd }: Change): ChangedRange {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', newEnd);
  const more = (lineEnd < 0 ? text.length : lineEnd) - newEnd;
  return { fromA: lineStart, toA: oldEnd + more, fromB: lineStart, toB: newEnd + more };
}

/** The top-level pieces of a text that is read once: its tree is not kept. */
export function chunksOf(text: string): PlacedChunk[] {
  return readChunks(markdownParser.parse(text), text);
}

function readChunks(tree: Tree, text: string): PlacedChunk[] {
  const chunks: PlacedChunk[] = [];
  const cursor = tree.cursor();
  if (!cursor.firstChild()) return chunks;
  do {
    const node = cursor.tree;
    // A node without a tree of its own is a single mark, such as a rule.
    if (!node) continue;
    let chunk = readings.get(node);
    if (!chunk) readings.set(node, (chunk = readChunk(node, text.slice(cursor.from, cursor.to))));
    chunks.push({ start: cursor.from, end: cursor.to, chunk });
  } while (cursor.nextSibling());
  return chunks;
}
