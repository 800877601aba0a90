import type { Span } from '../text/span.ts';
import { readYaml, type YamlTree } from './tree.ts';

/** A value of the plainest kind: a text as it stands, a number, or a list of texts. */
type Entry =
  | Text
  | { readonly value: readonly string[]; readonly span?: Span; readonly items: readonly Text[] };

interface Text {
  readonly value: string | number;
  readonly span: Span;
  readonly written: string;
}

const KEY = /([A-Za-z][A-Za-z0-9_-]*):(?: +|(?=\n|$))/y;
const ITEM = /( *)- +/y;
/** Nothing in here means anything to YAML where a letter begins it: no colon, no hash, no quote, no bracket that lists. */
const WORDS = /[\p{L}“‘][\p{L}\p{N} ._’‘“”()/&–-]*(?=\n|$)/uy;
const LISTED = /\p{L}[\p{L}\p{N} ._/-]*/uy;
const QUOTED = /"([^"\\\n]*)"(?= *(?:\n|$))/y;
const NUMBER = /(?:0|[1-9]\d{0,8})(?= *(?:\n|$))/y;
const DATE = /\d{4}-\d\d(?:-\d\d)?(?= *(?:\n|$))/y;
const NO_TEXT = /^(?:true|false|null)$/i;

/**
 * Reads YAML that says no more than most front matter does: keys with plain words, numbers and lists of words. It gives the same
 * tree as the parser in a small part of the time; what is seldom asked is left to the parser until somebody asks.
 * Undefined where anything else stands in it.
 * @param offset what to add to every position (UTF-16 units)
 */
export function readPlainYaml(text: string, offset = 0): YamlTree | undefined {
  const entries = readEntries(text, offset);
  if (!entries) return undefined;
  let parsed: YamlTree | undefined;
  const full = (): YamlTree => (parsed ??= readYaml(text, offset));
  const textAt = ([key = '', index, ...more]: readonly string[]): Text | undefined => {
    const entry = more.length > 0 ? undefined : entries.get(key);
    if (!entry) return undefined;
    if (index === undefined) return 'items' in entry ? undefined : entry;
    return 'items' in entry ? entry.items[Number(index)] : undefined;
  };
  return {
    value: Object.fromEntries([...entries].map(([key, { value }]) => [key, value])),
    problems: [],
    written: (path) => textAt(path)?.written,
    nodeSpan: (path) => {
      const own = textAt(path)?.span ?? (path.length === 1 ? entries.get(path[0] ?? '')?.span : undefined);
      return own ?? full().nodeSpan(path);
    },
    keySpan: (path) => full().keySpan(path),
    headSpan: (path) => full().headSpan(path),
    pathAt: (at) => full().pathAt(at),
  };
}

function readEntries(text: string, offset: number): Map<string, Entry> | undefined {
  const entries = new Map<string, Entry>();
  let at = 0;
  while (at < text.length) {
    KEY.lastIndex = at;
    const key = KEY.exec(text)?.[1];
    if (key === undefined || NO_TEXT.test(key) || entries.has(key)) return undefined;
    const read = text[KEY.lastIndex] === '\n' ? blockList : text[KEY.lastIndex] === '[' ? flowList : scalar;
    const found = read(text, KEY.lastIndex, offset);
    if (!found) return undefined;
    entries.set(key, found.entry);
    const end = behindSpaces(text, found.end);
    if (end < text.length && text[end] !== '\n') return undefined;
    at = end + 1;
  }
  return entries.size > 0 ? entries : undefined;
}

interface Found<E extends Entry = Entry> {
  readonly entry: E;
  /** Where it ends, before offsets are added. */
  readonly end: number;
}

function scalar(text: string, at: number, offset: number): Found<Text> | undefined {
  const found = (written: string, end: number, value: string | number = written): Found<Text> => ({
    entry: { value, written, span: { start: at + offset, end: end + offset } },
    end,
  });
  const words = matchAt(WORDS, text, at)?.trimEnd();
  if (words !== undefined) return NO_TEXT.test(words) ? undefined : found(words, at + words.length);
  const number = matchAt(NUMBER, text, at);
  if (number !== undefined) return found(number, at + number.length, Number(number));
  const date = matchAt(DATE, text, at);
  if (date !== undefined) return found(date, at + date.length);
  const quoted = matchAt(QUOTED, text, at);
  return quoted === undefined ? undefined : found(quoted.slice(1, -1), at + quoted.length);
}

function flowList(text: string, start: number, offset: number): Found | undefined {
  const items: Text[] = [];
  for (let at = behindSpaces(text, start + 1); ; ) {
    const written = matchAt(LISTED, text, at)?.trimEnd();
    if (written === undefined || NO_TEXT.test(written)) return undefined;
    items.push({ value: written, written, span: { start: at + offset, end: at + written.length + offset } });
    at = behindSpaces(text, at + written.length);
    if (text[at] === ']')
      return {
        entry: { value: values(items), items, span: { start: start + offset, end: at + 1 + offset } },
        end: at + 1,
      };
    if (text[at] !== ',') return undefined;
    at = behindSpaces(text, at + 1);
  }
}

function blockList(text: string, start: number, offset: number): Found | undefined {
  const items: Text[] = [];
  let end = start;
  let indent: string | undefined;
  while (text[end] === '\n') {
    ITEM.lastIndex = end + 1;
    const [mark, own] = ITEM.exec(text) ?? [];
    if (mark === undefined) break;
    const found = (indent ??= own) === own ? scalar(text, ITEM.lastIndex, offset) : undefined;
    if (!found || typeof found.entry.value !== 'string') return undefined;
    items.push(found.entry);
    end = behindSpaces(text, found.end);
  }
  return items.length > 0 ? { entry: { value: values(items), items }, end } : undefined;
}

const values = (items: readonly Text[]): string[] => items.map(({ written }) => written);

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function behindSpaces(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at++;
  return at;
}
