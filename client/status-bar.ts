import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { STATUS, type Status } from '../server/connection/protocol.ts';

/** How long the writer may go on typing before the item is brought up to date, in ms. */
const PAUSE = 400;

/** The status-bar item of the document in hand: how far it is. It is not there where the document is no evidence. */
export class StatusBar implements vscode.Disposable {
  readonly #client: () => Promise<BaseLanguageClient> | undefined;
  readonly #item = vscode.window.createStatusBarItem(
    'competencyEvidence.progress',
    vscode.StatusBarAlignment.Right,
    110,
  );
  readonly #disposables: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: () => Promise<BaseLanguageClient> | undefined) {
    this.#client = client;
    this.#item.name = 'Competency Evidence';
    this.#item.command = 'competencyEvidence.showReport';
    this.#disposables = vscode.Disposable.from(
      this.#item,
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.refresh();
      }),
    );
  }

  /** What the item says, where it is shown. */
  get text(): string | undefined {
    return this.#item.text || undefined;
  }

  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#update().catch(() => this.#hide());
    }, PAUSE);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  async #update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const client = await this.#client()?.catch(() => undefined);
    if (document?.languageId !== 'markdown' || client?.state !== State.Running) return this.#hide();
    const { progress = [] } = await client.sendRequest<Status>(STATUS, { uri: document.uri.toString() });
    const [first, ...others] = progress;
    if (!first) return this.#hide();
    this.#item.text = `$(checklist) ${others.length === 0 ? first.line : `${progress.length} competencies`}`;
    this.#item.tooltip = progress.map(({ name, line }) => `${name}: ${line}`).join('\n');
    this.#item.show();
  }

  #hide(): void {
    this.#item.text = '';
    this.#item.hide();
  }
}
