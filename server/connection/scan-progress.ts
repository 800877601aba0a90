import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** Reading that takes no longer than this, in ms, is not worth a word. */
const PATIENCE = 1_000;
/** How often the writer is told how far it is, in ms. */
const EVERY = 250;

/** Shows how far the reading of a large workspace is, where the client can show it, and lets the user stop it. */
export class ScanProgress {
  readonly #connection: Connection;
  readonly #canShow: boolean;
  readonly #onStop: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  #told = 0;

  constructor(connection: Connection, canShow: boolean, onStop: () => void) {
    this.#connection = connection;
    this.#canShow = canShow;
    this.#onStop = onStop;
  }

  /** Reading has begun. */
  begin(): void {
    if (!this.#canShow || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#shown = this.#show();
    }, PATIENCE);
  }

  at(done: number, all: number): void {
    if (!this.#shown || performance.now() - this.#told < EVERY) return;
    this.#told = performance.now();
    const percentage = all === 0 ? 0 : Math.floor((100 * done) / all);
    void this.#shown.then((progress) => progress?.report(percentage, `${done} of ${all} documents`));
  }

  end(): void {
    clearTimeout(this.#timer);
    void this.#shown?.then((progress) => progress?.done());
    this.#timer = undefined;
    this.#shown = undefined;
  }

  async #show(): Promise<WorkDoneProgressServerReporter | undefined> {
    try {
      const progress = await this.#connection.window.createWorkDoneProgress();
      progress.begin('Competency Evidence: reading the workspace', 0, undefined, true);
      progress.token.onCancellationRequested(this.#onStop);
      return progress;
    } catch {
      // A client that cannot show it today does without.
      return undefined;
    }
  }
}
