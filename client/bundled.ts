import * as vscode from 'vscode';

/** Bundled framework files open under this scheme, and so read-only: they are ours, not the writer's. */
export const BUNDLED_SCHEME = 'competency-evidence';

export const bundledFrameworks = (extensionUri: vscode.Uri): vscode.TextDocumentContentProvider => ({
  provideTextDocumentContent: async ({ path }) =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, path))),
});
