import { type Portfolio, type PortfolioFile, parsePortfolio } from '../portfolio/portfolio.ts';
import { pathOf } from '../text/uri.ts';
import { folderOf, matchesGlob } from './recognise.ts';

/** The portfolio that holds for a document, and whether its `documents` name the document (undefined: it names none). */
export interface Held {
  readonly portfolio: Portfolio;
  readonly isListed: boolean | undefined;
}

/** The portfolio files of a workspace, each for the documents below its folder. */
export class PortfolioFiles {
  readonly #files = new Map<string, PortfolioFile>();
  readonly #merged = new Map<string, Portfolio>();

  /** Takes the new text of a file; undefined where it is gone. Tells whether anything changed. */
  set(uri: string, text: string | undefined): boolean {
    if (this.#files.get(uri)?.text === text) return false;
    if (text === undefined) this.#files.delete(uri);
    else this.#files.set(uri, parsePortfolio(text, uri));
    this.#merged.clear();
    return true;
  }

  file(uri: string): PortfolioFile | undefined {
    return this.#files.get(uri);
  }

  get uris(): Iterable<string> {
    return this.#files.keys();
  }

  /** The portfolio for a document: that of the nearest folder, with what it leaves open taken from farther ones. */
  for(uri: string): Held | undefined {
    const above = [...this.#files.values()].filter((file) => uri.startsWith(folderOf(file.uri)));
    // A longer folder is a nearer one, for all of them lie above the same document.
    above.sort((a, b) => folderOf(b.uri).length - folderOf(a.uri).length || (a.uri < b.uri ? -1 : 1));
    const [nearest] = above;
    if (!nearest) return undefined;
    const key = above.map((file) => file.uri).join('\n');
    let portfolio = this.#merged.get(key);
    if (!portfolio) this.#merged.set(key, (portfolio = merge(above.map((file) => file.portfolio))));
    // One that names no documents leaves those that a farther one names.
    const isNamedAbove = () => above.some((file) => isListed(file.portfolio, uri)) || undefined;
    return { portfolio, isListed: isListed(nearest.portfolio, uri) ?? isNamedAbove() };
  }
}

/** @param portfolios nearest first */
function merge(portfolios: readonly Portfolio[]): Portfolio {
  const farthestFirst = portfolios.toReversed();
  return {
    ...(Object.assign({}, ...farthestFirst) as Portfolio),
    abbreviations: portfolios.flatMap(({ abbreviations }) => abbreviations),
    rules: Object.assign({}, ...farthestFirst.map(({ rules }) => rules)),
    competencies: portfolios.find(({ competencies }) => competencies.length > 0)?.competencies ?? [],
  };
}

function isListed({ documents, uri: portfolioUri }: Portfolio, uri: string): boolean | undefined {
  if (!documents) return undefined;
  const path = pathOf(uri).slice(pathOf(folderOf(portfolioUri)).length);
  return documents.some((glob) => matchesGlob(path, glob));
}
