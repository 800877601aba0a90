import * as vscode from 'vscode';

/** What people call a file: its last name. */
export const fileName = (uri: vscode.Uri): string => uri.path.split('/').at(-1) || 'The file';

/** What people call a file of the workspace: its path in it. An unsaved file is called as it will be. */
export function pathName(uri: vscode.Uri): string {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const scheme = uri.scheme === 'untitled' ? folders[0]?.uri.scheme : uri.scheme;
  return vscode.workspace.asRelativePath(scheme ? uri.with({ scheme }) : uri);
}
