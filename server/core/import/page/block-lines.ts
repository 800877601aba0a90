import { fold } from '../../text/fold.ts';
import type { Block } from './block.ts';
import type { Line } from './text/line.ts';

/** A label is no longer. */
const MOST_WORDS = 6;

/**
 * The blocks of a marked-up page as the lines of a text, to be read by what returns in them. Short bullets that return are
 * labels there: “Awareness” over a list that is not nested in it.
 */
export function linesOfBlocks(blocks: readonly Block[]): Line[] {
  const times = new Map<string, number>();
  for (const { text } of blocks) times.set(fold(text), (times.get(fold(text)) ?? 0) + 1);
  return blocks.flatMap(({ kind, depth, text, line, isFrame, isOutside, isLink }): Line[] => {
    if (isFrame || isOutside) return [{ text, line, isFrame: true }];
    const isLabel = text.split(' ').length <= MOST_WORDS && (times.get(fold(text)) ?? 0) >= 3;
    if (kind === 'bullet' && !isLabel) return [{ text: `${' '.repeat(depth * 2)}• ${text}`, line }];
    return [
      { text: '', line },
      { text, line, ...(isLink ? { isFrame: true } : {}) },
      { text: '', line },
    ];
  });
}
