import { type Block, folded } from '../block.ts';
import { isBoilerplate, mayBeStatement } from '../words/boilerplate.ts';
import { levelOf } from '../words/level-of.ts';

/** Fewer words are a link of the page's frame. */
const FEWEST_WORDS = 4;

/**
 * The bullets that begin as what pages carry along does, and stand among statements: “Share this information with the
 * team”, “Report a problem to the right person”. A page's own list of such links has little else.
 */
export function statementsAmong(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  for (let from = 0; from < blocks.length; from++) {
    if (blocks[from]?.kind !== 'bullet') continue;
    let to = from;
    while (blocks[to]?.kind === 'bullet') to++;
    const list = blocks.slice(from, to);
    const above = blocks[from - 1];
    const isOfLevel = above?.kind === 'heading' && levelOf(above.text) !== undefined;
    const others = list.filter((block) => isLong(block) && !isBoilerplate(folded(block.text))).length;
    if (isOfLevel ? list.every(isLong) || others > 0 : others >= list.length * 0.4)
      for (const block of list) if (isLong(block) && mayBeStatement(folded(block.text))) found.add(block);
    from = to;
  }
  return found;
}

const isLong = ({ text, isLink }: Block): boolean =>
  !isLink && folded(text).split(' ').length >= FEWEST_WORDS;
