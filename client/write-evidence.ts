import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { WRITE, type WriteAnswer, type WriteRequest } from '../server/connection/protocol.ts';

/** How long the status bar says that nothing could be begun, in ms. */
const SHOWN = 6_000;

/**
 * *Write evidence for this*: a place for a new passage with its tag, in the section of its competency; the words are the
 * writer's. It goes into the document in hand, else into one that is asked about the competency.
 * @param key the indicator with its framework
 */
export async function writeEvidence(client: BaseLanguageClient, key: string | undefined): Promise<void> {
  if (key === undefined) return;
  const ask = (uri?: string): Promise<WriteAnswer> => {
    const request: WriteRequest = uri === undefined ? { key } : { uri, key };
    return client.sendRequest<WriteAnswer>(WRITE, request);
  };
  for (const { document } of editors()) {
    const { place } = await ask(document.uri.toString());
    if (place) return begin(document, place);
  }
  const { uri } = await ask();
  const likely = uri && (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)));
  if (likely) await vscode.window.showTextDocument(likely);
  const { place } = likely ? await ask(likely.uri.toString()) : {};
  if (likely && place) return begin(likely, place);
  vscode.window.setStatusBarMessage(
    `No document of ${key.split('/')[0]} to write in yet; begin one with “New evidence document”`,
    SHOWN,
  );
}

/** The editors that show Markdown, the one in hand first. */
function editors(): vscode.TextEditor[] {
  const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
  return [...(active ? [active] : []), ...visible.filter((editor) => editor !== active)].filter(
    ({ document }) => document.languageId === 'markdown',
  );
}

async function begin(
  document: vscode.TextDocument,
  { position, snippet }: NonNullable<WriteAnswer['place']>,
): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, shown?.viewColumn);
  const at = new vscode.Position(position.line, position.character);
  await editor.insertSnippet(new vscode.SnippetString(snippet), at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
