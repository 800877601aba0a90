// What the suites do with the editor. Everything waits for a change, never for a time.
import * as vscode from 'vscode';
import type { Views } from '../../client/extension.ts';

const limit = 20_000;

/** The extension's own identity, as package.json has it. */
export const extensionId = 'competency-evidence.competency-evidence';

/** What the extension shows beside the text. */
export async function views(): Promise<Views> {
  const extension = vscode.extensions.getExtension<Views>(extensionId);
  if (!extension) throw new Error('The extension is not there.');
  return extension.activate();
}

/** A file of the test workspace (test/fixtures/workspace, of which every run has a copy of its own). */
export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The test workspace is not open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** A new file of the workspace with this text, or these bytes. */
export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = workspaceFile(path);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

export async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(path)));
}

export async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Resolves with what `look` finds, as soon as it finds something; it looks now and whenever `event` says so. */
export function eventually<T>(
  event: vscode.Event<unknown>,
  look: () => T | undefined,
  otherwise: () => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => {
      clearTimeout(late);
      listening.dispose();
      finish();
    };
    const again = () => {
      const found = look();
      if (found !== undefined) end(() => resolve(found));
    };
    const late = setTimeout(() => end(() => reject(new Error(otherwise()))), limit);
    const listening = event(again);
    again();
  });
}

/** The same where no event tells of a change: the editor is asked again as soon as it has answered. */
export async function repeatedly<T>(look: () => Promise<T | undefined>, otherwise: () => string): Promise<T> {
  const latest = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > latest) throw new Error(otherwise());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The diagnostics of a document, once they are as they should be. */
export function diagnostics(
  uri: vscode.Uri,
  as: (codes: readonly string[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const now = () => vscode.languages.getDiagnostics(uri);
  return eventually(
    vscode.languages.onDidChangeDiagnostics,
    () => (as(now().map(code)) ? now() : undefined),
    () => `The diagnostics stay at [${now().map(code).join(', ')}].`,
  );
}

export function code(diagnostic: vscode.Diagnostic): string {
  const { code = '' } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** The place of `words` in a document, `offset` characters on. */
export function place(document: vscode.TextDocument, words: string, offset = 0): vscode.Position {
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`${document.uri.path} does not have "${words}".`);
  return document.positionAt(at + offset);
}

export async function replace(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(place(document, words), place(document, words, words.length)),
    by,
  );
  await vscode.workspace.applyEdit(edit);
}

export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  const text = (content: vscode.MarkdownString | vscode.MarkedString) =>
    typeof content === 'string' ? content : content.value;
  return hovers.flatMap(({ contents }) => contents.map(text)).join('\n');
}

export async function completionLabels(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
    '@',
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** The code actions of a kind. */
export async function codeActions(
  uri: vscode.Uri,
  range: vscode.Range,
  kind: string,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
  );
}

export async function definition(
  uri: vscode.Uri,
  position: vscode.Position,
): Promise<vscode.Location | undefined> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    position,
  );
  const [first] = found;
  if (!first) return undefined;
  return 'targetUri' in first ? new vscode.Location(first.targetUri, first.targetRange) : first;
}
