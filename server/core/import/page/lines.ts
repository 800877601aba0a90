import { type Block, folded, MAYBE } from './block.ts';
import { numberedLevel } from './level-label.ts';
import { runInSection, sectionOf } from './section-label.ts';

/** A line of text, from a file, a PDF or a part of a page. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** The rank that its looks give it, where they make it a heading. */
  readonly heading?: number;
  /** Whether its looks alone say so. */
  readonly isWeak?: boolean;
}

const MARK =
  /^(\s*)(?:([•·▪▫◦●○■□‣⁃∙◆◇►▶➢➤→✓✔✗❖\uF0B7\uF0A7\uF0D8\uF076\uF0FC]|\*|[-+–—](?=\s)|o(?=\t|\s{2,})|§(?=\s))|(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])(?=\s))\s*/u;

/** A run of lines that belong to one bullet or paragraph. */
interface Open {
  readonly isNumbered?: boolean;
  readonly kind: 'bullet' | 'paragraph';
  readonly indent: number;
  readonly line: number;
  texts: string[];
}

/**
 * Makes blocks of lines: bullets of every sort, wrapped lines joined, short lines that stand by themselves as headings
 * that may be (rank 9). Bullets that lost their first word keep their words as they are.
 */
export function blocksOfLines(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const width = wrapWidth(lines);
  let indents: number[] = [];
  let chunk: Line[] = [];
  const flush = () => {
    if (chunk.length > 0) indents = addChunk(blocks, chunk, width, indents);
    chunk = [];
  };
  for (const line of lines) {
    if (folded(line.text) === '') flush();
    else chunk.push(line);
  }
  flush();
  return numberedHeadings(withContinuations(blocks));
}

/** How long lines are where they are wrapped: Infinity where they are not. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines
    .map(({ text }) => text.trimEnd().length)
    .filter((length) => length > 40)
    .sort((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const near = lengths.filter((length) => length > most * 0.8).length;
  return lengths.length >= 4 && most <= 160 && near >= lengths.length * 0.3 ? most : Number.POSITIVE_INFINITY;
}

function addChunk(
  blocks: Block[],
  chunk: readonly Line[],
  width: number,
  before: readonly number[],
): number[] {
  let indents = [...before];
  let open: Open | undefined;
  const close = () => {
    if (open) blocks.push(...closed(open, indents));
    open = undefined;
  };
  chunk.forEach((line, index) => {
    const text = folded(line.text);
    if (line.heading !== undefined) {
      close();
      blocks.push({
        kind: 'heading',
        depth: line.heading,
        text,
        line: line.line,
        ...(line.isWeak ? { isWeak: true } : {}),
      });
      indents = [];
      return;
    }
    const mark = MARK.exec(line.text);
    const indent = widthOf(/^\s*/.exec(line.text)?.[0] ?? '');
    if (mark && isBullet(mark, line.text)) {
      close();
      indents = [...indents.filter((wider) => wider < indent), indent];
      open = {
        kind: 'bullet',
        indent,
        isNumbered: mark[3] !== undefined,
        line: line.line,
        texts: [folded(line.text.slice(mark[0].length))],
      };
      return;
    }
    if (numberedLevel(text) || standsAlone(text)) {
      close();
      blocks.push({ kind: 'heading', depth: MAYBE, text, line: line.line, isWeak: true });
      indents = [];
      return;
    }
    if (open && continues(open, text, indent, width)) open.texts.push(text);
    else {
      close();
      const next = chunk[index + 1];
      if (next && isHeadingBefore(text, next, width))
        blocks.push({ kind: 'heading', depth: MAYBE, text, line: line.line, isWeak: true });
      else open = { kind: 'paragraph', indent, line: line.line, texts: [text] };
    }
  });
  close();
  return indents;
}

/** A word that is parted at the end of a line keeps its hyphen; “short- and long-term” keeps its space too. */
const joined = (before: string, next: string): string =>
  /\p{L}[‐-]$/u.test(before) && /^(?!(?:and|or|to|und|oder)\b)\p{Ll}/u.test(next)
    ? before + next
    : `${before} ${next}`.trim();

