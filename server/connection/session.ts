import type { Connection, InitializeParams, TextDocuments, WorkspaceFolder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Framework } from '../core/framework/model.ts';
import type { LanguageService } from '../core/service.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { clientFiles, noFiles } from './client-files.ts';
import { FileReader } from './file-reader.ts';
import type { Unread } from './files.ts';
import { describe } from './guard.ts';
import { HintLoader } from './hint-loader.ts';
import type { InitializationOptions } from './protocol.ts';
import type { Language, Runtime } from './runtime.ts';
import { ScanProgress } from './scan-progress.ts';
import { FolderSettings } from './settings.ts';
import { TaggerLoader } from './tagger-loader.ts';
import { localToday } from './today.ts';
import { WorkspaceFiles } from './workspace-files.ts';

/** How long after the last change of a framework or portfolio the documents are read again, in ms. */
const PAUSE = 500;
/** How long files are gathered that were not known before, until they are looked for, in ms. */
const BURST = 100;
/** How long an answer waits for the workspace's frameworks, in ms; after that it is a partial one. */
const PATIENCE = 1_500;

/**
 * A running server's state: the workspace, fed from open documents and from files. Open text wins over the file; when a
 * document is closed, its file counts again.
 */
export class Session {
  readonly service: LanguageService;
  readonly workspace: Workspace;
  readonly settings: FolderSettings;
  readonly hints: HintLoader;
  readonly tagger: TaggerLoader;
  /** Resolves when the workspace's frameworks have been read. */
  readonly ready: Promise<void>;
  /** Resolves then too, but does not keep anybody waiting for long. */
  readonly answerable: Promise<void>;
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #files: WorkspaceFiles;
  readonly #reader: FileReader;
  readonly #progress: ScanProgress;
  readonly #onChange: () => void;
  readonly #canBeTold: boolean;
  /** Documents that were read, evidence or not. */
  readonly #seen = new Set<string>();
  #reread: ReturnType<typeof setTimeout> | undefined;
  #look: ReturnType<typeof setTimeout> | undefined;
  #scanning: Promise<void> = Promise.resolve();
  #nextScan: Promise<void> | undefined;
  /** How many documents the user did not want to wait for. */
  #unread = 0;
  #isStopped = false;
  #isScanning = true;
  #isReady = false;
  /** Whether somebody was told less than there is to tell. */
  #wasEarly = false;
  #said = '';

