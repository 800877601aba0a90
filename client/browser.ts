import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { Extension, type Views } from './extension.ts';

/** What the web extension host has and Node's types lack. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

let extension: Extension | undefined;

export function activate(context: vscode.ExtensionContext): Views {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js');
  extension = new Extension(
    context,
    (id, name, options) => new LanguageClient(id, name, new Worker(server.toString(true)), options),
  );
  return extension.activate();
}

export const deactivate = (): Promise<void> | undefined => extension?.stop();
