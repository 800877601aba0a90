import { folded } from '../block.ts';
import { numberedLevel } from '../words/level-label.ts';
import type { Line } from './line.ts';

/** What stands below a level in its cell is no longer. */
const LONGEST = 60;

/** A line that a tab ends, and that has no other. */
const LABEL = /^[^\t]*\S[^\t]*\t\s*$/;

/**
 * The first cell of a row, where the next one begins with a list: its last line ends in a tab. Two lines, a level and who works at
 * it, become one: “Level 1 (Helpers, H2–H4)”.
 */
export function withRowLabels(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line, at) => {
    const label = labelWith(line, lines[at + 1]);
    if (label !== undefined) return [{ ...line, text: label }];
    return at > 0 && labelWith(lines[at - 1] as Line, line) !== undefined ? [] : [line];
  });
}

function labelWith(line: Line, next: Line | undefined): string | undefined {
  if (!next?.text.includes('\t') || !LABEL.test(next.text) || line.text.includes('\t')) return undefined;
  const level = numberedLevel(folded(line.text));
  const rest = folded(next.text);
  return level && level.beside === '' && rest.length <= LONGEST && !/[.;:]$/.test(rest)
    ? `${folded(line.text)} (${rest})`
    : undefined;
}
