import { type Connection, FileChangeType, type FileEvent, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Workspace } from '../core/workspace/workspace.ts';
import { FileReader } from './file-reader.ts';
import { describe } from './guard.ts';
import { Intake } from './intake.ts';
import { ScanProgress } from './scan-progress.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** How long files are gathered that were not known before, until they are looked for, in ms. */
const BURST = 100;
/** What lies in these is never looked for, and git alone writes there every few seconds. */
const NEVER = /\/(?:node_modules|\.git|\.hg|\.svn)\//;
/** What may be news although it was there before: patterns of git, and folders, which some clients say have changed. */
const CHANGED = /\/(?:[^/.]+|\.gitignore)\/?$/;

export interface ScannerParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly files: WorkspaceFiles;
  /** Whether the client can show how far the reading is. */
  readonly canShowProgress: boolean;
  /** Called with whether every document has to be judged anew. */
  onChange(changed: boolean): void;
}

/** Follows the files of a workspace: looks for them, has them read, and takes in what they say. */
export class Scanner {
  readonly intake: Intake;
  readonly #parts: ScannerParts;
  readonly #reader: FileReader;
  readonly #progress: ScanProgress;
  #look: ReturnType<typeof setTimeout> | undefined;
  #scanning: Promise<void> = Promise.resolve();
  #nextScan: Promise<void> | undefined;
  /** How many documents the user did not want to wait for. */
  #unread = 0;
  #isStopped = false;
  #isScanning = true;
  #said = '';

  constructor(parts: ScannerParts) {
    const { connection, files, workspace } = parts;
    this.#parts = parts;
    const isOpen = (uri: string) => this.#isOpen(uri);
    this.intake = new Intake({ workspace, files, isOpen, reread: (uris) => this.#reader.want(uris) });
    this.#progress = new ScanProgress(connection, parts.canShowProgress, () => this.#stop());
    this.#reader = new FileReader({
      read: (uri) => files.read(uri),
      take: (uri, read) => this.intake.takeRead(uri, read),
      isOpen,
      onProgress: (done, all) => this.#progress.at(done, all),
      onError: (error) => connection.console.error(`The workspace could not be read: ${describe(error)}`),
      onDone: (changed) => this.#done(changed),
    });
  }

  /** Resolves when everything that was found has been read. */
  get settled(): Promise<void> {
    return this.#reader.settled;
  }

  /** What is not known of the workspace, as a sentence for the writer; empty where everything is. */
  get notice(): string {
    if (this.#isStopped)
      return `Reading was stopped, and ${this.#unread} documents are not known; restart the server to read them.`;
    if (!this.#parts.workspace.isComplete) return 'The workspace is still being read.';
    return this.#parts.files.limits().join(' ');
  }

  /** Somebody is typing: reading makes room. */
  makeRoom(): void {
    this.#reader.makeRoom();
  }

  /** Files or folders were made, changed or deleted on disk. */
  filesChanged(changes: readonly FileEvent[]): void {
    this.readAgain(changes.map(({ uri }) => uri));
    if (changes.some((change) => this.#isNews(change))) this.lookSoon();
  }

  /** Has the known files read again that are, or lie below, one of some files and folders. */
  readAgain(uris: readonly string[]): void {
    const { files } = this.#parts;
    const known = files.at(uris);
    const isDocument = (uri: string) => files.kind(uri) === 'document';
    void this.#reader.wantFirst(known.filter((uri) => !isDocument(uri)));
    this.#reader.want(known.filter(isDocument));
  }

  /**
   * Whether something may count that was not found before. Only looking tells: git may ignore it, and nothing in the name of
   * what comes or goes says whether it is a folder.
   */
  #isNews({ uri, type }: FileEvent): boolean {
    const { files } = this.#parts;
    if (files.has(uri) || NEVER.test(uri)) return false;
    return type !== FileChangeType.Changed || files.kind(uri) !== 'other' || CHANGED.test(uri);
  }

  /** Looks for files again although the user did not want to wait for them before: folders or settings are others now. */
  async lookAnew(): Promise<void> {
    this.#isStopped = false;
    await this.look();
  }

  /** Looks for files: takes in what is new and drops what is no more. One look at a time, and one more for all who ask meanwhile. */
  look(): Promise<void> {
    this.#nextScan ??= this.#scanning
      .catch(() => {})
      .then(() => {
        this.#nextScan = undefined;
        return this.#scan();
      });
    this.#scanning = this.#nextScan;
    return this.#scanning;
  }

  /** The same in a moment, once for a burst. */
  lookSoon(): void {
    clearTimeout(this.#look);
    this.#look = setTimeout(() => {
      this.look().catch((error) => this.#parts.connection.console.error(describe(error)));
    }, BURST);
  }

  async #scan(): Promise<void> {
    this.#isScanning = true;
    this.#progress.begin();
    let unread: readonly string[] = [];
    try {
      unread = await this.#takeFound();
    } finally {
      // A look that failed must not leave everybody waiting for its end.
      this.#isScanning = false;
      if (this.#isStopped) this.#unread = unread.length;
      this.#reader.want(this.#isStopped ? [] : unread);
    }
  }

  /** Takes in what decides how documents are judged, drops what is no more, and gives the documents that are to be read. */
  async #takeFound(): Promise<readonly string[]> {
    const { files } = this.#parts;
    const isOpen = (uri: string) => this.#isOpen(uri);
    const { definitions, documents } = await files.look();
    const gone = this.intake.known().filter((uri) => !files.has(uri) && !isOpen(uri));
    const open = this.#parts.documents.all().map((document) => [document.uri, document.getText()] as const);
    const changes = [...open, ...gone.map((uri) => [uri, undefined] as const)].map(([uri, text]) =>
      this.intake.take(uri, text),
    );
    await this.#reader.wantFirst(definitions.filter((uri) => !isOpen(uri)));
    this.#parts.onChange(changes.includes(true));
    return documents.filter((uri) => !isOpen(uri) && !this.intake.hasSeen(uri));
  }

  #isOpen(uri: string): boolean {
    return this.#parts.documents.get(uri) !== undefined;
  }

  /** Everything that was wanted has been read. */
  #done(changed: boolean): void {
    const { workspace, documents, onChange } = this.#parts;
    if (this.#isScanning) return onChange(changed);
    this.#progress.end();
    const isNews = !workspace.isComplete && !this.#isStopped;
    // Open documents are known by their open text, which is judged as it is asked about.
    for (const document of documents.all()) workspace.findings(document);
    workspace.isComplete = !this.#isStopped;
    onChange(changed || isNews);
    this.#sayLimits();
  }

  /** The user does not want to wait any longer. */
  #stop(): void {
    this.#isStopped = true;
    this.#unread = this.#reader.stop();
    this.#parts.connection.console.warn(this.notice);
  }

  /** Says what is not known and why, once. */
  #sayLimits(): void {
    const { files, connection } = this.#parts;
    const limits = files.limits();
    const said = [...limits, files.leftOut()].filter(Boolean).join(' ');
    if (said === this.#said || said === '') return;
    this.#said = said;
    if (limits.length > 0) connection.console.warn(said);
    else connection.console.log(said);
  }
}
