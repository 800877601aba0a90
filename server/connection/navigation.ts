import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { guardWith } from './guard.ts';
import type { Lookup } from './handlers.ts';
import { searchWorkspace } from './passage-search.ts';

/** Requests that find one's way: references, highlights, links, symbols of the workspace, renaming. */
export function registerNavigation(connection: Connection, document: Lookup): void {
  const guard = guardWith(connection.console);
  connection.onReferences(
    guard('references', [], async ({ textDocument, position }) => {
      const { session, service, text } = await document(textDocument.uri);
      await session.settledOrLate;
      session.noteOpen();
      return text ? service.references(text, position) : [];
    }),
  );
  connection.onDocumentHighlight(
    guard('documentHighlight', [], async ({ textDocument, position }) => {
      const { service, text } = await document(textDocument.uri);
      return text ? service.documentHighlights(text, position) : [];
    }),
  );
  connection.onDocumentLinks(
    guard('documentLink', [], async ({ textDocument }) => {
      const { service, text } = await document(textDocument.uri);
      return text ? service.documentLinks(text) : [];
    }),
  );
  connection.languages.semanticTokens.on(
    guard('semanticTokens', { data: [] }, async ({ textDocument }) => {
      const { service, text } = await document(textDocument.uri);
      return text ? service.semanticTokens(text) : { data: [] };
    }),
  );
  connection.onWorkspaceSymbol(
    guard('workspaceSymbol', [], async ({ query }, token) => {
      const { session } = await document('');
      await session.settledOrLate;
      session.noteOpen();
      return searchWorkspace(session, query, token);
    }),
  );
  connection.onPrepareRename(
    guard('prepareRename', null, async ({ textDocument, position }) => {
      const { service, text } = await document(textDocument.uri);
      return text ? service.prepareRename(text, position) : null;
    }),
  );
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const { session, service, text } = await document(textDocument.uri);
    await session.settled;
    // A name that is changed in some documents and not in others is worse than the old one.
    if (!session.isComplete) return new ResponseError(ErrorCodes.InvalidRequest, session.notice);
    session.noteOpen();
    const answer = text ? service.rename(text, position, newName) : null;
    // The editor shows the reason where the new name is typed.
    return answer && 'refused' in answer
      ? new ResponseError(ErrorCodes.InvalidParams, answer.refused)
      : answer;
  });
}
