import { distance } from 'fastest-levenshtein';
import { indicatorKey } from '../../framework/keys.ts';
import type { Framework } from '../../framework/model.ts';
import { fingerprints, fromHex } from '../../quotes/fingerprints.ts';
import { foldedWords, runHashes } from '../../quotes/words.ts';

/** An indicator as it may be quoted: in the framework's words, or in the publisher's, of which only hashes are here. */
export interface Quotable {
  /** `collaborate.2.3`. */
  readonly key: string;
  readonly competency: string;
  readonly level: string | null;
  readonly words: string;
  readonly hashes: ReadonlySet<number>;
  readonly official: ReadonlySet<number>;
}

/** What a quotation is taken for; `score` from 0 to 1. */
export interface Match {
  readonly quotable: Quotable;
  readonly score: number;
  readonly isSure: boolean;
}

/** From here on a quotation is taken for the indicator; from the second on it is a guess, for the writer to judge. */
const SURE = 0.8;
const GUESS = 0.5;
/** How much better than the next best the best has to be. */
const MARGIN = 0.06;
/** Quotations longer than this are compared by their runs of words alone. */
const LONGEST = 600;

const known = new WeakMap<Framework, readonly Quotable[]>();

/** The indicators of a framework as they may be quoted, made once. */
export function quotables(framework: Framework): readonly Quotable[] {
  let all = known.get(framework);
  if (!all) known.set(framework, (all = makeQuotables(framework)));
  return all;
}

const makeQuotables = (framework: Framework): readonly Quotable[] =>
  framework.competencies.flatMap(({ id, levels }) =>
    levels.flatMap(({ level, indicators }) =>
      indicators.map(({ number, text }) => {
        const key = indicatorKey(id, level, number);
        const words = foldedWords(text);
        return {
          key,
          competency: id,
          level,
          words: words.map(({ word }) => word).join(' '),
          hashes: new Set(runHashes(words)),
          official: new Set(fromHex(fingerprints.indicators[`${framework.id}/${key}`] ?? '')),
        };
      }),
    ),
  );

/**
 * The indicator that a quotation is of, if any is near: curly quotes, case and accents do not count, and small edits little.
 * @param competency the competency under whose heading it stands: others have to be much nearer to be meant
 * @param least how near an indicator has to be to be looked at at all
 */
export function matchQuote(
  quote: string,
  among: readonly Quotable[],
  competency?: string,
  least = GUESS,
): Match | undefined {
  const words = foldedWords(quote);
  const text = words.map(({ word }) => word).join(' ');
  const hashes = runHashes(words);
  if (words.length < 2) return undefined;
  const scored = among
    .map((quotable) => ({
      quotable,
      score:
        likeness(text, hashes, quotable, least) -
        (competency !== undefined && quotable.competency !== competency ? 0.1 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best || best.score < GUESS) return undefined;
  const isAlone =
    next === undefined || best.score - next.score >= MARGIN || (best.score >= 0.99 && next.score < 0.99);
  return { ...best, isSure: best.score >= SURE && isAlone };
}

function likeness(
  text: string,
  hashes: readonly number[],
  { words, hashes: own, official }: Quotable,
  least: number,
): number {
  const runs = Math.max(shared(hashes, own), shared(hashes, official));
  if (runs >= 0.99 || text.length > LONGEST || words.length > LONGEST) return runs;
  // A small edit spoils five runs of words, but few letters.
  const longest = Math.max(text.length, words.length);
  const letters =
    Math.abs(text.length - words.length) > longest * (1 - least) ? 0 : 1 - distance(text, words) / longest;
  return Math.max(letters, runs > 0 ? 0.45 + 0.55 * runs : 0);
}

/** How many of the runs of words two texts share; of the longer one, so that a part is not taken for the whole. */
function shared(hashes: readonly number[], of: ReadonlySet<number>): number {
  if (hashes.length === 0 || of.size === 0) return 0;
  return hashes.filter((hash) => of.has(hash)).length / Math.max(hashes.length, of.size);
}
