import { chunksFrom, hasTab, isBlank, isLikeCells, textsOf } from './chunks.ts';
import { areLevelHeads, type CopiedRows, piecesOf, type TextRow } from './copied-rows.ts';
import type { Line } from './line.ts';

/**
 * The rows of a table whose cells are paragraphs. Browsers leave out the tab before a cell that begins behind a paragraph, so that
 * a line with a name and a tab is followed by one paragraph for each level. Undefined where a row has another number of them.
 * @param from the first line below the head
 */
export function paragraphRowsFrom(
  lines: readonly Line[],
  from: number,
  heads: readonly string[],
): CopiedRows | undefined {
  const count = heads.length - 1;
  if (count < 2 || !areLevelHeads(heads)) return undefined;
  const rows: TextRow[] = [{ texts: heads.map((head) => [head]), line: lines[from - 1]?.line ?? 1 }];
  let end = from;
  for (let name = nameAt(lines, from); name !== undefined; name = nameAt(lines, end)) {
    const cells = chunksFrom(lines, name + 1, count + 1);
    const next = cells[count];
    const own = cells.slice(0, count);
    if (own.length < count || own.some((cell) => hasTab(lines, cell))) break;
    const texts = own.map((cell) => textsOf(lines, cell));
    // With a paragraph more nobody can tell which of them belong together.
    if (next && !hasTab(lines, next) && isLikeCells(texts, textsOf(lines, next)[0] ?? '')) return undefined;
    rows.push({
      texts: [textsOf(lines, { from: end, to: name + 1 }), ...texts],
      line: lines[name]?.line ?? 1,
    });
    end = own.at(-1)?.to ?? end;
  }
  return rows.length > 1 ? { rows, end } : undefined;
}

/** The line with a name that a tab ends, right below an empty line or the head, with no more than a line of it above. */
function nameAt(lines: readonly Line[], from: number): number | undefined {
  let at = from;
  while (at < lines.length && isBlank(lines[at])) at++;
  for (const name of [at, at + 1]) {
    const [label, rest, ...others] = piecesOf(lines[name]);
    if (label && rest === '' && others.length === 0) return name;
  }
  return undefined;
}
