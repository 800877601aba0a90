import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FIND_FILES,
  type FoundFiles,
  READ_ASSET,
  READ_FILE,
  type ReadFile,
} from '../server/connection/protocol.ts';

/** More files than this of one kind are not looked at. */
const MOST_FILES = 20_000;
/** What nobody keeps evidence in; what the user's own settings exclude is left out besides. */
const NEVER = '**/{node_modules,.git,.hg,.svn}/**';

/** Reads files for a server that cannot: on the web and in virtual workspaces. */
export function answerFileRequests(client: BaseLanguageClient, extensionUri: vscode.Uri): void {
  client.onRequest(READ_ASSET, ({ name }: { name: string }) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', name)),
  );
  client.onRequest(READ_FILE, async (wish: { uri: string; largest: number }): Promise<ReadFile> => {
    try {
      const uri = vscode.Uri.parse(wish.uri);
      if ((await vscode.workspace.fs.stat(uri)).size > wish.largest) return { text: null, isTooLarge: true };
      return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
    } catch {
      // The file is gone or cannot be read, which to the server is the same.
      return { text: null };
    }
  });
  client.onRequest(FIND_FILES, async (wish: { folder: string; globs: string[] }): Promise<FoundFiles> => {
    const base = vscode.Uri.parse(wish.folder);
    const found = await Promise.all(
      wish.globs.map((glob) =>
        vscode.workspace.findFiles(new vscode.RelativePattern(base, glob), NEVER, MOST_FILES),
      ),
    );
    return {
      uris: [...new Set(found.flat().map(String))].sort(),
      isCapped: found.some(({ length }) => length >= MOST_FILES),
    };
  });
}
