import type { Citation, Tag } from './tags.ts';

const [SPACE, BANG, DOT, AT, OPEN, CLOSE] = [' ', '!', '.', '@', '[', ']'].map((mark) => mark.charCodeAt(0));
const [COMMA, SEMICOLON] = [',', ';'].map((mark) => mark.charCodeAt(0));
/** By character: 1 for letters and digits, 2 for marks that may stand between those of a key. */
const KEY = new Uint8Array(128);
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
  KEY[letter.charCodeAt(0)] = 1;
for (const mark of './-') KEY[mark.charCodeAt(0)] = 2;
/** A few words beside a key. */
const NOTE = / [A-Za-z0-9 '’–-]+/y;

/**
 * Reads a citation of the common form, `[@a.2.3, a few words; @b.1]`, letter by letter. Undefined where anything stands there
 * that could be more than that, or a link.
 * @param start where its bracket opens
 * @param base what to take from its positions
 */
export function commonCitation(text: string, start: number, base: number): Citation | undefined {
  if (text.charCodeAt(start) !== OPEN || text.charCodeAt(start - 1) === BANG) return undefined;
  const tags: Tag[] = [];
  for (let at = start + 1; ; ) {
    if (text.charCodeAt(at) !== AT) return undefined;
    const end = keyEnd(text, at + 1);
    if (end === at + 1) return undefined;
    tags.push({ key: text.slice(at + 1, end), start: at + 1 - base, end: end - base });
    const behind = text.charCodeAt(end) === COMMA ? noteEnd(text, end + 1) : end;
    const code = text.charCodeAt(behind);
    if (code === CLOSE)
      return isLink(text.charAt(behind + 1))
        ? undefined
        : { start: start - base, end: behind + 1 - base, tags };
    if (code !== SEMICOLON) return undefined;
    at = text.charCodeAt(behind + 1) === SPACE ? behind + 2 : behind + 1;
  }
}

/** Where a key ends; its beginning where there is none, or one that may be an address. */
function keyEnd(text: string, start: number): number {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? KEY[code] : 0;
    if (kind === 1) continue;
    if (kind !== 2) return at;
    if (at === start || KEY[text.charCodeAt(at + 1)] !== 1) return start;
    if (code === DOT && text.startsWith('www', at - 3)) return start;
  }
}

function noteEnd(text: string, at: number): number {
  NOTE.lastIndex = at;
  return NOTE.test(text) ? NOTE.lastIndex : at;
}

const isLink = (behind: string): boolean =>
  behind === '[' || behind === '(' || behind === '{' || behind === ':';
