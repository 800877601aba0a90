import { type Block, folded } from './block.ts';
import { namedLevel, numberedLevel, roleLevel } from './level-label.ts';
import { sectionOf } from './section-label.ts';

/** A cell of a table with what stands in it. */
export interface Cell {
  readonly blocks: readonly Block[];
  readonly line: number;
  readonly isHeader: boolean;
}

const textOf = (cell: Cell | undefined): string =>
  folded(cell?.blocks.map(({ text }) => text).join(' ') ?? '');
const isLevel = (text: string): boolean =>
  (numberedLevel(text) ?? namedLevel(text) ?? roleLevel(text)) !== undefined;

/**
 * A table as a stream of headings and their content, whichever way it lies: levels as columns or rows, competencies as
 * columns or rows, effective beside ineffective behaviour. Undefined for a table that only lays out a page.
 * @param depth the rank of the heading that the table stands under
 */
export function blocksOfTable(rows: ReadonlyArray<readonly Cell[]>, depth: number): Block[] | undefined {
  const [header, ...body] = rows.filter((row) => row.some((cell) => textOf(cell) !== ''));
  if (!header || body.length === 0 || header.length < 2) return pairs(rows, depth);
  const heads = header.map(textOf);
  const levelHeads = heads.filter(isLevel).length;
  const labels = body.map((row) => textOf(row[0]));
  if (levelHeads >= 2 && levelHeads >= heads.length - 2)
    return byColumn(header, body, heads.findIndex(isLevel), depth);
  if (labels.length >= 2 && labels.filter(isLevel).length >= labels.length * 0.6)
    return byRow(header, body, depth, true);
  const contrast = heads.findIndex((head) => sectionOf(head) === 'contrast');
  if (contrast >= 0) return contrasts(header, body, contrast, depth);
  if (labels.filter(isLevel).length >= 2 || header.every(({ isHeader }) => isHeader))
    return byRow(header, body, depth, false);
  return pairs(rows, depth);
}

const heading = (text: string, depth: number, line: number): Block => ({
  kind: 'heading',
  depth,
  text,
  line,
  isWeak: true,
});

/** The headings in a cell's content would cut it in pieces: inside of a table they are paragraphs, unless they label something. */
const content = (cell: Cell | undefined): Block[] =>
  (cell?.blocks ?? []).map((block) =>
    block.kind === 'heading' && !sectionOf(block.text) ? { ...block, kind: 'paragraph', depth: 0 } : block,
  );

/** Levels as columns: each row is a competency, or goes on with the one above where its label is empty or missing. */
function byColumn(
  header: readonly Cell[],
  body: ReadonlyArray<readonly Cell[]>,
  first: number,
  depth: number,
): Block[] {
  const blocks: Block[] = [];
  const isLabelled = first > 0;
  const rows = isLabelled ? grouped(body) : [body];
  for (const group of rows) {
    const label = isLabelled ? group[0]?.[first - 1] : undefined;
    if (label && textOf(label) !== '') blocks.push(heading(textOf(label), depth + 1, label.line));
    header.slice(first).forEach((head, column) => {
      const cells = group
        .map((row) => row[first + column])
        .filter((cell) => textOf(cell) !== '' && !/^[-–—]$|^n\/?a$/i.test(textOf(cell)));
      if (cells.length === 0) return;
      blocks.push(
        heading(textOf(head), depth + 2, cells[0]?.line ?? head.line),
        ...(cells.length > 1 ? cells.flatMap((cell) => bulleted(content(cell))) : content(cells[0])),
      );
    });
  }
  return blocks;
}

/** Several cells below each other are several statements. */
const bulleted = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? { ...block, kind: 'bullet', depth: 1 } : block));

/** Rows with the rows below them whose first cell is empty. */
function grouped(body: ReadonlyArray<readonly Cell[]>): Array<Array<readonly Cell[]>> {
  const groups: Array<Array<readonly Cell[]>> = [];
  for (const row of body) {
    const last = groups.at(-1);
    if (last && textOf(row[0]) === '') last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** A row for each level (or competency); where several columns hold text, each column's head is a heading of its own. */
function byRow(
  header: readonly Cell[],
  body: ReadonlyArray<readonly Cell[]>,
  depth: number,
  isByLevel: boolean,
): Block[] {
  const columns = header.map((cell, index) => ({ name: textOf(cell), index, line: cell.line })).slice(1);
  const filled = columns.filter(({ index }) => body.some((row) => textOf(row[index]) !== ''));
  const names = filled.filter(
    ({ name }) => name !== '' && sectionOf(name) === undefined && !GENERIC.test(name),
  );
  // Competencies as columns over levels as rows: column by column, so that each competency stays together.
  if (isByLevel && names.length >= 2 && !filled.some(({ name }) => ROLES.test(name)))
    return filled.flatMap(({ name, index, line }) => [
      heading(name, depth + 1, line),
      ...body.flatMap((row) => [
        heading(textOf(row[0]), depth + 2, row[0]?.line ?? line),
        ...content(row[index]),
      ]),
    ]);
  return body.flatMap((row) => [
    heading(textOf(row[0]), depth + (isByLevel ? 2 : 1), row[0]?.line ?? 1),
    ...filled.flatMap(({ name, index, line }) => {
      const section = sectionOf(name);
      const isLabel =
        section === 'contrast' ||
        section === 'aside' ||
        section === 'why' ||
        (filled.length > 1 && section !== undefined);
      return textOf(row[index]) === ''
        ? []
        : [...(isLabel ? [heading(name, depth + 3, line)] : []), ...content(row[index])];
    }),
  ]);
}

const GENERIC =
  /^(?:descriptions?|details?|indicators?|statements?|what .*|behaviou?rs?|text|definition|summary|expectations?|examples?)$/i;
const ROLES = /^(?:roles?|ranks?|grades?|who|applies to|job titles?|typical roles?)$/i;

/** Effective behaviour in one column, ineffective in another: the rows pair them. */
function contrasts(
  header: readonly Cell[],
  body: ReadonlyArray<readonly Cell[]>,
  contrast: number,
  depth: number,
): Block[] {
  const effective = header.findIndex(
    (cell, index) => index !== contrast && sectionOf(textOf(cell)) === 'indicators',
  );
  const from = effective >= 0 ? effective : contrast - 1;
  const [good, bad] = [header[from], header[contrast]];
  if (!good || !bad) return byRow(header, body, depth, false);
  const side = (rows: ReadonlyArray<readonly Cell[]>, column: number) =>
    rows.flatMap((row) => bulleted(content(row[column])));
  const labelled = from > 0 && contrast > 0;
  return (labelled ? grouped(body) : [body]).flatMap((rows) => {
    const label = labelled ? rows[0]?.[0] : undefined;
    return [
      ...(label && textOf(label) !== '' ? [heading(textOf(label), depth + 1, label.line)] : []),
      heading(textOf(good), depth + 2, good.line),
      ...side(rows, from),
      heading(textOf(bad), depth + 2, bad.line),
      ...side(rows, contrast),
    ];
  });
}

/** Two columns without a head: a label and its text. */
function pairs(rows: ReadonlyArray<readonly Cell[]>, depth: number): Block[] | undefined {
  const isPair = rows.length >= 2 && rows.every((row) => row.length === 2 && textOf(row[0]).length <= 60);
  return isPair
    ? rows.flatMap(([label, text]) => [
        heading(textOf(label), depth + (isLevel(textOf(label)) ? 2 : 1), label?.line ?? 1),
        ...content(text),
      ])
    : undefined;
}
