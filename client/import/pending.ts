import * as vscode from 'vscode';
import { exists } from '../framework-file.ts';
import type { ImportDocuments } from './documents.ts';
import { fileName } from './names.ts';
import { tabsOf } from './tabs.ts';

/** An import that waits for the writer's word. Until then nothing is written. */
export interface Pending {
  /** The document that stands for it: while it is shown, the import waits. */
  readonly uri: vscode.Uri;
  /** Whether the file is one that the workspace has already. */
  readonly isOld: boolean;
  /** Writes it. `stale` where the file is not any more what the writer was shown; undefined where it was not written. */
  save(): Promise<Written | 'stale' | undefined>;
  /** Where it was written, if the writer has saved it by the editor's own means. */
  saved(): Promise<vscode.Uri | undefined>;
  /** Closes it unwritten. */
  discard(): Promise<void>;
}

export interface Written {
  readonly file: vscode.Uri;
  /** What the writer had not saved before is left to the writer to save. */
  readonly isSaved: boolean;
}

/** A new file that is not saved yet: coloured, checked, and free to be edited. */
export async function newFile(
  yaml: string,
  { id, file, beside }: { readonly id: string; readonly file?: vscode.Uri; readonly beside?: vscode.Uri },
): Promise<Pending> {
  const document = file
    ? await vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' }))
    : await vscode.workspace.openTextDocument({ language: 'yaml', content: yaml });
  if (document.getText() !== yaml) await write(document, yaml);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
  const saved = async () => (file && (await exists(file)) ? file : undefined);
  const discard = async () => {
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  };
  return {
    uri: document.uri,
    isOld: false,
    saved,
    discard,
    save: async () => {
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
      if (file) {
        // Unlike the document's own `save`, the command leaves the file open in its place.
        await vscode.commands.executeCommand('workbench.action.files.save');
        return (await saved()) ? { file, isSaved: true } : undefined;
      }
      const folder = beside ? vscode.Uri.joinPath(beside, '..') : home();
      const chosen = await vscode.window.showSaveDialog({
        title: 'Save framework',
        filters: { YAML: ['yaml', 'yml'] },
        ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `${id}.yaml`) } : {}),
      });
      if (!chosen) return undefined;
      await vscode.workspace.fs.writeFile(chosen, new TextEncoder().encode(document.getText()));
      await vscode.window.showTextDocument(chosen, { viewColumn: vscode.ViewColumn.One, preview: false });
      await discard();
      return { file: chosen, isSaved: true };
    },
  };
}

/** The user's own folder, where there is one: a browser has none. */
function home(): vscode.Uri | undefined {
  const path =
    typeof process === 'object' ? (process.env?.['HOME'] ?? process.env?.['USERPROFILE']) : undefined;
  return path ? vscode.Uri.file(path) : undefined;
}

/** A file that is there, beside what it would become. */
export async function changedFile(
  file: vscode.Uri,
  texts: { readonly before: string; readonly after: string },
  documents: ImportDocuments,
): Promise<Pending> {
  const proposed = documents.add(fileName(file), texts.after);
  await vscode.commands.executeCommand('vscode.diff', file, proposed, `${fileName(file)} (Import)`, {
    viewColumn: vscode.ViewColumn.One,
    preview: false,
  });
  const close = async () => {
    const open = tabsOf((uri) => uri.toString() === proposed.toString());
    if (open.length > 0) await vscode.window.tabGroups.close(open);
  };
  return {
    uri: proposed,
    isOld: true,
    saved: async () => undefined,
    discard: close,
    save: async () => {
      const document = await vscode.workspace.openTextDocument(file);
      if (plain(document.getText()) !== plain(texts.before)) return 'stale';
      const isWritersOwn = document.isDirty || document.isUntitled;
      if (!(await write(document, texts.after))) return undefined;
      await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
      await close();
      return { file, isSaved: !isWritersOwn && (await document.save()) };
    },
  };
}

function write(document: vscode.TextDocument, text: string): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const end = document.positionAt(document.getText().length);
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  return vscode.workspace.applyEdit(edit);
}

/** A text without what the editor keeps apart from it. */
const plain = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
