import { fold } from '../../../text/fold.ts';
import { type Block, MAYBE } from '../block.ts';
import { numberedLevel } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import { namesInLine } from '../words/scales.ts';
import { standsAlone } from './line-heading.ts';

const RUN_IN = /^(?<name>\p{Lu}[^.:;–—]{2,50}?)\s+[-–—]\s+(?<rest>\p{L}.{20,})$/u;

/** “Customer focus - builds what customers need” over a list is a name and what is said of it, where that comes again. */
export function withRunInNames(blocks: readonly Block[]): Block[] {
  const isOne = (block: Block, index: number): boolean =>
    block.kind === 'paragraph' &&
    blocks[index + 1]?.kind === 'bullet' &&
    (RUN_IN.exec(block.text)?.groups?.['name']?.split(' ').length ?? 9) <= 6;
  if (blocks.filter(isOne).length < 2) return [...blocks];
  return blocks.flatMap((block, index): Block[] => {
    const { name = '', rest = '' } = (isOne(block, index) && RUN_IN.exec(block.text)?.groups) || {};
    return name === ''
      ? [block]
      : [
          { kind: 'heading', depth: MAYBE, text: name, line: block.line, isWeak: true },
          { ...block, text: rest },
        ];
  });
}

const isShort = ({ text }: Block): boolean => text.split(' ').length <= 7;

/**
 * A statement that stands alone and has no stop looks like a heading. It is none where it is the only thing below a level,
 * or below a name that has statements in other places.
 */
export function withStatements(blocks: readonly Block[]): Block[] {
  const isHeading = (block: Block | undefined): boolean => block?.kind === 'heading' && block.depth === MAYBE;
  const withContent = new Set(
    blocks.flatMap((block, index) =>
      isHeading(block) && blocks[index + 1] && blocks[index + 1]?.kind !== 'heading'
        ? [fold(block.text)]
        : [],
    ),
  );
  const pairs = blocks.filter(
    (block, index) => isHeading(block) && isShort(block) && blocks[index + 1]?.kind === 'paragraph',
  ).length;
  return blocks.map((block, index) => {
    const [above, below] = [blocks[index - 1], blocks[index + 1]];
    const isAlone =
      above &&
      isHeading(block) &&
      isHeading(above) &&
      (below === undefined || below.isFrame || isHeading(below));
    const isLong =
      block.text.split(' ').length >= 4 && !block.isNumbered && !withContent.has(fold(block.text));
    if (!isAlone || !isLong || standsAlone(block.text) || levelOf(block.text)) return block;
    // Where one sentence stands below each name, one without a stop does too.
    if (pairs >= 3 && isShort(above) && block.text.split(' ').length >= 9)
      return { kind: 'paragraph', depth: 0, text: block.text, line: block.line };
    // “Level 1: Shares what she knows.” has its statement already.
    const isBareLevel = numberedLevel(above.text) && !/[.;!]$/.test(above.text);
    return isBareLevel || withContent.has(fold(above.text))
      ? { kind: 'bullet', depth: 1, text: block.text, line: block.line, isUnmarked: true }
      : block;
  });
}

/**
 * The head of a printed table is one line with the names of all levels, and its cells come below, one by one: each goes
 * below its level.
 */
export function withLevelLines(blocks: readonly Block[]): Block[] {
  const placed: Block[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const names = block.kind === 'bullet' ? undefined : namesInLine(block.text);
    const cells = names ? blocks.slice(at + 1, at + 1 + names.length) : [];
    if (
      !names ||
      cells.length < names.length ||
      cells.some(({ kind, text }) => kind === 'bullet' || namesInLine(text))
    ) {
      placed.push(block);
      continue;
    }
    for (const [index, cell] of cells.entries())
      placed.push(
        {
          kind: 'heading',
          depth: MAYBE,
          text: names[index] ?? '',
          line: block.line,
          isWeak: true,
          isLevel: true,
        },
        { kind: 'paragraph', depth: 0, text: cell.text, line: cell.line },
      );
    at += names.length;
  }
  return placed;
}
