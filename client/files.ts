import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FIND_FILES, READ_ASSET, READ_FILE } from '../server/connection/protocol.ts';

/** More framework files than this in one folder are not looked at. */
const MOST_FILES = 5_000;

/** Reads files for a server that cannot: on the web and in virtual workspaces. */
export function answerFileRequests(client: BaseLanguageClient, extensionUri: vscode.Uri): void {
  client.onRequest(READ_ASSET, ({ name }: { name: string }) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', name)),
  );
  client.onRequest(READ_FILE, async ({ uri }: { uri: string }): Promise<{ text: string | null }> => {
    try {
      return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))) };
    } catch {
      // The file is gone or cannot be read, which to the server is the same.
      return { text: null };
    }
  });
  client.onRequest(FIND_FILES, async ({ folder, globs }: { folder: string; globs: string[] }) => {
    const base = vscode.Uri.parse(folder);
    const found = await Promise.all(
      globs.map((glob) =>
        vscode.workspace.findFiles(new vscode.RelativePattern(base, glob), undefined, MOST_FILES),
      ),
    );
    return [...new Set(found.flat().map(String))].sort();
  });
}
