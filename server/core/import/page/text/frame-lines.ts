import { folded } from '../block.ts';
import { isBoilerplate } from '../words/boilerplate.ts';
import { levelOf } from '../words/level-of.ts';
import { namesInLine } from '../words/scales.ts';
import { sectionOf } from '../words/section-label.ts';
import { mayNameDocument } from './document-name.ts';
import type { Line } from './line.ts';
import { closingFrom, jumpsIn, menusAbove } from './page-edges.ts';

/** An entry of a menu has no more words, nor has a link at a page's end. */
const MOST_IN_ENTRY = 4;
const MOST_IN_LINE = 6;
const MOST_IN_LINK = 12;

const MARKED = /^(?:[^\p{L}\p{N}"'“‘(+#©]|o\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/u;
const PARTED = /\t+|\s{2,}|\s+[|·•]\s+/;
/** Headings under which pages list other pages. */
const LINKS =
  /^(?:related\b.{0,40}|see also|(?:useful |quick |other |external )?links|downloads?|more (?:in|on|from)\b.{0,40}|popular (?:pages|links|content)|latest (?:news|updates|posts))\s*:?$/i;

/** “Home About Courses Contact”: the gaps between the entries were lost. */
const HOME =
  /^Home (?=.*\b(?:About|Contact|News|Search|Login|Sign in)\b)(?:(?:\p{Lu}\p{L}*|us|in)(?: |$)){2,10}$/u;

const wordsIn = (text: string): number => text.split(' ').length;

/**
 * Marks what browsers copy of a page's frame: menus in one line, menus line by line among notices, and the links, addresses
 * and telephone numbers that follow “Related pages” down to the end.
 */
export function withFrameLines(lines: readonly Line[]): readonly Line[] {
  const texts = lines.map(({ text }) => folded(text));
  const isFrame = lines.map(({ text }) => isMenu(text));
  for (const at of menusIn(texts, isFrame)) isFrame[at] = true;
  for (const at of jumpsIn(texts)) isFrame[at] = true;
  for (const at of menusAbove(texts, (at) => lines[at]?.text.includes('\t') === true)) isFrame[at] = true;
  for (let at = Math.min(linksFrom(texts), closingFrom(texts)); at < texts.length; at++) isFrame[at] = true;
  return isFrame.includes(true)
    ? lines.map((line, at) => (isFrame[at] && texts[at] !== '' ? { ...line, isFrame: true } : line))
    : lines;
}

/** “Study  Research  Business  About”: entries side by side; the head of a table names levels. */
function isMenu(line: string): boolean {
  const parts = line.trim().split(PARTED).map(folded);
  if (HOME.test(folded(line))) return true;
  return (
    parts.length >= 3 &&
    !MARKED.test(line.trim()) &&
    namesInLine(folded(line)) === undefined &&
    parts.every((part) => /\p{L}/u.test(part) && wordsIn(part) <= MOST_IN_ENTRY && !/[.;:!]$/.test(part)) &&
    !parts.some((part) => levelOf(part) || sectionOf(part))
  );
}

const isEntry = (text: string): boolean =>
  wordsIn(text) <= MOST_IN_LINE && !/[.;:!]$/.test(text) && !MARKED.test(text) && !levelOf(text);

/** Short lines below each other, two of which are known to be of a page's frame; above the text one of them will do. */
function menusIn(texts: readonly string[], isFrame: readonly boolean[]): number[] {
  const found: number[] = [];
  const first = texts.findIndex((text) => text !== '');
  for (let from = Math.max(0, first); from < texts.length; from++) {
    let to = from;
    while (to < texts.length && texts[to] !== '') to++;
    const known = texts.slice(from, to).map((text, at) => isFrame[from + at] === true || isBoilerplate(text));
    const count = known.filter(Boolean).length;
    const areEntries = texts.slice(from, to).every((text, at) => known[at] || isEntry(text));
    // Where the page's title is the last of them, it follows the notices with no more than a name between.
    const end =
      mayNameDocument(texts[to - 1] ?? '') && !known.at(-1) ? from + known.lastIndexOf(true) + 1 : to;
    if (to - from >= 3 && areEntries && count >= (from === first ? 1 : 2))
      for (let at = from; at < end; at++) found.push(at);
    from = to;
  }
  return found;
}

/** Where the links begin that a page ends with; behind the last line where there are none. */
function linksFrom(texts: readonly string[]): number {
  const isLink = (text: string): boolean =>
    text === '' ||
    isBoilerplate(text) ||
    (wordsIn(text) <= MOST_IN_LINK && !/[.;:!?]$/.test(text) && !levelOf(text) && !sectionOf(text));
  let from = texts.length;
  for (let at = texts.length - 1; at >= 0; at--) {
    const text = texts[at] ?? '';
    if (LINKS.test(text)) from = at + 1;
    else if (!isLink(text)) break;
  }
  return from;
}
