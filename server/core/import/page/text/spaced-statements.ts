import { fold } from '../../../text/fold.ts';
import { type Block, MAYBE } from '../block.ts';
import { levelOf } from '../words/level-of.ts';
import { sectionOf } from '../words/section-label.ts';

/** What stands between one level and the next. */
interface Below {
  readonly statements: readonly Block[];
  /** Whether a name stands at its end. */
  readonly isSound: boolean;
}

/**
 * Where an empty line parts each line from the next, statements without a stop look as names do. Below levels they are told
 * by the order of things: a name stands above the level that begins the scale anew, and all others are statements.
 */
export function withSpacedStatements(blocks: readonly Block[]): readonly Block[] {
  const levels = blocks.flatMap((block, at) => (isLine(block) && levelOf(block.text) ? [at] : []));
  const keys = levels.map((at) => fold(blocks[at]?.text ?? ''));
  if (new Set(keys).size < 2) return blocks;
  const parts = levels.map((at, index): Below => {
    const end = levels[index + 1] ?? endOf(blocks, at);
    const below = blocks.slice(at + 1, end);
    const isNext = index + 1 < levels.length && keys[index + 1] === keys[0];
    const name = isNext ? below.findLastIndex(isLine) : below.length;
    const statements = below.slice(0, Math.max(0, name));
    return {
      statements,
      isSound:
        statements.length > 0 &&
        statements.every((block) => isOpen(block)) &&
        below.slice(name + 1).every(({ kind }) => kind === 'paragraph'),
    };
  });
  const all = parts.flatMap(({ statements }) => statements);
  const isOne = parts.every(({ isSound }) => isSound) && all.filter(isLine).length >= all.length * 0.5;
  const found = new Set(isOne ? all : []);
  return found.size === 0
    ? blocks
    : blocks.map((block) =>
        found.has(block)
          ? { kind: 'bullet', depth: 1, text: block.text, line: block.line, isUnmarked: true }
          : block,
      );
}

/** A line that looks like a heading and may be none. */
const isLine = ({ kind, depth, isNumbered, isFrame }: Block): boolean =>
  kind === 'heading' && depth === MAYBE && !isNumbered && !isFrame;

const isOpen = (block: Block): boolean =>
  (isLine(block) || block.isUnmarked === true) &&
  block.text.split(' ').length >= 2 &&
  sectionOf(block.text) === undefined;

/** Where the last level ends: at what pages carry along, and at a label. */
function endOf(blocks: readonly Block[], from: number): number {
  const end = blocks.findIndex(
    (block, at) => at > from && (block.isFrame || (block.kind === 'heading' && sectionOf(block.text))),
  );
  return end < 0 ? blocks.length : end;
}
