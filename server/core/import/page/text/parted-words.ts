import { folded } from '../block.ts';
import type { Line } from './line.ts';

/** A word that goes on in the next line, with a hyphen or with a soft one, which is there for that alone. */
const PARTED = /(?<begin>\p{L}{2,})(?:(?<soft>\u00AD)|[‐-])$/u;
const GOES_ON = /^(?<space>\s*)(?<end>\p{Ll}{2,})(?<mark>[^\s\p{L}]*)(?=\s|$)/u;
/** Longer ones are no words. */
const LONGEST = 60;

const partedAt = (line: Line | undefined) => {
  const text = line?.text.trimEnd() ?? '';
  return /[\u00AD‐-]$/.test(text.slice(-1)) ? PARTED.exec(text.slice(-LONGEST))?.groups : undefined;
};

/**
 * The lines of a text with words put together that were parted at the ends of lines: where the hyphen is a soft one, or where
 * the word stands in the text elsewhere without it, and nowhere with it. The word goes to the line that it begins in.
 */
export function withWholeWords(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => partedAt(line))) return lines;
  const words = wordsOf(lines);
  const whole: Line[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const { begin, soft } = partedAt(last) ?? {};
    const { space = '', end, mark = '' } = GOES_ON.exec(line.text)?.groups ?? {};
    const isOne =
      begin !== undefined &&
      end !== undefined &&
      (soft !== undefined ||
        (words.has(`${begin}${end}`.toLowerCase()) && !words.has(`${begin}-${end}`.toLowerCase())));
    if (!last || !isOne) {
      whole.push(line);
      continue;
    }
    whole[whole.length - 1] = { ...last, text: `${last.text.trimEnd().slice(0, -1)}${end}${mark}` };
    const rest = line.text.slice(space.length + end.length + mark.length).trimStart();
    if (rest !== '') whole.push({ ...line, text: space + rest });
  }
  return whole;
}

/** The words of a text, those with a hyphen in them too; not those that are parted by the end of a line. */
function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines)
    for (const [word] of folded(text)
      .toLowerCase()
      .matchAll(/\p{L}+(?:[‐-]\p{L}+)*(?!\p{L}|[‐-]$)/gu))
      words.add(word.replaceAll('‐', '-'));
  return words;
}
