import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { OPEN_PASSAGE, REPORT, type ReportAnswer } from '../server/connection/protocol.ts';

/** How long the writer may go on typing before the report is made anew, in ms. */
const PAUSE = 400;

const VIEW = 'competencyEvidence.report';

const OPTIONS: vscode.WebviewOptions = {
  enableScripts: false,
  enableForms: false,
  enableCommandUris: [OPEN_PASSAGE],
  localResourceRoots: [],
};

/**
 * The coverage report beside the text: one page that follows what is written. It runs no script, and the only command
 * that its links may run is the one that shows a passage.
 */
export class ReportPanel implements vscode.Disposable {
  readonly #client: () => Promise<BaseLanguageClient>;
  readonly #disposables: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #shown = '';
  #isStale = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: () => Promise<BaseLanguageClient>) {
    this.#client = client;
    this.#disposables = vscode.Disposable.from(
      vscode.commands.registerCommand('competencyEvidence.showReport', () => this.show()),
      vscode.commands.registerCommand(OPEN_PASSAGE, openPassage),
      // After the window was loaded anew the page is made anew; there is nothing else to be kept.
      vscode.window.registerWebviewPanelSerializer(VIEW, {
        deserializeWebviewPanel: (panel) => this.#take(panel),
      }),
    );
  }

  /** The page, while it is open. */
  get html(): string | undefined {
    return this.#panel?.webview.html;
  }

  async show(): Promise<void> {
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      return;
    }
    await this.#take(
      vscode.window.createWebviewPanel(
        VIEW,
        'Coverage report',
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
        { ...OPTIONS, enableFindWidget: true },
      ),
    );
  }

  async #take(panel: vscode.WebviewPanel): Promise<void> {
    panel.webview.options = OPTIONS;
    this.#panel = panel;
    this.#shown = '';
    panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#panel = undefined;
    });
    panel.onDidChangeViewState(() => {
      if (panel.visible && this.#isStale) void this.#update();
    });
    await this.#update();
  }

  /** Coverage may have changed. While nobody sees the report it is not made. */
  changed(): void {
    if (!this.#panel) return;
    this.#isStale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#panel?.visible) void this.#update();
    }, PAUSE);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
    this.#panel?.dispose();
  }

  async #update(): Promise<void> {
    this.#isStale = false;
    const client = await this.#client().catch(() => undefined);
    const answer = await client
      ?.sendRequest<ReportAnswer>(REPORT, { openCommand: OPEN_PASSAGE })
      .catch(() => undefined);
    // A page that is set anew loses its selection, so what did not change is left alone.
    if (!this.#panel || !answer?.html || answer.html === this.#shown) return;
    this.#shown = answer.html;
    this.#panel.webview.html = answer.html;
  }
}

/** Shows a passage in the text; the link says which, and nothing else is done with it. */
async function openPassage(uri?: unknown, line?: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof line !== 'number' || !Number.isSafeInteger(line) || line < 0) return;
  const target = vscode.Uri.parse(uri, true);
  if (!/\.(?:md|markdown)$/i.test(target.path) && target.scheme !== 'untitled') return;
  const document = await vscode.workspace.openTextDocument(target);
  const position = new vscode.Position(Math.min(line, document.lineCount - 1), 0);
  // Not over the report, but where the text was, if it is to be seen.
  const beside = vscode.window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === target.toString(),
  );
  const viewColumn =
    beside?.viewColumn ??
    (vscode.window.tabGroups.all.length > 1 ? vscode.ViewColumn.One : vscode.ViewColumn.Beside);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn,
    selection: new vscode.Range(position, position),
  });
  editor.revealRange(
    new vscode.Range(position, position),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
}
