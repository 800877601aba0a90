import { type Cell, isEmpty, type Row, textOf } from './cell.ts';
import { usualWords } from './table-shape.ts';

/** What is said of a competency has more words than its name. */
const FEWEST_WORDS = 8;

interface Labelled {
  readonly header: Row;
  readonly body: readonly Row[];
}

/**
 * A table whose rows have two labels, as one whose rows have one: of “Area” and “Competency” the area becomes a row of its
 * own, and what a competency means goes below its name. Undefined where the two are neither.
 */
export function withOneLabel(header: Row, body: readonly Row[]): Labelled | undefined {
  const [left, right] = [0, 1].map((at) => body.flatMap((row) => (isEmpty(row[at]) ? [] : (row[at] ?? []))));
  if (!left || !right || !left.some((cell) => /\p{L}{3}/u.test(textOf(cell)))) return undefined;
  const rest = ([_, ...cells]: Row): Row => cells;
  if (usualWords(left) < FEWEST_WORDS && usualWords(right) >= FEWEST_WORDS)
    return {
      header: [header[0] as Cell, ...header.slice(2)],
      body: body.map(([name, about, ...cells]) => [...(name ? [below(name, about)] : []), ...cells]),
    };
  const distinct = new Set(left.map(textOf)).size;
  if (distinct >= right.length || usualWords(right) >= FEWEST_WORDS) return undefined;
  let last = '';
  return {
    header: rest(header),
    body: body.flatMap((row) => {
      const [group] = row;
      const isNew = group !== undefined && !isEmpty(group) && textOf(group) !== last;
      if (isNew) last = textOf(group);
      return isNew ? [[group, ...row.slice(2).map(empty)], rest(row)] : [rest(row)];
    }),
  };
}

const empty = ({ line }: Cell): Cell => ({ blocks: [], line, isHeader: false });

/** A name with what is said of it below it, as others have it in one cell. */
function below(name: Cell, about: Cell | undefined): Cell {
  if (isEmpty(name) || isEmpty(about)) return name;
  const text = textOf(name);
  return {
    ...name,
    label: text,
    blocks: [
      { kind: 'paragraph', depth: 0, text, line: name.line },
      ...(about?.blocks ?? []).map(({ text: said, line }) => ({
        kind: 'paragraph' as const,
        depth: 0,
        text: said,
        line,
      })),
    ],
  };
}
