import { fold } from '../../../text/fold.ts';
import type { Block } from '../block.ts';
import { sectionOf } from '../words/section-label.ts';

/** A sign that a site sets over a part of a card has few words. */
const MOST_WORDS = 5;
const MOST_WORDS_OF_NAME = 7;

/** “You will:”, “For example:” lead in to a list, and name nothing. */
const LEAD_IN =
  /^(?:you|we|i|they|this|that|these|it|he|she|for|as|to|in|at|on|with|and|also|examples?|including|such|what|how|when|please|note|see)\b/i;

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
  const names = namesOver(blocks, pills);
  const asHeading = ({ text, line }: Block, depth: number): Block => ({
    kind: 'heading',
    depth,
    text,
    line,
    isWeak: true,
  });
  let rank = 0;
  let isBelowPill = false;
  return blocks.map((block, at): Block => {
    if (names.has(at)) return asHeading(block, rank + 1);
    if (pills.has(at)) {
      isBelowPill = true;
      return asHeading(block, rank + (names.size > 0 ? 2 : 1));
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

/** Where names too are paragraphs: each above the pill that comes first, and none of them below a heading. */
function namesOver(blocks: readonly Block[], pills: ReadonlySet<number>): ReadonlySet<number> {
  const [top = -1] = pills;
  const first = fold(blocks[top]?.text ?? '');
  const names = [...pills].filter((at) => fold(blocks[at]?.text ?? '') === first).map((at) => at - 1);
  const texts = names.map((at) => blocks[at]?.text ?? '');
  const areNames = names.every((at, index) => {
    const name = blocks[at];
    return (
      name?.kind === 'paragraph' &&
      !name.isLink &&
      name.text.split(' ').length <= MOST_WORDS_OF_NAME &&
      !/[.:;,!?]$/.test(name.text) &&
      (index === 0 || blocks[at - 1]?.kind !== 'heading')
    );
  });
  return new Set(areNames && new Set(texts.map(fold)).size === texts.length ? names : []);
}

const isPill = ({ kind, text, isLink, isFrame, isOutside }: Block, below: Block | undefined): boolean =>
  kind === 'paragraph' &&
  !isLink &&
  !isFrame &&
  !isOutside &&
  text.split(' ').length <= MOST_WORDS &&
  !/[.;,!?]$/.test(text) &&
  !(/:$/.test(text) && (sectionOf(text) !== undefined || LEAD_IN.test(text))) &&
  /^\p{Lu}/u.test(text) &&
  below !== undefined &&
  (below.kind === 'bullet' || (below.kind === 'heading' && sectionOf(below.text) !== undefined));
