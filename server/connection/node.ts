import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './node-files.ts';
import type { Language, Tagger } from './runtime.ts';
import { startServer } from './start.ts';

startServer(createConnection(ProposedFeatures.all), {
  loadLanguage: () => require('./language.js') as Language,
  loadTagger: async () => require('./nlp.js') as Tagger,
  readAsset: (name) => readFile(join(__dirname, name)),
  bundledUri: (name) => pathToFileURL(join(__dirname, '..', 'frameworks', name)).href,
  files: nodeFiles,
});
