import type { Evidence } from '../judgement/evidence.ts';
import { knownPassages, packedPassages } from '../judgement/known-passages.ts';
import { PassageIndex } from '../judgement/passage-index.ts';

/** The passages of all known documents, apart for each portfolio: only what is handed in together is compared. */
export class PortfolioPassages {
  readonly #indexes = new Map<string, PassageIndex>();
  readonly #portfolioOf = new Map<string, string>();

  /** Takes the passages of an open document as it stands now, and gives the index that they belong to. */
  take(evidence: Evidence): PassageIndex {
    const index = this.#indexFor(evidence);
    index.set(evidence.document.uri, knownPassages(evidence));
    return index;
  }

  /** The same of a document that is read once and not kept. */
  takeOnce(evidence: Evidence): void {
    this.#indexFor(evidence).setPacked(packedPassages(evidence));
  }

  #indexFor(evidence: Evidence): PassageIndex {
    const { uri } = evidence.document;
    const portfolio = evidence.portfolio?.uri ?? '';
    if (this.#portfolioOf.get(uri) !== portfolio) this.drop(uri);
    let index = this.#indexes.get(portfolio);
    if (!index) this.#indexes.set(portfolio, (index = new PassageIndex()));
    this.#portfolioOf.set(uri, portfolio);
    return index;
  }

  /** Forgets a document that is gone, or is no evidence any more. */
  drop(uri: string): void {
    const portfolio = this.#portfolioOf.get(uri);
    if (portfolio === undefined) return;
    this.#portfolioOf.delete(uri);
    this.#indexes.get(portfolio)?.set(uri, []);
  }
}
