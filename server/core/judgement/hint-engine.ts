import type { Block } from '../evidence/chunk.ts';
import type { PlacedBlock } from '../evidence/document.ts';
import type { Framework } from '../framework/model.ts';
import {
  type PreparedFramework,
  prepareSteps,
  type Ranking,
  rank,
  type VectorTable,
} from '../hints/index.ts';
import type { Evidence } from './evidence.ts';

interface Kept {
  readonly prepared: PreparedFramework;
  readonly claimed: string;
  readonly ranking: Ranking;
}

/**
 * Which indicators a passage probably shows. A framework has to be learned first, which the caller does in steps while
 * nothing else is asked for; until then, and where hints are off, there are none.
 */
export class HintEngine {
  #vectors: VectorTable | undefined;
  #prepared = new WeakMap<Framework, PreparedFramework>();
  #rankings = new WeakMap<Block, Kept>();

  /** Takes the table of word vectors; what was learned without it is learned anew. */
  setVectors(vectors: VectorTable): void {
    this.#vectors = vectors;
    this.#prepared = new WeakMap();
    this.#rankings = new WeakMap();
  }

  isPrepared(framework: Framework): boolean {
    return this.#prepared.has(framework);
  }

  /** Learns a framework in steps of a few milliseconds. */
  *prepare(framework: Framework): Generator<void, void> {
    const vectors = this.#vectors;
    const prepared = yield* prepareSteps(framework, vectors);
    if (vectors === this.#vectors) this.#prepared.set(framework, prepared);
  }

  /** The indicators that a passage of a document may show, best first; undefined while the framework is not learned. */
  rank(evidence: Evidence, { block }: PlacedBlock): Ranking | undefined {
    const prepared = evidence.framework && this.#prepared.get(evidence.framework);
    if (!prepared) return undefined;
    const level = evidence.target.kind === 'level' ? evidence.target.level.id : undefined;
    const claimed = (evidence.claims ?? []).flatMap(({ competency }) =>
      competency ? [{ competency: competency.id, ...(level === undefined ? {} : { level }) }] : [],
    );
    const key = JSON.stringify(claimed);
    const before = this.#rankings.get(block);
    if (before?.prepared === prepared && before.claimed === key) return before.ranking;
    // Whether one is shown is decided where the threshold is known: here every suggestion keeps its score.
    const ranking = rank(prepared, block.prose.text, { candidates: { claimed }, top: 10, threshold: 0 });
    this.#rankings.set(block, { prepared, claimed: key, ranking });
    return ranking;
  }
}
