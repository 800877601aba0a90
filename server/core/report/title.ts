import type { Portfolio } from '../portfolio/portfolio.ts';

/** What a report is called: as the one portfolio that it is about, else by what it is. */
export function reportTitle(portfolios: readonly Portfolio[]): string {
  const [only, ...others] = portfolios;
  return (others.length === 0 && only?.title) || 'Evidence portfolio';
}
