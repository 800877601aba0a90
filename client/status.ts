import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { STATUS, type Status } from '../server/connection/protocol.ts';

/** How long the writer may go on typing before the item is brought up to date, in ms. */
const PAUSE = 400;

/** The language status item of the document in hand: its framework and level, or what is wrong with the server. */
export class StatusItem implements vscode.Disposable {
  readonly #client: () => Promise<BaseLanguageClient> | undefined;
  readonly #item: vscode.LanguageStatusItem;
  readonly #disposables: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: () => Promise<BaseLanguageClient> | undefined) {
    this.#client = client;
    this.#item = vscode.languages.createLanguageStatusItem('competencyEvidence', []);
    this.#item.name = 'Competency Evidence';
    this.#item.command = { command: 'competencyEvidence.showOutput', title: 'Show output' };
    this.#disposables = vscode.Disposable.from(
      this.#item,
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.#soon();
      }),
    );
  }

  refresh(): void {
    this.#update().catch(() => this.#hide());
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.refresh(), PAUSE);
  }

  async #update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const starting = this.#client();
    if (!document || !starting || document.languageId !== 'markdown') return this.#hide();
    const client = await starting.catch(() => undefined);
    if (client?.state !== State.Running)
      return this.#show(
        document,
        client?.state === State.Starting ? 'Starting' : 'Stopped',
        'The server is not running.',
        client?.state !== State.Starting,
      );
    const status = await client.sendRequest<Status>(STATUS, { uri: document.uri.toString() });
    if (!status.isEvidence) return this.#hide();
    const text = [status.framework, status.level].filter(Boolean).join(' · ') || 'Evidence';
    const problem = status.problem ? `; hints go by words alone, for ${status.problem}` : '';
    this.#show(
      document,
      text,
      `Competency Evidence, ${status.frameworks} frameworks${problem}${status.notice ? `. ${status.notice}` : ''}`,
      false,
    );
  }

  #show(document: vscode.TextDocument, text: string, detail: string, isError: boolean): void {
    this.#item.selector = { language: document.languageId, scheme: document.uri.scheme };
    this.#item.text = `$(checklist) ${text}`;
    this.#item.detail = detail;
    this.#item.severity = isError
      ? vscode.LanguageStatusSeverity.Error
      : vscode.LanguageStatusSeverity.Information;
    this.#item.command = isError
      ? { command: 'competencyEvidence.restartServer', title: 'Restart server' }
      : { command: 'competencyEvidence.showOutput', title: 'Show output' };
  }

  #hide(): void {
    this.#item.selector = [];
  }
}
