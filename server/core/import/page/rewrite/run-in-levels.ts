import { fold } from '../../../text/fold.ts';
import { type Block, MAYBE } from '../block.ts';
import { isRole, numberedLevel } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import { sectionOf } from '../words/section-label.ts';
import { isOverText } from './has-text.ts';

/** A label is no longer, with the level's title beside it. */
const LONGEST_LABEL = 60;

/** A text that begins with what may be the label of a level. */
interface Split {
  readonly label: string;
  readonly rest: string;
}

/**
 * “Level 1: Shares what she knows.” once for each level, and again under the next name: the label becomes a heading and
 * what follows it is what the level holds. Where a page has levels with something below them, nothing is changed.
 */
export function withRunInLevels(blocks: readonly Block[]): readonly Block[] {
  const numbered = blocks.map((block) => (isOpen(block) ? numberedSplits(block.text) : []));
  const chosen = numbered.some((splits) => splits.length > 0)
    ? oneEach(numbered)
    : oneEach(namedSplits(blocks));
  const found = blocks.flatMap((_, index) => (chosen[index] ? [index] : []));
  if (
    new Set(found.map((index) => fold(chosen[index]?.label ?? ''))).size < 2 ||
    found.some((index) => !isComplete(blocks, index, chosen)) ||
    blocks.some((_, index) => !chosen[index] && isLevelOverText(blocks, index))
  )
    return blocks;
  const ranks = ranksOf(blocks);
  const lowest = found.reduce((most, index) => Math.max(most, ranks[index] ?? 0), 0);
  return blocks.flatMap((block, index): Block[] => {
    const split = chosen[index];
    const rank = ranks[index] ?? MAYBE;
    // Below the title of a page whose competencies stand lower, the levels themselves are explained.
    if (split && rank < lowest) return [{ ...block, kind: 'paragraph', depth: 0, isOutside: true }];
    if (!split) return [block];
    return [
      { kind: 'heading', depth: rank, text: split.label, line: block.line, isWeak: true, isRunIn: true },
      { kind: 'paragraph', depth: 0, text: split.rest, line: block.line },
    ];
  });
}

/** Of each block, one below the last real heading above it. */
function ranksOf(blocks: readonly Block[]): number[] {
  let rank = MAYBE;
  return blocks.map((block) => {
    if (block.kind === 'heading' && !block.isWeak) rank = Math.min(MAYBE, block.depth + 1);
    return rank;
  });
}

/** Whether a block may hold a label and a text: real headings are what they are. */
const isOpen = (block: Block): boolean =>
  !block.isOutside &&
  !block.isFrame &&
  !block.isLink &&
  !block.isLevel &&
  !block.isName &&
  (block.kind !== 'heading' || block.isWeak === true);

const words = (text: string): number => text.split(' ').length;

