import { type Block, folded, MAYBE } from './block.ts';
import { isBoilerplate } from './boilerplate.ts';
import { numberedLevel } from './level-label.ts';
import type { Line, WholeLine } from './line.ts';
import { isNameOf, isOver, isShortBeside, mayBeHeading, standsAlone } from './line-heading.ts';
import { withRunInNames, withStatements } from './second-look.ts';
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
  for (const chunk of whole) {
    const kinds = kindsOf(chunk, hasLists, isFlat);
    chunk.forEach((line, index) => {
      const kind = kinds[index] ?? 'paragraph';
      indents =
        kind === 'heading'
          ? []
          : kind === 'bullet'
            ? [...indents.filter((wider) => wider < line.indent), line.indent]
            : indents;
      blocks.push(blockOf(line, kind, indents));
    });
  }
  return withStatements(withRunInNames(numberedHeadings(withContinuations(blocks))));
}

/** Lines with no empty line between them. */
function chunksOf(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [];
  let chunk: Line[] = [];
  for (const line of lines) {
    if (folded(line.text) !== '') chunk.push(line);
    else if (chunk.length > 0) {
      chunks.push(chunk);
      chunk = [];
    }
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

type Kind = 'heading' | 'bullet' | 'unmarked' | 'paragraph' | 'frame';

/** What each line of a chunk is; those that say nothing of it themselves are told by what stands around them. */
function kindsOf(chunk: readonly WholeLine[], hasLists: boolean, isFlat: boolean): Kind[] {
  const kinds = chunk.map(kindOf);
  for (let from = 0; from < chunk.length; from++) {
    if (kinds[from]) continue;
    let to = from;
    while (to < chunk.length && !kinds[to]) to++;
    const run = chunk.slice(from, to).map(({ text }) => text);
    const isBefore = kinds[to] === 'bullet' || kinds[to] === 'heading';
    // A number that stands alone is a heading's, and says nothing of the lines above.
    const isMarkedBelow =
      chunk[to]?.mark === 'sign' || (chunk[to]?.mark && chunk[to + 1]?.mark) !== undefined;
    const told = isMarkedBelow
      ? kindsOver(run)
      : kindsInRun(
          run,
          isBefore,
          run.length === chunk.length || !isAmongFrames(kinds, from, to),
          hasLists,
          isFlat,
        );
    for (const [index, kind] of told.entries()) kinds[from + index] = kind;
    from = to;
  }
  return kinds.map((kind) => kind ?? 'paragraph');
}

/** What a line says of itself; what pages carry along is no part of a list. */
function kindOf({ heading, mark, text }: WholeLine): Kind | undefined {
  if (heading !== undefined || (!mark && (numberedLevel(text) || standsAlone(text)))) return 'heading';
  if (mark) return 'bullet';
  return isBoilerplate(text) ? 'frame' : undefined;
}

const isAmongFrames = (kinds: ReadonlyArray<Kind | undefined>, from: number, to: number): boolean =>
  kinds[from - 1] === 'frame' || kinds[to] === 'frame';

/** Above bullets that kept their marks stand no others: names, and what is said of them. */
const kindsOver = (run: readonly string[]): Kind[] =>
  run.map((text, index) => {
    const next = run[index + 1];
    const isName = next === undefined ? run.length === 1 && mayBeHeading(text) : isNameOf(text, next);
    return isName || (next === undefined && isShortBeside(text, run)) ? 'heading' : 'paragraph';
  });

/**
 * @param isBefore whether a bullet or a heading follows in the same chunk
 * @param isWhole whether nothing stands beside the run that pages carry along
 */
function kindsInRun(
  run: readonly string[],
  isBefore: boolean,
  isWhole: boolean,
  hasLists: boolean,
  isFlat: boolean,
): Kind[] {
  const last = run.length - 1;
  const names = run.filter((text, index) => isNameOf(text, run[index + 1])).length;
  const isHeading = (index: number): boolean => {
    const text = run[index] ?? '';
    // A line among menus and notices is one of them.
    if (run.length === 1) return (isBefore || isWhole) && mayBeHeading(text);
    if (index === last) return isBefore && isShortBeside(text, run);
    if (names >= 2 && isNameOf(text, run[index + 1])) return true;
    return (index === 0 || isFlat) && isOver(text, isFlat ? [run[index + 1] ?? ''] : run.slice(index + 1));
  };
  const kinds = run.map((_, index): Kind => (isHeading(index) ? 'heading' : 'paragraph'));
  if (run.length === 1 && !isBefore && !isWhole && mayBeHeading(run[0] ?? '')) return ['frame'];
  if (!hasLists) return kinds;
  for (let from = 0; from < run.length; from++) {
    if (kinds[from] === 'heading') continue;
    let to = from;
    while (to < run.length && kinds[to] !== 'heading') to++;
    const start = from + (isProse(run.slice(from, to)) ? 1 : 0);
    const list = run.slice(start, to);
    if (list.length >= 2)
      for (let index = start; index < to; index++)
        kinds[index] = areStatements(list)
          ? 'unmarked'
          : mayBeHeading(run[index] ?? '')
            ? 'heading'
            : 'paragraph';
    from = to;
  }
  return kinds;
}

/** Words by themselves are a menu, or names. */
const areStatements = (list: readonly string[]): boolean =>
  list.filter((text) => text.split(' ').length >= 3 || /[.;]$/.test(text)).length >= list.length * 0.6 &&
  list.reduce((sum, text) => sum + text.split(' ').length, 0) >= list.length * 3;

/** Whether the first of several lines is a paragraph over a list: several sentences, or much longer than the others. */
function isProse([first = '', ...others]: readonly string[]): boolean {
  const usual = others.map((text) => text.length).sort((a, b) => a - b)[others.length >> 1] ?? 0;
  const sentences = first.split(/[.!?]\s+(?=\p{Lu})/u).length;
  const others1 = others.filter((text) => text.split(/[.!?]\s+(?=\p{Lu})/u).length > 1).length;
  return (
    /:$/.test(first) ||
    (sentences >= 2 && others1 < others.length * 0.5) ||
    first.length > usual * 2.2 ||
    (/\.$/.test(first) && others.every((text) => !/\.$/.test(text)))
  );
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
          depth: Math.max(1, indents.filter((wider) => wider <= line.indent).length),
        },
        ...(line.mark === 'number' ? { isNumbered: true } : {}),
      };
    case 'unmarked':
      return { kind: 'bullet', depth: 1, text, line: at, isUnmarked: true };
    case 'paragraph':
      return { kind: 'paragraph', depth: 0, text, line: at };
    case 'frame':
      return { kind: 'paragraph', depth: 0, text, line: at, isFrame: true };
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

/** Numbered lines are headings where they stand one by one, over something else: “1. Collaboration”. */
function numberedHeadings(blocks: readonly Block[]): Block[] {
  const isBeside = (block: Block, other: Block | undefined) =>
    other?.kind === 'bullet' && !other.isUnmarked && (other.isNumbered === true || !block.isNumbered);
  return blocks.map((block, index) => {
    if (block.kind !== 'bullet' || block.depth > 1 || block.isUnmarked) return block;
    const next = blocks[index + 1];
    const isAlone =
      !isBeside(block, blocks[index - 1]) &&
      next !== undefined &&
      (next.kind !== 'bullet' || next.isUnmarked === true || (block.isNumbered === true && !next.isNumbered));
    return isAlone && (numberedLevel(block.text) || standsAlone(block.text) || isTitle(block))
      ? {
          kind: 'heading',
          depth: MAYBE,
          text: block.text,
          line: block.line,
          isWeak: true,
          ...(block.isNumbered ? { isNumbered: true } : {}),
        }
      : block;
  });
}

/** A number makes a heading of a longer line than a sign does. */
const isTitle = ({ text, isNumbered }: Block): boolean =>
  mayBeHeading(text) && text.split(' ').length <= (isNumbered ? 14 : 6);
