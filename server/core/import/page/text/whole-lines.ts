import { folded } from '../block.ts';
import { numberedLevel } from '../words/level-label.ts';
import type { Line, WholeLine } from './line.ts';
import { standsAlone } from './line-heading.ts';
import { isFull } from './wrapping.ts';

const MARK =
  /^(\s*)(?:([•·▪▫◦●○■□‣⁃∙◆◇►▶➢➤→✓✔✅☑✗✘❌✕☒❎❖\uF0B7\uF0A7\uF0D8\uF076\uF0FC]|\*|[-+–—](?=\s|$)|o(?=\t|\s{2,})|§(?=\s)|~(?=\s*\p{Lu}))|(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s))|(\d{1,2}(?:\.\d{1,2}){1,2}(?:[a-z](?=[\s.:]))?[.:]?(?=\s*\p{L})))\s*/u;

/** “K1: The geology of stone”, “A2 Uses an approach”: where two lines begin so, each of them does. */
const CODED = /^\p{Lu}{1,3}\d{1,2}(?:\.\d{1,2})?[:.)]?\s+["“‘']?\p{L}/u;

const CROSS = /^\s*[✗✘❌✕☒❎]/u;

/** A line that others may still be joined to. */
interface Open {
  readonly first: WholeLine;
  readonly pieces: string[];
  /** How many brackets are open. */
  brackets: number;
}

/** The lines of a chunk as they were before they were parted: wrapped lines joined, marks of bullets taken off. */
export function wholeLines(chunk: readonly Line[], width: number): WholeLine[] {
  const whole: Open[] = [];
  const areStatements =
    Number.isFinite(width) && isOfStatements(chunk) && !chunk.some(({ text }) => markOf(text));
  const isCoded = chunk.filter(({ text }) => CODED.test(folded(text))).length >= 2;
  for (const [index, line] of chunk.entries()) {
    const text = folded(line.text);
    const mark =
      line.heading === undefined && !line.isFrame
        ? (markOf(line.text) ?? countAt(chunk, index) ?? roundAt(line, whole.at(-1), width))
        : undefined;
    const indent = widthOf(/^\s*/.exec(line.text)?.[0] ?? '');
    const last = whole.at(-1);
    const isOwn =
      mark !== undefined ||
      line.isFrame ||
      last?.first.isFrame ||
      line.heading !== undefined ||
      numberedLevel(text) !== undefined ||
      standsAlone(text) ||
      (isCoded && CODED.test(text));
    if (last && !isOwn && continues(last, text, indent, width, areStatements)) {
      last.pieces.push(text);
      last.brackets += bracketsIn(text);
      continue;
    }
    const own = mark ? folded(line.text.slice(mark.length)) : text;
    const first: WholeLine = {
      ...line,
      text: own,
      indent,
      ...(mark ? { mark: mark.kind } : {}),
      ...(mark?.kind === 'sign' ? innerOf(line.text) : {}),
      ...(mark && CROSS.test(line.text) ? { isCross: true } : {}),
      ...(mark?.kind === 'number' ? { numbering: numberingOf(line.text) } : {}),
      ...(mark?.kind === 'number' && /^\s*\(?\w{1,4}\)/.test(line.text) ? { isBracketed: true } : {}),
    };
    whole.push({ first, pieces: [own], brackets: bracketsIn(own) });
  }
  return whole.map(({ first, pieces }) => (pieces.length === 1 ? first : { ...first, text: joined(pieces) }));
}

const bracketsIn = (text: string): number => {
  let open = 0;
  for (const character of text) open += character === '(' ? 1 : character === ')' ? -1 : 0;
  return open;
};

function markOf(line: string): { readonly length: number; readonly kind: 'sign' | 'number' } | undefined {
  const match = MARK.exec(line);
  if (!match) return undefined;
  const rest = line.slice(match[0].length);
  if ((match[2] === '*' && rest.startsWith('*')) || /^\s*[-–—_=*]{3,}\s*$/.test(line)) return undefined;
  // “2.1a” is below “2.1”, as a bullet is.
  const isBelow = /[a-z][.:]?$/.test(match[4] ?? '');
  return { length: match[0].length, kind: match[2] === undefined && !isBelow ? 'number' : 'sign' };
}

/** Signs that word processors give to a list within a list, and to one within that. */
const innerOf = (line: string): Pick<WholeLine, 'inner'> =>
  /^\s*(?:[◦○⁃–]|o\s)/.test(line) ? { inner: 1 } : /^\s*[▫▪§\uF0A7]/.test(line) ? { inner: 2 } : {};

/** An “o” with one space behind it is a sign where bullets stand above; in a wrapped text it may be a word. */
function roundAt(line: Line, last: Open | undefined, width: number): ReturnType<typeof markOf> {
  const length = /^\s*o\s+(?=\p{L})/u.exec(line.text)?.[0].length;
  return length && last?.first.mark === 'sign' && !Number.isFinite(width)
    ? { length, kind: 'sign' }
    : undefined;
}

const numberingOf = (line: string): 'whole' | 'parts' | 'letters' =>
  /^\s*\d+\.\d/.test(line) ? 'parts' : /^\s*\(?\d/.test(line) ? 'whole' : 'letters';

const COUNT = /^\s*(\d{1,2})\s+(?=\p{Lu})/u;

/** “1 Plans”, “2 Writes”: numbers without a stop mark a list where they count from line to line. */
function countAt(chunk: readonly Line[], index: number): ReturnType<typeof markOf> {
  const numberAt = (at: number) => Number(COUNT.exec(chunk[at]?.text ?? '')?.[1] ?? Number.NaN);
  const number = numberAt(index);
  const counts = numberAt(index - 1) === number - 1 || numberAt(index + 1) === number + 1;
  return counts
    ? { length: COUNT.exec(chunk[index]?.text ?? '')?.[0].length ?? 0, kind: 'number' }
    : undefined;
}

const widthOf = (space: string): number =>
  [...space].reduce((sum, character) => sum + (character === '\t' ? 4 : 1), 0);

/** Whether a line goes on with what the line before it began. */
function continues(
  { first, pieces, brackets }: Open,
  text: string,
  indent: number,
  width: number,
  areStatements: boolean,
): boolean {
  const tail = pieces.at(-1) ?? '';
  const isWhole = pieces.length === 1 && (numberedLevel(tail) !== undefined || standsAlone(tail));
  if (first.heading !== undefined) return false;
  // “Level 1: Kneads the dough and” is no label by itself: its text goes on.
  if (isWhole)
    return (
      (/^\p{Ll}/u.test(text) ||
        text.startsWith('(') ||
        (numberedLevel(tail)?.beside.split(' ').length ?? 0) > 6) &&
      !/[.!?]$/.test(tail) &&
      Number.isFinite(width) &&
      isFull(tail, text, width)
    );
  if (tail === '') return true;
  if (first.mark !== undefined && indent > first.indent + 1) return true;
  const isOpen = /[,(–-]$/.test(tail) || brackets > 0;
  const isSmall = /^\p{Ll}/u.test(text);
  const isEnded = /[.!?:;]["'”’)]?$/.test(tail);
  if (!Number.isFinite(width))
    return isOpen ? text.length > 0 : isSmall && first.mark !== undefined && !isEnded;
  if (isOpen || (isSmall && !/[.!?:;]$/.test(tail))) return true;
  if (isEnded && areStatements) return isSmall && isFull(tail, text, width);
  // A sentence that ends with its line ends a bullet, and what begins as the last one did begins anew; a paragraph goes on
  // where the line is a full one.
  if (isEnded && first.mark !== undefined)
    return (
      text.split(' ').length > LONGEST_NAME && tail.length > width * FULLEST && isFull(tail, text, width)
    );
  if (isEnded && beginOf(pieces[0] ?? '') === beginOf(text)) return false;
  return isFull(tail, text, width) && (isSmall || (!/:$/.test(tail) && mayGoOn(tail, text)));
}

/** What follows a bullet that ends with a full line goes on with it, unless it may be a name. */
const LONGEST_NAME = 5;
const FULLEST = 0.75;

/** Words that no statement ends with, and names, of which another part may begin the next line. */
const OPEN_END =
  /(?:^|\s)(?:an?|the|of|and|or|to|for|in|with|by|on|at|from|as|into|&|our|your|their|its|his|her|all|each|any|other|such|including|under|between|across|per|within|towards?|about|through|against|than|that|which|who|is|are|be|\p{Lu}[\p{L}.’'&-]*)$/u;

/** Whether a line with a capital goes on with one that has no stop: a name does, and what no statement ends with does. */
const mayGoOn = (tail: string, text: string): boolean =>
  /[.!?:;,)"'”’]$/.test(tail) || OPEN_END.test(tail) || /^(?:\p{Lu}{2,}|I\b|\p{Lu}\S*\p{Lu})/u.test(text);

const STOP = /[.!?]["'”’)]?$/;

/**
 * Whether each sentence of a chunk begins a line, two of them at least behind the first: then they were a list. In a
 * paragraph that was parted into lines sentences end where they will.
 */
function isOfStatements(chunk: readonly Line[]): boolean {
  const texts = chunk.map(({ text }) => folded(text));
  const inner = texts.slice(0, -1).filter((text) => STOP.test(text)).length;
  return inner >= 2 && !texts.some((text) => /\p{Ll}[.!?]["'”’)]?\s+\p{Lu}/u.test(text));
}

const beginOf = (text: string): string => text.split(' ', 2).join(' ');

/** A word that is parted at the end of a line keeps its hyphen; “short- and long-term” keeps its space too. */
function joined(pieces: readonly string[]): string {
  let text = '';
  let tail = '';
  for (const piece of pieces) {
    const isParted = /\p{L}[‐-]$/u.test(tail) && /^(?!(?:and|or|to|und|oder)\b)\p{Ll}/u.test(piece);
    text += text === '' || isParted || tail === '' ? piece : ` ${piece}`;
    tail = piece;
  }
  return text.trim();
}
