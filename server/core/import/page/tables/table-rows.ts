import type { Block } from '../block.ts';
import { sectionOf } from '../words/section-label.ts';
import { heading, isEmpty, labelOf, type Row, textOf } from './cell.ts';
import { content } from './table-columns.ts';
import { isData, isGeneric, isLevel } from './table-shape.ts';

const ROLES = /^(?:roles?|ranks?|grades?|who|applies to|job titles?|typical roles?)$/i;

/** A row for each level (or competency); where several columns hold text, each column's head is a heading of its own. */
export function byRow(header: Row, body: readonly Row[], depth: number, isByLevel: boolean): Block[] {
  const columns = header.map((cell, index) => ({ name: textOf(cell), index, line: cell.line })).slice(1);
  const filled = columns.filter(({ index }) => body.some((row) => !isEmpty(row[index])));
  const names = filled.filter(({ name }) => !isGeneric(name));
  const label = ([cell]: Row): Block[] => {
    const { name, about } = cell ? labelOf(cell) : { name: '', about: [] };
    return [
      heading(
        isByLevel && /^\d{1,2}$/.test(name) ? `Level ${name}` : name,
        depth + (isByLevel ? 2 : 1),
        cell?.line ?? 1,
        isByLevel ? 'level' : undefined,
      ),
      ...about,
    ];
  };
  // Competencies as columns over levels as rows: column by column, so that each competency stays together.
  if (isByLevel && names.length >= 2 && !filled.some(({ name }) => ROLES.test(name)))
    return filled.flatMap(({ name, index, line }) => [
      heading(name, depth + 1, line, 'name'),
      ...body.flatMap((row) => (isEmpty(row[index]) ? [] : [...label(row), ...content(row[index])])),
    ]);
  const data = new Set(
    filled
      .filter(({ index }) => filled.length > 1 && isData(body.flatMap((row) => row[index] ?? [])))
      .map(({ index }) => index),
  );
  return body.flatMap((row) => [
    ...label(row),
    ...filled.flatMap(({ name, index, line }): Block[] => {
      if (isEmpty(row[index])) return [];
      // Numbers and codes in a row are nobody's statement; they are listed.
      if (data.has(index)) return content(row[index]).map((block) => ({ ...block, isOutside: true }));
      const section = sectionOf(name);
      const isLabel =
        section === 'contrast' ||
        section === 'aside' ||
        section === 'why' ||
        (filled.length > 1 && section !== undefined);
      return [...(isLabel ? [heading(name, depth + 3, line)] : []), ...content(row[index])];
    }),
  ]);
}

/** Two columns without a head: a label and its text. */
export function pairs(rows: readonly Row[], depth: number): Block[] | undefined {
  const isPair = rows.length >= 2 && rows.every((row) => row.length === 2 && textOf(row[0]).length <= 60);
  return isPair
    ? rows.flatMap(([label, text]) => [
        heading(textOf(label), depth + (isLevel(textOf(label)) ? 2 : 1), label?.line ?? 1),
        ...content(text),
      ])
    : undefined;
}
