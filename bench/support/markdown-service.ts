import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createLanguageService,
  DiagnosticLevel,
  githubSlugifier,
  type ITextDocument,
  type IWorkspace,
  LogLevel,
  type Token,
} from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
import type { Notes } from './notes.ts';

const MarkdownIt = require('markdown-it') as new (
  options: object,
) => { parse(text: string, env: object): Token[] };

const OPTIONS = {
  validateReferences: DiagnosticLevel.error,
  validateFragmentLinks: DiagnosticLevel.error,
  validateFileLinks: DiagnosticLevel.error,
  validateMarkdownFileLinkFragments: DiagnosticLevel.error,
  validateUnusedLinkDefinitions: DiagnosticLevel.hint,
  validateDuplicateLinkDefinitions: DiagnosticLevel.error,
  ignoreLinks: [],
};

const never = () => ({ dispose: () => {} });

/** Reads a folder of notes and computes the diagnostics of each, with the language service of VS Code's own Markdown support. */
export async function markdownDiagnostics(notes: Notes): Promise<number> {
  const parser = new MarkdownIt({ html: true });
  const paths = readdirSync(notes.path, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md'),
  );
  const documents = new Map<string, ITextDocument>();
  for (const path of paths) {
    const uri = pathToFileURL(join(notes.path, path)).href;
    documents.set(uri, TextDocument.create(uri, 'markdown', 1, readFileSync(join(notes.path, path), 'utf8')));
  }
  const workspace: IWorkspace = {
    workspaceFolders: [URI.parse(notes.uri)],
    onDidChangeMarkdownDocument: never,
    onDidCreateMarkdownDocument: never,
    onDidDeleteMarkdownDocument: never,
    getAllMarkdownDocuments: async () => documents.values(),
    hasMarkdownDocument: (uri) => documents.has(uri.toString()),
    openMarkdownDocument: async (uri) => documents.get(uri.toString()),
    stat: async (uri) => ({ isDirectory: statSync(uri.fsPath).isDirectory() }),
    readDirectory: async () => [],
  };
  const service = createLanguageService({
    workspace,
    parser: {
      slugifier: githubSlugifier,
      tokenize: async (document) => parser.parse(document.getText(), {}),
    },
    logger: { level: LogLevel.Off, log: () => {} },
  });
  const { token } = new CancellationTokenSource();
  let found = 0;
  for (const document of documents.values())
    found += (await service.computeDiagnostics(document, OPTIONS, token)).length;
  service.dispose();
  return found;
}
