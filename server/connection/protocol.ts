import type { Position } from 'vscode-languageserver-types';
import type { Change } from '../core/import/official/merge.ts';
import type { Overview } from '../core/import/overview.ts';

// The messages beyond LSP, shared by server and client. A client that knows none of them loses nothing but their use.

/** Request, `{uri?}` → the JSON of `coverage --format json`. */
export const COVERAGE = 'competencyEvidence/coverage';
/** Request, `ReportRequest` → `ReportAnswer`: the report of the whole workspace as a page. */
export const REPORT = 'competencyEvidence/report';
/** The client's command that shows a passage; its arguments are a URI and a line from 0. */
export const OPEN_PASSAGE = 'competencyEvidence.openPassage';
/** Request: the lines of the *Coverage* view, `{}` → `CoverageNode[]`. */
export const COVERAGE_TREE = 'competencyEvidence/coverageTree';
/** Notification to the client: coverage may have changed. */
export const COVERAGE_CHANGED = 'competencyEvidence/coverageChanged';
/** Request: what *New evidence document* may choose from. */
export const CHOICES = 'competencyEvidence/choices';
/** Request: a new document as a snippet. */
export const SCAFFOLD = 'competencyEvidence/scaffold';
/** Request: where *Write evidence for this* begins, `WriteRequest` → `WriteAnswer`. */
export const WRITE = 'competencyEvidence/write';
/** Request: what the status item says of a document, `{uri}` → `Status`. */
export const STATUS = 'competencyEvidence/status';
/** Request: a document or competency as plain text, `PlainTextRequest` → `PlainText`, or null where there is none. */
export const PLAIN_TEXT = 'competencyEvidence/plainText';
/** Request to the client: the text of a file that the server cannot read itself, `{uri, largest}` → `ReadFile`. */
export const READ_FILE = 'competencyEvidence/readFile';
/** Request to the client: files of a folder by globs, `{folder, globs}` → `FoundFiles`. */
export const FIND_FILES = 'competencyEvidence/findFiles';

/** Request to the client: the bytes of a file that ships with the extension, `{name}` → bytes. */
export const READ_ASSET = 'competencyEvidence/readAsset';

export interface ReadFile {
  /** Null where the file is gone, cannot be read, or has more bytes than are asked for. */
  readonly text: string | null;
  readonly isTooLarge?: boolean;
}

export interface FoundFiles {
  readonly uris: readonly string[];
  /** Whether there are more files than the client lists. */
  readonly isCapped: boolean;
}

/** Request: a framework made of a page or another system's file, `ImportRequest` → `ImportAnswer`. */
export const IMPORT = 'competencyEvidence/import';

/** What our client tells the server at `initialize`; other clients send nothing. */
export interface InitializationOptions {
  /** The URI of the extension's folder, for a server that has no file system. */
  readonly extensionUri?: string;
  /** A scheme under which the client opens the bundled framework files read-only. */
  readonly bundledScheme?: string;
  /** Whether the client answers READ_FILE and FIND_FILES. */
  readonly canReadFiles?: boolean;
  /** Whether the client wants COVERAGE_CHANGED. */
  readonly wantsCoverage?: boolean;
  /** Whether the client has the commands that copy plain text. */
  readonly canCopy?: boolean;
}

export interface ReportRequest {
  /** A command of the client that links to passages run; without it they are relative paths. */
  readonly openCommand?: string;
}

export interface ReportAnswer {
  readonly html: string;
}

export interface PlainTextRequest {
  readonly uri: string;
  /** The id or name of a competency; the whole document where neither it nor a position is named. */
  readonly competency?: string;
  /** A position in the section of the competency that is meant. */
  readonly position?: Position;
  /** Whether the headings are wanted too. */
  readonly headings?: boolean;
}

export interface WriteRequest {
  /** The document in hand, if there is one. */
  readonly uri?: string;
  /** The indicator with its framework. */
  readonly key: string;
}

export interface WriteAnswer {
  /** Where to insert the snippet in the document that was asked about; missing where it follows another framework. */
  readonly place?: { readonly position: Position; readonly snippet: string };
  /** A document that the passage may belong to, where none was asked about or it does not fit. */
  readonly uri?: string;
}

export interface Status {
  /** Whether the document is evidence. */
  readonly isEvidence: boolean;
  /** The framework and level that hold for it, as a person would say them. */
  readonly framework?: string;
  readonly level?: string;
  /** What the writer should know of the server's state, as a part of a sentence. */
  readonly problem?: string;
  /** What is not known of the workspace, as a sentence: what is still being read, or was left out. */
  readonly notice?: string;
  /** How far the document is, a line for each competency: `312 of 500 words · 4 of 7 indicators`. */
  readonly progress?: ReadonlyArray<{ readonly name: string; readonly line: string }>;
  /** How many frameworks the server knows. */
  readonly frameworks: number;
}

/** What is to be imported: a file's bytes, or the text on the clipboard. */
export interface ImportRequest {
  /** What the user calls it, for messages. */
  readonly name: string;
  readonly base64?: string;
  readonly text?: string;
  /** The id of the framework, where it is not to be the one that the page suggests. */
  readonly id?: string;
  /** The URI of the workspace's framework file that it goes into, where that is not told by the id. */
  readonly into?: string;
}

/** One of the two: what was made of it, or why there is nothing. */
export interface ImportAnswer {
  readonly imported?: ImportedFile;
  readonly problem?: string;
}

export interface ImportedFile {
  /** A new framework file. */
  readonly yaml: string;
  readonly id: string;
  readonly overview: Overview;
  /** The lines by which things are placed, where what was imported has none to open: those of a PDF. */
  readonly lines?: readonly string[];
  /** The workspace's own file of the framework, or the one that was asked for. */
  readonly existing?: ExistingFile;
  /** The other frameworks of the workspace, which a page may be a part of. */
  readonly others: readonly OwnFramework[];
}

export interface OwnFramework {
  readonly uri: string;
  readonly title: string;
}

/** A framework file of the workspace, and what would become of it; or why nothing can be merged into it. */
export interface ExistingFile {
  readonly uri: string;
  /** Its text, which the changes were made against. */
  readonly text: string;
  readonly merged?: {
    readonly yaml: string;
    readonly overview: Overview;
    readonly changes: readonly Change[];
  };
  readonly problem?: string;
}
