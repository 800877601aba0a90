import * as vscode from 'vscode';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Where a framework may be written; `none` where there is no folder, or none that can be written to. */
export type Folder = vscode.Uri | 'none';

/** The folder for a new framework; of several the writer chooses. Undefined where the writer would rather not say. */
export async function chooseFolder(): Promise<Folder | undefined> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(
    ({ uri }) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false,
  );
  if (folders.length < 2) return folders[0]?.uri ?? 'none';
  const picked = await vscode.window.showWorkspaceFolderPick({
    placeHolder: 'Which folder is the framework for?',
  });
  return picked?.uri;
}

/** The file of a framework, where there is a folder for it. */
export const fileOf = (folder: Folder, id: string): vscode.Uri | undefined =>
  folder === 'none' ? undefined : vscode.Uri.joinPath(folder, 'frameworks', `${id}.yaml`);

export const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

/** Why an id cannot be taken, in a sentence. */
export async function refusal(folder: Folder, id: string): Promise<string | undefined> {
  if (!ID.test(id)) return 'Use small letters and digits, with single hyphens between them.';
  const file = fileOf(folder, id);
  const isThere = file && (await exists(file));
  return isThere ? `There is a file frameworks/${id}.yaml already; choose another name.` : undefined;
}
