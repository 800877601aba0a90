import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  CodeActionRequest,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DefinitionRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  type FileEvent,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import type { Folder } from './folder.ts';
import { ROOT } from './root.ts';

/** The two ways in which an editor may start the server. */
export const COMMANDS = {
  server: [join(ROOT, 'dist', 'server-node.js'), '--stdio'],
  program: [join(ROOT, 'dist', 'cli.js'), 'language-server', '--stdio'],
} as const;
/** How long a message may take to arrive before a test fails, in ms. */
const LIMIT = 8_000;

/** A client that is sent diagnostics, and can be asked for settings. */
export const PUSH: ClientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    publishDiagnostics: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
  },
};

/** A client that asks for diagnostics, as VS Code does. */
export const PULL: ClientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: { ...PUSH.textDocument, diagnostic: {} },
};

export interface ClientOptions {
  readonly command?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly Folder[];
  /** What the client's user has set below `competencyEvidence`, or why it cannot be told. */
  readonly settings?: Readonly<Record<string, unknown>> | Error;
  readonly initializationOptions?: unknown;
  /** The system's number of the user that the server runs as; only a superuser can choose. */
  readonly uid?: number;
}

const running: Array<{ readonly stop: () => void; readonly exited: Promise<unknown> }> = [];

/** The other end of a language server: the test's hands and eyes. */
export class Client {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly answer: InitializeResult;
  /** Everything that was published, in order. */
  readonly published: PublishDiagnosticsParams[];
  readonly log: string[];
  /** What the server registered for, by method. */
  readonly registered: string[];
  readonly refreshes: { count: number };
  readonly exited: Promise<number | null>;
  settings: ClientOptions['settings'];
  readonly #events: Events;
  #version = 1;

  private constructor(
    parts: Pick<
      Client,
      'process' | 'connection' | 'answer' | 'published' | 'log' | 'registered' | 'refreshes' | 'exited'
    >,
    events: Events,
  ) {
    this.process = parts.process;
    this.connection = parts.connection;
    this.answer = parts.answer;
    this.published = parts.published;
    this.log = parts.log;
    this.registered = parts.registered;
    this.refreshes = parts.refreshes;
    this.exited = parts.exited;
    this.#events = events;
  }

