/** Coverage is told of at most this often, in ms: a view that follows the typing need not follow every key. */
const PAUSE = 250;

/** Tells the client that coverage may have changed: once for a burst of changes, soon after it began. */
export class CoverageNews {
  readonly #tell: () => void;
  #isWaiting = false;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  changed(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    setTimeout(() => {
      this.#isWaiting = false;
      this.#tell();
    }, PAUSE);
  }
}