function closed({ kind, indent, line, texts, isNumbered }: Open, indents: readonly number[]): Block[] {
  const text = texts.filter(Boolean).reduce(joined, '');
  if (kind === 'bullet')
    return [
      {
        ...{ kind, text, line, depth: Math.max(1, indents.filter((wider) => wider <= indent).length) },
        ...(isNumbered ? { isNumbered } : {}),
      },
    ];
  return [
    mayBeHeading(text)
      ? { kind: 'heading', depth: MAYBE, text, line, isWeak: true }
      : { kind, depth: 0, text, line },
  ];
}

/** A dash or number makes a bullet only before words; "1. Collaboration" by itself is sorted out later. */
function isBullet(mark: RegExpExecArray, text: string): boolean {
  const rest = text.slice(mark[0].length);
  if (mark[2] === '*' && /^\*/.test(rest)) return false;
  return !/^\s*[-–—_=*]{3,}\s*$/.test(text);
}

const widthOf = (space: string): number =>
  [...space].reduce((sum, character) => sum + (character === '\t' ? 4 : 1), 0);

/** Whether a line goes on with what the line before began. */
function continues(
  { kind, texts, indent: first }: Open,
  text: string,
  indent: number,
  width: number,
): boolean {
  const before = texts.at(-1) ?? '';
  if (before === '') return true;
  if (/^\p{Ll}/u.test(text) || /[,;(–-]$/.test(before)) return true;
  if (kind === 'bullet' && indent > first + 1) return true;
  // A sentence that ends with its line may be the end of a wrapped paragraph's line only where the line is a full one.
  if (/[.!?:]["'”’)]?$/.test(before))
    return Number.isFinite(width) && before.length > width * 0.75 && kind === 'paragraph';
  return before.length > (Number.isFinite(width) ? width * 0.6 : 60);
}

const standsAlone = (text: string): boolean =>
  (text.length <= 90 && sectionOf(text) !== undefined && /[?:]$|^\p{Lu}/u.test(text)) || NAMED.test(text);

/** “Competency : We are collaborative” is a heading wherever it stands. */
const NAMED =
  /^(?:competency|competence|behaviour|value|dimension|capability)\s*\d*\s*:\s*\p{L}[^.]{2,80}$/iu;

/** Whether a line looks like a heading: short, without a stop at its end. */
export function mayBeHeading(text: string): boolean {
  if (text.length > 110 || text.split(' ').length > 14) return false;
  if (/[.;,!]["'”’)]?$/.test(text) && !/\b(?:etc|i\.e|e\.g)\.$/.test(text)) return false;
  return /^["'“‘(]?[\p{Lu}\p{N}]/u.test(text) && runInSection(text) === undefined;
}

/** A short line at the head of a paragraph or of bullets, with no empty line between. */
function isHeadingBefore(text: string, next: Line, width: number): boolean {
  if (!mayBeHeading(text)) return false;
  const after = folded(next.text);
  if (MARK.test(next.text) || next.heading !== undefined || numberedLevel(after) || standsAlone(after))
    return true;
  return /^\p{Lu}/u.test(after) && text.length < (Number.isFinite(width) ? width * 0.6 : 60);
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
    else if (block.text !== '') joined.push(block);
    else if (block.kind === 'bullet') joined.push(block);
  }
  return joined.filter(({ text }) => text !== '');
}

/** Numbered lines are headings where they stand one by one, over something else: "1. Collaboration". */
function numberedHeadings(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'bullet' || block.depth > 1) return block;
    const isBeside = (other: Block | undefined) =>
      other?.kind === 'bullet' && (other.isNumbered === true || !block.isNumbered);
    const alone =
      !isBeside(blocks[index - 1]) && blocks[index + 1] !== undefined && blocks[index + 1]?.kind !== 'bullet';
    if (
      !alone ||
      !(
        sectionOf(block.text) ||
        numberedLevel(block.text) ||
        (mayBeHeading(block.text) && block.text.split(' ').length <= 6)
      )
    )
      return block;
    return { kind: 'heading', depth: MAYBE, text: block.text, line: block.line, isWeak: true };
  });
}
