import { maskBlocks } from '../text/mask.ts';
import { ownCopy } from '../text/own-copy.ts';
import { type Span, shifted } from '../text/span.ts';
import { markedBlock } from './block-reader.ts';
import type { Block, Chunk } from './chunk.ts';
import { type Glance, glance } from './lean-glance.ts';
import { behindBlankLines, itemMarkEnd, lineEnd, startsHeading, startsPlain } from './lean-lines.ts';
import { chunksOf, type PlacedChunk } from './markdown.ts';
import { countWords } from './prose.ts';

/** A heading as most are: nothing in it is marked, and at most one space stands at its end. */
const HEADING = /^(#{1,6}) [^\s#](?:[^#]*[^\s#])? ?$/;
/** What may go on behind a blank line, up to a mark of its own: fences, and some HTML. */
const RUNS_ON = /```|~~~|<(?:[?!]|\/?(?:script|pre|style|textarea)(?![a-z]))/i;

/**
 * The top-level pieces of a text whose lines are masked (see mask.ts), the same that the parser finds, for a text that is read once and
 * not edited. Paragraphs, headings and lists without marks, which is most of what people write, are told by their lines; the rest
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
    const blank = behindBlankLines(text, at);
    if (blank > at) {
      isFree = true;
      at = blank;
      continue;
    }
    // An item may belong to a list that is still open.
    const plain = isFree ? (plainPiece(text, at) ?? (open < 0 ? plainList(text, at) : undefined)) : undefined;
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

const mayRunOn = (stretch: string): boolean => RUNS_ON.test(withoutComments(stretch));

/** A pattern would look for the end again from each comment that has none. */
function withoutComments(text: string): string {
  let result = '';
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4);
    if (close < 0) break;
    result += text.slice(at, open);
    at = close + 3;
  }
  return result + text.slice(at);
}

/** The heading or paragraph that begins at an offset, if it is a plain one. */
function plainPiece(text: string, start: number): PlacedChunk | undefined {
  if (text.startsWith('#', start)) return plainHeading(text, start);
  let end = start;
  for (let at = start; at < text.length && behindBlankLines(text, at) === at; at = end + 1) {
    if (at > start && startsHeading(text, at)) break;
    if (!startsPlain(text, at)) return undefined;
    end = lineEnd(text, at);
  }
  const seen = end > start ? glance(text, start, end, start) : undefined;
  if (!seen) return undefined;
  const block = plainBlock('paragraph', text.slice(start, end), start, { start, end }, seen);
  return { start, end, chunk: { blocks: [block], comments: [] } };
}

function plainHeading(text: string, start: number): PlacedChunk | undefined {
  const end = lineEnd(text, start);
  const source = text.slice(start, end);
  let chunk = headings.get(source);
  if (!chunk) {
    chunk = readHeading(source);
    if (!chunk) return undefined;
    if (headings.size >= MOST_HEADINGS) headings.clear();
    if (source.length <= LONGEST_HEADING) headings.set(ownCopy(source), chunk);
  }
  return { start, end, chunk };
}

/** The same few headings stand in all documents, so each is read once. */
const headings = new Map<string, Chunk>();
const MOST_HEADINGS = 1_000;
const LONGEST_HEADING = 100;

function readHeading(source: string): Chunk | undefined {
  const depth = HEADING.exec(source)?.[1]?.length;
  if (depth === undefined || glance(source, 0, source.length)?.marks.length !== 0) return undefined;
  const span = { start: 0, end: source.length };
  const block = markedBlock('paragraph', ownCopy(source), span, [{ start: 0, end: depth }]);
  const heading = { ...span, depth, title: block.prose.text, block, citations: block.citations };
  return { blocks: [], comments: [], heading };
}

/** A list whose items are plain lines, each. What comes behind it must not belong to it. */
function plainList(text: string, start: number): PlacedChunk | undefined {
  const items: Array<{ readonly span: Span; readonly seen: Glance }> = [];
  let kind: string | undefined;
  let isBehindBlank = false;
  for (let at = start; at < text.length; ) {
    const mark = itemMarkEnd(text, at);
    // One space parts the mark of a plain item from its words.
    if (mark === at || !text.startsWith(' ', mark)) return undefined;
    if ((kind ??= text.charAt(mark - 1)) !== text.charAt(mark - 1)) {
      if (!isBehindBlank) return undefined;
      break;
    }
    const span = { start: mark + 1, end: lineEnd(text, at) };
    const seen = startsPlain(text, span.start) ? glance(text, span.start, span.end, start) : undefined;
    if (!seen) return undefined;
    items.push({ span, seen });
    const next = Math.min(span.end + 1, text.length);
    at = behindBlankLines(text, next);
    isBehindBlank = at > next;
    if (at === text.length || itemMarkEnd(text, at) > at) continue;
    const isOver = isBehindBlank || startsHeading(text, at);
    if (!isOver || /[ \t]/.test(text.charAt(at))) return undefined;
    break;
  }
  const end = items.at(-1)?.span.end;
  if (end === undefined) return undefined;
  const source = text.slice(start, end);
  const blocks = items.map(({ span, seen }) => plainBlock('item', source, start, span, seen));
  return { start, end, chunk: { blocks, comments: [] } };
}

/**
 * A paragraph or item of a chunk, which begins at `base`. Where nothing is left out and no space is one too many, the prose is
 * the source with its lines joined; so it is before the citations at its end.
 */
function plainBlock(kind: Block['kind'], source: string, base: number, span: Span, seen: Glance): Block {
  const { words, marks, isEven, citations, cited } = seen;
  const [start, end] = [span.start - base, span.end - base];
  if (!isEven && cited === undefined) {
    const hidden = marks.map((mark) => shifted(mark, -base));
    return markedBlock(kind, source, { start, end }, hidden, { words, citations });
  }
  const proseEnd = cited === undefined ? end : cited - base - 1;
  const text = source.slice(start, proseEnd).replaceAll('\n', ' ');
  const prose = { text, starts: [0], sources: [start] };
  return { kind, start, end, prose, words: words ?? countWords(text), citations };
}
