import type { FileAccess } from './files.ts';

export type Language = typeof import('../language.ts');
export type Tagger = typeof import('../tagger.ts');
export type Importer = typeof import('../import.ts');
export type PdfReader = typeof import('../pdf.ts');

/** What differs between Node and the web worker. */
export interface Runtime {
  /** Loads the part of the server that answers. */
  loadLanguage(): Language;
  /** Loads the part-of-speech tagger, which is large: a few hundred milliseconds. @throws where it cannot be loaded */
  loadTagger(): Promise<Tagger>;
  /** Loads what imports frameworks, and what reads PDF for it. @throws where it cannot be loaded */
  loadImporter(): Promise<Importer>;
  loadPdf(): Promise<PdfReader>;
  /** Reads a file that ships with the server (`frameworks.json`, `vectors.bin`). @throws where it cannot be read */
  readAsset(name: string): Promise<Uint8Array>;
  /** The URI under which a bundled framework file can be opened. */
  bundledUri(name: string): string;
  /** Reads the user's files where the server can do so itself. */
  readonly files: FileAccess;
}
