import type { Competency } from '../framework/model.ts';
import { countsFor } from '../judgement/coverage.ts';
import type { ResolvedPortfolio } from '../judgement/portfolio.ts';
import { requiredLevel } from '../portfolio/matrix.ts';
import type { Tally } from '../portfolio/tally.ts';
import { folderOf } from '../text/uri.ts';
import type { PortfolioFiles } from './portfolios.ts';

/**
 * Whether there is evidence for a competency in the documents of a portfolio, at the level that it requires.
 * @param tallyOf what the documents of a portfolio are about, by the portfolio's URI
 */
export function evidencedIn(
  { file: { portfolio, uri }, framework }: ResolvedPortfolio,
  portfolios: PortfolioFiles,
  tallyOf: (portfolio: string) => Tally,
): (competency: Competency) => boolean {
  // What lies in the folder of a portfolio inside of this one lies in the folder of this one, too.
  const within = [...portfolios.uris].filter((inner) => inner.startsWith(folderOf(uri)));
  const tallies = within.map(tallyOf);
  return (competency) => {
    const hasAny = () => tallies.some((tally) => tally.hasAny(competency.id));
    if (!framework) return hasAny();
    const key = `${framework.id}/${competency.id}`;
    const levels = tallies.flatMap((tally) => [...tally.passageLevels(key)]);
    const isEvidencedAt = (target: string | null) =>
      levels.some((level) => countsFor(framework, level, target));
    const level = requiredLevel(framework, competency, portfolios.for(uri)?.portfolio ?? portfolio);
    if (level !== undefined) return isEvidencedAt(level);
    // A portfolio that names no level asks only that there be evidence at the levels of its documents, or else any.
    const asked = tallies
      .flatMap((tally) => [...tally.askedLevels(key)])
      .filter((target) => target !== undefined);
    return asked.length > 0 ? asked.some(isEvidencedAt) : hasAny();
  };
}
