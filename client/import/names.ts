import * as vscode from 'vscode';

/** What people call a file: its last name. */
export const fileName = (uri: vscode.Uri): string => uri.path.split('/').at(-1) || 'The file';

/** Where a file will lie once it is saved. Undefined for a new one that has no place yet. */
export function placeOf(uri: vscode.Uri): vscode.Uri | undefined {
  if (uri.scheme !== 'untitled') return uri;
  const folder = vscode.workspace.workspaceFolders?.find((each) => uri.path.startsWith(`${each.uri.path}/`));
  return folder && uri.with({ scheme: folder.uri.scheme });
}

/** What people call a file of the workspace: its path in it. An unsaved file is called as it will be. */
export const pathName = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(placeOf(uri) ?? uri);
