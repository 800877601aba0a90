import type { Portfolio } from '../portfolio/portfolio.ts';
import type { DocumentSummary } from '../portfolio/summary.ts';

/** What a report is called: as the one portfolio that it is about, else by what it is. */
export function reportTitle(portfolios: readonly Portfolio[], documents: readonly DocumentSummary[]): string {
  const [only, ...others] = portfolios;
  const isAllOfIt = others.length === 0 && documents.every(({ portfolio }) => portfolio === only?.uri);
  return (isAllOfIt && only?.title) || 'Evidence portfolio';
}
