import type { Block } from '../block.ts';
import { isRole } from '../words/level-label.ts';
import { withoutOutlineCodes } from './outline-codes.ts';

const CODED = /^(?<letters>\p{Lu}{1,2})(?<number>\d{1,2})(?:\s*[:.–—-])?\s+(?<rest>["“‘'(]?\p{L}.*)$/u;

/** Fewer may be names that happen to look so. */
const FEWEST = 4;
const FEWEST_WORDS = 3;

interface Code {
  readonly letters: string;
  readonly number: number;
  readonly rest: string;
}

/**
 * The statements without the codes that count them: “A1 Maintains …”, “A2 Uses …”, and A1 again below the next level.
 * Nothing is changed where codes do not count from 1 on, for then they may say something.
 */
export function withoutCodes(all: readonly Block[]): readonly Block[] {
  const blocks = withoutOutlineCodes(all);
  const codes = blocks.map(codeOf);
  const found = codes.filter((code) => code !== undefined);
  const areCounts = found.every(({ letters, number }, index) => {
    const before = found[index - 1];
    return number === 1 || (before?.letters === letters && before.number + 1 === number);
  });
  if (found.length < FEWEST || !areCounts || !found.some(({ number }) => number > 1)) return blocks;
  return blocks.map((block, at) => {
    const code = codes[at];
    return code ? { ...block, text: code.rest } : block;
  });
}

function codeOf({ kind, text, isFrame, isOutside }: Block): Code | undefined {
  if (kind === 'heading' || isFrame || isOutside) return undefined;
  const { letters, number, rest = '' } = CODED.exec(text)?.groups ?? {};
  return letters && number && rest.split(' ').length >= FEWEST_WORDS && !isRole(rest)
    ? { letters, number: Number(number), rest }
    : undefined;
}
