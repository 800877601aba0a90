import { folderOf } from '../text/uri.ts';
import type { Mention } from './mentions.ts';
import type { Portfolio } from './portfolio.ts';
import type { DocumentSummary } from './summary.ts';

/** The documents that follow a framework because one portfolio file names it: they name none themselves, and no nearer file does. */
export interface Governed {
  /** Their places that name a competency by its id. */
  readonly mentions: readonly Mention[];
  /** Those whose front matter cannot be read, by URI: nobody knows whether they name a framework. */
  readonly unread: readonly string[];
}

/**
 * @param uri of the portfolio file that names a framework
 * @param portfolios what each file says itself, without what it takes from farther ones
 */
export function governedBy(
  uri: string,
  portfolios: readonly Portfolio[],
  documents: readonly DocumentSummary[],
  mentions: readonly Mention[],
): Governed {
  const naming = portfolios.filter(({ framework }) => framework !== undefined);
  const namesFor = (nearest: string): string | undefined =>
    naming
      .filter((portfolio) => nearest.startsWith(folderOf(portfolio.uri)))
      .reduce<string | undefined>((best, { uri: own }) => {
        return best !== undefined && folderOf(best).length >= folderOf(own).length ? best : own;
      }, undefined);
  const files = new Set(portfolios.filter((file) => namesFor(file.uri) === uri).map((file) => file.uri));
  const governed = documents.filter(
    ({ portfolio, isInherited }) => isInherited && portfolio !== undefined && files.has(portfolio),
  );
  const uris = new Set(governed.map((document) => document.uri));
  return {
    mentions: mentions.filter((mention) => uris.has(mention.uri)),
    unread: governed.filter(({ framework }) => framework === undefined).map((document) => document.uri),
  };
}
