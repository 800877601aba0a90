import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { COVERAGE_CHANGED, type InitializationOptions } from '../server/connection/protocol.ts';
import type { CoverageNode } from '../server/core/features/coverage-tree.ts';
import { BUNDLED_SCHEME, bundledFrameworks } from './bundled.ts';
import { copyCommands } from './copy.ts';
import { CoverageView } from './coverage-view.ts';
import { answerFileRequests } from './files.ts';
import { concernsUs } from './glance.ts';
import { ImportReview } from './import/review.ts';
import { importFramework } from './import-framework.ts';
import { inlayHints } from './inlay-hints.ts';
import { newEvidenceDocument } from './new-document.ts';
import { newFramework } from './new-framework.ts';
import { ReportPanel } from './report.ts';
import { StatusItem } from './status.ts';
import { StatusBar } from './status-bar.ts';
import { writeEvidence } from './write-evidence.ts';

/**
 * What is to be seen beside the text. `activate` hands it out, since VS Code tells nobody what its views, pages and bars
 * show; the tests in the editor look at it.
 */
export interface Views {
  readonly coverage: vscode.TreeDataProvider<CoverageNode>;
  /** The page of the coverage report, while it is open. */
  readonly report: () => string | undefined;
  /** The page beside an import, while it is open. */
  readonly importPage: () => string | undefined;
  /** What the status-bar item says, where it is shown. */
  readonly statusBar: () => string | undefined;
}

export type MakeClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** A server that ends more often than this is not started again by itself. */
const MOST_RESTARTS = 3;

/** The thin client: it starts the server once there is something for it to do, and shows its state. */
export class Extension {
  readonly #context: vscode.ExtensionContext;
  readonly #makeClient: MakeClient;
  readonly #output = vscode.window.createOutputChannel('Competency Evidence', { log: true });
  readonly #status: StatusItem;
  readonly #report = new ReportPanel(() => this.#start());
  readonly #import = new ImportReview();
  readonly #coverage = new CoverageView(() => this.#client);
  readonly #bar = new StatusBar(() => this.#client);
  #client: Promise<BaseLanguageClient> | undefined;

  constructor(context: vscode.ExtensionContext, makeClient: MakeClient) {
    this.#context = context;
    this.#makeClient = makeClient;
    this.#status = new StatusItem(() => this.#client);
  }

  activate(): Views {
    const { subscriptions, extensionUri } = this.#context;
    subscriptions.push(
      this.#output,
      this.#status,
      this.#report,
      this.#import,
      this.#coverage,
      this.#bar,
      vscode.workspace.registerTextDocumentContentProvider(BUNDLED_SCHEME, bundledFrameworks(extensionUri)),
      vscode.commands.registerCommand('competencyEvidence.showOutput', () => this.#output.show(true)),
      vscode.commands.registerCommand('competencyEvidence.restartServer', () => this.#restart()),
      vscode.commands.registerCommand('competencyEvidence.importFramework', (given?: unknown) =>
        importFramework({ client: () => this.#start(), review: this.#import }, given),
      ),
      vscode.commands.registerCommand('competencyEvidence.newDocument', async () =>
        newEvidenceDocument(await this.#start()),
      ),
      vscode.commands.registerCommand('competencyEvidence.newFramework', (id?: unknown) =>
        newFramework(extensionUri, id),
      ),
      vscode.commands.registerCommand(
        'competencyEvidence.writeEvidence',
        async (node?: { readonly write?: string }) => writeEvidence(await this.#start(), node?.write),
      ),
      ...copyCommands(() => this.#start()),
    );
    this.#startWhenConcerned();
    return {
      coverage: this.#coverage,
      report: () => this.#report.html,
      importPage: () => this.#import.html,
      statusBar: () => this.#bar.text,
    };
  }

  async stop(): Promise<void> {
    await (await this.#client)?.dispose();
  }

  /** A folder without evidence pays nothing: until a document concerns us, only its first lines are looked at. */
  #startWhenConcerned(): void {
    const consider = (document: vscode.TextDocument) => {
      if (this.#client || !concernsUs(document)) return;
      waiting.dispose();
      void this.#start();
    };
    const waiting = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(consider),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // Only a change near the top can make a document evidence.
        if (contentChanges.some(({ range }) => range.start.line < 30)) consider(document);
      }),
    );
    this.#context.subscriptions.push(waiting);
    vscode.workspace.textDocuments.forEach(consider);
  }

  #start(): Promise<BaseLanguageClient> {
    this.#client ??= this.#launch();
    return this.#client;
  }

  async #launch(): Promise<BaseLanguageClient> {
    const client = this.#makeClient('competencyEvidence', 'Competency Evidence', this.#options());
    answerFileRequests(client, this.#context.extensionUri);
    client.onNotification(COVERAGE_CHANGED, () => this.#refresh());
    client.onDidChangeState(() => this.#status.refresh());
    await client.start();
    // The view is shown from now on: in a folder without evidence there is none.
    void vscode.commands.executeCommand('setContext', 'competencyEvidence.isActive', true);
    this.#refresh();
    return client;
  }

  async #restart(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    if (client) {
      if (client.isRunning()) await client.stop();
      await client.start();
    } else {
      this.#client = undefined;
      await this.#start();
    }
    this.#refresh();
  }

  /** Everything that shows what the server knows. */
  #refresh(): void {
    this.#status.refresh();
    this.#report.changed();
    this.#coverage.refresh();
    this.#bar.refresh();
  }

  #options(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      extensionUri: this.#context.extensionUri.toString(),
      bundledScheme: BUNDLED_SCHEME,
      canReadFiles: true,
      wantsCoverage: true,
      canCopy: true,
    };
    let restarts = 0;
    return {
      documentSelector: [{ language: 'markdown' }, { language: 'yaml' }],
      diagnosticPullOptions: { onChange: true, onSave: false },
      initializationOptions,
      middleware: inlayHints,
      outputChannel: this.#output,
      // State is shown in the status item; nothing pops up while somebody writes.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => ({
          action: restarts++ < MOST_RESTARTS ? CloseAction.Restart : CloseAction.DoNotRestart,
          handled: true,
        }),
      },
    };
  }
}
