import { fold } from '../../../text/fold.ts';
import { type Block, MAYBE } from '../block.ts';
import { sectionOf } from '../words/section-label.ts';

/** Fewer are no scale. */
const FEWEST_LEVELS = 3;
const FEWEST_LISTS = 3;

/** A numbered list below a heading, whose items are called something: the places of its heading and of its items. */
interface Ladder {
  readonly name: number;
  readonly from: number;
  readonly to: number;
}

/**
 * “1. **Adopts**: …, 2. **Masters**: …” below “Tools”, and “1. **Learns**: …, 2. **Guides**: …” below “People”: lists of one
 * length whose items all have names of their own, on a page that speaks of levels, are those levels, by their place.
 */
export function withLevelsByPlace(blocks: readonly Block[]): readonly Block[] {
  const ladders = alike(laddersOf(blocks));
  if (ladders.length < FEWEST_LISTS || !speaksOfLevels(blocks) || doReturn(blocks, ladders)) return blocks;
  const over = headingsOver(blocks, ladders);
  const rank = Math.min(
    ...[...over, ...ladders.map(({ name }) => name)].map((at) => blocks[at]?.depth ?? MAYBE),
  );
  const names = new Set(ladders.map(({ name }) => name));
  const places = new Map(
    ladders.flatMap(({ from, to }) => range(from, to).map((at) => [at, at - from + 1] as const)),
  );
  return blocks.flatMap((block, at): Block[] => {
    const place = places.get(at);
    if (place !== undefined) return asLevel(block, place, rank + 1);
    if (names.has(at)) return [{ ...block, depth: rank, isName: true }];
    return [over.has(at) ? { ...block, kind: 'paragraph', depth: 0, isOutside: true } : block];
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

function laddersOf(blocks: readonly Block[]): Ladder[] {
  return blocks.flatMap((block, name): Ladder[] => {
    if (block.kind !== 'heading' || block.isFrame) return [];
    let from = name + 1;
    while (blocks[from]?.kind === 'paragraph') from++;
    let to = from;
    while (isStep(blocks[to])) to++;
    return to - from >= FEWEST_LEVELS && blocks[to]?.kind !== 'bullet' ? [{ name, from, to }] : [];
  });
}

const isStep = (block: Block | undefined): boolean =>
  block?.kind === 'bullet' &&
  block.depth === 1 &&
  block.isNumbered === true &&
  block.label !== undefined &&
  restOf(block).split(' ').length >= 3;

const nameOf = ({ label = '' }: Block): string => label.replace(/\s*[:.–—-]$/, '');
const restOf = ({ label = '', text }: Block): string =>
  text.slice(label.length).replace(/^\s*[:.–—-]?\s*/, '');

/** Those below headings of the rank and with as many items as most have. */
function alike(ladders: readonly Ladder[]): readonly Ladder[] {
  const byLength = new Map<number, Ladder[]>();
  for (const ladder of ladders) {
    const length = ladder.to - ladder.from;
    if (byLength.get(length)?.push(ladder) === undefined) byLength.set(length, [ladder]);
  }
  return [...byLength.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

const speaksOfLevels = (blocks: readonly Block[]): boolean =>
  blocks.some(
    ({ kind, text }) => kind !== 'bullet' && /\b(?:levels|stages|grades|tiers|rungs)\b/i.test(text),
  );

/** Names that return say themselves which levels these are. */
function doReturn(blocks: readonly Block[], ladders: readonly Ladder[]): boolean {
  const all = ladders.flatMap(({ from, to }) => blocks.slice(from, to).map((block) => fold(nameOf(block))));
  return new Set(all).size < all.length * 0.8;
}

/** “Levels” over all of them holds them, and does not explain them. */
function headingsOver(blocks: readonly Block[], ladders: readonly Ladder[]): ReadonlySet<number> {
  const first = ladders[0]?.name ?? 0;
  const rank = blocks[first]?.depth ?? MAYBE;
  const above = blocks.findLastIndex(
    ({ kind, depth }, at) => at < first && kind === 'heading' && depth < rank,
  );
  return new Set(above >= 0 && sectionOf(blocks[above]?.text ?? '') === 'levels' ? [above] : []);
}

const asLevel = (block: Block, place: number, depth: number): Block[] => [
  {
    kind: 'heading',
    depth,
    text: `Level ${place}: ${nameOf(block)}`,
    line: block.line,
    isWeak: true,
    isLevel: true,
  },
  { kind: 'paragraph', depth: 0, text: restOf(block), line: block.line },
];
