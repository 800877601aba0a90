import type { CancellationToken, WorkspaceSymbol } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** More answers than this nobody reads, so nothing is read for them. */
const MOST = 200;
/** Documents read at once. */
const AT_A_TIME = 32;

/**
 * What a query finds in the workspace: indicators and passages, these by all of their words. The words of documents that are
 * not open are kept nowhere, so their files are read anew: no memory is spent on what is seldom asked, and an answer that
 * nobody waits for any more is broken off.
 */
export async function searchWorkspace(
  session: Session,
  query: string,
  token: CancellationToken | undefined,
): Promise<WorkspaceSymbol[]> {
  const { service } = session;
  const found = service.indicatorSymbols(query);
  const documents = service.documentUris();
  for (let at = 0; at < documents.length && found.length < MOST; at += AT_A_TIME) {
    if (token?.isCancellationRequested) break;
    const some = documents.slice(at, at + AT_A_TIME);
    const texts = await Promise.all(some.map(async (uri) => ({ uri, text: await session.textOf(uri) })));
    for (const { uri, text } of texts)
      if (text !== undefined) found.push(...service.passageSymbols(uri, text, query));
  }
  return found.slice(0, MOST);
}
