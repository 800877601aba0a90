import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Catalogue } from '../framework/catalogue.ts';
import { indicatorKey } from '../framework/keys.ts';
import type { Mention } from '../portfolio/mentions.ts';
import { fileName } from '../text/uri.ts';
import { SYMBOL } from './lsp.ts';
import { holdsAll, queryWords } from './passage-search.ts';

/** More answers than this nobody reads. */
const MOST = 200;

/**
 * Indicators of the frameworks that are in use, by their words, and tagged passages by their first words, which are kept.
 * The rest of a passage is looked through where somebody reads the documents for it (`passagesWith`).
 */
export function workspaceSymbols(
  query: string,
  catalogue: Catalogue,
  mentions: readonly Mention[],
): WorkspaceSymbol[] {
  const words = queryWords(query);
  const matches = (text: string) => holdsAll(text, words);
  const used = new Set(mentions.map(({ framework }) => framework));
  const symbols: WorkspaceSymbol[] = [];
  for (const framework of catalogue.frameworks.values()) {
    if (used.size > 0 && !used.has(framework.id)) continue;
    for (const { id, levels } of framework.competencies)
      for (const { level, indicators } of levels)
        for (const { number, text, at } of indicators) {
          const name = `${indicatorKey(id, level, number)} ${text}`;
          if (matches(name))
            symbols.push({
              name,
              kind: SYMBOL.competency,
              containerName: framework.id,
              location: { uri: framework.uri, range: { start: at, end: at } },
            });
        }
  }
  for (const { uri, range, competency, level, indicator, excerpt } of mentions) {
    const name = `${excerpt ?? ''} [@${indicatorKey(competency, level ?? null, indicator)}]`;
    if (excerpt && matches(name))
      symbols.push({
        name,
        kind: SYMBOL.passage,
        containerName: fileName(uri),
        location: { uri, range },
      });
  }
  return symbols.slice(0, MOST);
}
