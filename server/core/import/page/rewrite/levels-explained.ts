import { fold } from '../../../text/fold.ts';
import { type Block, MAYBE } from '../block.ts';
import { isRole } from '../words/level-label.ts';
import { isRoleList } from '../words/role-list.ts';

/**
 * Levels that are explained above the first list, with a line for each, be it in a table, in definitions or below headings of
 * their own: “Leading others”, and beside it who leads others. What explains them is listed, and nobody's statement.
 */
export function withLevelsExplained(blocks: readonly Block[]): readonly Block[] {
  const names = namesOverLists(blocks);
  if (names.size < 2) return blocks;
  const first = blocks.findIndex((_, at) => isOverList(blocks, at));
  const explained = pairsBefore(blocks, first, names);
  if (explained.length < 2 || !areApart(blocks, explained, first)) return blocks;
  const set = new Set(explained.flatMap((at) => [at, at + 1]));
  return blocks.map((block, at) => (set.has(at) ? { ...block, isOutside: true } : block));
}

const isOverList = (blocks: readonly Block[], at: number): boolean => {
  const block = blocks[at];
  return block?.kind === 'heading' && block.depth < MAYBE && blocks[at + 1]?.kind === 'bullet';
};

/** Headings that stand over a list twice and more. */
function namesOverLists(blocks: readonly Block[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const [at, { text }] of blocks.entries())
    if (isOverList(blocks, at)) times.set(fold(text), (times.get(fold(text)) ?? 0) + 1);
  return new Set([...times].flatMap(([name, count]) => (count >= 2 ? [name] : [])));
}

/** Where pairs of a heading and a line begin, one right behind the other, of which one side names what returns below. */
function pairsBefore(blocks: readonly Block[], end: number, names: ReadonlySet<string>): readonly number[] {
  const sides = (at: number): readonly Block[] => {
    const [head, line, next] = blocks.slice(at, at + 3);
    const isPair = head?.kind === 'heading' && line?.kind === 'paragraph' && next?.kind !== 'bullet';
    return isPair ? [head, line] : [];
  };
  const named = (at: number): string | undefined =>
    sides(at)
      .map(({ text }) => fold(text))
      .find((text) => names.has(text));
  const found: number[] = [];
  const seen = new Set<string>();
  for (let at = 0; at + 1 < end; at++) {
    const name = named(at);
    if (name === undefined || seen.has(name)) continue;
    // Between two levels stands nothing else.
    if (found.length > 0 && at !== (found.at(-1) ?? 0) + 2) break;
    seen.add(name);
    found.push(at);
  }
  const start = found[0] ?? 0;
  // The heads of the columns, where nothing marks them as such.
  const isHead = sides(start - 2).length > 0 && blocks[start - 2]?.depth === blocks[start]?.depth;
  return isHead && blocks[start]?.isWeak && blocks[start - 2]?.isWeak ? [start - 2, ...found] : found;
}

/** Whether they are those of no name: they stand below no heading of the names' rank, or say who works at a level. */
function areApart(blocks: readonly Block[], explained: readonly number[], first: number): boolean {
  const rankAbove = (at: number): number | undefined =>
    blocks.slice(0, at).findLast(({ kind, depth }) => kind === 'heading' && depth < (blocks[at]?.depth ?? 0))
      ?.depth;
  const saysWho = (at: number): boolean =>
    [blocks[at], blocks[at + 1]].some((block) => block && (isRole(block.text) || isRoleList(block.text)));
  return (
    rankAbove(explained[0] ?? 0) !== rankAbove(first) ||
    explained.filter(saysWho).length * 2 >= explained.length
  );
}
