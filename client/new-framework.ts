import * as vscode from 'vscode';
import { chooseFolder, type Folder, fileOf, refusal } from './framework-file.ts';

/**
 * *New framework*: a scaffold in a `frameworks` folder, where its schema is known to YAML editors and it is checked as one types.
 * @param given the id, from a key binding or another extension; it is asked for where there is none
 */
export async function newFramework(extensionUri: vscode.Uri, given?: unknown): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const id = typeof given === 'string' && !(await refusal(folder, given)) ? given : await askForId(folder);
  if (id === undefined) return;
  const path = fileOf(folder, id);
  const document = path
    ? await vscode.workspace.openTextDocument(path.with({ scheme: 'untitled' }))
    : await vscode.workspace.openTextDocument({ language: 'yaml' });
  const editor = await vscode.window.showTextDocument(document);
  const lines = await scaffold(extensionUri);
  const text = lines.join('\n').replace(/\$\{1:[^}]*\}/, id);
  await editor.insertSnippet(
    new vscode.SnippetString(
      `# ${id}: checked as you type once it is saved in a folder named frameworks.\n${text}\n`,
    ),
  );
}

const askForId = (folder: Folder): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: 'New framework',
    prompt: 'The name that documents will use for it: small letters, digits and hyphens.',
    placeHolder: 'my-framework',
    validateInput: (id) => refusal(folder, id),
  });

/** The same lines that the snippet `framework` has. */
async function scaffold(extensionUri: vscode.Uri): Promise<readonly string[]> {
  const file = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(extensionUri, 'snippets', 'frameworks.json'),
  );
  const snippets = JSON.parse(new TextDecoder().decode(file)) as Readonly<
    Record<'Framework', { readonly body: readonly string[] }>
  >;
  return snippets.Framework.body;
}
