import { fold } from '../../text/fold.ts';
import type { Block } from './block.ts';
import { sectionOf } from './section-label.ts';

/** A sign that a site sets over a part of a card has few words. */
const MOST_WORDS = 5;

/**
 * “Everyone” and “Leaders” set as small boxes over the parts of one card after the other are headings, though the page has
 * them as paragraphs: short lines that return, two of them at least, each right above a label or a list.
 */
export function withPills(blocks: readonly Block[]): readonly Block[] {
  const times = new Map<string, number>();
  const found = blocks.flatMap((block, at) => (isPill(block, blocks[at + 1]) ? [at] : []));
  for (const at of found) {
    const key = fold(blocks[at]?.text ?? '');
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const returning = [...times].filter(([, count]) => count >= 2).map(([key]) => key);
  if (returning.length < 2) return blocks;
  const pills = new Set(found.filter((at) => returning.includes(fold(blocks[at]?.text ?? ''))));
  let rank = 0;
  let isBelowPill = false;
  return blocks.map((block, at): Block => {
    if (pills.has(at)) {
      isBelowPill = true;
      return { kind: 'heading', depth: rank + 1, text: block.text, line: block.line, isWeak: true };
    }
    if (block.kind !== 'heading') return block;
    // A label below a pill is the pill's, though it has the rank that one below a name would have.
    if (sectionOf(block.text))
      return isBelowPill && block.depth <= rank + 1 ? { ...block, depth: rank + 2 } : block;
    rank = block.depth;
    isBelowPill = false;
    return block;
  });
}

const isPill = ({ kind, text, isLink, isFrame, isOutside }: Block, below: Block | undefined): boolean =>
  kind === 'paragraph' &&
  !isLink &&
  !isFrame &&
  !isOutside &&
  text.split(' ').length <= MOST_WORDS &&
  !/[.:;,!?]$/.test(text) &&
  /^\p{Lu}/u.test(text) &&
  below !== undefined &&
  (below.kind === 'bullet' || (below.kind === 'heading' && sectionOf(below.text) !== undefined));
