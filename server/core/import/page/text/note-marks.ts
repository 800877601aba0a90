import type { Line } from './line.ts';

/** The number of a note that lost its place above the line: “the Financial Regulations1”. */
const MARK = /(?<=\p{Ll}{3}[.,;:)’”]?)(\d{1,2})(?=\s*$)/u;

/**
 * Lines without the numbers of notes that stick to their last words. A number is one where a line further down begins with it,
 * alone or over its text.
 */
export function withoutNoteMarks(lines: readonly Line[]): readonly Line[] {
  const marks = lines.map(({ text }) => (/\d\s*$/.test(text.slice(-4)) ? MARK.exec(text)?.[1] : undefined));
  if (marks.every((mark) => mark === undefined)) return lines;
  const notes = new Map<string, number>();
  for (const [at, { text }] of lines.entries()) {
    const number = /^\s*(\d{1,2})(?:\s+\p{Lu}.*)?$/u.exec(text)?.[1];
    if (number !== undefined) notes.set(number, at);
  }
  return lines.map((line, at) => {
    const mark = marks[at];
    return mark !== undefined && (notes.get(mark) ?? -1) > at
      ? { ...line, text: line.text.replace(MARK, '') }
      : line;
  });
}
