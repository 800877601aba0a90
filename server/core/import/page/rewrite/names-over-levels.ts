import { fold } from '../../../text/fold.ts';
import type { Block } from '../block.ts';
import { mayBeHeading } from '../text/line-heading.ts';
import { numberedLevel } from '../words/level-label.ts';

/** Names have fewer words than statements. */
const MOST_WORDS = 7;

/**
 * On a page that is made of nothing but lines, a short one right above “Level 1”, and another above the next “Level 1”, are
 * the names of competencies.
 */
export function withNamesOverLevels(blocks: readonly Block[]): readonly Block[] {
  const levels = blocks.filter(({ kind, text }) => kind === 'heading' && numberedLevel(text));
  const label = fold(levels[0]?.text ?? '');
  const isOver = (block: Block, at: number): boolean => {
    const below = blocks[at + 1];
    return (
      block.kind === 'paragraph' &&
      // What is said below a name is no other name.
      !blocks[at - 1]?.isName &&
      !block.isLink &&
      !block.isFrame &&
      !block.isOutside &&
      below?.kind === 'heading' &&
      fold(below.text) === label &&
      mayBeHeading(block.text) &&
      block.text.split(' ').length <= MOST_WORDS
    );
  };
  const names = blocks.filter(isOver);
  const areAll =
    names.length >= 2 && names.length === levels.filter(({ text }) => fold(text) === label).length;
  if (!areAll || new Set(names.map(({ text }) => fold(text))).size < names.length) return blocks;
  const asName = (block: Block, depth: number): Block => ({
    kind: 'heading',
    depth,
    text: block.text,
    line: block.line,
    isWeak: true,
    isName: true,
  });
  return blocks.map((block, at) => {
    if (isOver(block, at)) return asName(block, blocks[at + 1]?.depth ?? 1);
    const isTitle = at === 0 && blocks[1] === names[0] && block.kind === 'paragraph';
    return isTitle && mayBeHeading(block.text) ? asName(block, 1) : block;
  });
}
