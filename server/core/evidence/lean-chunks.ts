import { maskBlocks } from '../text/mask.ts';
import { markedBlock } from './block-reader.ts';
import type { Block } from './chunk.ts';
import { type Glance, glance, matchEnd } from './lean-glance.ts';
import { chunksOf, type PlacedChunk } from './markdown.ts';
import { countWords } from './prose.ts';

/** A heading as most are: nothing in it is marked, and at most one space stands at its end. */
const HEADING = /(#{1,6}) [^\s#](?:[^\n#]*[^\s#])? ?(?=\n|$)/y;
/** The first letter of a line that begins or goes on with a paragraph, and nothing else. */
const PLAIN_START =
  /[A-Za-z"'(£\u00a1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\uffee]|\d{1,9}(?![\d.)])/y;
const ANY_HEADING = /#{1,6}(?:[ \t\n]|$)/y;
const BLANK_LINES = /(?:[ \t]*\n)+|[ \t]+$/y;
/** What may go on behind a blank line, up to a mark of its own: fences, and some HTML. */
const RUNS_ON = /```|~~~|<(?:[?!]|\/?(?:script|pre|style|textarea)(?![a-z]))/i;
const COMMENT = /<!--[\s\S]*?-->/g;

/**
 * The top-level pieces of a text whose lines are masked (see mask.ts), the same that the parser finds, for a text that is read once and
 * not edited. Paragraphs and headings without marks, which is most of what people write, are told by their lines; the rest
 * is parsed, stretch by stretch. Time is linear in the length.
 * @param from where the body begins; white space stands before it
 */
export function leanChunks(text: string, from: number): PlacedChunk[] {
  const chunks: PlacedChunk[] = [];
  /** Where the stretch begins that has to be parsed; -1 where there is none. */
  let open = -1;
  /** Whether a piece may begin here, whatever went before. */
  let isFree = true;
  const parse = (end: number): void => {
    if (open >= 0)
      for (const { start, end: to, chunk } of chunksOf(maskBlocks(text.slice(open, end))))
        chunks.push({ start: start + open, end: to + open, chunk });
    open = -1;
  };
  for (let at = from; at < text.length; ) {
    const blank = matchEnd(BLANK_LINES, text, at);
    if (blank > at) {
      isFree = true;
      at = blank;
      continue;
    }
    const plain = isFree ? plainPiece(text, at) : undefined;
    if (plain) {
      if (open >= 0 && mayRunOn(text.slice(open, at))) break;
      parse(at);
      chunks.push(plain);
      at = plain.end + 1;
    } else {
      if (open < 0) open = at;
      isFree = false;
      at = lineEnd(text, at) + 1;
    }
  }
  parse(text.length);
  return chunks;
}

const mayRunOn = (stretch: string): boolean => RUNS_ON.test(stretch.replace(COMMENT, ''));

/** The heading or paragraph that begins at an offset, if it is a plain one. */
function plainPiece(text: string, start: number): PlacedChunk | undefined {
  HEADING.lastIndex = start;
  const heading = HEADING.exec(text);
  if (heading)
    return glance(text, start, HEADING.lastIndex)
      ? plainHeading(heading[0], heading[1]?.length ?? 1, start)
      : undefined;
  let end = start;
  for (let at = start; at < text.length && matchEnd(BLANK_LINES, text, at) === at; at = end + 1) {
    if (at > start && matchEnd(ANY_HEADING, text, at) > at) break;
    if (matchEnd(PLAIN_START, text, at) === at) return undefined;
    end = lineEnd(text, at);
  }
  const seen = end > start ? glance(text, start, end) : undefined;
  return (
    seen && { start, end, chunk: { blocks: [plainParagraph(text.slice(start, end), seen)], comments: [] } }
  );
}

/** Where nothing is left out and no space is one too many, the prose is the source with its lines joined. */
const plainParagraph = (source: string, { words, isEven }: Glance): Block =>
  isEven
    ? {
        kind: 'paragraph',
        start: 0,
        end: source.length,
        prose: { text: source.replaceAll('\n', ' '), starts: [0], sources: [0] },
        words: words ?? countWords(source),
        citations: [],
      }
    : markedBlock(source, 0, words);

function plainHeading(source: string, depth: number, start: number): PlacedChunk {
  const block = markedBlock(source, depth);
  const heading = {
    start: 0,
    end: source.length,
    depth,
    title: block.prose.text,
    block,
    citations: block.citations,
  };
  return { start, end: start + source.length, chunk: { blocks: [], comments: [], heading } };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
