import { fold } from '../../../text/fold.ts';
import { levelOf } from './level-of.ts';
import { isPost } from './posts.ts';

/** Words that tell a lower or higher post from another of the same name; “Engineer II”, “Engineer 2” and “SE2 – Engineer” too. */
const STEP =
  /^(?:junior|jr|trainee|student|apprentice|graduate|entry|entry-level|early|new|assistant|associate|intermediate|mid|mid-level|middle|experienced|advanced|senior|sr|lead|leading|staff|principal|chief|head|deputy|executive|distinguished|fellow|expert|specialist|competent|proficient|novice|beginner|newly|developing|established|foundation|enrolled|registered|certified|qualified|chartered|first|second|third|higher|level|grade|i{1,3}|iv|vi{0,3}|[a-z]{0,3}\d{1,2})$/i;

/** What posts of one ladder have in common: their name without the words that tell the step. */
function postOf(name: string): string {
  const words = fold(name)
    .replace(/\([^)]*\)/g, ' ')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);
  return words.filter((word) => !STEP.test(word)).join(' ');
}

/**
 * Whether names are the steps of one career: “Associate designer”, “Designer I”, “Senior designer”. Three of five at
 * least have the same post, and the others are levels by themselves.
 */
export function isLadder(names: readonly string[]): boolean {
  const all = [...new Set(names.map(fold))];
  if (all.length < 2 || all.some((name) => name.split(' ').length > 6)) return false;
  const posts = new Map<string, number>();
  for (const name of all) {
    const post = postOf(name);
    if (post !== '') posts.set(post, (posts.get(post) ?? 0) + 1);
  }
  const [post = '', count = 0] = [...posts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return (
    count >= 2 &&
    count >= all.length * 0.6 &&
    all.every((name) => postOf(name) === post || levelOf(name) !== undefined)
  );
}

const CODE = /^(?<letters>\p{Lu}{1,3})-?(?<number>\d{1,2})(?![\p{L}\p{N}])/u;

/** “L1 Helper”, “L2 Baker”: codes of the same letters before each name, whose numbers rise. */
export function areCoded(names: readonly string[]): boolean {
  const codes = names.map((name) => CODE.exec(name)?.groups);
  return (
    names.length >= 2 &&
    codes.every(
      (code, index) =>
        code &&
        (index === 0 ||
          (code['letters'] === codes[index - 1]?.['letters'] &&
            Number(code['number']) > Number(codes[index - 1]?.['number']))),
    )
  );
}

/** What calls itself a level, wherever the word stands in it. */
export const CALLED_LEVEL = /\b(?:levels?|grades?|bands?|stages?|tiers?)\b/i;

/**
 * How much names look like those of levels, from 0 to 1: numbers, a scale that is known, roles and posts, what calls itself a
 * level, or the steps of one career.
 */
export function levelness(names: readonly string[]): number {
  const all = [...new Set(names.map(fold))];
  if (all.length < 2) return 0;
  if (isLadder(names) || areCoded(names)) return 1;
  const own = new Map(names.map((name) => [fold(name), name]));
  return (
    [...own.values()].filter((name) => levelOf(name) !== undefined || CALLED_LEVEL.test(name) || isPost(name))
      .length / own.size
  );
}
