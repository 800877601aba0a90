import { folderOf, pathOf } from '../text/uri.ts';
import type { Portfolio } from './portfolio.ts';

/** What stands for the documents that no portfolio holds. */
export const NO_PORTFOLIO = '';

/** Which portfolios the documents below a folder belong to, for a coverage that is judged portfolio by portfolio. */
export interface Scopes {
  /**
   * The portfolio whose process a document answers for: the nearest that requires competencies or has a policy of its
   * own. One that only sets other defaults is a part of the portfolio around it.
   * @param nearest the URI of the document's nearest portfolio
   */
  of(nearest: string | undefined): string;
  /** The same, with every portfolio around it, nearest first: what lies in a folder lies in the folders around it, too. */
  around(nearest: string | undefined): readonly string[];
}

/** @param portfolios each with what it leaves open taken from farther ones, but with its own competencies */
export function scopesOf(portfolios: readonly Portfolio[]): Scopes {
  const chains = new Map<string, readonly string[]>();
  const byUri = new Map(portfolios.map((portfolio) => [portfolio.uri, portfolio]));
  const chainOf = (uri: string): readonly string[] => {
    const known = chains.get(uri);
    if (known) return known;
    const outer = outerOf(uri, portfolios);
    const own = byUri.get(uri);
    const around = outer ? chainOf(outer.uri) : [];
    const chain = !outer || !own || isApart(own, outer) ? [uri, ...around] : around;
    chains.set(uri, chain);
    return chain;
  };
  const around = (nearest = NO_PORTFOLIO) => (nearest === NO_PORTFOLIO ? ALONE : chainOf(nearest));
  return { around, of: (nearest) => around(nearest)[0] ?? NO_PORTFOLIO };
}

const ALONE: readonly string[] = [NO_PORTFOLIO];

const isApart = (own: Portfolio, outer: Portfolio): boolean =>
  own.competencies.length > 0 || JSON.stringify(own.coverage) !== JSON.stringify(outer.coverage);

/** The nearest portfolio around another: of those whose folder holds it, the one with the longest. */
function outerOf(uri: string, portfolios: readonly Portfolio[]): Portfolio | undefined {
  const folder = folderOf(uri);
  let nearest: Portfolio | undefined;
  for (const candidate of portfolios) {
    const around = folderOf(candidate.uri);
    if (around.length >= folder.length || !folder.startsWith(around)) continue;
    if (!nearest || around.length > folderOf(nearest.uri).length) nearest = candidate;
  }
  return nearest;
}

/** What people call some portfolios: by their titles, and by their folders where these do not tell them apart. */
export function scopeNames(
  scopes: ReadonlySet<string>,
  portfolios: readonly Portfolio[],
): ReadonlyMap<string, string> {
  const titles = new Map(portfolios.map(({ uri, title }) => [uri, title ?? '']));
  const used = [...scopes].map((scope) => titles.get(scope));
  return new Map(
    [...scopes].map((scope) => {
      const title = titles.get(scope);
      const folder = pathOf(scope).split('/').at(-2) ?? '';
      if (scope === NO_PORTFOLIO) return [scope, 'in no portfolio'];
      if (!title) return [scope, folder];
      return [scope, used.indexOf(title) === used.lastIndexOf(title) ? title : `${title} (${folder})`];
    }),
  );
}

/** The portfolios that hold some documents, those around the nearest ones too. */
export const portfoliosOf = (
  portfolios: readonly Portfolio[],
  documents: ReadonlyArray<{ readonly portfolio: string | undefined }>,
): Portfolio[] =>
  portfolios.filter(({ uri }) => documents.some(({ portfolio }) => portfolio?.startsWith(folderOf(uri))));
