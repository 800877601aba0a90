import { folded } from './block.ts';
import { numberedLevel } from './level-label.ts';
import type { Line, WholeLine } from './line.ts';
import { standsAlone } from './line-heading.ts';
import { isFull } from './wrapping.ts';

const MARK =
  /^(\s*)(?:([•·▪▫◦●○■□‣⁃∙◆◇►▶➢➤→✓✔✗❖\uF0B7\uF0A7\uF0D8\uF076\uF0FC]|\*|[-+–—](?=\s)|o(?=\t|\s{2,})|§(?=\s))|(\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s))|(\d{1,2}(?:\.\d{1,2}){1,2}\.?(?=\s*\p{L})))\s*/u;

/** The lines of a chunk as they were before they were parted: wrapped lines joined, marks of bullets taken off. */
export function wholeLines(chunk: readonly Line[], width: number): WholeLine[] {
  const whole: WholeLine[] = [];
  /** The line that the last one ends with, as it stands in the file. */
  let tail = '';
  for (const line of chunk) {
    const text = folded(line.text);
    const mark = line.heading === undefined ? markOf(line.text) : undefined;
    const indent = widthOf(/^\s*/.exec(line.text)?.[0] ?? '');
    const last = whole.at(-1);
    const isOwn =
      mark !== undefined ||
      line.heading !== undefined ||
      numberedLevel(text) !== undefined ||
      standsAlone(text);
    if (last && !isOwn && continues(last, tail, text, indent, width))
      whole[whole.length - 1] = { ...last, text: joined(last.text, text) };
    else
      whole.push({
        ...line,
        text: mark ? folded(line.text.slice(mark.length)) : text,
        indent,
        ...(mark ? { mark: mark.kind } : {}),
      });
    tail = text;
  }
  return whole;
}

function markOf(line: string): { readonly length: number; readonly kind: 'sign' | 'number' } | undefined {
  const match = MARK.exec(line);
  if (!match) return undefined;
  const rest = line.slice(match[0].length);
  if ((match[2] === '*' && rest.startsWith('*')) || /^\s*[-–—_=*]{3,}\s*$/.test(line)) return undefined;
  return { length: match[0].length, kind: match[2] === undefined ? 'number' : 'sign' };
}

const widthOf = (space: string): number =>
  [...space].reduce((sum, character) => sum + (character === '\t' ? 4 : 1), 0);

/** Whether a line goes on with what the line before it began. */
function continues(last: WholeLine, tail: string, text: string, indent: number, width: number): boolean {
  if (last.heading !== undefined || numberedLevel(last.text) || standsAlone(last.text)) return false;
  if (last.text === '') return true;
  const isOpen = /[,(–-]$/.test(last.text) || last.text.lastIndexOf('(') > last.text.lastIndexOf(')');
  const isSmall = /^\p{Ll}/u.test(text);
  if (last.mark !== undefined && indent > last.indent + 1) return true;
  const isEnded = /[.!?:;]["'”’)]?$/.test(last.text);
  if (!Number.isFinite(width))
    return isOpen ? text.length > 0 : isSmall && last.mark !== undefined && !isEnded;
  if (isOpen || (isSmall && !/[.!?:]$/.test(last.text))) return true;
  // A sentence that ends with its line ends a bullet, and what begins as the last one did begins anew; a paragraph goes on
  // where the line is a full one.
  if (isEnded && (last.mark !== undefined || beginOf(last.text) === beginOf(text))) return false;
  return isFull(tail, text, width) && !/:$/.test(last.text);
}

const beginOf = (text: string): string => text.split(' ', 2).join(' ');

/** A word that is parted at the end of a line keeps its hyphen; “short- and long-term” keeps its space too. */
const joined = (before: string, next: string): string =>
  /\p{L}[‐-]$/u.test(before) && /^(?!(?:and|or|to|und|oder)\b)\p{Ll}/u.test(next)
    ? before + next
    : `${before} ${next}`.trim();
