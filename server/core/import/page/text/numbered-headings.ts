import { type Block, MAYBE } from '../block.ts';
import { numberedLevel } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import { mayBeHeading, standsAlone } from './line-heading.ts';

/** Numbered lines are headings where they stand one by one, over something else: “1. Collaboration”. */
export function numberedHeadings(blocks: readonly Block[]): Block[] {
  const times = new Map<string, number>();
  for (const { kind, text } of blocks) if (kind === 'bullet') times.set(text, (times.get(text) ?? 0) + 1);
  return blocks.map((block, index) => {
    if (block.kind !== 'bullet' || block.depth > 1 || block.isUnmarked) return block;
    const [above, next] = [blocks[index - 1], blocks[index + 1]];
    const isAlone =
      !isBeside(block, above) &&
      isOver(block, next) &&
      // What comes again below the next level is a heading below each of them.
      (!isAllOfLevel(above, next) || (block.isNumbered && (times.get(block.text) ?? 0) >= 2)) &&
      !isRightBelow(block, above);
    return isAlone && (numberedLevel(block.text) || standsAlone(block.text) || isTitle(block))
      ? {
          kind: 'heading',
          depth: MAYBE,
          text: block.text,
          line: block.line,
          isWeak: true,
          ...(block.isNumbered ? { isNumbered: true } : {}),
        }
      : block;
  });
}

/** “2. Aiming high” behind “1.3 Shares …” or “b) shares …” is of another list. */
const isBeside = (block: Block, other: Block | undefined): boolean =>
  other?.kind === 'bullet' &&
  !other.isUnmarked &&
  !isOtherList(block, other) &&
  (other.isNumbered
    ? block.numbering !== 'whole' || other.numbering === undefined || other.numbering === 'whole'
    : !block.isNumbered);

/** “1. Core competencies” over “1) Communicating”: both count, each for itself. */
const isOtherList = (block: Block, other: Block): boolean =>
  block.numbering === 'whole' && other.numbering === 'whole' && block.isBracketed !== other.isBracketed;

const isOver = (block: Block, next: Block | undefined): boolean =>
  next !== undefined &&
  (next.kind !== 'bullet' ||
    next.isUnmarked === true ||
    (block.isNumbered === true && !next.isNumbered) ||
    isOtherList(block, next) ||
    (block.numbering === 'whole' && (next.numbering === 'parts' || isStatementBelow(block, next))));

/** “1. Collaboration” over “a) Shares what she knows”; below “1. Leads meetings, by” stand fragments. */
const isStatementBelow = (block: Block, next: Block): boolean =>
  next.numbering === 'letters' &&
  /^\p{Lu}/u.test(next.text) &&
  next.text.split(' ').length >= 4 &&
  block.text.split(' ').length <= 6;

/** The only thing between two headings of which the first names a level, and has no text yet, is what the level holds. */
const isAllOfLevel = (above: Block | undefined, next: Block | undefined): boolean =>
  above?.kind === 'heading' &&
  next?.kind === 'heading' &&
  levelOf(above.text) !== undefined &&
  !/[.;!]$/.test(above.text);

/** A sign in the line below a name is that of the only thing it holds. */
const isRightBelow = (block: Block, above: Block | undefined): boolean =>
  !block.isNumbered && above?.kind === 'heading' && above.line === block.line - 1;

/** A number makes a heading of a longer line than a sign does, be it a whole sentence. */
const isTitle = ({ text, isNumbered }: Block): boolean =>
  mayBeHeading(isNumbered ? text.replace(/\.$/, '') : text) &&
  text.split(' ').length <= (isNumbered ? 14 : 6);
