import type { CancellationToken, WorkspaceSymbol } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** More answers than this nobody reads, so nothing is read for them. */
const MOST = 200;
/** Documents read at once. */
const AT_A_TIME = 32;

/**
 * What a query finds in the workspace: indicators and passages, these by all of their words. Of documents that are not
 * open only the first words are kept, so they are read anew: no memory is spent on what is seldom asked, and an answer
 * that nobody waits for any more is broken off.
 */
export async function searchWorkspace(
  session: Session,
  query: string,
  token: CancellationToken | undefined,
): Promise<WorkspaceSymbol[]> {
  const { service } = session;
  const found = service.workspaceSymbols(query);
  if (query.trim() === '') return found;
  const places = new Set(found.map(placeOf));
  const documents = service.documentsWithPassages();
  for (let at = 0; at < documents.length && found.length < MOST; at += AT_A_TIME) {
    if (token?.isCancellationRequested) break;
    const some = documents.slice(at, at + AT_A_TIME);
    const texts = await Promise.all(some.map((uri) => session.textOf(uri)));
    texts.forEach((text, index) => {
      const uri = some[index];
      if (uri === undefined || text === undefined) return;
      for (const symbol of service.passageSymbols(uri, text, query))
        if (!places.has(placeOf(symbol))) found.push(symbol);
    });
  }
  return found.slice(0, MOST);
}

function placeOf({ location }: WorkspaceSymbol): string {
  const start = 'range' in location ? location.range.start : undefined;
  return `${location.uri} ${start?.line}:${start?.character}`;
}
