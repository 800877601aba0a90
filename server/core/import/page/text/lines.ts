import { type Block, folded, MAYBE } from '../block.ts';
import { numberedLevel } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import { namesInLine } from '../words/scales.ts';
import { sectionOf } from '../words/section-label.ts';
import { columnsOf, depthOf } from './bullet-depths.ts';
import type { Line, WholeLine } from './line.ts';
import { mayBeHeading } from './line-heading.ts';
import { isSide, type Kind, kindsOf } from './line-kinds.ts';
import { numberedHeadings } from './numbered-headings.ts';
import { withLevelLines, withRunInNames, withStatements } from './second-look.ts';
import { withSpacedStatements } from './spaced-statements.ts';
import { wholeLines } from './whole-lines.ts';
import { columnWidth, wrapWidth } from './wrapping.ts';

export type { Line } from './line.ts';
export { mayBeHeading } from './line-heading.ts';

/**
 * Makes blocks of lines: bullets of every sort, wrapped lines joined, lists whose marks were lost, short lines that stand
 * by themselves as headings that may be (rank 9). Bullets that lost their first word keep their words as they are.
 * @param hasLists whether lines below each other may be a list that lost its marks; in a page `<br>` parts them for looks
 */
export function blocksOfLines(lines: readonly Line[], hasLists = true): Block[] {
  const chunks = chunksOf(lines);
  const width = hasLists ? wrapWidth(lines) : Number.POSITIVE_INFINITY;
  const whole = chunks.map((chunk) => wholeLines(chunk, columnWidth(chunk, width)));
  const isFlat = whole.length <= whole.reduce((sum, chunk) => sum + chunk.length, 0) / 12;
  const blocks: Block[] = [];
  let indents: number[] = [];
  let isTop = hasLists;
  const firsts = new Map<string, number>();
  for (const [first] of whole) if (first) firsts.set(first.text, (firsts.get(first.text) ?? 0) + 1);
  const isSpaced = !isFlat && !Number.isFinite(width);
  for (const [at, chunk] of whole.entries()) {
    const before = whole[at - 1];
    const above = blocks.at(-1)?.kind === 'heading' ? blocks.at(-1) : undefined;
    const isBelow = isSpaced && before?.length === 1 && above !== undefined;
    const isBelowSide = above !== undefined && isSide(above.text);
    const next = whole[at + 1]?.[0]?.text ?? '';
    const isAboveLabel = isLabel(next) || (mayBeHeading(next) && (firsts.get(next) ?? 0) >= 2);
    const kinds = kindsOf(chunk, { hasLists, isFlat, isSpaced, isTop, isBelow, isBelowSide, isAboveLabel });
    isTop &&= kinds.every((kind) => kind === 'frame');
    chunk.forEach((line, index) => {
      const kind = kinds[index] ?? 'paragraph';
      indents = kind === 'heading' ? [] : kind === 'bullet' ? columnsOf(line, indents) : indents;
      blocks.push(blockOf(line, kind, indents));
    });
  }
  return withStatements(
    withSpacedStatements(withRunInNames(numberedHeadings(withLevelLines(withContinuations(blocks))))),
  );
}

const isLabel = (text: string): boolean => sectionOf(text) !== undefined || levelOf(text) !== undefined;

/** Lines with no empty line between them. */
function chunksOf(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [];
  let chunk: Line[] = [];
  for (const line of lines) {
    const text = folded(line.text);
    // The head of a printed table stands by itself, though no empty line parts it from its cells.
    const isHead = text !== '' && namesInLine(text) !== undefined;
    if (text !== '' && !isHead) chunk.push(line);
    else {
      if (chunk.length > 0) chunks.push(chunk);
      if (isHead) chunks.push([line]);
      chunk = [];
    }
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

function blockOf(line: WholeLine, kind: Kind, indents: readonly number[]): Block {
  const { text, line: at } = line;
  switch (kind) {
    case 'heading':
      return {
        kind: 'heading',
        depth: line.heading ?? MAYBE,
        text,
        line: at,
        ...(line.heading === undefined || line.isWeak ? { isWeak: true } : {}),
      };
    case 'bullet':
      return {
        ...{
          kind,
          text,
          line: at,
          depth: depthOf(line, indents),
        },
        ...(line.mark === 'number' ? { isNumbered: true } : {}),
        ...(line.isCross ? { isContrast: true } : {}),
        ...(line.numbering ? { numbering: line.numbering } : {}),
        ...(line.isBracketed ? { isBracketed: true } : {}),
      };
    case 'unmarked':
      return { kind: 'bullet', depth: 1, text, line: at, isUnmarked: true };
    case 'paragraph':
      return { kind: 'paragraph', depth: 0, text, line: at };
    case 'frame':
      return {
        ...{ kind: 'paragraph', depth: 0, text, line: at },
        ...(line.isListed ? { isOutside: true, isLost: true } : { isFrame: true }),
      };
  }
}

/** Joins what an empty line tore apart: a lone bullet and its text, a bullet that goes on in small letters. */
function withContinuations(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const goesOn =
      last?.kind === 'bullet' &&
      block.kind !== 'bullet' &&
      (last.text === '' ||
        (/^\p{Ll}/u.test(block.text) && !/[.!?:;]$/.test(last.text) && block.kind === 'paragraph'));
    if (last && goesOn && !numberedLevel(block.text))
      joined[joined.length - 1] = { ...last, text: `${last.text} ${block.text}`.trim() };
    else joined.push(block);
  }
  return joined.filter(({ text }) => text !== '');
}
