import type { Block } from './block.ts';
import { bulleted, grouped, heading, nameIn, type Row, textOf } from './cell.ts';
import { sectionOf } from './section-label.ts';
import { content } from './table-columns.ts';

/** Effective behaviour in one column, ineffective in another: the rows pair them. Undefined where there is no such pair. */
export function contrasts(header: Row, body: readonly Row[], depth: number): Block[] | undefined {
  const contrast = header.findIndex((cell) => sectionOf(textOf(cell)) === 'contrast');
  if (contrast < 0) return undefined;
  const effective = header.findIndex(
    (cell, index) => index !== contrast && sectionOf(textOf(cell)) === 'indicators',
  );
  const from = effective >= 0 ? effective : contrast - 1;
  const [good, bad] = [header[from], header[contrast]];
  if (!good || !bad) return undefined;
  const side = (rows: readonly Row[], column: number) =>
    rows.flatMap((row) => bulleted(content(row[column])));
  const labelled = from > 0 && contrast > 0;
  return (labelled ? grouped(body) : [body]).flatMap((rows) => {
    const label = labelled ? rows[0]?.[0] : undefined;
    return [
      ...(label && textOf(label) !== '' ? nameIn(label, depth + 1) : []),
      heading(textOf(good), depth + 2, good.line),
      ...side(rows, from),
      heading(textOf(bad), depth + 2, bad.line),
      ...side(rows, contrast),
    ];
  });
}
