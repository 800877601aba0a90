/** Deeper than this no page is nested that a person made. */
const DEEPEST = 400;

const TAG = /<(\/?)([a-z][a-z0-9-]*)\b(?:[^"'<>]|"[^"]*"|'[^']*')*>/gi;
const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|tbody|thead|tfoot|option|colgroup)$/i;

/** Boxes, lists and tables are nested a few dozen deep at the most; so many of them are no page. */
const TOO_DEEP = 1_000;
/** Tags of other sorts are forgotten to be closed, a few on each line of some old pages. */
const TOO_MANY_OPEN = 20_000;
const BOXES =
  /^(?:div|section|article|main|ul|ol|dl|table|blockquote|fieldset|details|form|center|header|footer|nav|aside)$/i;

/** Whether tags are nested as deep as they are on no page, which nobody could place anything in. */
export function isTooDeep(html: string): boolean {
  let boxes = 0;
  let open = 0;
  for (const { 0: tag, 1: slash, 2: name = '' } of html.matchAll(TAG)) {
    if (VOID.test(name) || tag.endsWith('/>')) continue;
    const step = slash ? -1 : 1;
    open = Math.max(0, open + step);
    if (BOXES.test(name)) boxes = Math.max(0, boxes + step);
    if (boxes >= TOO_DEEP || open >= TOO_MANY_OPEN) return true;
  }
  return false;
}

/**
 * The page without the tags that are nested deeper than anybody nests, each in place of white space of the same length, so
 * that places stay true: a parser's time grows with the square of the depth.
 */
export function flattened(html: string): string {
  let depth = 0;
  let result = '';
  let at = 0;
  for (const { 0: tag, 1: slash, 2: name = '', index } of html.matchAll(TAG)) {
    if (VOID.test(name) || tag.endsWith('/>')) continue;
    if (slash) depth = Math.max(0, depth - 1);
    if ((slash ? depth : depth++) < DEEPEST) continue;
    result += html.slice(at, index) + ' '.repeat(tag.length);
    at = index + tag.length;
  }
  return at === 0 ? html : result + html.slice(at);
}
