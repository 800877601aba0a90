import { type CsvRow, readCsv } from './csv.ts';
import { htmlText } from './html-text.ts';
import { slug } from './ids.ts';
import type { ImportProblem, ImportResult, Unplaced } from './imported.ts';
import { assemble } from './items/assemble.ts';
import { DEEPEST, type Item, isCut, withSomeName } from './items/item.ts';
import { cell, idOf, isFrameworkRow, MOODLE_COLUMNS, placesIn, withoutEmptyEnd } from './moodle/columns.ts';
import { ownPart, RESTATED } from './moodle/own.ts';
import { type Made, takeReferences } from './moodle/references.ts';
import { oddityOf } from './odd-name.ts';
import { folded } from './page/block.ts';
import { plainMarkdown } from './plain-markdown.ts';

/** Moodle cuts short names here. */
export const LONGEST_SHORT_NAME = 100;

export { looksLikeMoodle, MOODLE_COLUMNS } from './moodle/columns.ts';

/** Reads the CSV file of a Moodle competency framework: items by their parents, levels as items or by cross reference. */
export function importMoodle(text: string): ImportResult {
  const read = readCsv(text);
  if ('problem' in read) return read;
  const arranged = inMoodleOrder(read.rows);
  if ('problem' in arranged) return arranged;
  const all = arranged.rows;
  const [head, ...rows] = all;
  const uneven = all.find(({ cells }) => cells.length !== MOODLE_COLUMNS.length);
  if (!head || uneven)
    return {
      problem: `line ${uneven?.line ?? 1} has ${uneven?.cells.length ?? 0} columns, where a Moodle competency file has ${MOODLE_COLUMNS.length}`,
    };
  const framework = rows.find(isFrameworkRow);
  const odd = oddNameIn(rows);
  if (odd) return odd;
  if (!framework) return { problem: 'the Moodle file has no row that is marked as the framework' };
  const tree = treeOf(
    framework,
    rows.filter((row) => row !== framework),
  );
  if ('problem' in tree) return tree;
  const title = folded(cell(framework.cells, 'name')) || 'Untitled framework';
  const assembled = assemble(tree.root);
  if (assembled.competencies.length === 0)
    return { problem: `the Moodle file has no competencies below “${title}”` };
  return {
    imported: {
      id: slug(cell(framework.cells, 'id')) || slug(title) || 'framework',
      title,
      ...(description(framework.cells).includes(RESTATED) ? { wording: 'restated' as const } : {}),
      ...assembled,
      unplaced: [...arranged.unplaced, ...tree.unplaced, ...assembled.unplaced],
    },
  };
}

/** The rows with Moodle's columns in their order, where the file has others, or not all of them. */
function inMoodleOrder(
  rows: readonly CsvRow[],
): { readonly rows: readonly CsvRow[]; readonly unplaced: readonly Unplaced[] } | ImportProblem {
  const trimmed = rows.map(({ line, cells }): CsvRow => ({ line, cells: withoutEmptyEnd(cells) }));
  const head = trimmed[0]?.cells ?? [];
  if (head.length === MOODLE_COLUMNS.length) return { rows: trimmed, unplaced: [] };
  const places = placesIn(head);
  if (!places)
    return {
      problem: `has ${head.length} columns, where a Moodle competency file has ${MOODLE_COLUMNS.length}`,
    };
  const uneven = rows.find(({ cells }) => cells.length !== rows[0]?.cells.length);
  if (uneven)
    return {
      problem: `line ${uneven.line} has ${uneven.cells.length} columns, where the first has ${rows[0]?.cells.length}`,
    };
  const unplaced = head.flatMap((name, at): Unplaced[] => {
    const count = rows.slice(1).filter(({ cells }) => cells[at]?.trim()).length;
    return places.includes(at) || count === 0
      ? []
      : [
          {
            line: rows[0]?.line ?? 1,
            text: `the column “${folded(name)}”, with something in ${count} row${count === 1 ? '' : 's'}`,
          },
        ];
  });
  return {
    rows: rows.map(({ line, cells }) => ({ line, cells: places.map((at) => cells[at] ?? '') })),
    unplaced,
  };
}

const isOwnExport = (rows: readonly CsvRow[]): boolean =>
  rows.length > 0 && rows.every((row) => isFrameworkRow(row) || ownPart(idOf(row)) !== undefined);

