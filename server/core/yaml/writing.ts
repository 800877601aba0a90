import type { Span } from '../text/span.ts';
import { writingInBraces } from './flow-writing.ts';

/** What is being written at an offset of a YAML file, told from lines and indentation, for half-written YAML has no tree. */
export interface Writing {
  /** The keys above; list items are `0`. For a value its own key is the last. */
  readonly path: readonly string[];
  readonly what: 'key' | 'value';
  /** The word that is being written. */
  readonly span: Span;
  /** The keys that stand beside it already. */
  readonly siblings: readonly string[];
}

interface Line {
  readonly indent: number;
  /** How many list dashes stand in front of the key. */
  readonly dashes: number;
  readonly key: string | undefined;
}

const LINE = /^([ \t]*)((?:- +)*)(?:(["']?)([\w-]+)\3[ \t]*:(?=\s|$))?/;

/** Reads the lines up to the cursor. Undefined inside of flow lists and texts, where nothing can be told. */
export function writingIn(text: string, offset: number): Writing | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const typed = text.slice(lineStart, offset);
  const wordEnd = offset + (/^[\w-]*/.exec(text.slice(offset, offset + 80))?.[0].length ?? 0);
  const before = text
    .slice(0, lineStart)
    .split(/\r\n|\n|\r/)
    .slice(0, -1);
  const braces = writingInBraces(typed, /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '');
  if (braces) {
    const here = lineOf(typed);
    return {
      ...braces,
      path: [...pathAbove(before, here.indent, here.dashes), ...braces.path],
      span: { start: offset - braces.word.length, end: wordEnd },
    };
  }
  const value = /^([ \t]*(?:- +)*)([\w-]+)[ \t]*:[ \t]+(?:\[(?:[^\]]*,)?[ \t]*)?["']?([\w-]*)$/.exec(typed);
  if (value) {
    const here = lineOf(typed);
    return {
      path: [...pathAbove(before, here.indent, here.dashes), value[2] ?? ''],
      what: 'value',
      span: { start: offset - (value[3]?.length ?? 0), end: wordEnd },
      siblings: [],
    };
  }
  const item = /^([ \t]*)((?:- +)+)["']?([\w-]*)$/.exec(typed);
  const key = /^([ \t]*)([\w-]*)$/.exec(typed);
  const word = item?.[3] ?? key?.[2];
  if (word === undefined) return undefined;
  const indent = (item ?? key)?.[1]?.length ?? 0;
  const dashes = item ? (item[2]?.length ?? 0) / 2 : 0;
  const after = text
    .slice(offset)
    .split(/\r\n|\n|\r/)
    .slice(1);
  const width = indent + (item?.[2]?.length ?? 0);
  return {
    path: pathAbove(before, indent, dashes),
    what: 'key',
    span: { start: offset - word.length, end: wordEnd },
    siblings: [...siblings(before.reverse(), width), ...siblings(after, width)],
  };
}

const lineOf = (line: string): Line => {
  const match = LINE.exec(line);
  return { indent: match?.[1]?.length ?? 0, dashes: (match?.[2]?.match(/-/g) ?? []).length, key: match?.[4] };
};

/** The keys that a line of this indentation stands under. */
function pathAbove(before: readonly string[], indent: number, dashes: number): string[] {
  const path: string[] = new Array<string>(dashes).fill('0');
  let limit = indent;
  let isItem = dashes > 0;
  for (let at = before.length - 1; at >= 0 && (limit > 0 || isItem); at--) {
    const text = before[at] ?? '';
    if (text.trim() === '' || text.trim().startsWith('#')) continue;
    const line = lineOf(text);
    const width = line.indent + line.dashes * 2;
    // A list may stand at the same indentation as the key that it belongs to.
    const isAbove =
      line.key !== undefined && (width < limit || (isItem && line.dashes === 0 && line.indent <= limit));
    if (isAbove) {
      path.unshift(line.key ?? '');
      if (line.dashes > 0) path.unshift(...new Array<string>(line.dashes).fill('0'));
      limit = line.indent;
      isItem = line.dashes > 0;
    } else if (line.dashes > 0 && width === limit && line.indent < limit) {
      // The line that begins the list item in which this one stands.
      path.unshift(...new Array<string>(line.dashes).fill('0'));
      limit = line.indent;
      isItem = true;
    }
  }
  return path;
}

/** The keys of the lines next to one, as far as the same mapping goes. */
function siblings(lines: readonly string[], width: number): string[] {
  const keys: string[] = [];
  for (const text of lines) {
    if (text.trim() === '') continue;
    const line = lineOf(text);
    const at = line.indent + line.dashes * 2;
    if (at < width) break;
    if (at === width && line.key !== undefined) keys.push(line.key);
    if (at === width && line.dashes > 0) break;
  }
  return keys;
}
