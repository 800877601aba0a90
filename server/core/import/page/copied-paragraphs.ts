import { folded } from './block.ts';
import { areLevelHeads, type CopiedRows, piecesOf, type TextRow } from './copied-rows.ts';
import type { Line } from './line.ts';

/** Lines with no empty one between: where they begin, and behind which line they end. */
interface Chunk {
  readonly from: number;
  readonly to: number;
}

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
    if (own.length < count || own.some(({ from, to }) => hasTab(lines, from, to))) break;
    // With a paragraph more nobody can tell which of them belong together.
    if (next && !hasTab(lines, next.from, next.to) && isLike(lines, own, next)) return undefined;
    rows.push({
      texts: [
        lines.slice(end, name + 1).map(({ text }) => folded(text)),
        ...own.map(({ from, to }) => lines.slice(from, to).map(({ text }) => folded(text))),
      ],
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

function chunksFrom(lines: readonly Line[], from: number, most: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = from; at < lines.length && chunks.length < most; ) {
    while (at < lines.length && isBlank(lines[at])) at++;
    let to = at;
    while (to < lines.length && !isBlank(lines[to])) to++;
    if (to > at) chunks.push({ from: at, to });
    at = to;
  }
  return chunks;
}

const isBlank = (line: Line | undefined): boolean => folded(line?.text ?? '') === '';

const hasTab = (lines: readonly Line[], from: number, to: number): boolean =>
  lines.slice(from, to).some(({ text }) => text.includes('\t'));

/** Whether a paragraph looks like the cells before it: it is as long, or ends as they do. */
function isLike(lines: readonly Line[], cells: readonly Chunk[], next: Chunk): boolean {
  const textOf = ({ from, to }: Chunk): string =>
    lines
      .slice(from, to)
      .map(({ text }) => folded(text))
      .join(' ');
  const own = cells.map(textOf);
  const text = textOf(next);
  const areSentences = own.every((cell) => /[.;]$/.test(cell));
  return areSentences
    ? /[.;]$/.test(text) && !/:/.test(text)
    : text.length >= Math.min(...own.map(({ length }) => length));
}