/** A level's text is more than a title or a list of roles. */
const isText = (rest: string): boolean =>
  words(rest) >= (/[.!]$/.test(rest) ? 2 : 3) && /^["“‘'(]?\p{L}/u.test(rest) && !isRole(rest);

/** Where a text may be parted: behind each colon and dash of its beginning. */
function splitsOf(text: string): Split[] {
  const splits: Split[] = [];
  for (const { index, 0: sign } of text.slice(0, LONGEST_LABEL + 4).matchAll(/\s*:\s+|\s+[-–—]\s+/g)) {
    const [label, rest] = [text.slice(0, index).trim(), text.slice(index + sign.length)];
    if (label.length <= LONGEST_LABEL && isText(rest)) splits.push({ label, rest });
  }
  return splits;
}

/** “Level 1: …”, “Level 1 – Basic: …”, “Level 1. Shares …”, and without a stop where the label was in bold print. */
function numberedSplits(text: string): Split[] {
  const splits = splitsOf(text).filter(({ label }) => {
    const level = numberedLevel(label);
    return level && label.startsWith(level.name) && words(level.beside) <= 5;
  });
  const [, label = '', rest = ''] = /^(\p{L}+ (?:\d{1,2}|[IVX]{1,4}))\.?\s+(\p{Lu}.*)$/u.exec(text) ?? [];
  return splits.length === 0 && numberedLevel(label) && isText(rest) && words(rest) >= 4
    ? [{ label, rest }]
    : splits;
}

/** What stands behind words in bold print, be there a colon, a stop, a dash or nothing between. */
function splitAtLabel({ label, text }: Block): Split[] {
  if (label === undefined || label.length > LONGEST_LABEL || !text.startsWith(label)) return [];
  const rest = text.slice(label.length).replace(/^\s*[:.–—-]?\s*/, '');
  return isText(rest) && /^\P{Ll}/u.test(rest) ? [{ label: label.replace(/\s*[:.–—-]$/, ''), rest }] : [];
}

function splitsOfBlock(block: Block): Split[] {
  const bold = splitAtLabel(block);
  return bold.length > 0 ? bold : splitsOf(block.text);
}

/** “I am a Baker, or an apprentice: …” is longer than other names. */
const I_AM = /^(?:if )?(?:I am|you are) an? /i;

/** “Foundation: …” and “Expert: …”, where such names return. */
function namedSplits(blocks: readonly Block[]): Split[][] {
  const all = blocks.map((block) =>
    isOpen(block)
      ? splitsOfBlock(block).filter(
          ({ label }) =>
            (words(label) <= 4 || I_AM.test(label)) && /^\p{Lu}/u.test(label) && isNameOfLevel(label),
        )
      : [],
  );
  const times = timesOf(all);
  const returning = [...times].filter(([, count]) => count >= 2);
  const levels = returning.filter(([label]) => levelOf(label));
  const counts = new Set(levels.map(([, count]) => count));
  // Beside one that is known, another in bold print that returns as often is a level too: “Middle leader”, “Headteacher”.
  const isBold = blocks.every(({ label }, at) => label !== undefined || all[at]?.length === 0);
  const areTwo = returning.length === 2 && returning[0]?.[1] === returning[1]?.[1];
  const areLevels = levels.length >= 2 || (levels.length === 1 && areTwo && isBold);
  return !areLevels
    ? []
    : all.map((splits) => splits.filter(({ label }) => counts.has(times.get(fold(label)) ?? 0)));
}

const isNameOfLevel = (label: string): boolean =>
  levelOf(label) !== undefined || sectionOf(label) === undefined;

function timesOf(all: ReadonlyArray<readonly Split[]>): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const splits of all)
    for (const { label } of splits) times.set(fold(label), (times.get(fold(label)) ?? 0) + 1);
  return times;
}

/** The title beside a label belongs to it where it returns, be it below other levels, or where all have one. */
function oneEach(all: ReadonlyArray<readonly Split[]>): ReadonlyArray<Split | undefined> {
  const times = timesOf(all);
  const own = all.filter((splits) => splits.length > 0);
  const areTitled = own.every(
    (splits) => splits.length > 1 && words(numberedLevel(splits[1]?.label ?? '')?.beside ?? '') <= 3,
  );
  const besides = timesOf(
    own.map((splits) => splits.slice(1, 2).map(({ label, rest }) => ({ label: besideIn(label), rest }))),
  );
  const isTitled = ({ label }: Split): boolean =>
    besideIn(label) !== '' && (besides.get(fold(besideIn(label))) ?? 0) >= 2;
  return all.map(
    (splits) =>
      splits.slice(1, 2).find(isTitled) ??
      (areTitled && splits[1] && splits.length === 2 ? splits[1] : undefined) ??
      splits.findLast(({ label }) => (times.get(fold(label)) ?? 0) >= 2) ??
      splits[0],
  );
}

const besideIn = (label: string): string => numberedLevel(label)?.beside ?? '';

/** Whether a text is all that its level has: a title over a list, or over a paragraph, is none. */
function isComplete(
  blocks: readonly Block[],
  index: number,
  chosen: ReadonlyArray<Split | undefined>,
): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (!next || next.kind === 'heading' || next.isFrame || chosen[index + 1]) return true;
  const isSentence = /[.;!]["'”’)]?$/.test(block?.text ?? '');
  return next.kind === 'paragraph' ? isSentence : block?.kind === 'bullet' && next.depth <= block.depth;
}

/** A level that stands over its text, as in most pages. */
const isLevelOverText = (blocks: readonly Block[], at: number): boolean => {
  const block = blocks[at];
  return (
    block?.kind === 'heading' &&
    isOverText(blocks, at) &&
    (block.isLevel === true || levelOf(block.text) !== undefined)
  );
};
