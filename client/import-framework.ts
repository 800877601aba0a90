import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  IMPORT,
  type ImportAnswer,
  type ImportedFile,
  type ImportRequest,
} from '../server/connection/protocol.ts';

/** *Import framework…*: from a file or the clipboard; what was understood is shown beside the YAML, which is then saved. */
export async function importFramework(client: BaseLanguageClient): Promise<void> {
  const request = await source();
  if (!request) return;
  const found = await ask(client, request);
  if (!found) return;
  const file = await fileOf(found.id);
  const merged = file ? await ask(client, { ...request, into: (await textOf(file)).getText() }) : undefined;
  if (file && !merged) return;
  await show(merged ?? found);
  if (file && merged) await merge(file, merged);
  else await open(found);
}

async function source(): Promise<ImportRequest | undefined> {
  const fromFile = {
    label: '$(file) From a file…',
    description: 'a saved page, PDF, Markdown, text, CASE JSON or CSV',
  };
  const fromClipboard = {
    label: '$(clippy) From the clipboard',
    description: 'text that you have copied from a page or PDF',
  };
  const picked = await vscode.window.showQuickPick([fromFile, fromClipboard], {
    title: 'Import framework',
    placeHolder: 'Where is the framework?',
  });
  if (picked === fromClipboard) return { name: 'the clipboard', text: await vscode.env.clipboard.readText() };
  if (picked !== fromFile) return undefined;
  const [uri] =
    (await vscode.window.showOpenDialog({ title: 'Import framework', openLabel: 'Import' })) ?? [];
  return (
    uri && {
      name: uri.path.split('/').at(-1) ?? 'the file',
      base64: base64Of(await vscode.workspace.fs.readFile(uri)),
    }
  );
}

/** In pieces, for a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary);
}

async function ask(client: BaseLanguageClient, request: ImportRequest): Promise<ImportedFile | undefined> {
  const { imported, problem } = await client.sendRequest<ImportAnswer>(IMPORT, request);
  if (problem) void vscode.window.showErrorMessage(problem);
  return imported;
}

/** The workspace's own file of a framework. */
async function fileOf(id: string): Promise<vscode.Uri | undefined> {
  return (await vscode.workspace.findFiles(`**/frameworks/${id}.{yaml,yml}`, '**/node_modules/**', 1))[0];
}

const textOf = (uri: vscode.Uri): Thenable<vscode.TextDocument> => vscode.workspace.openTextDocument(uri);

/** What was understood, to be read beside the file. */
async function show({ summary, changes, unplaced }: ImportedFile): Promise<void> {
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, '', ...lines.map((line) => `    ${line}`)];
  const content = [
    'What was understood',
    '',
    ...summary.map((line) => `    ${line}`),
    ...part('Changes in your file', changes),
    ...part('What was not placed', unplaced),
    '',
  ].join('\n');
  const preview = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(preview, {
    viewColumn: vscode.ViewColumn.Two,
    preview: false,
    preserveFocus: true,
  });
}

/** A new file that is not saved yet; saving it puts it into the folder of frameworks. */
async function open({ yaml, id }: ImportedFile): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const document = folder
    ? await vscode.workspace.openTextDocument(
        vscode.Uri.joinPath(folder, 'frameworks', `${id}.yaml`).with({ scheme: 'untitled' }),
      )
    : await vscode.workspace.openTextDocument({ language: 'yaml' });
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.One,
    preview: false,
  });
  await editor.edit((edit) => edit.replace(whole(document), yaml));
}

/** Into a file that is there already: where texts would change, the editor shows its own preview to confirm. */
async function merge(uri: vscode.Uri, { yaml, needsConfirmation }: ImportedFile): Promise<void> {
  const document = await textOf(uri);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
  if (document.getText() === yaml) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, whole(document), yaml, { needsConfirmation, label: 'Import framework' });
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

const whole = (document: vscode.TextDocument): vscode.Range =>
  new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
