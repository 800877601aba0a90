import type { DocumentSummary } from './summary.ts';

/** A level as passages and documents name it: null for a value, undefined where none is named. */
type LevelId = string | null | undefined;

/**
 * How many passages and documents of one portfolio are about each competency at each level. It is kept up while documents
 * change, so that what a portfolio lacks costs the same however many documents it has.
 */
export class Tally {
  readonly #passages = new Counts();
  readonly #asked = new Counts();

  /** Counts a document, or takes it out again. @param by 1 or -1 */
  count({ framework, passages, asked }: DocumentSummary, by: 1 | -1): void {
    for (const passage of passages)
      this.#passages.add(`${passage.framework}/${passage.competency}`, passage.level, by);
    for (const { competency, level } of asked) this.#asked.add(`${framework}/${competency}`, level, by);
  }

  /** The levels at which a competency has passages. @param competency with its framework, `cvf-2024/collaborate` */
  passageLevels(competency: string): Iterable<LevelId> {
    return this.#passages.levels(competency);
  }

  /** The levels at which documents are asked about a competency. */
  askedLevels(competency: string): Iterable<LevelId> {
    return this.#asked.levels(competency);
  }

  /** The frameworks whose competencies have passages, or are asked about. */
  *frameworks(): Iterable<string> {
    for (const competency of [...this.#passages.competencies(), ...this.#asked.competencies()])
      yield competency.slice(0, competency.indexOf('/'));
  }

  /** Whether a competency of this id has a passage, in whatever framework. */
  hasAny(id: string): boolean {
    return this.#passages.some((competency) => competency.endsWith(`/${id}`));
  }
}

class Counts {
  readonly #levels = new Map<string, Map<LevelId, number>>();

  add(competency: string, level: LevelId, by: 1 | -1): void {
    const levels = this.#levels.get(competency) ?? new Map<LevelId, number>();
    const count = (levels.get(level) ?? 0) + by;
    if (count > 0) levels.set(level, count);
    else levels.delete(level);
    if (levels.size > 0) this.#levels.set(competency, levels);
    else this.#levels.delete(competency);
  }

  levels(competency: string): Iterable<LevelId> {
    return this.#levels.get(competency)?.keys() ?? [];
  }

  competencies(): Iterable<string> {
    return this.#levels.keys();
  }

  some(is: (competency: string) => boolean): boolean {
    return [...this.#levels.keys()].some(is);
  }
}
