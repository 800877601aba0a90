import { Tree } from '@lezer/common';
import { type Lines, linesOf } from '../text/lines.ts';
import { frontMatterSpan, maskForMarkdown, maskLines } from '../text/mask.ts';
import { type Span, shifted } from '../text/span.ts';
import { type Block, type Comment, type Heading, shiftedComment } from './chunk.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { leanChunks } from './lean-chunks.ts';
import { type Markdown, parseMarkdown } from './markdown.ts';
import { sourceSpan } from './prose.ts';
import type { Citation } from './tags.ts';

/** A block in its document. Its own positions are relative to `base`; the span here is the document's. */
export interface PlacedBlock extends Span {
  readonly block: Block;
  readonly base: number;
  /** Which of the document's top-level pieces holds it. */
  readonly chunk: number;
}

export interface PlacedHeading extends Span {
  readonly depth: number;
  readonly title: string;
  /** Its text as a block, whose positions are relative to `base`; words in headings count nowhere. */
  readonly block: Block;
  readonly base: number;
  readonly chunk: number;
  /** Where the section ends that this heading begins: at the next heading of the same or a higher rank. */
  readonly sectionEnd: number;
}

/** A tag in its document: where its key stands, the brackets around it, and what holds it. */
export interface PlacedTag extends Span {
  readonly key: string;
  readonly citation: Span;
  /** The block that holds it; undefined for a tag in a heading. */
  readonly block?: PlacedBlock;
  readonly heading?: PlacedHeading;
}

/** The model of one Markdown document: all that can be said of it without knowing a framework. */
export interface EvidenceDocument {
  readonly uri: string;
  readonly text: string;
  readonly lines: Lines;
  readonly frontMatter?: FrontMatter;
  readonly markdown: Markdown;
  readonly blocks: readonly PlacedBlock[];
  readonly headings: readonly PlacedHeading[];
  readonly tags: readonly PlacedTag[];
  readonly comments: ReadonlyArray<Comment & { readonly chunk: number }>;
}

/**
 * Reads a document. Never fails.
 * @param previous the last reading of the same document: what did not change is not read again
 * @param known the document's front matter, where it has been read already
 */
export function readDocument(
  uri: string,
  text: string,
  lines: Lines = linesOf(text),
  previous?: EvidenceDocument,
  known?: FrontMatter,
): EvidenceDocument {
  const span = known?.span ?? frontMatterSpan(text);
  const markdown = parseMarkdown(maskForMarkdown(text, span), previous?.markdown);
  const frontMatter = known ?? (span && readFrontMatter(text, span, previous?.frontMatter));
  const document = { uri, text, lines, markdown, ...place(markdown) };
  return frontMatter ? { ...document, frontMatter } : document;
}

/**
 * Reads a document that is not edited, such as a file that is not open: the same model, but for the parser's tree, which is
 * empty, and made in a fraction of the time. Never fails.
 * @param frontMatter the document's front matter, where it has been read already
 */
export function readDocumentOnce(
  uri: string,
  text: string,
  lines: Lines,
  frontMatter: FrontMatter | undefined,
): EvidenceDocument {
  // Front matter is not looked at, so that most texts can be read as they are.
  const isAsIs = !text.includes('\r') && (frontMatter !== undefined || !text.startsWith('\uFEFF'));
  const masked = isAsIs ? text : maskLines(text, frontMatter?.span);
  const markdown: Markdown = {
    text: masked,
    tree: Tree.empty,
    fragments: [],
    chunks: leanChunks(masked, frontMatter?.span.bodyStart ?? 0),
  };
  const document = { uri, text, lines, markdown, ...place(markdown) };
  return frontMatter ? { ...document, frontMatter } : document;
}

function place(markdown: Markdown): Pick<EvidenceDocument, 'blocks' | 'headings' | 'tags' | 'comments'> {
  const blocks: PlacedBlock[] = [];
  const tags: PlacedTag[] = [];
  const comments: Array<Comment & { chunk: number }> = [];
  const headings = placeHeadings(markdown);
  let heading = 0;
  // This is done for all of a document at each keystroke, so objects are written out here and not spread.
  markdown.chunks.forEach(({ start, chunk }, index) => {
    const over = chunk.heading && headings[heading++];
    if (chunk.heading && over) pushTags(tags, chunk.heading.citations, start, undefined, over);
    for (const block of chunk.blocks) {
      const placed: PlacedBlock = {
        start: block.start + start,
        end: block.end + start,
        block,
        base: start,
        chunk: index,
      };
      blocks.push(placed);
      pushTags(tags, block.citations, start, placed, undefined);
    }
    for (const comment of chunk.comments) comments.push({ ...shiftedComment(comment, start), chunk: index });
  });
  return { blocks, headings, tags, comments };
}

function pushTags(
  tags: PlacedTag[],
  citations: readonly Citation[],
  base: number,
  block: PlacedBlock | undefined,
  heading: PlacedHeading | undefined,
): void {
  for (const { tags: keys, start, end } of citations) {
    const citation = { start: start + base, end: end + base };
    for (const tag of keys) {
      const [from, to] = [tag.start + base, tag.end + base];
      if (block) tags.push({ key: tag.key, start: from, end: to, citation, block });
      else if (heading) tags.push({ key: tag.key, start: from, end: to, citation, heading });
    }
  }
}

function placeHeadings(markdown: Markdown): PlacedHeading[] {
  const found: Array<{ heading: Heading; base: number; chunk: number }> = [];
  markdown.chunks.forEach(({ start, chunk }, index) => {
    if (chunk.heading) found.push({ heading: chunk.heading, base: start, chunk: index });
  });
  // From the end, the nearest heading behind each rank is known: time is linear however many headings there are.
  const nextOfRank = new Array<number>(7).fill(markdown.text.length);
  const headings = new Array<PlacedHeading>(found.length);
  for (let index = found.length - 1; index >= 0; index--) {
    const item = found[index];
    if (!item) continue;
    const { heading, base, chunk } = item;
    const { depth } = heading;
    const start = heading.start + base;
    headings[index] = {
      start,
      end: heading.end + base,
      depth,
      title: heading.title,
      block: heading.block,
      base,
      chunk,
      sectionEnd: nextOfRank[depth] ?? markdown.text.length,
    };
    for (let rank = depth; rank < nextOfRank.length; rank++) nextOfRank[rank] = start;
  }
  return headings;
}

/** Where a stretch of a block's prose stands in the document. */
export const proseSpan = ({ block, base }: PlacedBlock, start: number, end: number): Span =>
  shifted(sourceSpan(block.prose, start, end), base);
