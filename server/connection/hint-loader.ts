import type { Framework } from '../core/framework/model.ts';
import type { HintEngine } from '../core/judgement/hint-engine.ts';
import { describe } from './guard.ts';
import type { Language, Runtime } from './runtime.ts';

/** How long the loader may work before it lets others have their turn, in ms. */
const SLICE = 8;

/** Gets hints ready in the background: reads the word vectors once, then learns frameworks as documents need them. */
export class HintLoader {
  /** What the writer should know: hints work without the vectors, but not as well. */
  problem: string | undefined;
  readonly #engine: HintEngine;
  readonly #runtime: Runtime;
  readonly #language: Language;
  readonly #onReady: () => void;
  readonly #onError: (message: string) => void;
  readonly #wanted = new Set<Framework>();
  #vectors: Promise<void> | undefined;
  #isWorking = false;

  constructor(parts: {
    engine: HintEngine;
    runtime: Runtime;
    language: Language;
    onReady: () => void;
    onError: (message: string) => void;
  }) {
    this.#engine = parts.engine;
    this.#runtime = parts.runtime;
    this.#language = parts.language;
    this.#onReady = parts.onReady;
    this.#onError = parts.onError;
  }

  /** Makes sure that a framework is learned, sooner or later. */
  want(framework: Framework | undefined): void {
    if (!framework || this.#engine.isPrepared(framework) || this.#wanted.has(framework)) return;
    this.#wanted.add(framework);
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#work()
      .catch((error) => this.#onError(`Hints could not be made ready: ${describe(error)}`))
      .finally(() => {
        this.#isWorking = false;
      });
  }

  async #work(): Promise<void> {
    this.#vectors ??= this.#loadVectors();
    await this.#vectors;
    for (const framework of this.#wanted) {
      const steps = this.#engine.prepare(framework);
      let since = performance.now();
      while (!steps.next().done) {
        if (performance.now() - since < SLICE) continue;
        await new Promise((resolve) => setTimeout(resolve, 0));
        since = performance.now();
      }
      this.#wanted.delete(framework);
    }
    this.#onReady();
  }

  async #loadVectors(): Promise<void> {
    try {
      const loaded = this.#language.loadVectors(await this.#runtime.readAsset('vectors.bin'));
      if ('vectors' in loaded) this.#engine.setVectors(loaded.vectors);
      else this.problem = loaded.problem;
    } catch {
      this.problem = 'the file of word vectors is missing';
    }
    if (this.problem)
      this.#onError(
        `Hints go by words alone, for ${this.problem}. Installing the extension again mends that.`,
      );
  }
}