/** Our own exports have the names that a framework file has. */
function oddNameIn(rows: readonly CsvRow[]): ImportProblem | undefined {
  if (isOwnExport(rows)) return undefined;
  for (const row of rows) {
    const oddity = [idOf(row), cell(row.cells, 'name')].map(oddityOf).find((found) => found !== undefined);
    if (oddity) return { problem: `the name on line ${row.line} has ${oddity} in it; take it out first` };
  }
  return undefined;
}

function treeOf(
  framework: CsvRow,
  rows: readonly CsvRow[],
): { readonly root: Item; readonly unplaced: readonly Unplaced[] } | ImportProblem {
  const root: Item = { text: folded(cell(framework.cells, 'name')), atLevels: [], children: [] };
  const isOwn = isOwnExport(rows);
  const items = new Map<string, Made>();
  for (const row of rows) {
    const before = items.get(idOf(row));
    if (before)
      return {
        problem: `lines ${before.row.line} and ${row.line} have the same id number “${folded(idOf(row)).slice(0, 60)}”`,
      };
    items.set(idOf(row), { item: itemOf(row, isOwn), row });
  }
  for (const { item, row } of items.values()) {
    const parent = idOf(row, 'parent');
    // The framework's own id stands for its top in files that other tools wrote.
    const above = parent === '' || parent === idOf(framework) ? root : items.get(parent)?.item;
    if (!above)
      return {
        problem: `line ${row.line} belongs below “${folded(parent).slice(0, 60)}”, which the file does not have`,
      };
    above.children.push(item);
  }
  for (const { item, row } of items.values()) withSomeName(item, folded(idOf(row)));
  const problem = deepProblem(root, items);
  if (problem) return problem;
  // Our own export has no column for outlines, but only they have nothing below them.
  for (const { item } of items.values())
    if ((item.part === 'competency' || item.part === 'value') && item.children.length === 0)
      item.more = { ...item.more, outline: true };
  if (!isOwn) nameDepths(root, cell(framework.cells, 'taxonomy'));
  return { root, unplaced: takeReferences(items) };
}

function itemOf({ cells, line }: CsvRow, isOwn: boolean): Item {
  const label = folded(cell(cells, 'name'));
  const text = description(cells);
  const base = { line, atLevels: [], children: [] };
  const own = isOwn ? ownPart(cell(cells, 'id').trim()) : undefined;
  if (own) return { ...base, ...own, ...ownTexts(own.part === 'indicator', label, text) };
  return {
    ...base,
    text: text || label,
    ...(text === '' || text === label || label === '' || isCut(label, text) ? {} : { label }),
  };
}

/** In our own exports the description of an indicator is its whole text; elsewhere it is what is said beside the name. */
function ownTexts(isIndicator: boolean, label: string, text: string): Pick<Item, 'text' | 'more'> {
  if (isIndicator) return { text: text || label };
  return { text: label, more: text === '' ? {} : { summary: text, headline: text } };
}

function description(cells: readonly string[]): string {
  const text = cell(cells, 'description');
  switch (cell(cells, 'format').trim()) {
    case '2':
      return folded(text);
    case '4':
      return plainMarkdown(text);
    default:
      return htmlText(text);
  }
}

/** Moodle's taxonomy names each depth; one name for all of them says nothing. */
function nameDepths(root: Item, taxonomy: string): void {
  const names = taxonomy.split(',').map((name) => name.trim());
  if (new Set(names).size < 2) return;
  let row: readonly Item[] = root.children;
  for (let depth = 0; row.length > 0; depth++) {
    for (const item of row) item.type = names[Math.min(depth, names.length - 1)] ?? '';
    row = row.flatMap(({ children }) => children);
  }
}

/** Rows that hang below themselves never come below the top; what is too deep is no framework. */
function deepProblem(root: Item, items: ReadonlyMap<string, Made>): ImportProblem | undefined {
  const lines = new Map([...items.values()].map(({ item, row }) => [item, row.line]));
  let row: readonly Item[] = [root];
  for (let depth = 0; row.length > 0; depth++) {
    for (const item of row) lines.delete(item);
    if (depth > DEEPEST) return { problem: `the Moodle file's rows hang more than ${DEEPEST} deep` };
    row = row.flatMap(({ children }) => children);
  }
  const [circle] = lines.values();
  return circle === undefined
    ? undefined
    : { problem: `the Moodle file goes in a circle: line ${circle} hangs below itself` };
}
