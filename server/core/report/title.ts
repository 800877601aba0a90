import type { Portfolio } from '../portfolio/portfolio.ts';
import type { DocumentSummary } from '../portfolio/summary.ts';
import { folderOf } from '../text/uri.ts';

/** What a report is called: as the one portfolio that holds all that it is about, else by what it is. */
export function reportTitle(portfolios: readonly Portfolio[], documents: readonly DocumentSummary[]): string {
  const isBelow = (folder: string) => (uri: string | undefined) => uri?.startsWith(folder) === true;
  const outermost = portfolios.find(({ uri }) =>
    [...portfolios.map((other) => other.uri), ...documents.map(({ portfolio }) => portfolio)].every(
      isBelow(folderOf(uri)),
    ),
  );
  return outermost?.title || 'Evidence portfolio';
}
