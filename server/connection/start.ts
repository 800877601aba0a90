import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { TRIGGERS } from '../core/features/completion/triggers.ts';
import { SEMANTIC_TOKENS } from '../core/features/semantic-legend.ts';
import { CoverageNews } from './coverage-news.ts';
import { DiagnosticsPublisher } from './diagnostics.ts';
import { describe } from './guard.ts';
import { registerHandlers } from './handlers.ts';
import { registerImport } from './importing.ts';
import { COVERAGE_CHANGED, type InitializationOptions } from './protocol.ts';
import type { Runtime } from './runtime.ts';
import { Session } from './session.ts';
import { Typing } from './typing.ts';

/**
 * Runs a language server on a connection. `initialize` is answered before anything is loaded that answering needs; the
 * rest is loaded behind it.
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  let params: InitializeParams | undefined;
  const refreshHints = () => {
    if (params?.capabilities.workspace?.inlayHint?.refreshSupport)
      void connection.languages.inlayHint.refresh();
  };
  const typing = new Typing(refreshHints);
  const documents = new TextDocuments<TextDocument>(typing.documents);
  let begin: (session: Promise<Session>) => void = () => {};
  const session = new Promise<Session>((resolve) => {
    begin = resolve;
  });

  connection.onInitialize((initialize) => {
    params = initialize;
    return capabilities(initialize);
  });
  connection.onInitialized(() => {
    if (!params) return;
    const client = params.capabilities;
    const publisher = new DiagnosticsPublisher(connection, documents, {
      pulls: client.textDocument?.diagnostic !== undefined,
      canRefresh: client.workspace?.diagnostics?.refreshSupport === true,
    });
    const wantsCoverage =
      (params.initializationOptions as InitializationOptions | undefined)?.wantsCoverage === true;
    const news = new CoverageNews(() => {
      if (wantsCoverage) void connection.sendNotification(COVERAGE_CHANGED, {});
    });
    const onChange = () => {
      void session.then((running) => publisher.allChanged(running));
      refreshHints();
      if (client.workspace?.codeLens?.refreshSupport)
        void connection.sendRequest(CodeLensRefreshRequest.type);
      news.changed();
    };
    const onHintsChanged = () => {
      refreshHints();
      void session.then((running) => publisher.allChanged(running));
    };
    begin(Session.start({ connection, documents, params, runtime, onChange, onHintsChanged }));
    session.catch((error) => connection.console.error(`The server could not start: ${describe(error)}`));
    follow(connection, documents, session, { publisher, news, params });
  });
  registerHandlers(connection, session, () => params, typing);
  registerImport(connection, session, runtime);
  documents.listen(connection);
  connection.listen();
}

interface Told {
  readonly publisher: DiagnosticsPublisher;
  readonly news: CoverageNews;
  readonly params: InitializeParams;
}

/** Follows documents, files, folders and settings. */
function follow(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  starting: Promise<Session>,
  { publisher, news, params }: Told,
): void {
  const withSession = (run: (session: Session) => unknown) => {
    starting.then(run).catch((error) => connection.console.error(describe(error)));
  };
  documents.onDidChangeContent(({ document }) =>
    withSession((session) => {
      if (session.opened(document)) publisher.allChanged(session);
      publisher.changed(session, document.uri);
      if (session.workspace.isCovered(document)) news.changed();
    }),
  );
  documents.onDidClose(({ document: { uri } }) =>
    withSession(async (session) => {
      await session.closed(uri);
      publisher.closed(session, uri);
      news.changed();
    }),
  );
  connection.onDidChangeWatchedFiles(({ changes }) =>
    withSession((session) => session.filesChanged(changes)),
  );
  connection.onDidChangeConfiguration(({ settings }) =>
    withSession((session) => session.settingsChanged(settings)),
  );
  const filesMoved = (uris: readonly string[]) => withSession((session) => session.filesMoved(uris));
  connection.workspace.onDidCreateFiles(({ files }) => filesMoved(files.map(({ uri }) => uri)));
  connection.workspace.onDidRenameFiles(({ files }) =>
    filesMoved(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );
  connection.workspace.onDidDeleteFiles(({ files }) => filesMoved(files.map(({ uri }) => uri)));

  const { workspace } = params.capabilities;
  if (workspace?.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      withSession((session) => session.foldersChanged(added, removed)),
    );
  if (workspace?.didChangeConfiguration?.dynamicRegistration)
    void connection.client.register(DidChangeConfigurationNotification.type, {
      section: 'competencyEvidence',
    });
  // Whatever comes or goes is told of too, for a folder that is moved sends no events for the files in it.
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: '**/{*.yaml,*.yml,*.md,*.markdown,*.mdown,.gitignore}' },
        { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
      ],
    });
}

const FOLDERS = { filters: [{ pattern: { glob: '**/*' } }] };

function capabilities({ capabilities: client }: InitializeParams): InitializeResult {
  const pulls = client.textDocument?.diagnostic !== undefined;
  return {
    serverInfo: { name: 'competency-evidence' },
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: true },
      codeActionProvider: {
        codeActionKinds: [
          'quickfix',
          'source.fixAll.competencyEvidence',
          'source.competencyEvidence',
          'source.replacePersonalData.competencyEvidence',
        ],
      },
      codeLensProvider: {},
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentLinkProvider: {},
      renameProvider: { prepareProvider: true },
      workspaceSymbolProvider: true,
      semanticTokensProvider: { legend: SEMANTIC_TOKENS, full: true },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      inlayHintProvider: true,
      ...(pulls
        ? {
            diagnosticProvider: {
              identifier: 'competency-evidence',
              interFileDependencies: true,
              workspaceDiagnostics: false,
            },
          }
        : {}),
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { didCreate: FOLDERS, didRename: FOLDERS, didDelete: FOLDERS },
      },
    },
  };
}
