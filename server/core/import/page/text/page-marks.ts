import { folded } from '../block.ts';
import { numberedLevel } from '../words/level-label.ts';
import { mayNameDocument } from './document-name.ts';
import type { Line } from './lines.ts';
import { countedHeads, runningHeads, titlesAgain } from './running-heads.ts';

const NUMBER =
  /^(?:(?:page|tudalen|seite)\s+\d{1,4}(?:\s*(?:of|\/|o|von)\s*\d{1,4})?|[-–—|]?\s*\d{1,3}\s*[-–—|]?|\d{1,3}\s*(?:of|\/)\s*\d{1,3})$/i;
/** Pages before the first are numbered in small Roman figures, which stand by themselves. */
const ROMAN = /^[ivxl]{1,5}$/;
const CALLED = /^(?:page|tudalen|seite)\s/i;
const WITH_NUMBER = /\bpage\s+\d|[|–•]\s*\d{1,3}$|^\d{1,3}\s*[|–•]|\s{2,}\d{1,3}$|^\d{1,3}\s{2,}/i;

/**
 * The lines of a printed document without its page numbers and running heads, so that a bullet goes on over the end of a
 * page. A running head's first line stays: it may be the title.
 */
export function withoutPageMarks(lines: readonly Line[]): Line[] {
  const texts = lines.map(({ text }) => folded(text));
  const isAlone = (at: number): boolean => (texts[at - 1] ?? '') === '' && (texts[at + 1] ?? '') === '';
  const isNumber = texts.map(
    (text, at) =>
      (NUMBER.test(text) && !numberedLevel(text)) ||
      (ROMAN.test(text) && (isAlone(at) || /^\s{8}/.test(lines[at]?.text ?? ''))),
  );
  // A form feed ends a page, and “Page 3” says itself what it is; a number alone is one where there are others.
  const isSure = texts.some(
    (text, index) => isNumber[index] && (CALLED.test(text) || isAtFeed(lines, texts, index)),
  );
  const numbers = isNumber.filter(Boolean).length;
  const numbered = new Map<string, number>();
  lines.forEach(({ text }) => {
    if (WITH_NUMBER.test(text.trim()) && text.length < 160)
      numbered.set(keyOf(text), (numbered.get(keyOf(text)) ?? 0) + 1);
  });
  const counted = countedHeads(texts);
  const isFoot = (line: Line) =>
    counted.has(folded(line.text)) ||
    ((numbered.get(keyOf(line.text)) ?? 0) >= 2 &&
      WITH_NUMBER.test(line.text.trim()) &&
      !numberedLevel(folded(line.text)));
  const isFirst = (index: number) => texts.slice(0, index).every((text) => text === '');
  const again = titlesAgain(texts);
  // A page's head at the very top is the title too.
  if (numbers < 2 && !isSure)
    return lines.flatMap((line, index) =>
      again.has(index) ? [] : !isFoot(line) ? [line] : isFirst(index) ? withoutMark(line) : [],
    );
  const heads = runningHeads(texts, isNumber, numbers);
  const seen = new Set<string>();
  const isMark = lines.map((line, index) => {
    const text = texts[index] ?? '';
    if (isNumber[index] || isFoot(line) || again.has(index)) return true;
    const isAgain = heads.has(text) && seen.has(text);
    seen.add(text);
    return isAgain;
  });
  return withNameApart(joined(lines, texts, isMark), heads);
}

/** Of several lines that a text and each of its pages begin with, the one that says what the document is may be its title. */
function withNameApart(lines: readonly Line[], heads: ReadonlySet<string>): Line[] {
  const end = lines.findIndex((line, at) => at > 0 && folded(line.text) === '');
  const first = lines.slice(0, Math.max(0, end));
  const areHeads = first.length >= 2 && first.every(({ text }) => heads.has(folded(text)));
  const at = areHeads ? first.findIndex(({ text }) => mayNameDocument(folded(text))) : -1;
  return lines.flatMap((line, index) => {
    const gap = { text: '', line: line.line };
    return index === at ? [gap, line, gap] : [line];
  });
}

/** Whether a new page begins right below a line. */
function isAtFeed(lines: readonly Line[], texts: readonly string[], index: number): boolean {
  let at = index + 1;
  while (at < lines.length && texts[at] === '' && !lines[at]?.text.includes('\f')) at++;
  return lines[at]?.text.startsWith('\f') === true;
}

/** Leaves marks out, and the empty lines around them where a sentence goes on behind them. */
function joined(lines: readonly Line[], texts: readonly string[], isMark: readonly boolean[]): Line[] {
  const kept: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!isMark[at]) {
      kept.push(lines[at] as Line);
      continue;
    }
    let end = at;
    while (end < lines.length && (isMark[end] || texts[end] === '')) end++;
    let before = kept.length;
    while (before > 0 && folded(kept[before - 1]?.text ?? '') === '') before--;
    const tail = folded(kept[before - 1]?.text ?? '');
    if (
      tail !== '' &&
      !/[.!?:;]["'”’)]?$/.test(tail) &&
      /^\p{Ll}/u.test(texts[end] ?? '') &&
      !MARKED.test(texts[end] ?? '')
    )
      kept.length = before;
    else for (let index = at; index < end; index++) if (!isMark[index]) kept.push(lines[index] as Line);
    at = end - 1;
  }
  return kept;
}

const MARKED = /^(?:[a-z]|[ivx]{1,4})[.)]\s|^o\s/;

function withoutMark(line: Line): Line[] {
  const text = line.text
    .trim()
    .replace(/\s*(?:[|–•]\s*)?(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/i, '');
  return text.split(' ').length > 1
    ? [
        { ...line, text },
        { text: '', line: line.line },
      ]
    : [];
}

const keyOf = (text: string): string => folded(text).replace(/\d+/g, '#');
