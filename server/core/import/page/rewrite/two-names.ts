import { fold } from '../../../text/fold.ts';
import type { Block } from '../block.ts';
import { CALLED_LEVEL, levelness } from '../words/ladder.ts';

/** A heading that says both: on one side of a sign the level, on the other the competency. */
interface Two {
  readonly at: number;
  readonly left: string;
  readonly right: string;
}

/** What parts two names, the surest first: signs, brackets, stops, and words between them. */
const SIGNS: readonly RegExp[] = [
  /\s+[-–—|/]\s+|\s*:\s+/g,
  /\s+(?:[-–—]+\s*|[|/>»›→•·]+\s+)|\s*[([]/g,
  /[,;.]\s+/g,
  /\s+(?:for|at|as|by)\s+(?:an? |the )?/g,
];
/** A level that has a number needs no sign before it: “Dough Level 2”. */
const BARE = /\s+(?=(?:level|stage|grade|band|tier|step|phase) (?:\d{1,2}|[A-H])$)/gi;

/**
 * “Leaders – Owning our work”, “Leaders – Improving”, “Early level – Owning our work”: headings of one rank whose two sides
 * return in ever new pairs. Each becomes the level over the competency.
 */
export function withTwoNames(blocks: readonly Block[]): readonly Block[] {
  const found = bestOf(blocks);
  if (found.length < 4 || !isCrossed(found)) return blocks;
  const lefts = found.map(({ left }) => left);
  const rights = found.map(({ right }) => right);
  // “Level 1 – Everyone” below one name after the other is always the same pair: a level and who works at it.
  const pairs = distinct(found.map(({ left, right }) => `${left}\n${right}`));
  if (pairs <= Math.max(distinct(lefts), distinct(rights))) return blocks;
  const [left, right] = [levelness(lefts), levelness(rights)];
  if (left === right || Math.max(left, right) < 0.6) return blocks;
  const isLeft = left > right;
  const byPlace = new Map(found.map((two) => [two.at, two]));
  return blocks.flatMap((block, at): Block[] => {
    const two = byPlace.get(at);
    if (!two) return [block];
    const [level, name] = isLeft ? [two.left, two.right] : [two.right, two.left];
    return [
      { ...block, text: name, isName: true },
      { ...block, depth: block.depth + 1, text: level, isLevel: true },
    ];
  });
}

const distinct = (texts: readonly string[]): number => new Set(texts.map(fold)).size;

/** Whether one side stands beside several others; “Stage 1 – Exploring”, always the same, is one name of two words. */
function isCrossed(found: readonly Two[]): boolean {
  const count = (keyOf: (two: Two) => string) => new Set(found.map(keyOf)).size;
  const pairs = count(({ left, right }) => `${fold(left)}\n${fold(right)}`);
  return (
    pairs >
    Math.max(
      count(({ left }) => fold(left)),
      count(({ right }) => fold(right)),
    )
  );
}

/** The headings that can be parted, by the sign that parts most of them. */
function bestOf(blocks: readonly Block[]): Two[] {
  const ranks = new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ depth }) => depth));
  const all = [...ranks].map((rank) => {
    const splits = blocks.flatMap((block, at): Two[][] =>
      block.kind === 'heading' && block.depth === rank && !block.isFrame && !block.isLevel && !block.isName
        ? [splitsOf(block.text).map((split) => ({ at, ...split }))]
        : [],
    );
    const times = (side: 'left' | 'right') => {
      const counts = new Map<string, number>();
      for (const options of splits)
        for (const key of new Set(options.map((two) => fold(two[side]))))
          counts.set(key, (counts.get(key) ?? 0) + 1);
      return counts;
    };
    const [lefts, rights] = [times('left'), times('right')];
    return splits.flatMap((options) =>
      options
        .filter(({ left, right }) => (lefts.get(fold(left)) ?? 0) >= 2 && (rights.get(fold(right)) ?? 0) >= 2)
        .slice(0, 1),
    );
  });
  return all.sort((a, b) => b.length - a.length)[0] ?? [];
}

function splitsOf(text: string): Array<Pick<Two, 'left' | 'right'>> {
  if (text.length > 120) return [];
  const signs = [...SIGNS, BARE].flatMap((sign) => [...text.matchAll(sign)]);
  const called = [...text.matchAll(/\s+(?=\P{N})/gu)].filter(
    ({ index }) => CALLED_LEVEL.test(text.slice(0, index)) !== CALLED_LEVEL.test(text.slice(index)),
  );
  return [...signs, ...called]
    .map(({ index, 0: sign }) => ({
      left: text.slice(0, index).trim(),
      right: text
        .slice(index + sign.length)
        .replace(/[[(]/.test(sign) ? /[)\]]\s*:?$/ : /^$/, '')
        .trim(),
    }))
    .filter(({ left, right }) => left !== '' && right !== '');
}
