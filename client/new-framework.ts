import * as vscode from 'vscode';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * *New framework*: a scaffold in a `frameworks` folder, where its schema is known to YAML editors and it is checked as one types.
 * @param given the id, from a key binding or another extension; it is asked for where there is none
 */
export async function newFramework(extensionUri: vscode.Uri, given?: unknown): Promise<void> {
  const id = typeof given === 'string' && !(await refusal(given)) ? given : await askForId();
  if (id === undefined) return;
  const path = pathOf(id);
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

const askForId = (): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: 'New framework',
    prompt: 'The name that documents will use for it: small letters, digits and hyphens.',
    placeHolder: 'my-framework',
    validateInput: refusal,
  });

/** Why an id cannot be taken. */
async function refusal(id: string): Promise<string | undefined> {
  if (!ID.test(id)) return 'Use small letters and digits, with single hyphens between them.';
  const path = pathOf(id);
  const isThere = path && (await exists(path));
  return isThere ? `There is a file frameworks/${id}.yaml already; choose another name.` : undefined;
}

function pathOf(id: string): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, 'frameworks', `${id}.yaml`);
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

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
