import { fold } from '../../../text/fold.ts';
import { type Block, MAYBE } from '../block.ts';
import { isLadder } from '../words/ladder.ts';
import { levelOf } from '../words/level-of.ts';
import { sectionOf } from '../words/section-label.ts';

/** A name is no longer. */
const MOST_WORDS = 6;

/** “Craft: Writes code that passes review.” */
const LABEL = /^(?<name>\p{Lu}[^.:;!?]{1,60}?)(?:\s*:\s+|\s+[–—-]\s+)(?<rest>\S.*)$/su;

/** The bullets of a level, down to the next heading. */
interface List {
  readonly from: number;
  readonly to: number;
  /** That of a heading below the level's. */
  readonly rank: number;
}

/**
 * “Craft” as a bullet below “L1”, with statements nested in it or behind it, and again below “L2”: then such bullets are
 * competencies. Below levels that return, as they do under one competency after the other, nothing is changed.
 */
export function withNamesInLevels(blocks: readonly Block[]): readonly Block[] {
  const levels = levelsOver(blocks);
  const labels = levels.map((at) => fold(blocks[at]?.text ?? ''));
  if (levels.length < 2 || new Set(labels).size < labels.length) return blocks;
  for (const way of WAYS) {
    const lists = levels.map((at) => way.listOf(blocks, at));
    const names = lists.map(({ from, to }) => namesIn(blocks, from, to, way));
    if (!doReturn(names)) continue;
    const ranks = new Map(lists.flatMap(({ from, to, rank }) => range(from, to).map((at) => [at, rank])));
    return blocks.flatMap((block, at) => {
      const rank = ranks.get(at);
      return rank === undefined ? [block] : asName(blocks, at, rank, way);
    });
  }
  return blocks;
}

/** “PM1: Associate product manager”: a code with its number. */
const CODED = /^\p{Lu}{1,3}\d{1,2}(?:\s*[:–—-]\s*\p{Lu}|$)/u;

/** Where the headings of levels stand that have something right below them; else those of one rank that are the steps of a career. */
function levelsOver(blocks: readonly Block[]): number[] {
  const over = blocks.flatMap(({ kind, depth, text }, at) =>
    kind === 'heading' && (blocks[at + 1]?.kind ?? 'heading') !== 'heading' ? [{ at, depth, text }] : [],
  );
  const known = over.filter(({ text }) => levelOf(text) || CODED.test(text));
  if (known.length >= 2) return known.map(({ at }) => at);
  const ranks = [...new Set(over.map(({ depth }) => depth))];
  const steps = ranks.map((rank) => over.filter(({ depth, text }) => depth === rank && !sectionOf(text)));
  return (steps.find((same) => isLadder(same.map(({ text }) => text))) ?? known).map(({ at }) => at);
}

/** A name in a bullet, with what else stands in it. */
interface Named {
  readonly name: string;
  readonly rest: string;
}

type NameOf = (blocks: readonly Block[], at: number) => Named | undefined;

const nested: NameOf = (blocks, at) =>
  blocks[at + 1]?.kind === 'bullet' && (blocks[at + 1]?.depth ?? 0) > 1
    ? asLabel((blocks[at]?.text ?? '').replace(/\s*[:–—-]$/, ''), '')
    : undefined;

const runIn: NameOf = (blocks, at) => {
  const { name = '', rest = '' } = LABEL.exec(blocks[at]?.text ?? '')?.groups ?? {};
  return asLabel(name, rest);
};

/** “Craft: They write …”, with its name in bold print. */
const inBold: NameOf = (blocks, at) => {
  const { label, text = '' } = blocks[at] ?? {};
  const name = label?.replace(/\s*[:.–—-]$/, '') ?? '';
  const rest = text.slice(label?.length ?? 0).replace(/^\s*[:.–—-]?\s*/, '');
  // Bold print is a label where a sign parts it from a sentence; else it is but stressed.
  const isParted = /[:.–—-]$/.test(label ?? '') || /^\s*[:–—-]/.test(text.slice(label?.length ?? 0));
  return isParted && /^\P{Ll}/u.test(rest) && !sectionOf(name) && !levelOf(name)
    ? asLabel(name, rest)
    : undefined;
};

const asLabel = (name: string, rest: string): Named | undefined =>
  name !== '' && name.split(' ').length <= MOST_WORDS && !/[.;!?]$/.test(name) ? { name, rest } : undefined;

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** The first list below a heading, be there a paragraph before it. */
function listBelow(blocks: readonly Block[], at: number): List {
  let from = at + 1;
  while (blocks[from]?.kind === 'paragraph') from++;
  let to = from;
  while (blocks[to]?.kind === 'bullet') to++;
  return { from, to, rank: Math.min(MAYBE, (blocks[at]?.depth ?? MAYBE) + 1) };
}

/** What follows the first paragraph that begins in bold print, down to the next heading. */
function paragraphsBelow(blocks: readonly Block[], at: number): List {
  let from = at + 1;
  while (blocks[from]?.kind === 'paragraph' && blocks[from]?.label === undefined) from++;
  let to = from;
  while (blocks[from]?.kind === 'paragraph' && to < blocks.length && blocks[to]?.kind !== 'heading') to++;
  return { from, to, rank: Math.min(MAYBE, (blocks[at]?.depth ?? MAYBE) + 1) };
}

/** How names may stand below levels. */
interface Way {
  readonly nameOf: NameOf;
  readonly listOf: (blocks: readonly Block[], at: number) => List;
  /** What each must have a name in: the bullets that are nested in none, or the paragraphs. */
  readonly isTop: (block: Block | undefined) => boolean;
}

const isOuter = (block: Block | undefined): boolean => block?.depth === 1;

const WAYS: readonly Way[] = [
  { nameOf: nested, listOf: listBelow, isTop: isOuter },
  { nameOf: runIn, listOf: listBelow, isTop: isOuter },
  { nameOf: inBold, listOf: paragraphsBelow, isTop: (block) => block?.kind === 'paragraph' },
];

/** The names of a list; none where one of its own has none. */
function namesIn(blocks: readonly Block[], from: number, to: number, { nameOf, isTop }: Way): string[] {
  const names = range(from, to).flatMap((at) => (isTop(blocks[at]) ? [nameOf(blocks, at)?.name ?? ''] : []));
  return names.includes('') ? [] : names.map(fold);
}

/** Whether each list has names, and most of them stand in another list too. */
function doReturn(lists: ReadonlyArray<readonly string[]>): boolean {
  const times = new Map<string, number>();
  for (const names of lists) for (const name of new Set(names)) times.set(name, (times.get(name) ?? 0) + 1);
  const returning = [...times.values()].filter((count) => count > 1).length;
  return lists.every((names) => names.length > 0) && returning >= 2 && returning >= times.size * 0.6;
}

function asName(blocks: readonly Block[], at: number, rank: number, { nameOf, isTop }: Way): Block[] {
  const block = blocks[at] as Block;
  if (!isTop(block)) return [{ ...block, depth: Math.max(1, block.depth - 1) }];
  const { name = block.text, rest = '' } = nameOf(blocks, at) ?? {};
  return [
    {
      kind: 'heading',
      depth: rank,
      text: name,
      line: block.line,
      isWeak: true,
      // “Scope: one team” beside lists is told of the level, though it looks as names of paragraphs do.
      ...(nameOf === inBold && !/[.!;]$/.test(rest) ? {} : { isName: true }),
    },
    ...(rest === '' ? [] : [{ ...block, text: rest }]),
  ];
}
