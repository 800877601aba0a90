import { type Block, MAYBE } from '../block.ts';
import { numberedLevel } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';

/** A name is no longer, be it a whole sentence. */
const LONGEST = 120;

/**
 * “We work together as one team.” over a list, and again over the next and the next: sentences that stand where headings
 * would are names. Pages with levels have headings.
 */
export function withNamesOverLists(blocks: readonly Block[]): readonly Block[] {
  const isOver = (block: Block, index: number): boolean =>
    block.kind === 'paragraph' &&
    !block.isOutside &&
    !block.isFrame &&
    !block.isLink &&
    block.text.length <= LONGEST &&
    !/[:?]$/.test(block.text) &&
    blocks[index + 1]?.kind === 'bullet' &&
    blocks[index + 2]?.kind === 'bullet';
  const between = blocks.filter(
    (block, index) => isOver(block, index) && blocks[index - 1]?.kind === 'bullet',
  );
  if (between.length < 2 || isLevelled(blocks)) return blocks;
  let rank = MAYBE;
  return blocks.map((block, index): Block => {
    if (block.kind === 'heading') rank = block.isWeak ? rank : Math.min(MAYBE, block.depth + 1);
    return isOver(block, index) && blocks[index - 1]?.kind !== 'heading'
      ? { kind: 'heading', depth: rank, text: block.text, line: block.line, isWeak: true, isName: true }
      : block;
  });
}

/** “Fairness – we are fair” with whole statements nested in it, as all bullets of a list have: its bullets are names. */
export function withNestedNames(blocks: readonly Block[]): readonly Block[] {
  const lists: Array<{ readonly from: number; readonly to: number }> = [];
  for (let from = 0; from < blocks.length; from++) {
    if (blocks[from]?.kind !== 'bullet') continue;
    let to = from;
    while (blocks[to]?.kind === 'bullet') to++;
    lists.push({ from, to });
    from = to;
  }
  const named = lists.filter(({ from, to }) => isMadeOfNames(blocks.slice(from, to)));
  const names = named.flatMap(({ from, to }) => blocks.slice(from, to).filter(({ depth }) => depth === 1));
  if (names.length < 2 || isLevelled(blocks)) return blocks;
  const isInside = new Set(named.flatMap(({ from, to }) => blocks.slice(from, to)));
  let rank = MAYBE;
  return blocks.map((block): Block => {
    if (block.kind === 'heading') rank = Math.min(MAYBE, block.depth + 1);
    if (!isInside.has(block)) return block;
    return block.depth === 1
      ? { kind: 'heading', depth: rank, text: block.text, line: block.line, isWeak: true, isName: true }
      : { ...block, depth: block.depth - 1 };
  });
}

/** Whether each bullet has two or more below it that are whole statements. */
function isMadeOfNames(list: readonly Block[]): boolean {
  if (list[0]?.depth !== 1) return false;
  let below = 2;
  for (const { depth, text } of list) {
    if (depth === 1) {
      if (below < 2 || text.length > LONGEST) return false;
      below = 0;
    } else if (depth > 2 || !/^\p{Lu}/u.test(text) || text.split(' ').length < 3) return false;
    else below++;
  }
  return below >= 2;
}

/** Whether headings name levels: one by its number, or two by names or roles. */
function isLevelled(blocks: readonly Block[]): boolean {
  const names = new Set<string>();
  for (const { kind, text } of blocks) {
    if (kind !== 'heading') continue;
    if (numberedLevel(text)) return true;
    const level = levelOf(text);
    if (level) names.add(level.name);
  }
  return names.size >= 2;
}
