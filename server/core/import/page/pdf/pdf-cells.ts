import { type Column, isIn } from './pdf-columns.ts';
import type { Segment } from './pdf-segments.ts';
import { beginsAnew, type Words } from './pdf-words.ts';

/** So many of the lines that go on begin with a capital where statements follow each other without marks. */
const MANY = 0.25;

/** Whether the cells of a table hold statements without stops, one below the other. */
export function followEachOther(
  rows: ReadonlyArray<readonly Segment[]>,
  columns: readonly Column[],
  words: Words,
): boolean {
  let [all, anew] = [0, 0];
  for (const row of rows.slice(1))
    for (const column of columns.slice(1)) {
      const own = row.filter((segment) => isIn(segment, column));
      for (const [at, { text, dot }] of own.entries()) {
        const before = own[at - 1];
        if (!before) continue;
        all++;
        if (dot === undefined && beginsAnew(before.text, text, words)) anew++;
      }
    }
  return anew >= 3 && anew >= all * MANY;
}

const LONGEST_NAME = 5;
const SHORTEST_TEXT = 4;

/** A name and what is said below it in its cell, told by the small letters of the latter, where both look alike. */
export function nameAndText(
  segments: readonly Segment[],
  words: Words,
): readonly [name: readonly Segment[], about: readonly Segment[]] {
  const all = [segments, []] as const;
  if (new Set(segments.map(({ isBold }) => isBold)).size !== 1) return all;
  const at = segments.findIndex(
    ({ text }, index) => index > 0 && beginsAnew(segments[index - 1]?.text ?? '', text, words),
  );
  if (at < 0) return all;
  const wordsOf = (own: readonly Segment[]): string[] => own.flatMap(({ text }) => text.split(' '));
  const [name, about] = [segments.slice(0, at), segments.slice(at)];
  const [, ...others] = wordsOf(about);
  const small = others.filter((word) => /^\P{Lu}/u.test(word)).length;
  const isText =
    wordsOf(name).length <= LONGEST_NAME &&
    others.length + 1 >= SHORTEST_TEXT &&
    small >= others.length * 0.7;
  return isText ? [name, about] : all;
}
