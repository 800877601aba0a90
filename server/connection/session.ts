import type {
  Connection,
  Diagnostic,
  FileEvent,
  InitializeParams,
  TextDocuments,
  WorkspaceFolder,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Framework } from '../core/framework/model.ts';
import type { LanguageService } from '../core/service.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { clientFiles, noFiles } from './client-files.ts';
import { describe } from './guard.ts';
import { HintLoader } from './hint-loader.ts';
import { PortfolioFindings } from './portfolio-findings.ts';
import type { InitializationOptions } from './protocol.ts';
import type { Language, Runtime } from './runtime.ts';
import { Scanner } from './scanner.ts';
import { FolderSettings } from './settings.ts';
import { TaggerLoader } from './tagger-loader.ts';
import { localToday } from './today.ts';
import { WorkspaceFiles } from './workspace-files.ts';

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
  readonly portfolioFindings = new PortfolioFindings(this);
  /** Resolves when the workspace's frameworks have been read. */
  readonly ready: Promise<void>;
  /** Resolves then too, but does not keep anybody waiting for long. */
  readonly answerable: Promise<void>;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #files: WorkspaceFiles;
  readonly #scanner: Scanner;
  readonly #onChange: () => void;
  readonly #canBeTold: boolean;
  #isReady = false;
  /** Whether somebody was told less than there is to tell. */
  #wasEarly = false;

  private constructor(start: Start, language: Language, bundled: readonly Framework[]) {
    const { connection, documents, params, runtime } = start;
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
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
      (message) => connection.console.warn(message),
    );
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
    this.#scanner = new Scanner({
      connection,
      documents,
      workspace: this.workspace,
      files: this.#files,
      canShowProgress: params.capabilities.window?.workDoneProgress === true,
      onChange: (changed) => this.#changedIf(changed),
    });
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

  /** The findings of an open document, for a client that asks. */
  diagnostics(document: TextDocument): Diagnostic[] {
    return this.#files.kind(document.uri) === 'portfolio'
      ? this.portfolioFindings.tell(document)
      : this.service.diagnostics(document);
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
    this.#scanner.makeRoom();
    const { intake } = this.#scanner;
    const { uri } = document;
    const before = this.#files.rename(uri);
    if (before === undefined) return intake.take(uri, document.getText());
    return [intake.take(before, undefined), intake.take(uri, document.getText())].includes(true);
  }

  /** A document was closed: what its file says counts again, if it is one of the workspace's. */
  async closed(uri: string): Promise<void> {
    const { intake } = this.#scanner;
    this.workspace.forget(uri);
    if (this.#files.has(uri)) {
      const read = await this.#files.read(uri);
      if (!this.#documents.get(uri)) this.#changedIf(intake.takeRead(uri, read));
      return;
    }
    this.#changedIf(intake.take(uri, undefined));
    if (this.#files.isInside(uri)) this.#scanner.lookSoon();
  }

  /** Resolves when the documents that are not open have been read too. */
  get settled(): Promise<void> {
    return this.ready.then(() => this.#scanner.settled);
  }

  /** The same, but nobody is kept waiting for long. */
  get settledOrLate(): Promise<void> {
    return Promise.race([this.settled, patience()]);
  }

  /** What is not known of the workspace, as a sentence for the writer; empty where everything is. */
  get notice(): string {
    return this.#scanner.notice;
  }

  /** Whether every document of the workspace is known. */
  get isComplete(): boolean {
    return this.workspace.isComplete;
  }

  /** Files or folders were made, changed or deleted on disk. */
  filesChanged(changes: readonly FileEvent[]): void {
    this.#scanner.filesChanged(changes);
  }

  /**
   * Files or folders were made, renamed or deleted in the editor. A folder that is renamed sends no events for the files in
   * it, so what was told is read again, and then the whole is looked at.
   */
  filesMoved(uris: readonly string[]): Promise<void> {
    this.#scanner.readAgain(uris);
    return this.#scanner.look();
  }

  async foldersChanged(
    added: readonly WorkspaceFolder[],
    removed: readonly WorkspaceFolder[],
  ): Promise<void> {
    const gone = new Set(removed.map(({ uri }) => uri));
    const kept = this.#files.folders.filter((uri) => !gone.has(uri));
    this.#files.folders = [...new Set([...kept, ...added.map(({ uri }) => uri)])];
    await this.settings.load(this.#files.folders);
    await this.#scanner.lookAnew();
  }

  async settingsChanged(pushed: unknown): Promise<void> {
    await this.settings.load(this.#files.folders, pushed);
    this.#scanner.intake.outdateSeen();
    await this.#scanner.lookAnew();
    this.#changedIf(true);
  }

  async #load(): Promise<void> {
    await this.settings.load(this.#files.folders);
    for (const document of this.#documents.all()) this.opened(document);
    await this.#scanner.look();
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
