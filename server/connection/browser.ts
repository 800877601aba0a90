import frameworks from 'bundled-frameworks';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import * as language from '../language.ts';
import { noFiles } from './client-files.ts';
import { READ_ASSET } from './protocol.ts';
import type { Importer, PdfReader, Tagger } from './runtime.ts';
import { startServer } from './start.ts';

/** The worker's global scope, as far as it is used here. */
declare const self: {
  readonly location: { readonly href: string };
  competencyEvidenceTagger?: Tagger;
  competencyEvidenceImport?: Importer;
  competencyEvidencePdf?: PdfReader;
  importScripts(url: string): void;
} & ConstructorParameters<typeof BrowserMessageReader>[0];

/** What browsers have and Node's types lack in this form. */
declare const Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => object;
declare const URL: {
  new (url: string, base: string): { readonly href: string };
  createObjectURL(blob: object): string;
  revokeObjectURL(url: string): void;
};

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

/** Runs a bundle that the client reads for us, and hands out what it leaves in the global scope. */
async function loaded<T>(name: string, found: () => T | undefined): Promise<T> {
  const known = found();
  if (known) return known;
  const bytes = await connection.sendRequest<Uint8Array>(READ_ASSET, { name });
  const url = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  self.importScripts(url);
  URL.revokeObjectURL(url);
  const bundle = found();
  if (!bundle) throw new Error(`${name} does not hold what it should`);
  return bundle;
}

startServer(connection, {
  loadLanguage: () => language,
  // The frameworks are part of this bundle; what is large is read by the client, which alone knows where it lies.
  readAsset: async (name) =>
    name === 'frameworks.json'
      ? new TextEncoder().encode(frameworks)
      : connection.sendRequest<Uint8Array>(READ_ASSET, { name }),
  loadTagger: async () => loaded('nlp.js', () => self.competencyEvidenceTagger),
  loadImporter: async () => loaded('import.js', () => self.competencyEvidenceImport),
  loadPdf: async () => loaded('pdf.js', () => self.competencyEvidencePdf),
  bundledUri: (name) => new URL(`../frameworks/${name}`, self.location.href).href,
  files: noFiles,
});
