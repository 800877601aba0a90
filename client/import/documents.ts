import * as vscode from 'vscode';
import { tabsOf } from './tabs.ts';

/** What an import shows beside the writer's own files opens under this scheme, and so read-only. */
export const IMPORT_SCHEME = 'competency-evidence-import';

/** Texts that belong to no file: what a file would become, and what was on the clipboard or in a PDF. */
export class ImportDocuments implements vscode.Disposable, vscode.TextDocumentContentProvider {
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(IMPORT_SCHEME, this);
  readonly #texts = new Map<string, string>();
  #number = 0;

  /** A read-only document. Every one has an address of its own, so that none shows the text of an earlier one. */
  add(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: IMPORT_SCHEME, path: `/${++this.#number}/${name}` });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** Closes what is open of them and forgets them all. What an earlier run of the editor left open is closed too. */
  async clear(): Promise<void> {
    this.#texts.clear();
    const open = tabsOf(({ scheme }) => scheme === IMPORT_SCHEME);
    if (open.length > 0) await vscode.window.tabGroups.close(open, true);
  }

  dispose(): void {
    this.#registration.dispose();
  }
}
