import type { Block } from '../block.ts';
import { sectionOf } from '../words/section-label.ts';
import { labelOf, type Row, textOf } from './cell.ts';
import { withoutCodeColumn } from './table-codes.ts';
import { oneColumn } from './table-column.ts';
import { byColumn } from './table-columns.ts';
import { contrasts } from './table-contrasts.ts';
import { byEntry } from './table-entries.ts';
import { withOneHead } from './table-head.ts';
import { namesOfHeads } from './table-heads.ts';
import { withOneLabel } from './table-labels.ts';
import { byRow, pairs } from './table-rows.ts';
import {
  hasLabels,
  isData,
  isGeneric,
  isLevel,
  isNumberedScale,
  labelsAreLevels,
  usualWords,
} from './table-shape.ts';
import { byWideRows } from './table-wide-rows.ts';

export type { Cell } from './cell.ts';

/**
 * A table as a stream of headings and their content, whichever way it lies: levels as columns or rows, competencies as
 * columns or rows, effective beside ineffective behaviour. Undefined for a table that only lays out a page.
 * @param depth the rank of the heading that the table stands under
 */
export function blocksOfTable(all: readonly Row[], depth: number): Block[] | undefined {
  const { rows, codes } = withoutCodeColumn(all);
  const blocks = blocksOfRows(rows, depth);
  return blocks && [...codes, ...blocks];
}

function blocksOfRows(rows: readonly Row[], depth: number): Block[] | undefined {
  const [header, ...body] = withOneHead(rows.filter((row) => row.some((cell) => textOf(cell) !== '')));
  const inParts = byWideRows([header ?? [], ...body], depth, blocksOfTable);
  if (inParts) return inParts;
  if (header?.length === 1) return oneColumn([header, ...body], depth);
  if (!header || body.length === 0) return pairs(rows, depth);
  const heads = header.map(textOf);
  const labels = body.map(([cell]) => (cell ? labelOf(cell).name : ''));
  const { header: names, about } = namesOfHeads(header);
  const levels = names.map((cell) => isLevel(textOf(cell)));
  const levelHeads = levels.filter(Boolean).length;
  if (levelHeads >= 2 && levelHeads >= heads.length - 2)
    return [...about, ...byColumn(names, body, levels.indexOf(true), depth)];
  const entries = byEntry(header, body, depth);
  if (entries) return entries;
  if (labelsAreLevels(heads[0] ?? '', labels))
    return isAboutLevels(header, body) ? listed(body) : byRow(header, body, depth, true);
  return (
    contrasts(header, body, depth) ??
    matrix(header, body, depth) ??
    named(header, body, depth) ??
    pairs(rows, depth)
  );
}

/** Titles, years and pay beside levels say what the levels are, and nothing of a competency. */
const isAboutLevels = (header: Row, body: readonly Row[]): boolean =>
  header.slice(1).every((cell) => ROLES.test(textOf(cell))) ||
  (header.length >= 3 &&
    header.every(
      (cell) => sectionOf(textOf(cell)) !== 'indicators' && sectionOf(textOf(cell)) !== 'contrast',
    ) &&
    usualWords(body.flatMap((row) => row.slice(1))) <= 2);

/** Heads over who works at a level. */
const ROLES =
  /^(?:(?:typical|example|usual|main) )?(?:roles?|ranks?|posts?|job titles?|jobs?|who(?: .{1,30})?|applies to)$/i;

/** What a table says that is nobody's statement. */
const listed = (rows: readonly Row[]): Block[] =>
  rows.map((row) => ({
    kind: 'paragraph',
    depth: 0,
    text: row.map(textOf).filter(Boolean).join(' · '),
    line: row[0]?.line ?? 1,
    isOutside: true,
  }));

/** Rows that have names, or columns that have, under heads that name no kind of text: a scale that nobody knows. */
function matrix(header: Row, body: readonly Row[], depth: number): Block[] | undefined {
  const heads = header.map(textOf);
  // What a competency means may have a column of its own, between its name and its levels.
  const labelled =
    heads.length >= 4 && sectionOf(heads[1] ?? '') === 'summary' ? withOneLabel(header, body) : undefined;
  if (labelled) return matrix(labelled.header, labelled.body, depth);
  const own = heads.slice(1);
  const cells = body.flatMap((row) => row.slice(1));
  if (body.some((row) => row.length > header.length) || heads.some((head) => head.length > 90))
    return undefined;
  const isUnknown =
    own.length >= 2 && own.every((head) => !isGeneric(head)) && new Set(own).size === own.length;
  const areStatements = usualWords(cells) >= 4 || (isNumberedScale(own) && !isData(cells));
  if (isUnknown && areStatements && hasLabels(body)) return byColumn(header, body, 1, depth);
  const all = body.flat();
  return heads.every((head) => head !== '' && !isGeneric(head)) && usualWords(all) >= 4 && !hasLabels(body)
    ? byColumn(header, body, 0, depth, false)
    : undefined;
}

/** A head of its own over each column, or rows of which some are called as levels are. */
const named = (header: Row, body: readonly Row[], depth: number): Block[] | undefined =>
  body.filter((row) => isLevel(textOf(row[0]))).length >= 2 || header.every(({ isHeader }) => isHeader)
    ? byRow(header, body, depth, false)
    : undefined;
