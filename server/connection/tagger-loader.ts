import type { Analyse } from '../core/language/analysis.ts';
import { describe } from './guard.ts';
import type { Runtime } from './runtime.ts';

/** How long the first answers have the server to themselves, in ms: loading keeps it busy for a moment. */
const PATIENCE = 250;

/** Loads the tagger when the first English evidence document is there, and off the path of the first answers. */
export class TaggerLoader {
  readonly #runtime: Runtime;
  readonly #patience: number;
  readonly #onReady: () => void;
  readonly #onError: (message: string) => void;
  #analyse: Analyse | undefined;
  #loading: Promise<void> | undefined;

  /** @param parts `isAwaited`: whether answers wait for the tagger, because the client cannot be told to ask again */
  constructor(parts: {
    runtime: Runtime;
    isAwaited: boolean;
    onReady: () => void;
    onError: (message: string) => void;
  }) {
    this.#runtime = parts.runtime;
    this.#patience = parts.isAwaited ? 0 : PATIENCE;
    this.#onReady = parts.onReady;
    this.#onError = parts.onError;
  }

  /** Reads English prose; undefined until the tagger is loaded. */
  get analyse(): Analyse | undefined {
    return this.#analyse;
  }

  /** Begins to load the tagger. Resolves when it is loaded, or cannot be: then the rules that need it stay silent. */
  want(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    try {
      await new Promise((resolve) => setTimeout(resolve, this.#patience));
      this.#analyse = (await this.#runtime.loadTagger()).createAnalyse();
      this.#onReady();
    } catch (error) {
      this.#onError(
        `Voice and results are not judged, for the tagger could not be loaded: ${describe(error)}`,
      );
    }
  }
}
