/** A component whose tag goes on in the next lines: `<TabItem` and below it `label="Title">`. */
const OPEN_TAG = /^\s*<\p{Lu}[\w.]*(?:\s[^<>]*)?$/u;
/** A tag has no more lines. */
const MOST_LINES = 12;

/** The lines with each tag of a component in the line that it begins in; those that it went on in are empty. */
export function withWholeTags(source: readonly string[]): readonly string[] {
  const lines = [...source];
  for (const [at, line] of lines.entries()) {
    if (!OPEN_TAG.test(line)) continue;
    const below = lines.slice(at + 1, at + MOST_LINES).findIndex((other) => /[<>]/.test(other));
    const end = at + 1 + below;
    if (below < 0 || !/^[^<]*>\s*$/.test(lines[end] ?? '')) continue;
    lines[at] = lines
      .slice(at, end + 1)
      .map((part, index) => (index === 0 ? part.trimEnd() : part.trim()))
      .join(' ');
    lines.fill('', at + 1, end + 1);
  }
  return lines;
}

/** `export const meta = {` of MDX, which goes on to the bracket in a line of its own. */
const OPEN_EXPORT = /^export\s.*[{[(]\s*$/;
const CLOSED = /^[}\])]+;?\s*$/;

/** The lines without what a page in MDX hands to other files. */
export function withoutExports(source: readonly string[]): readonly string[] {
  const ends = source.flatMap((line, at) => (CLOSED.test(line) ? [at] : []));
  let end = -1;
  return source.map((line, at) => {
    if (at > end && OPEN_EXPORT.test(line)) end = ends.find((other) => other > at) ?? -1;
    return at <= end ? '' : line;
  });
}

/** `:   What it is`, below its term: a definition of Pandoc, kramdown and Python-Markdown. */
const DEFINITION = /^(?<mark>\s{0,3}:\s+)(?<text>\S.*)$/;
const LONGEST_TERM = 90;

export interface Definition {
  readonly mark: number;
  readonly text: string;
}

export function definitionIn(line: string): Definition | undefined {
  const { mark = '', text = '' } = DEFINITION.exec(line)?.groups ?? {};
  return text === '' ? undefined : { mark: mark.length, text };
}

/** Whether a line is what the line below it, or below the empty one, defines. */
export function isTerm(line: string, below: string | undefined, next: string | undefined): boolean {
  const definition = below?.trim() === '' ? next : below;
  return (
    definition !== undefined &&
    definitionIn(definition) !== undefined &&
    line.length <= LONGEST_TERM &&
    /^\s{0,3}[^\s#>|:*+-]/.test(line) &&
    !/^\s*\d+[.)]\s/.test(line)
  );
}
