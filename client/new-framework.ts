import * as vscode from 'vscode';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** *New framework*: a scaffold in a `frameworks` folder, where its schema is known to YAML editors and it is checked as one types. */
export async function newFramework(extensionUri: vscode.Uri): Promise<void> {
  const id = await vscode.window.showInputBox({
    title: 'New framework',
    prompt: 'The name that documents will use for it: small letters, digits and hyphens.',
    placeHolder: 'my-framework',
    validateInput: (value) =>
      ID.test(value) ? undefined : 'Use small letters and digits, with single hyphens between them.',
  });
  if (id === undefined) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const path = folder && vscode.Uri.joinPath(folder, 'frameworks', `${id}.yaml`);
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
