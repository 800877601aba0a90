import { readFile } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Importer, PdfReader, Tagger } from './runtime.ts';
import { startServer } from './start.ts';

/** Loaded behind `initialize`: what this file's own bundle holds is what a writer waits for. */
const load = () => require('./language.js') as typeof import('./node-language.ts');

startServer(createConnection(ProposedFeatures.all), {
  loadLanguage: load,
  loadTagger: async () => require('./nlp.js') as Tagger,
  loadImporter: async () => require('./import.js') as Importer,
  loadPdf: async () => require('./pdf.js') as PdfReader,
  readAsset: (name) => promisify(readFile)(join(__dirname, name)),
  bundledUri: (name) => pathToFileURL(join(__dirname, '..', 'frameworks', name)).href,
  get files() {
    return load().nodeFiles;
  },
});
