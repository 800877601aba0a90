import type { Evidence } from '../judgement/evidence.ts';
import type { PassageIndex } from '../judgement/passage-index.ts';
import { type Mention, mentionsOf } from '../portfolio/mentions.ts';
import { type DocumentSummary, summarise } from '../portfolio/summary.ts';
import { PortfolioPassages } from './portfolio-passages.ts';

interface Known {
  readonly summary: DocumentSummary;
  readonly mentions: readonly Mention[];
}

/** What is known of every evidence document of a workspace, open or not: little enough to keep for ten thousand. */
export class KnownDocuments {
  readonly #passages = new PortfolioPassages();
  readonly #known = new Map<string, Known>();

  /**
   * Takes a document as it stands now, and gives the passages that its own are compared with.
   * @param isReadOnce whether it is a file that is read once and not kept
   */
  take(evidence: Evidence, isReadOnce = false): PassageIndex {
    this.note(evidence);
    return this.#passages.take(evidence, isReadOnce);
  }

  /** The same without comparing passages, for answers that do not ask about them. */
  note(evidence: Evidence): void {
    this.#known.set(evidence.document.uri, { summary: summarise(evidence), mentions: mentionsOf(evidence) });
  }

  /** Forgets a document that is gone, or is no evidence any more. */
  drop(uri: string): void {
    this.#known.delete(uri);
    this.#passages.drop(uri);
  }

  has(uri: string): boolean {
    return this.#known.has(uri);
  }

  /** By URI. */
  summaries(): DocumentSummary[] {
    return this.#sorted().map(({ summary }) => summary);
  }

  /** Every place that names a competency, by document and place. */
  mentions(): Mention[] {
    return this.#sorted().flatMap(({ mentions }) => mentions);
  }

  #sorted(): Known[] {
    return [...this.#known.values()].sort((a, b) => (a.summary.uri < b.summary.uri ? -1 : 1));
  }
}
