const TAB = 9;
export const LINE_END = 10;
const SPACE = 32;
const HASH = 35;

/** By character: what a line that begins with it may be. */
const [LETTER, DIGIT] = [1, 2];
const START = new Uint8Array(128);
for (let code = 65; code <= 90; code++) START[code] = START[code + 32] = LETTER;
for (const mark of '"\'(') START[mark.charCodeAt(0)] = LETTER;
for (let code = 48; code <= 57; code++) START[code] = DIGIT;

/** The marks of list items: a bullet, or up to nine digits with a full stop or bracket. */
const BULLETS = new Uint8Array(128);
for (const mark of '-*+') BULLETS[mark.charCodeAt(0)] = 1;
const NUMBER = /\d{1,9}[.)]/y;
const NUMBERED = /\d{1,9}(?![\d.)])/y;

/** Where a line ends: at its line feed, or at the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The first line behind the blank lines that begin at an offset; the offset itself where there are none. */
export function behindBlankLines(text: string, start: number): number {
  let line = start;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_END) line = at + 1;
    else if (at >= text.length) return at;
    else if (code !== SPACE && code !== TAB) return line;
  }
}

/** Whether a paragraph may begin or go on with the character at an offset, and nothing else may. */
export function startsPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return START[code] === LETTER || (START[code] === DIGIT && matchEnd(NUMBERED, text, at) > at);
  return isPlainBeyondAscii(code);
}

/** Letters and marks of all scripts, without white space, which Unicode has some of among them. */
const isPlainBeyondAscii = (code: number): boolean =>
  (code >= 0xa1 && code <= 0x1fff) ||
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0x2030 && code <= 0x205e) ||
  (code >= 0x2070 && code <= 0x2fff) ||
  (code >= 0x3001 && code <= 0xffee);

const isGap = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === SPACE || code === TAB || code === LINE_END || at >= text.length;
};

/** Whether a heading of the common form begins at an offset: up to six hashes and white space. */
export function startsHeading(text: string, start: number): boolean {
  let at = start;
  while (text.charCodeAt(at) === HASH) at++;
  return at > start && at - start <= 6 && isGap(text, at);
}

/** Where the mark of an item ends that begins at an offset; the offset itself where there is none. */
export function itemMarkEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 128) return at;
  const end = BULLETS[code] === 1 ? at + 1 : START[code] === DIGIT ? matchEnd(NUMBER, text, at) : at;
  return end > at && isGap(text, end) ? end : at;
}

/** Where a sticky pattern's match ends that begins at an offset; the offset itself where there is none. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
