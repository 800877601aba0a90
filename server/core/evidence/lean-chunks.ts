import { maskBlocks } from '../text/mask.ts';
import { type Span, shifted } from '../text/span.ts';
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
/** The mark of an item, which one space parts from its words. */
const ITEM = /(?:[-*+]|\d{1,9}[.)]) (?! )/y;
const ANY_ITEM = /(?:[-*+]|\d{1,9}[.)])(?:[ \t\n]|$)/y;
const BLANK_LINES = /(?:[ \t]*\n)+|[ \t]+$/y;
/** What may go on behind a blank line, up to a mark of its own: fences, and some HTML. */
const RUNS_ON = /```|~~~|<(?:[?!]|\/?(?:script|pre|style|textarea)(?![a-z]))/i;
const COMMENT = /<!--[\s\S]*?-->/g;

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
    const blank = matchEnd(BLANK_LINES, text, at);
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

const mayRunOn = (stretch: string): boolean => RUNS_ON.test(stretch.replace(COMMENT, ''));

/** The heading or paragraph that begins at an offset, if it is a plain one. */
function plainPiece(text: string, start: number): PlacedChunk | undefined {
  HEADING.lastIndex = start;
  const heading = HEADING.exec(text);
  if (heading) return plainHeading(text, start, HEADING.lastIndex, heading[1]?.length ?? 1);
  let end = start;
  for (let at = start; at < text.length && matchEnd(BLANK_LINES, text, at) === at; at = end + 1) {
    if (at > start && matchEnd(ANY_HEADING, text, at) > at) break;
    if (matchEnd(PLAIN_START, text, at) === at) return undefined;
    end = lineEnd(text, at);
  }
  const seen = end > start ? glance(text, start, end) : undefined;
  const source = text.slice(start, end);
  return (
    seen && {
      start,
      end,
      chunk: { blocks: [plainBlock('paragraph', source, start, { start, end }, seen)], comments: [] },
    }
  );
}

function plainHeading(text: string, start: number, end: number, depth: number): PlacedChunk | undefined {
  const seen = glance(text, start, end);
  if (!seen || seen.marks.length > 0) return undefined;
  const span = { start: 0, end: end - start };
  const block = markedBlock('paragraph', text.slice(start, end), span, [{ start: 0, end: depth }]);
  const heading = { ...span, depth, title: block.prose.text, block, citations: block.citations };
  return { start, end, chunk: { blocks: [], comments: [], heading } };
}

/** A list whose items are plain lines, each. What comes behind it must not belong to it. */
function plainList(text: string, start: number): PlacedChunk | undefined {
  const items: Array<{ readonly span: Span; readonly seen: Glance }> = [];
  let kind: string | undefined;
  let isBehindBlank = false;
  for (let at = start; at < text.length; ) {
    ITEM.lastIndex = at;
    const [mark] = ITEM.exec(text) ?? [];
    if (mark === undefined) return undefined;
    if ((kind ??= mark.at(-2)) !== mark.at(-2)) {
      if (!isBehindBlank) return undefined;
      break;
    }
    const span = { start: at + mark.length, end: lineEnd(text, at) };
    const seen =
      matchEnd(PLAIN_START, text, span.start) > span.start ? glance(text, span.start, span.end) : undefined;
    if (!seen) return undefined;
    items.push({ span, seen });
    const next = Math.min(span.end + 1, text.length);
    at = matchEnd(BLANK_LINES, text, next);
    isBehindBlank = at > next;
    if (at === text.length || matchEnd(ANY_ITEM, text, at) > at) continue;
    const isOver = isBehindBlank || matchEnd(ANY_HEADING, text, at) > at;
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
 * the source with its lines joined.
 */
function plainBlock(
  kind: Block['kind'],
  source: string,
  base: number,
  span: Span,
  { words, marks, isEven }: Glance,
): Block {
  const own = shifted(span, -base);
  if (!isEven)
    return markedBlock(
      kind,
      source,
      own,
      marks.map((mark) => shifted(mark, -base)),
      words,
    );
  const text = source.slice(own.start, own.end).replaceAll('\n', ' ');
  return {
    kind,
    ...own,
    prose: { text, starts: [0], sources: [own.start] },
    words: words ?? countWords(text),
    citations: [],
  };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
