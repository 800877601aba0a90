import type { EvidenceDocument, PlacedBlock, PlacedHeading } from './document.ts';

/** Two spaces or a backslash before a line end: the writer wants the line to end there. */
const HARD_BREAK = /(?: {2}|\\)\r?\n/;

/**
 * Blocks as plain text, ready for a web form: tags, comments, code and Markdown marks are gone, soft line breaks are
 * spaces. A blank line stands between paragraphs; list items and table rows are lines without their bullets, numbers and
 * bars, which forms count and the rules do not. So its words are exactly those that the rules count, and its length in
 * UTF-16 units, which is how web forms count characters, is what the rules take for the characters.
 * @param headings those that are wanted among the blocks; none unless asked for
 */
export function plainText(
  document: EvidenceDocument,
  blocks: readonly PlacedBlock[],
  headings: readonly PlacedHeading[] = [],
): string {
  let text = '';
  let last: PlacedBlock | undefined;
  let nextHeading = 0;
  const add = (piece: string, block?: PlacedBlock) => {
    if (piece === '') return;
    if (text !== '') text += areLines(last, block) ? '\n' : '\n\n';
    text += piece;
    last = block;
  };
  for (const placed of blocks) {
    for (
      let heading = headings[nextHeading];
      heading && heading.start < placed.start;
      heading = headings[++nextHeading]
    )
      add(heading.title);
    add(withBreaks(document.text, placed), placed);
  }
  for (const heading of headings.slice(nextHeading)) add(heading.title);
  return text;
}

/** Whether two blocks are lines of one list or table. */
const areLines = (a: PlacedBlock | undefined, b: PlacedBlock | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.chunk === b.chunk &&
  a.block.kind === b.block.kind &&
  (b.block.kind === 'item' || b.block.kind === 'row');

/** A block's prose with its hard line breaks, which the prose holds as spaces. */
function withBreaks(source: string, { block, base }: PlacedBlock): string {
  const { text, starts, sources } = block.prose;
  if (!HARD_BREAK.test(source.slice(base + block.start, base + block.end))) return text;
  let broken = '';
  let from = 0;
  for (let piece = 1; piece < starts.length; piece++) {
    const at = starts[piece] ?? 0;
    if (text[at - 1] !== ' ' || at - 1 < from) continue;
    const before = (sources[piece - 1] ?? 0) + at - 1 - (starts[piece - 1] ?? 0);
    if (!HARD_BREAK.test(source.slice(base + before, base + (sources[piece] ?? 0)))) continue;
    broken += `${text.slice(from, at - 1)}\n`;
    from = at;
  }
  return broken + text.slice(from);
}
