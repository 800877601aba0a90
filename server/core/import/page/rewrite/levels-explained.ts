import { fold } from '../../../text/fold.ts';
import { type Block, MAYBE } from '../block.ts';
import { isRole } from '../words/level-label.ts';
import { isRoleList } from '../words/role-list.ts';

/**
 * Levels that are explained above the first list, with a line for each, be it in a table, in definitions or below headings of
 * their own: “Leading others”, and beside it who leads others. What explains them is listed, and nobody's statement.
 */
export function withLevelsExplained(blocks: readonly Block[]): readonly Block[] {
  const pairs = explainedOver(blocks, isOverList) ?? explainedOver(blocks, isOver);
  if (!pairs) return blocks;
  const set = new Set(withHead(blocks, pairs).flatMap((at) => [at, at + 1]));
  return blocks.map((block, at) => (set.has(at) ? { ...block, isOutside: true } : block));
}

type Place = (blocks: readonly Block[], at: number) => boolean;

/** Whether a block is a heading with a rank over something. */
const isOver: Place = (blocks, at) => {
  const block = blocks[at];
  return (
    block?.kind === 'heading' && block.depth < MAYBE && (blocks[at + 1]?.kind ?? 'heading') !== 'heading'
  );
};

/** Whether what it is over is a list, or “At this level you:” with a list behind it. */
const isOverList: Place = (blocks, at) => {
  const [next, second] = blocks.slice(at + 1, at + 3);
  const isLeadIn = next?.kind === 'paragraph' && /:$/.test(next.text) && second?.kind === 'bullet';
  return isOver(blocks, at) && (next?.kind === 'bullet' || isLeadIn);
};

/**
 * Where the pairs begin that explain what headings of some sort name again and again. Over paragraphs the levels of the first
 * name may look so too, and only who works at a level tells them apart.
 */
function explainedOver(blocks: readonly Block[], holds: Place): readonly number[] | undefined {
  const times = new Map<string, number>();
  for (const [at, { text }] of blocks.entries())
    if (holds(blocks, at)) times.set(fold(text), (times.get(fold(text)) ?? 0) + 1);
  // A pair that is counted itself has to come twice more.
  const returns = ({ text }: Block, at: number): boolean =>
    (times.get(fold(text)) ?? 0) >=
    (holds(blocks, at) && fold(blocks[at]?.text ?? '') === fold(text) ? 3 : 2);
  const pairs = pairsIn(blocks, returns);
  const [from, last] = [pairs[0]?.at, pairs.at(-1)?.at ?? 0];
  if (from === undefined || pairs.length < 2) return undefined;
  const behind = blocks.findIndex(
    ({ text }, at) => at > last + 1 && holds(blocks, at) && (times.get(fold(text)) ?? 0) >= 2,
  );
  const isMost = pairs.filter(({ saysWho }) => saysWho).length * 2 >= pairs.length;
  const areExplained =
    holds === isOverList
      ? isMost || (behind >= 0 && areApart(blocks, from, behind))
      : pairs.every(({ saysWho }) => saysWho);
  return areExplained ? pairs.map(({ at }) => at) : undefined;
}

/** A heading with one line below it, which may look like a level itself: “Managers, Grades 6 to 9”. Nothing for every other place. */
function pairAt(blocks: readonly Block[], at: number): readonly Block[] {
  const [head, line, next] = blocks.slice(Math.max(0, at), at + 3);
  const isLine = line?.kind === 'paragraph' || (line?.isWeak === true && isRoleList(line.text));
  return head?.kind === 'heading' && head.depth < MAYBE && isLine && next?.kind !== 'bullet'
    ? [head, line]
    : [];
}

interface Pair {
  readonly at: number;
  /** Whether the other side than the name says who works there. */
  readonly saysWho: boolean;
}

/** Such pairs, one right behind the other, of which one side returns below. */
function pairsIn(blocks: readonly Block[], returns: (block: Block, at: number) => boolean): readonly Pair[] {
  const found: Pair[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < blocks.length; at++) {
    if (found.length > 0 && at > (found.at(-1)?.at ?? 0) + 2) break;
    const sides = pairAt(blocks, at);
    const name = sides.find((block) => returns(block, at));
    if (!name || seen.has(fold(name.text))) continue;
    seen.add(fold(name.text));
    const saysWho = sides.some((side) => side !== name && (isRole(side.text) || isRoleList(side.text)));
    found.push({ at, saysWho });
  }
  return found;
}

/** The heads of columns above the pairs, where nothing marks them as such. */
function withHead(blocks: readonly Block[], pairs: readonly number[]): readonly number[] {
  const [start = 0] = pairs;
  const [above] = pairAt(blocks, start - 2);
  const isHead = above?.isWeak && blocks[start]?.isWeak && above.depth === blocks[start]?.depth;
  return isHead ? [start - 2, ...pairs] : pairs;
}

/** Whether pairs stand below no heading of the names' rank. */
function areApart(blocks: readonly Block[], pairs: number, behind: number): boolean {
  const rankAbove = (at: number): number | undefined =>
    blocks.slice(0, at).findLast(({ kind, depth }) => kind === 'heading' && depth < (blocks[at]?.depth ?? 0))
      ?.depth;
  return rankAbove(pairs) !== rankAbove(behind);
}
