import type { Others } from '../best-reading.ts';
import { type Block, folded } from '../block.ts';
import { withoutCodes } from '../rewrite/without-codes.ts';
import { readingsOf } from '../skeleton/index.ts';
import { withCopiedLabels } from './copied-labels.ts';
import { withCopiedSides } from './copied-sides.ts';
import { tableAt } from './copied-table.ts';
import { withFrameLines } from './frame-lines.ts';
import { blocksOfLines, type Line } from './lines.ts';
import { withoutNoteMarks } from './note-marks.ts';
import { withoutPageMarks } from './page-marks.ts';
import { withWholeWords } from './parted-words.ts';
import { withSpacedLabels } from './spaced-labels.ts';
import { withValuesBeside } from './values-beside.ts';

/** Plain text as it is copied from a browser or a PDF: bullets, wrapped lines, tables with tabs between their cells. */
export function readText(text: string): { readonly blocks: readonly Block[]; readonly others: Others } {
  const lines = linesOf(text);
  return { blocks: blocksOf(lines), others: byReturns(lines) };
}

function blocksOf(own: readonly Line[]): Block[] {
  const lines = withCopiedLabels(withCopiedSides(withFrameLines(withSpacedLabels(own))));
  const blocks: Block[] = [];
  let plain: Line[] = [];
  let head: Line | undefined;
  const flush = () => {
    for (const block of blocksOfLines(plain)) blocks.push(block);
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const table = tableAt(lines, at) ?? tableBelow(head, lines, at);
    if (table) {
      flush();
      head ??= lines[at];
      for (const block of table.blocks) blocks.push(block);
      at += table.length;
    } else {
      const line = lines[at];
      if (line) plain.push(line);
      at++;
    }
  }
  flush();
  return blocks;
}

/** Longer texts are read once: to read them another way takes as long again. */
const MOST_LINES = 20_000;

/** The same text read by what returns in it, which a text without marks tells as well as its looks do. */
const byReturns = (own: readonly Line[]): Others => ({
  readings: () => {
    if (own.length > MOST_LINES) return [];
    const lines = withCopiedSides(withFrameLines(withoutLineCodes(own)));
    return readingsOf(lines, true).map((reading) => withValuesBeside(lines, reading));
  },
  better: 1.005,
});

/** Statements lose the codes that count them before it is told what returns. */
function withoutLineCodes(lines: readonly Line[]): readonly Line[] {
  const texts = lines.map(
    ({ text, line }): Block => ({ kind: 'paragraph', depth: 0, text: folded(text), line }),
  );
  return withoutCodes(texts).map(({ text }, at) => {
    const own = lines[at] as Line;
    return text === texts[at]?.text ? own : { ...own, text };
  });
}

const linesOf = (text: string): readonly Line[] =>
  withWholeWords(
    withoutPageMarks(
      withoutNoteMarks(
        text.split(/\r\n|[\n\r\u2028\u2029]/).map((line, index): Line => ({ text: line, line: index + 1 })),
      ),
    ),
  );

/** A table without a head has no more rows than this. */
const MOST_ROWS = 500;

/** A table that has as many cells as the first one, and no head, goes on with it below another heading; a single row is none. */
function tableBelow(head: Line | undefined, lines: readonly Line[], at: number): ReturnType<typeof tableAt> {
  const cells = (line: Line | undefined): number => line?.text.split('\t').length ?? 0;
  const isFirst = (lines[at - 1]?.text.trim() ?? '') === '';
  if (!head || !isFirst || cells(head) < 2 || cells(lines[at]) !== cells(head)) return undefined;
  const table = tableAt([{ ...head, line: lines[at]?.line ?? 1 }, ...lines.slice(at, at + MOST_ROWS)], 0);
  return table && table.length > 2 ? { ...table, length: table.length - 1 } : undefined;
}