  private constructor(start: Start, language: Language, bundled: readonly Framework[]) {
    const { connection, documents, params, runtime } = start;
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    this.#connection = connection;
    this.#documents = documents;
    this.#onChange = start.onChange;
    this.#canBeTold = canBeTold(params.capabilities);
    this.settings = new FolderSettings(
      connection,
      params.capabilities,
      (params.initializationOptions as { settings?: unknown } | undefined)?.settings,
    );
    this.#files = new WorkspaceFiles(
      [runtime.files, options.canReadFiles ? clientFiles(connection) : noFiles],
      this.settings,
      language,
      (params.workspaceFolders ?? []).map(({ uri }) => uri),
    );
    this.#progress = new ScanProgress(connection, params.capabilities.window?.workDoneProgress === true, () =>
      this.#stop(),
    );
    this.#reader = new FileReader({
      read: (uri) => this.#files.read(uri),
      take: (uri, read) => this.#takeRead(uri, read),
      isOpen: (uri) => this.#documents.get(uri) !== undefined,
      onProgress: (done, all) => this.#progress.at(done, all),
      onError: (error) => connection.console.error(`The workspace could not be read: ${describe(error)}`),
      onDone: (changed) => this.#done(changed),
    });
    this.workspace = new language.Workspace(bundled, {
      settings: (uri) => this.settings.for(uri),
      isExcluded: (uri) => this.#files.isExcluded(uri),
      today: localToday,
      analyse: () => this.tagger.analyse,
      onRuleError: (rule, error) =>
        connection.console.error(`The rule ${rule.code} failed: ${describe(error)}`),
    });
    this.service = language.createLanguageService(
      this.workspace,
      params.capabilities.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    );
    this.hints = new HintLoader({
      engine: this.workspace.hints,
      runtime,
      language,
      onReady: () => {
        this.workspace.invalidate();
        start.onHintsChanged();
      },
      onError: (message) => connection.console.warn(message),
    });
    this.tagger = new TaggerLoader({
      runtime,
      isAwaited: !this.#canBeTold,
      onReady: () => this.#changedIf(true),
      onError: (message) => connection.console.warn(message),
    });
    this.ready = this.#load()
      .catch((error) => connection.console.error(`The workspace could not be read: ${describe(error)}`))
      .then(() => {
        this.#isReady = true;
        this.#changedIf(this.#wasEarly);
      });
    this.answerable = Promise.race([this.ready, patience()]);
  }

  /** Loads what answers, and begins to read the workspace. */
  static async start(start: Start): Promise<Session> {
    const language = start.runtime.loadLanguage();
    const frameworks = JSON.parse(
      new TextDecoder().decode(await start.runtime.readAsset('frameworks.json')),
    ) as Framework[];
    const scheme = (start.params.initializationOptions as InitializationOptions | undefined)?.bundledScheme;
    const uriOf = (name: string) =>
      scheme ? `${scheme}:/frameworks/${name}` : start.runtime.bundledUri(name);
    return new Session(
      start,
      language,
      frameworks.map((framework) => ({ ...framework, uri: uriOf(framework.uri.replace('bundled:/', '')) })),
    );
  }

  /** The open document of a URI, once the workspace is known well enough to judge it. */
  document(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  /** What a document says now, in the editor or in its file; undefined where it cannot be read. */
  async textOf(uri: string): Promise<string | undefined> {
    const open = this.#documents.get(uri);
    if (open) return open.getText();
    const read = await this.#files.read(uri);
    return typeof read === 'string' ? read : undefined;
  }

  /** How a person calls a file of the workspace. */
  pathOf(uri: string): string {
    return this.#files.pathOf(uri);
  }

  /** Brings what is known of the open documents up to their last keystroke. */
  noteOpen(): void {
    for (const document of this.#documents.all())
      if (this.#files.kind(document.uri) === 'document' || document.languageId === 'markdown')
        this.workspace.noteOpen(document);
  }

  /** Has hints made ready for a document, if it is evidence and they are not switched off. */
  wantHints(document: TextDocument): void {
    if (this.settings.for(document.uri).hints.isEnabled)
      this.hints.want(this.workspace.evidence(document)?.framework);
  }

  /** Has the tagger loaded for a document in English. Resolves at once where the client can be told to ask again. */
  async wantTagger(document: TextDocument): Promise<void> {
    if (this.tagger.analyse || !this.workspace.needsTagger(document)) return;
    const loading = this.tagger.want();
    if (!this.#canBeTold) await loading;
  }

  /**
   * Whether findings can be told: before frameworks and portfolios are known they could be wrong. A client that can be told
   * to ask again need not wait.
   */
  async canJudge(): Promise<boolean> {
    if (!this.#isReady && !this.#canBeTold) await this.ready;
    this.#wasEarly ||= !this.#isReady;
    return this.#isReady;
  }

  /** Takes in the new text of an open document. Tells whether other documents may be judged differently now. */
  opened(document: TextDocument): boolean {
    this.#reader.makeRoom();
    const { uri } = document;
    const before = this.#files.rename(uri);
    if (before === undefined) return this.#take(uri, document.getText());
    return [this.#take(before, undefined), this.#take(uri, document.getText())].includes(true);
  }

  /** Resolves when the documents that are not open have been read too. */
  get settled(): Promise<void> {
    return this.ready.then(() => this.#reader.settled);
  }

  /** The same, but nobody is kept waiting for long. */
  get settledOrLate(): Promise<void> {
    return Promise.race([this.settled, patience()]);
  }

  /** What is not known of the workspace, as a sentence for the writer; empty where everything is. */
  get notice(): string {
    if (this.#isStopped)
      return `Reading was stopped, and ${this.#unread} documents are not known; restart the server to read them.`;
    if (!this.workspace.isComplete) return 'The workspace is still being read.';
    return this.#files.limits().join(' ');
  }

  /** Whether every document of the workspace is known. */
  get isComplete(): boolean {
    return this.workspace.isComplete;
  }

  /** A document was closed: what its file says counts again, if it is one of the workspace's. */
  async closed(uri: string): Promise<void> {
    this.workspace.forget(uri);
    if (this.#files.has(uri)) {
      const read = await this.#files.read(uri);
      if (!this.#documents.get(uri)) this.#changedIf(this.#takeRead(uri, read));
      return;
    }
    this.#changedIf(this.#take(uri, undefined));
    if (this.#files.isInside(uri)) this.#lookSoon();
  }

  /** Files or folders were made, changed, renamed or deleted on disk. */
  filesChanged(uris: readonly string[]): void {
    const known = this.#files.at(uris);
    const definitions = known.filter((uri) => this.#files.kind(uri) !== 'document');
    void this.#reader.wantFirst(definitions);
    this.#reader.want(known.filter((uri) => this.#files.kind(uri) === 'document'));
    // Whether something new counts is told by looking: git may ignore it, and a folder is told by its name alone.
    const isNew = (uri: string) =>
      !this.#files.has(uri) &&
      (this.#files.kind(uri) !== 'other' || /\/(?:[^/.]+|\.gitignore)\/?$/.test(uri));
    if (uris.some(isNew)) this.#lookSoon();
  }

  async foldersChanged(
    added: readonly WorkspaceFolder[],
    removed: readonly WorkspaceFolder[],
  ): Promise<void> {
    const gone = new Set(removed.map(({ uri }) => uri));
    const kept = this.#files.folders.filter((uri) => !gone.has(uri));
    this.#files.folders = [...new Set([...kept, ...added.map(({ uri }) => uri)])];
    this.#isStopped = false;
    await this.settings.load(this.#files.folders);
    await this.rescan();
  }

  async settingsChanged(pushed: unknown): Promise<void> {
    await this.settings.load(this.#files.folders, pushed);
    this.#isStopped = false;
    this.#seen.clear();
    await this.rescan();
    this.#changedIf(true);
  }

  /** Looks for files again: takes in what is new and drops what is no more. One look at a time, and one more for all who ask meanwhile. */
  rescan(): Promise<void> {
    this.#nextScan ??= this.#scanning
      .catch(() => {})
      .then(() => {
        this.#nextScan = undefined;
        return this.#scan();
      });
    this.#scanning = this.#nextScan;
    return this.#scanning;
  }

  #lookSoon(): void {
    clearTimeout(this.#look);
    this.#look = setTimeout(() => {
      this.rescan().catch((error) => this.#connection.console.error(describe(error)));
    }, BURST);
  }

  async #scan(): Promise<void> {
    this.#isScanning = true;
    this.#progress.begin();
    const { workspace } = this;
    const isOpen = (uri: string) => this.#documents.get(uri) !== undefined;
    const { definitions, documents } = await this.#files.look();
    const known = [...workspace.frameworks.uris, ...workspace.portfolios.uris, ...this.#seen];
    const gone = known.filter((uri) => !this.#files.has(uri) && !isOpen(uri));
    const open = this.#documents.all().map((document) => [document.uri, document.getText()] as const);
    const changes = [...open, ...gone.map((uri) => [uri, undefined] as const)].map(([uri, text]) =>
      this.#take(uri, text),
    );
    await this.#reader.wantFirst(definitions.filter((uri) => !isOpen(uri)));
    this.#changedIf(changes.includes(true));
    const unread = documents.filter((uri) => !isOpen(uri) && !this.#seen.has(uri));
    this.#isScanning = false;
    if (this.#isStopped) this.#unread = unread.length;
    this.#reader.want(this.#isStopped ? [] : unread);
  }

  /** Everything that was wanted has been read. */
  #done(changed: boolean): void {
    if (this.#isScanning) return this.#changedIf(changed);
    this.#progress.end();
    const isNews = !this.workspace.isComplete && !this.#isStopped;
    // Open documents are known by their open text, which is judged as it is asked about.
    for (const document of this.#documents.all()) this.workspace.findings(document);
    this.workspace.isComplete = !this.#isStopped;
    this.#changedIf(changed || isNews);
    this.#sayLimits();
  }

  /** The user does not want to wait any longer. */
  #stop(): void {
    this.#isStopped = true;
    this.#unread = this.#reader.stop();
    this.#connection.console.warn(this.notice);
  }

  /** Says what is not known and why, once. */
  #sayLimits(): void {
    const limits = this.#files.limits();
    const said = [...limits, this.#files.leftOut()].filter(Boolean).join(' ');
    if (said === this.#said || said === '') return;
    this.#said = said;
    if (limits.length > 0) this.#connection.console.warn(said);
    else this.#connection.console.log(said);
  }

  async #load(): Promise<void> {
    await this.settings.load(this.#files.folders);
    for (const document of this.#documents.all()) this.opened(document);
    await this.rescan();
  }

  #takeRead(uri: string, read: string | Unread): boolean {
    return this.#take(uri, typeof read === 'string' ? read : undefined);
  }

  /** Gives a file's text to the workspace; undefined where the file is gone. */
  #take(uri: string, text: string | undefined): boolean {
    const { frameworks, portfolios } = this.workspace;
    const kind = this.#files.kind(uri);
    if (kind === 'document') return this.#note(uri, text);
    const isLeftAlone = this.#files.isExcluded(uri);
    if (kind === 'other' && text === undefined) this.#note(uri, text);
    // A file that the settings name no longer is gone for us, and whatever it was.
    const isFramework = kind === 'framework' && !isLeftAlone && !this.#isBundled(uri);
    const changed =
      kind === 'portfolio'
        ? portfolios.set(uri, isLeftAlone ? undefined : text)
        : frameworks.set(uri, isFramework ? text : undefined);
    if (changed) {
      this.workspace.invalidate();
      this.#rereadSoon();
    }
    return changed;
  }

  /** What documents say depends on frameworks and portfolios, so those that are not open are read again after a change. */
  #rereadSoon(): void {
    if (this.#seen.size === 0) return;
    clearTimeout(this.#reread);
    this.#reread = setTimeout(() => {
      this.#reader.want([...this.#seen].filter((uri) => !this.#documents.get(uri)));
    }, PAUSE);
  }

  /** Takes note of a document that is not open. Tells whether it is one that others are compared with. */
  #note(uri: string, text: string | undefined): boolean {
    if (this.#documents.get(uri)) return false;
    const before = this.workspace.isKnown(uri);
    const isEvidence = this.workspace.noteFile(uri, text);
    if (text === undefined) this.#seen.delete(uri);
    else this.#seen.add(uri);
    return before || isEvidence;
  }

  /** The bundled files themselves may be open, read-only; they are not files of the workspace. */
  #isBundled(uri: string): boolean {
    return (
      [...this.workspace.catalogue().frameworks.values()].some((framework) => framework.uri === uri) &&
      this.workspace.frameworks.file(uri) === undefined
    );
  }

  #changedIf(changed: boolean): void {
    if (!changed) return;
    this.workspace.invalidate();
    this.#onChange();
  }
}

const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE));

/** Whether a client learns of findings that come late: it is sent them, or can be asked to pull again. */
const canBeTold = ({ textDocument, workspace }: InitializeParams['capabilities']): boolean =>
  textDocument?.diagnostic === undefined || workspace?.diagnostics?.refreshSupport === true;

export interface Start {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly params: InitializeParams;
  readonly runtime: Runtime;
  /** Called when every open document has to be judged anew. */
  readonly onChange: () => void;
  /** Called when hints may be others than before. */
  readonly onHintsChanged: () => void;
}
