import type { Writing } from './writing.ts';

/** A key or the dashes of a list, and then a brace. */
const HEAD = /^[ \t]*(?:(?:- +)*(["']?)([\w-]+)\1[ \t]*:[ \t]+|(?:- +)+)(?=\{)/;
const TOKEN = /[{}[\],]|(["']?)([\w-]+)\1[ \t]*:(?=[ \t,}]|$)|["']?[\w-]+["']?/g;

interface Open {
  readonly bracket: string;
  readonly keys: string[];
  /** The key whose value is being written. */
  key: string | undefined;
}

/**
 * What is being written between the braces of a mapping on one line, such as `limit: {words: {m`.
 * @param typed the line up to the cursor
 * @param rest the line behind it
 * @returns the path below the line's own place; undefined outside of braces
 */
export function writingInBraces(
  typed: string,
  rest: string,
): (Pick<Writing, 'path' | 'what' | 'siblings'> & { readonly word: string }) | undefined {
  const head = HEAD.exec(typed);
  if (!head) return undefined;
  const word = /[\w-]*$/.exec(typed)?.[0] ?? '';
  const open: Open[] = [];
  for (const [token, , key] of typed.slice(head[0].length, typed.length - word.length).matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === '{' || token === '[') open.push({ bracket: token, keys: [], key: undefined });
    else if (token === '}' || token === ']') open.pop();
    else if (inner && token === ',') inner.key = undefined;
    else if (inner && key !== undefined) {
      inner.keys.push(key);
      inner.key = key;
    }
  }
  const inner = open.at(-1);
  if (inner?.bracket !== '{') return undefined;
  const path = [...(head[2] === undefined ? [] : [head[2]]), ...open.flatMap(({ key }) => key ?? [])];
  const behind = /^[^{}]*/.exec(rest)?.[0] ?? '';
  const siblings = [...inner.keys, ...[...behind.matchAll(TOKEN)].flatMap(([, , key]) => key ?? [])];
  return { path, what: inner.key === undefined ? 'key' : 'value', siblings, word };
}