  static async start({
    command = COMMANDS.server,
    capabilities = PUSH,
    folders,
    settings = {},
    initializationOptions,
    uid,
  }: ClientOptions = {}): Promise<Client> {
    const child = spawn(process.execPath, [...command], { cwd: ROOT, ...(uid === undefined ? {} : { uid }) });
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const reader = new StreamMessageReader(child.stdout);
    // A server that is killed in the middle of a message would have the rest of it waited for, and the tests never end.
    reader.partialMessageTimeout = 0;
    const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
    const stop = () => {
      connection.dispose();
      child.kill('SIGKILL');
    };
    running.push({ stop, exited });
    const events = new Events();
    const published: PublishDiagnosticsParams[] = [];
    const log: string[] = [];
    const registered: string[] = [];
    const refreshes = { count: 0 };
    const held: { client?: Client } = {};
    const noted =
      <T>(note: (params: T) => void) =>
      (params: T) => {
        note(params);
        events.happened();
      };
    connection.onNotification(
      PublishDiagnosticsNotification.type,
      noted((params) => published.push(params)),
    );
    connection.onNotification(
      LogMessageNotification.type,
      noted(({ message }) => log.push(message)),
    );
    connection.onRequest(
      RegistrationRequest.type,
      noted(({ registrations }) => registered.push(...registrations.map(({ method }) => method))),
    );
    connection.onRequest(
      DiagnosticRefreshRequest.type,
      noted(() => refreshes.count++),
    );
    connection.onRequest(InlayHintRefreshRequest.type, () => undefined);
    connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      const current = held.client ? held.client.settings : settings;
      if (current instanceof Error) throw current;
      return items.map(() => current ?? null);
    });
    connection.onError(() => {});
    connection.listen();
    const workspaceFolders = folders ? folders.map(({ uri, path }) => ({ uri, name: path })) : null;
    const answer = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders,
      initializationOptions,
    });
    const client = new Client(
      { process: child, connection, answer, published, log, registered, refreshes, exited },
      events,
    );
    client.settings = settings;
    held.client = client;
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: this.#version, text },
    });
  }

  /** Puts a new text in place of an open document's, and gives its version. */
  async change(uri: string, text: string): Promise<number> {
    const version = ++this.#version;
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
    return version;
  }

  /** Puts a text in place of a stretch of an open document. */
  edit(uri: string, version: number, change: TextDocumentContentChangeEvent): Promise<void> {
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [change],
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Says that files changed on disk. */
  filesChanged(...uris: readonly string[]): Promise<void> {
    return this.watched(uris.map((uri) => ({ uri, type: FileChangeType.Changed })));
  }

  /** Says that files or folders came to be on disk. */
  created(...uris: readonly string[]): Promise<void> {
    return this.watched(uris.map((uri) => ({ uri, type: FileChangeType.Created })));
  }

  /** Says what a client that watches the files saw. */
  watched(changes: FileEvent[]): Promise<void> {
    return this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  foldersChanged(event: {
    readonly added?: readonly Folder[];
    readonly removed?: readonly Folder[];
  }): Promise<void> {
    const named = (folders: readonly Folder[] = []) => folders.map(({ uri, path }) => ({ uri, name: path }));
    return this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: named(event.added), removed: named(event.removed) },
    });
  }

  /** Says that settings changed; a client that cannot be asked sends them along. */
  settingsChanged(settings: unknown): Promise<void> {
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  hover(uri: string, position: Position) {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  definition(uri: string, position: Position) {
    return this.connection.sendRequest(DefinitionRequest.type, { textDocument: { uri }, position });
  }

  async completion(uri: string, position: Position) {
    const answer = await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
    });
    return Array.isArray(answer) ? answer : (answer?.items ?? []);
  }

  codeActions(uri: string, position: Position) {
    return this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
  }

  /** The findings that a client which asks is given. */
  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    return report.kind === 'full' ? report.items : [];
  }

  /** What was published last for a file. */
  latest(uri: string): PublishDiagnosticsParams | undefined {
    return this.published.findLast((params) => params.uri === uri);
  }

  /** The codes of what was published last for a file. */
  codes(uri: string): string[] {
    return codesOf(this.latest(uri)?.diagnostics ?? []);
  }

  /** Waits until what was published last for a file holds a finding of a rule, and gives it. */
  async shows(uri: string, code: string): Promise<Diagnostic> {
    const found = () => this.latest(uri)?.diagnostics.find((diagnostic) => diagnostic.code === code);
    await this.until(
      () => found() !== undefined,
      () => `${code} at ${uri}; there is ${this.codes(uri).join(', ') || 'nothing'}`,
    );
    return found() as Diagnostic;
  }

  /** Waits until findings were published for a file, and a rule's is not among them. */
  async lacks(uri: string, code: string): Promise<void> {
    await this.until(
      () => this.latest(uri) !== undefined && !this.codes(uri).includes(code),
      () => `no ${code} at ${uri}`,
    );
  }

  /** Waits until nothing is shown for a file any more. */
  async clears(uri: string): Promise<void> {
    await this.until(
      () => this.latest(uri)?.diagnostics.length === 0,
      () => `nothing at ${uri}; there is ${this.codes(uri).join(', ')}`,
    );
  }

  /** Waits, message by message, until something holds. */
  until(holds: () => boolean, what: () => string): Promise<void> {
    return this.#events.until(
      holds,
      () =>
        `waited in vain for ${what()}${this.log.length > 0 ? `; the log says ${this.log.join(' | ')}` : ''}`,
    );
  }

  /** Leaves as the protocol asks, and gives the server's exit status. */
  async leave(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.exited;
  }
}

export const codesOf = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code }) => String(code)).sort();

/** Ends every server that a test has left running. */
export async function stopClients(): Promise<void> {
  const servers = running.splice(0);
  for (const { stop } of servers) stop();
  await Promise.all(servers.map(({ exited }) => exited));
}

/** Wakes those who wait whenever something happened. */
class Events {
  readonly #waiting = new Set<() => void>();

  happened(): void {
    for (const look of [...this.#waiting]) look();
  }

  until(holds: () => boolean, complaint: () => string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!holds()) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(complaint()));
      }, LIMIT);
      this.#waiting.add(look);
      look();
    });
  }
}
