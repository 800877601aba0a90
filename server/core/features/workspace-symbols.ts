import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Catalogue } from '../framework/catalogue.ts';
import { indicatorKey } from '../framework/keys.ts';
import type { Mention } from '../portfolio/mentions.ts';
import { fold } from '../text/fold.ts';
import { SYMBOL } from './lsp.ts';

/** More answers than this nobody reads. */
const MOST = 200;

/** Indicators of the frameworks that are in use, and tagged passages, by words that occur in them. */
export function workspaceSymbols(
  query: string,
  catalogue: Catalogue,
  mentions: readonly Mention[],
): WorkspaceSymbol[] {
  const words = fold(query).split(' ').filter(Boolean);
  const matches = (text: string) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
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
        containerName: uri.slice(uri.lastIndexOf('/') + 1),
        location: { uri, range },
      });
  }
  return symbols.slice(0, MOST);
}
