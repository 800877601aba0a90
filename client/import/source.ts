import * as vscode from 'vscode';
import type { ImportRequest } from '../../server/connection/protocol.ts';
import { MOST_BYTES } from '../../server/core/import/read-bytes.ts';
import { fileName } from './names.ts';

/** What is to be imported, and where its lines can be looked at: in a file, or in the text itself. */
export interface Source {
  readonly request: ImportRequest;
  readonly place: vscode.Uri | string;
}

/** Asks for a file or takes the clipboard. Undefined where the writer would rather not. */
export async function chooseSource(
  given: 'clipboard' | vscode.Uri | undefined,
): Promise<Source | { readonly problem: string } | undefined> {
  const from = given ?? (await ask());
  if (from === undefined) return undefined;
  if (from !== 'clipboard') return fromFile(from);
  const text = await vscode.env.clipboard.readText().then(undefined, () => undefined);
  if (text === undefined)
    return { problem: 'The clipboard cannot be read; allow the editor to, or save the page as a file.' };
  return { request: { name: 'The clipboard', text }, place: text };
}

async function ask(): Promise<'clipboard' | vscode.Uri | undefined> {
  const file = {
    label: '$(file) From a file…',
    description: 'a saved page, PDF, Markdown, text, CASE JSON or CSV',
  };
  const clipboard = {
    label: '$(clippy) From the clipboard',
    description: 'text that you have copied from a page or PDF',
  };
  const picked = await vscode.window.showQuickPick([file, clipboard], {
    title: 'Import framework',
    placeHolder: 'Where is the framework?',
  });
  if (picked === clipboard) return 'clipboard';
  if (picked !== file) return undefined;
  const files = await vscode.window.showOpenDialog({
    title: 'Import framework',
    openLabel: 'Import',
    filters: {
      'Pages, PDF, text, CASE and CSV': ['html', 'htm', 'pdf', 'md', 'markdown', 'txt', 'json', 'csv'],
      'All files': ['*'],
    },
  });
  return files?.[0];
}

async function fromFile(uri: vscode.Uri): Promise<Source | { readonly problem: string }> {
  const name = fileName(uri);
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) return { problem: `${name} is a folder; choose a file in it.` };
    if (size > MOST_BYTES) return { problem: `${name} is larger than ${MOST_BYTES / 1_000_000} MB.` };
    const base64 = base64Of(await vscode.workspace.fs.readFile(uri));
    return { request: { name, base64 }, place: uri };
  } catch {
    return { problem: `${name} cannot be read; is it still there?` };
  }
}

/** In pieces, for a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return btoa(pieces.join(''));
}
