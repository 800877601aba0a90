const FIRST_LINE = /^(\uFEFF?)---[ \t]*(?:\r\n|\n|\r)/;
const FRONT_MATTER_END = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/g;

/** Where the YAML of a document's front matter stands, and where the body begins. */
export interface FrontMatterSpan {
  /** The YAML between the two fences. */
  readonly start: number;
  readonly end: number;
  /** The first offset behind the closing fence's line. */
  readonly bodyStart: number;
}

/** Finds the `---` block at the very start of a text (a BOM is fine); undefined where there is none or it never ends. */
export function frontMatterSpan(text: string): FrontMatterSpan | undefined {
  const first = FIRST_LINE.exec(text);
  if (!first) return undefined;
  const start = first[0].length;
  // The closing fence may follow at once, so the search begins at the line end of the opening one.
  FRONT_MATTER_END.lastIndex = start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
  const close = FRONT_MATTER_END.exec(text);
  if (!close) return undefined;
  const afterFence = close.index + close[0].length;
  const lineEnd = text.startsWith('\r\n', afterFence) ? 2 : afterFence < text.length ? 1 : 0;
  return { start, end: Math.max(start, close.index), bodyStart: afterFence + lineEnd };
}

/** A backslash before a line end is a hard break, as long as it is not itself escaped. */
const BREAK_BEFORE_CRLF = /(?<!\\)((?:\\\\)*)\\\r\n(?=[^\r\n])/g;
/** The marks of block quotes and lists at the beginning of a line, and of those more than anybody nests. */
const DEEPLY_NESTED = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/gm;
const MORE_NESTED = /(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/y;

/** The line below a table's header, with white space behind it. */
const TABLE_LINE = /^([ \t>]*(?=[|:-])\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+)(:?[ \t]*\|)([ \t]+)$/gm;

/**
 * The text as the Markdown parser should see it, of the same length, so that every offset stays true: front matter and a
 * BOM become white space, CRLF becomes space and LF, a lone CR becomes LF. (The parser reads front matter as a rule and a
 * setext heading, misses tables and hard breaks in CRLF text, and does not see a heading behind a BOM.) White space behind
 * the line below a table's header becomes a part of the line, or it would be no table. Nesting without end becomes white
 * space too, for the parser's time would grow with its square.
 */
export const maskForMarkdown = (text: string, frontMatter: FrontMatterSpan | undefined): string =>
  maskBlocks(maskLines(text, frontMatter));

/** The first half of the mask, which is about front matter and line ends. */
export function maskLines(text: string, frontMatter: FrontMatterSpan | undefined): string {
  const body = frontMatter?.bodyStart ?? (text.startsWith('\uFEFF') ? 1 : 0);
  return withLineFeeds(text.slice(0, body).replace(/[^\r\n]/g, ' ') + text.slice(body));
}

/** The second half, about tables and nesting, which can be done for any stretch of whole blocks. */
export const maskBlocks = (text: string): string => withoutDeepNesting(withTables(text));

const withTables = (text: string): string =>
  !text.includes('|')
    ? text
    : text.replace(TABLE_LINE, (line: string, cells: string, end: string, space: string, at: number) =>
        at > 0 && text.lastIndexOf('|', at - 1) > text.lastIndexOf('\n', at - 2)
          ? cells + '-'.repeat(space.length) + end
          : line,
      );

const withLineFeeds = (text: string): string =>
  text.includes('\r')
    ? text.replace(BREAK_BEFORE_CRLF, '$1  \n').replace(/\r\n/g, ' \n').replace(/\r/g, '\n')
    : text;

/** What stands before and between the marks of nested quotes and lists, by code unit. */
const IN_NESTING = new Uint8Array(128);
for (const character of ' \t>-+*.)0123456789') IN_NESTING[character.charCodeAt(0)] = 1;

/** Whether some line may begin with fifty marks: looked at with a glance at each line, for nearly no text has one. */
function mayNestDeeply(text: string): boolean {
  const has = (at: number) => IN_NESTING[text.charCodeAt(at)] === 1;
  for (let at = 0; ; ) {
    if (has(at) && has(at + 24) && has(at + 49)) return true;
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return false;
  }
}

function withoutDeepNesting(text: string): string {
  if (!mayNestDeeply(text)) return text;
  let result = '';
  let at = 0;
  for (const { 0: marks, index } of text.matchAll(DEEPLY_NESTED)) {
    MORE_NESTED.lastIndex = index + marks.length;
    const more = MORE_NESTED.exec(text)?.[0].length ?? 0;
    result += text.slice(at, index + marks.length) + ' '.repeat(more);
    at = index + marks.length + more;
  }
  return at === 0 ? text : result + text.slice(at);
}
