import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { Extension, type Views } from './extension.ts';

let extension: Extension | undefined;

export function activate(context: vscode.ExtensionContext): Views {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-node.js').fsPath;
  const debug = {
    module,
    transport: TransportKind.ipc,
    options: { execArgv: ['--nolazy', '--inspect=6019'] },
  };
  extension = new Extension(
    context,
    (id, name, options) =>
      new LanguageClient(id, name, { run: { module, transport: TransportKind.ipc }, debug }, options),
  );
  return extension.activate();
}

export const deactivate = (): Promise<void> | undefined => extension?.stop();
