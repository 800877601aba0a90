import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Catalogue } from '../framework/catalogue.ts';
import { indicatorKey } from '../framework/keys.ts';
import { SYMBOL } from './lsp.ts';
import { holdsAll, queryWords } from './passage-search.ts';

/**
 * The indicators of some frameworks, by words that occur in them.
 * @param used the frameworks that documents are about; where there are none, all are looked through
 */
export function indicatorSymbols(
  query: string,
  catalogue: Catalogue,
  used: ReadonlySet<string>,
): WorkspaceSymbol[] {
  const words = queryWords(query);
  const symbols: WorkspaceSymbol[] = [];
  for (const framework of catalogue.frameworks.values()) {
    if (used.size > 0 && !used.has(framework.id)) continue;
    for (const { id, levels } of framework.competencies)
      for (const { level, indicators } of levels)
        for (const { number, text, at } of indicators) {
          const name = `${indicatorKey(id, level, number)} ${text}`;
          if (holdsAll(name, words))
            symbols.push({
              name,
              kind: SYMBOL.competency,
              containerName: framework.id,
              location: { uri: framework.uri, range: { start: at, end: at } },
            });
        }
  }
  return symbols;
}
