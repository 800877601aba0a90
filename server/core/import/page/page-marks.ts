import { folded } from './block.ts';
import { numberedLevel } from './level-label.ts';
import type { Line } from './lines.ts';

const NUMBER =
  /^(?:(?:page|tudalen|seite)\s+\d{1,4}(?:\s*(?:of|\/|o|von)\s*\d{1,4})?|[-–—|]?\s*\d{1,3}\s*[-–—|]?|\d{1,3}\s*(?:of|\/)\s*\d{1,3})$/i;
const WITH_NUMBER = /\bpage\s+\d|[|–•]\s*\d{1,3}$|^\d{1,3}\s*[|–•]|\s{2,}\d{1,3}$|^\d{1,3}\s{2,}/i;

/**
 * The lines of a printed document without its page numbers and running heads, so that a bullet goes on over the end of a
 * page. A running head's first line stays: it may be the title.
 */
export function withoutPageMarks(lines: readonly Line[]): Line[] {
  const texts = lines.map(({ text }) => folded(text));
  const isNumber = texts.map((text) => NUMBER.test(text) && !numberedLevel(text));
  const numbers = isNumber.filter(Boolean).length;
  const numbered = new Map<string, number>();
  lines.forEach(({ text }) => {
    if (WITH_NUMBER.test(text.trim()) && text.length < 160)
      numbered.set(keyOf(text), (numbered.get(keyOf(text)) ?? 0) + 1);
  });
  const isFoot = (line: Line) =>
    (numbered.get(keyOf(line.text)) ?? 0) >= 2 &&
    WITH_NUMBER.test(line.text.trim()) &&
    !numberedLevel(folded(line.text));
  const isFirst = (index: number) => texts.slice(0, index).every((text) => text === '');
  // A page's head at the very top is the title too.
  if (numbers < 2)
    return lines.flatMap((line, index) => (!isFoot(line) ? [line] : isFirst(index) ? withoutMark(line) : []));
  const heads = runningHeads(texts, isNumber, numbers);
  const seen = new Set<string>();
  return lines.filter((line, index) => {
    const text = texts[index] ?? '';
    if (isNumber[index] || isFoot(line)) return false;
    if (!heads.has(text)) return true;
    const isFirst = !seen.has(text);
    seen.add(text);
    return isFirst;
  });
}

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

/** Lines that stand next to a page number again and again. */
function runningHeads(texts: readonly string[], isNumber: readonly boolean[], pages: number): Set<string> {
  const times = new Map<string, number>();
  isNumber.forEach((is, index) => {
    if (!is) return;
    for (const step of [-1, 1]) {
      let at = index + step;
      while (texts[at] === '') at += step;
      const text = texts[at];
      if (text && !numberedLevel(text)) times.set(text, (times.get(text) ?? 0) + 1);
    }
  });
  return new Set([...times].filter(([, count]) => count >= 2 && count >= pages * 0.5).map(([text]) => text));
}
