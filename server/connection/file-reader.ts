import type { Unread } from './files.ts';

/** Files read at once. */
const AT_A_TIME = 32;
/** How long texts are taken in before others have their turn, in ms. */
const SLICE = 8;
/** How long reading waits for a writer who is just typing, in ms, and how long somebody counts as typing. */
const PAUSE = 20;
const TYPING = 60;

export interface ReaderParts {
  read(uri: string): Promise<string | Unread>;
  /** Takes a file as it stands now. Tells whether anything changed. */
  take(uri: string, read: string | Unread): boolean;
  /** Whether a file's text is the editor's business. */
  isOpen(uri: string): boolean;
  onProgress(done: number, all: number): void;
  onError(error: unknown): void;
  /** Called when there is nothing left to read. */
  onDone(changed: boolean): void;
}

/**
 * Reads files in the background: a few at a time, each once however often it is asked for, and in slices, so that a
 * keystroke never waits. A file that is asked for again while it is read is read again.
 */
export class FileReader {
  readonly #parts: ReaderParts;
  /** Frameworks and portfolios, which everything else depends on. */
  readonly #first = new Set<string>();
  readonly #waiting = new Set<string>();
  #running: Promise<void> | undefined;
  #firstRead: Promise<void> = Promise.resolve();
  #onFirst: () => void = () => {};
  /** Whether something was asked for since the run began. */
  #isAsked = false;
  #done = 0;
  #lastKey = Number.NEGATIVE_INFINITY;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  /** Resolves when nothing is left to read. */
  get settled(): Promise<void> {
    return this.#running ?? Promise.resolve();
  }

  /** Has files read; `onDone` is called behind it, also where there are none. */
  want(uris: Iterable<string>): void {
    for (const uri of uris) this.#waiting.add(uri);
    this.#isAsked = true;
    this.#start();
  }

  /** Has files read before all others. Resolves when they are. */
  wantFirst(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) this.#first.add(uri);
    if (this.#first.size === 0) return this.#firstRead;
    this.#firstRead = new Promise((resolve) => {
      const before = this.#onFirst;
      this.#onFirst = () => {
        before();
        resolve();
      };
    });
    this.#isAsked = true;
    this.#start();
    return this.#firstRead;
  }

  /** Somebody is typing: reading makes room. */
  makeRoom(): void {
    this.#lastKey = performance.now();
  }

  /** Leaves unread what is still waiting, and gives how many files that are. */
  stop(): number {
    const { size } = this.#waiting;
    this.#waiting.clear();
    return size;
  }

  #start(): void {
    this.#running ??= this.#run()
      .catch((error) => this.#parts.onError(error))
      .finally(() => {
        this.#running = undefined;
        // What was asked for at the very end has its own run.
        if (this.#isAsked) this.#start();
      });
  }

  async #run(): Promise<void> {
    // What is asked for in one go is one run.
    await Promise.resolve();
    this.#isAsked = false;
    let changed = false;
    let since = performance.now();
    for (let batch = this.#next(); batch; ) {
      const texts = await batch.texts;
      // While these are taken in, the next ones are read.
      const next = batch.isFirst ? undefined : this.#next();
      for (const [uri, text] of texts) {
        this.#done++;
        if (this.#parts.isOpen(uri) || this.#first.has(uri) || this.#waiting.has(uri)) continue;
        changed = this.#parts.take(uri, text) || changed;
        if (performance.now() - since < SLICE) continue;
        await this.#breathe();
        since = performance.now();
      }
      this.#parts.onProgress(this.#done, this.#done + this.#waiting.size);
      if (batch.isFirst && this.#first.size === 0) this.#onFirst();
      batch = next ?? this.#next();
    }
    this.#done = 0;
    this.#parts.onDone(changed);
  }

  #next():
    | { readonly texts: Promise<Array<readonly [string, string | Unread]>>; readonly isFirst: boolean }
    | undefined {
    const isFirst = this.#first.size > 0;
    const from = isFirst ? this.#first : this.#waiting;
    const uris: string[] = [];
    for (const uri of from) {
      if (uris.length === AT_A_TIME) break;
      uris.push(uri);
    }
    if (uris.length === 0) return undefined;
    for (const uri of uris) from.delete(uri);
    return {
      isFirst,
      texts: Promise.all(uris.map(async (uri) => [uri, await this.#parts.read(uri)] as const)),
    };
  }

  /** Lets others have their turn. */
  async #breathe(): Promise<void> {
    await turn();
    while (performance.now() - this.#lastKey < TYPING)
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** The end of the present turn; a web worker has no faster way than a timer. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
