import { type Tree, TreeFragment } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { changeBetween } from '../text/change.ts';
import { type Chunk, readChunk } from './chunk.ts';

const markdownParser = parser.configure(GFM);

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
    previous && change
      ? TreeFragment.applyChanges(previous.fragments, [{ fromA: change.start, toA: change.oldEnd, fromB: change.start, toB: change.newEnd }])
      : [];
  const tree = markdownParser.parse(text, reusable);
  return { text, tree, fragments: TreeFragment.addTree(tree, reusable), chunks: readChunks(tree, text) };
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
