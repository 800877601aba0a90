import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import frameworks from 'bundled-frameworks';
import * as language from '../language.ts';
import { READ_ASSET } from './protocol.ts';
import { noFiles } from './client-files.ts';
import { startServer } from './start.ts';

/** The worker's global scope, as far as it is used here. */
declare const self: { readonly location: { readonly href: string } } & ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

startServer(connection, {
  loadLanguage: () => language,
  // The frameworks are part of this bundle; what is large is read by the client, which alone knows where it lies.
  readAsset: async (name) => (name === 'frameworks.json' ? new TextEncoder().encode(frameworks) : connection.sendRequest<Uint8Array>(READ_ASSET, { name })),
  bundledUri: (name) => new URL(`../frameworks/${name}`, self.location.href).href,
  files: noFiles,
});
