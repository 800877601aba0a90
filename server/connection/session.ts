import type { Connection, InitializeParams, TextDocuments, WorkspaceFolder } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Framework } from '../core/framework/model.ts';
import type { LanguageService } from '../core/service.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { clientFiles, noFiles } from './client-files.ts';
import type { FileAccess } from './files.ts';
import { describe } from './guard.ts';
import { HintLoader } from './hint-loader.ts';
import type { InitializationOptions } from './protocol.ts';
import type { Language, Runtime } from './runtime.ts';
import { FolderSettings } from './settings.ts';
import { TaggerLoader } from './tagger-loader.ts';
import { localToday } from './today.ts';
import { plainUri } from './uris.ts';

/** More documents than this are not compared with each other. */
const MOST_DOCUMENTS = 20_000;
const AT_A_TIME = 32;
/** How long after the last change of a framework or portfolio the documents are read again, in ms. */
const PAUSE = 500;

/** Which kind of file a URI is, as far as its name and text tell. */
type Kind = 'framework' | 'portfolio' | 'document' | 'other';

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
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #language: Language;
  readonly #fileAccess: readonly FileAccess[];
  readonly #onChange: () => void;
  readonly #canBeTold: boolean;
  readonly #noted = new Set<string>();
  #closedDocuments: readonly string[] = [];
  #reread: ReturnType<typeof setTimeout> | undefined;
  /** What the files are called here, by their plain names. */
  readonly #names = new Map<string, string>();
  #scanning: Promise<void> = Promise.resolve();
  #inBackground: Promise<void> = Promise.resolve();
  #folders: readonly string[];

  private constructor(start: Start, language: Language, bundled: readonly Framework[]) {
    const { connection, documents, params, runtime } = start;
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    this.#connection = connection;
    this.#documents = documents;
    this.#language = language;
    this.#onChange = start.onChange;
    this.#canBeTold = canBeTold(params.capabilities);
    this.#folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    this.#fileAccess = [runtime.files, options.canReadFiles ? clientFiles(connection) : noFiles];
    this.settings = new FolderSettings(
      connection,
      params.capabilities,
      (params.initializationOptions as { settings?: unknown } | undefined)?.settings,
    );
    this.workspace = new language.Workspace(bundled, {
      settings: (uri) => this.settings.for(uri),
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
    this.ready = this.#load().catch((error) =>
      connection.console.error(`The workspace could not be read: ${describe(error)}`),
    );
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

  /** How a person calls a file of the workspace. */
  pathOf(uri: string): string {
    return this.#language.relativePath(uri, this.#folders);
  }

  /** Brings what is known of the open documents up to their last keystroke. */
  noteOpen(): void {
    for (const document of this.#documents.all())
      if (this.#kind(document.uri) === 'document' || document.languageId === 'markdown')
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

  /** Takes in the new text of an open document. Tells whether other documents may be judged differently now. */
  opened(document: TextDocument): boolean {
    const { uri } = document;
    const before = this.#name(uri);
    if (before === uri) return this.#take(uri, document.getText());
    this.#names.set(plainUri(uri), uri);
    return [this.#take(before, undefined), this.#take(uri, document.getText())].includes(true);
  }

  /** Resolves when the documents that are not open have been read too. */
  get settled(): Promise<void> {
    return this.ready.then(() => this.#inBackground);
  }

  /** A document was closed: what its file says counts again. */
  async closed(uri: string): Promise<void> {
    this.workspace.forget(uri);
    if (this.#kind(uri) === 'other') return;
    const text = await this.#read(uri);
    if (!this.#documents.get(uri)) this.#changedIf(this.#take(uri, text));
  }

  /** Files changed on disk, or folders of them were renamed or deleted. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    const known = [...this.workspace.frameworks.uris, ...this.workspace.portfolios.uris, ...this.#noted];
    const folders = uris.map((uri) => `${plainUri(uri)}/`);
    const below = known.filter((uri) => folders.some((folder) => plainUri(uri).startsWith(folder)));
    const files = uris.filter((uri) => this.#kind(uri) !== 'other').map((uri) => this.#name(uri));
    const concerned = [...new Set([...files, ...below])].filter((uri) => !this.#documents.get(uri));
    const changed = await Promise.all(concerned.map(async (uri) => this.#take(uri, await this.#read(uri))));
    this.#changedIf(changed.includes(true));
  }

  async foldersChanged(
    added: readonly WorkspaceFolder[],
    removed: readonly WorkspaceFolder[],
  ): Promise<void> {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    await this.rescan();
  }

  async settingsChanged(pushed: unknown): Promise<void> {
    await this.settings.load(this.#folders, pushed);
    await this.rescan();
    this.#changedIf(true);
  }

  /** Looks for framework and portfolio files again, and drops those that are no more. One look follows the other. */
  rescan(): Promise<void> {
    this.#scanning = this.#scanning.catch(() => {}).then(() => this.#scan());
    return this.#scanning;
  }

  async #scan(): Promise<void> {
    const found = new Set<string>();
    for (const folder of this.#folders)
      for (const uri of await this.#find(folder)) found.add(this.#name(uri));
    const known = [...this.workspace.frameworks.uris, ...this.workspace.portfolios.uris, ...this.#noted];
    const closed = [...found].filter((uri) => !this.#documents.get(uri));
    const definitions = closed.filter((uri) => this.#kind(uri) !== 'document');
    const texts = await Promise.all(definitions.map(async (uri) => [uri, await this.#read(uri)] as const));
    const gone = known.filter((uri) => !found.has(uri) && !this.#documents.get(uri));
    const open = this.#documents.all().map((document) => [document.uri, document.getText()] as const);
    const changes = [...texts, ...open, ...gone.map((uri) => [uri, undefined] as const)].map(([uri, text]) =>
      this.#take(uri, text),
    );
    this.#changedIf(changes.includes(true));
    this.#closedDocuments = closed.filter((uri) => this.#kind(uri) === 'document');
    this.#inBackground = this.#noteDocuments(this.#closedDocuments);
  }

  /** Reads the documents that are not open, a few at a time: only findings that compare documents wait for them. */
  async #noteDocuments(uris: readonly string[]): Promise<void> {
    if (uris.length > MOST_DOCUMENTS)
      this.#connection.console.warn(
        `There are more than ${MOST_DOCUMENTS} Markdown files here; passages are compared with those of the first ones only.`,
      );
    let changed = false;
    for (let at = 0; at < Math.min(uris.length, MOST_DOCUMENTS); at += AT_A_TIME) {
      const texts = await Promise.all(
        uris.slice(at, at + AT_A_TIME).map(async (uri) => [uri, await this.#read(uri)] as const),
      );
      for (const [uri, text] of texts)
        if (!this.#documents.get(uri)) changed = this.#take(uri, text) || changed;
    }
    // Open documents are known by their open text, which is judged as it is asked about.
    for (const document of this.#documents.all()) this.workspace.findings(document);
    changed ||= !this.workspace.isComplete;
    this.workspace.isComplete = true;
    this.#changedIf(changed);
  }

  async #load(): Promise<void> {
    await this.settings.load(this.#folders);
    for (const document of this.#documents.all()) this.opened(document);
    await this.rescan();
  }

  async #find(folder: string): Promise<readonly string[]> {
    const access = this.#fileAccess.find((candidate) => candidate.canRead(folder));
    if (!access) return [];
    const { uris, notice } = await access.find(folder, this.settings.for(folder).frameworks);
    if (notice) this.#connection.console.warn(notice);
    return uris;
  }

  async #read(uri: string): Promise<string | undefined> {
    return this.#fileAccess.find((candidate) => candidate.canRead(uri))?.read(uri);
  }

  /** The name under which a file is known here: the one that was heard first, but an open document's before all others. */
  #name(uri: string): string {
    const plain = plainUri(uri);
    const known = this.#names.get(plain);
    if (known === undefined) this.#names.set(plain, uri);
    return known ?? uri;
  }

  #kind(uri: string): Kind {
    if (this.#language.isPortfolioPath(uri)) return 'portfolio';
    if (this.#language.isMarkdownPath(uri)) return 'document';
    return this.#language.isFrameworkPath(uri, this.settings.for(uri).frameworks) ? 'framework' : 'other';
  }

  /** Gives a file's text to the workspace; undefined where the file is gone. */
  #take(uri: string, text: string | undefined): boolean {
    const { frameworks, portfolios } = this.workspace;
    const kind = this.#kind(uri);
    if (kind === 'document') return this.#note(uri, text);
    // A file that the settings name no longer is gone for us, and whatever it was.
    const isFramework = kind === 'framework' && !this.#isBundled(uri);
    const changed =
      kind === 'portfolio' ? portfolios.set(uri, text) : frameworks.set(uri, isFramework ? text : undefined);
    if (changed) {
      this.workspace.invalidate();
      this.#rereadSoon();
    }
    return changed;
  }

  /** What documents say depends on frameworks and portfolios, so those that are not open are read again after a change. */
  #rereadSoon(): void {
    if (!this.workspace.isComplete) return;
    clearTimeout(this.#reread);
    this.#reread = setTimeout(() => {
      this.#inBackground = this.#noteDocuments(this.#closedDocuments);
    }, PAUSE);
  }

  /** Takes note of a document that is not open. Tells whether it is one that others are compared with. */
  #note(uri: string, text: string | undefined): boolean {
    if (this.#documents.get(uri)) return false;
    const before = this.#noted.has(uri);
    const isEvidence = this.workspace.noteFile(uri, text);
    if (isEvidence) this.#noted.add(uri);
    else this.#noted.delete(uri);
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
