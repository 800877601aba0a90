import * as vscode from 'vscode';

export const SAVE = 'competencyEvidence.saveImport';
export const DISCARD = 'competencyEvidence.discardImport';
export const SHOW_LINE = 'competencyEvidence.showImportLine';
const NEW_DOCUMENT = 'competencyEvidence.newDocument';

const commandUri = (command: string, ...given: readonly unknown[]): string =>
  `command:${command}${given.length > 0 ? `?${encodeURIComponent(JSON.stringify(given))}` : ''}`;

/** Where the links of the page lead: to these commands and to nothing else. */
export const LINKS = {
  save: commandUri(SAVE),
  discard: commandUri(DISCARD),
  newDocument: commandUri(NEW_DOCUMENT),
  line: (line: number, text?: string): string =>
    commandUri(SHOW_LINE, line, ...(text === undefined ? [] : [text])),
};

const VIEW = 'competencyEvidence.import';

/** The page of an import beside its YAML: one, which shows the latest. It runs no script. */
export class ImportPanel implements vscode.Disposable {
  readonly #onClosed: () => void;
  readonly #leftOpen = vscode.window.registerWebviewPanelSerializer(VIEW, {
    // What an earlier run of the editor left open is closed: the YAML is still there, and imports can be made again.
    deserializeWebviewPanel: async (panel) => panel.dispose(),
  });
  #panel: vscode.WebviewPanel | undefined;

  constructor(onClosed: () => void) {
    this.#onClosed = onClosed;
  }

  /** The page, while it is open. */
  get html(): string | undefined {
    return this.#panel?.webview.html;
  }

  show(title: string, html: string): void {
    this.#panel ??= this.#open();
    this.#panel.title = title;
    this.#panel.webview.html = html;
    if (!this.#panel.visible) this.#panel.reveal(undefined, true);
  }

  close(): void {
    this.#panel?.dispose();
  }

  dispose(): void {
    this.#leftOpen.dispose();
    this.close();
  }

  #open(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel(
      VIEW,
      'Import',
      { viewColumn: vscode.ViewColumn.Two, preserveFocus: true },
      {
        enableScripts: false,
        enableForms: false,
        enableCommandUris: [SAVE, DISCARD, SHOW_LINE, NEW_DOCUMENT],
        enableFindWidget: true,
        localResourceRoots: [],
      },
    );
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#onClosed();
    });
    return panel;
  }
}
