import * as vscode from 'vscode';

/** *Write evidence for this*: a place for a new passage at the end of the document in hand, with its tag; the words are the writer's. */
export async function writeEvidence(key: string | undefined): Promise<void> {
  const editor =
    vscode.window.activeTextEditor ??
    vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'markdown');
  if (key === undefined || editor?.document.languageId !== 'markdown') return;
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const gap = document.lineAt(document.lineCount - 1).isEmptyOrWhitespace ? '\n' : '\n\n';
  await vscode.window.showTextDocument(document, editor.viewColumn);
  await editor.insertSnippet(new vscode.SnippetString(`${gap}\${1} [@${key}]$0`), end);
}
