import type { Evidence } from '../judgement/evidence.ts';
import type { PassageIndex } from '../judgement/passage-index.ts';
import { type Mention, mentionsOf } from '../portfolio/mentions.ts';
import { Names, PackedDocument } from '../portfolio/packed-document.ts';
import { type DocumentSummary, summarise } from '../portfolio/summary.ts';
import { Tally } from '../portfolio/tally.ts';
import { ownCopy } from '../text/own-copy.ts';
import { PortfolioPassages } from './portfolio-passages.ts';

/** What is known of every evidence document of a workspace, open or not: little enough to keep for ten thousand. */
export class KnownDocuments {
  readonly #passages = new PortfolioPassages();
  readonly #known = new Map<string, PackedDocument>();
  readonly #tallies = new Map<string, Tally>();
  readonly #names = new Names();
  /** The URIs in order, until a document comes or goes. */
  #order: readonly string[] | undefined;
  /** Documents that are being written, as they stand now: they are summed up once somebody asks, and not at each letter. */
  readonly #waiting = new Map<string, Evidence>();

  /** Takes an open document as it stands now, and gives the passages that its own are compared with. */
  take(evidence: Evidence): PassageIndex {
    this.noteOpen(evidence);
    return this.#passages.take(evidence);
  }

  /** Takes a document that is read once and not kept. */
  takeOnce(evidence: Evidence): void {
    this.note(evidence);
    this.#passages.takeOnce(evidence);
  }

  /** The same without comparing passages, for answers that do not ask about them. */
  noteOpen(evidence: Evidence): void {
    this.#waiting.set(evidence.document.uri, evidence);
  }

  /** A document is no longer open: what is known of it is all that is kept. */
  settle(uri: string): void {
    const evidence = this.#waiting.get(uri);
    if (evidence) this.note(evidence);
  }

  /** The same of a document that is not open. */
  note(evidence: Evidence): void {
    const { uri } = evidence.document;
    this.#waiting.delete(uri);
    const summary = withoutText(summarise(evidence));
    const before = this.#known.get(uri)?.summary();
    if (before) this.#tally(before.portfolio).count(before, -1);
    else this.#order = undefined;
    this.#tally(summary.portfolio).count(summary, 1);
    this.#known.set(uri, new PackedDocument(summary, mentionsOf(evidence), this.#names));
  }

  /** Forgets a document that is gone, or is no evidence any more. */
  drop(uri: string): void {
    this.#passages.drop(uri);
    this.#waiting.delete(uri);
    const before = this.#known.get(uri)?.summary();
    if (!before) return;
    this.#tally(before.portfolio).count(before, -1);
    this.#known.delete(uri);
    this.#order = undefined;
  }

  has(uri: string): boolean {
    return this.#waiting.has(uri) || this.#known.has(uri);
  }

  /** What the documents of a portfolio are about. @param portfolio its URI */
  tally(portfolio: string): Tally {
    this.#settleAll();
    return this.#tally(portfolio);
  }

  /** The URIs of all documents, in order. */
  uris(): readonly string[] {
    this.#settleAll();
    return (this.#order ??= [...this.#known.keys()].sort());
  }

  /** The frameworks that documents are about. */
  frameworks(): ReadonlySet<string> {
    this.#settleAll();
    return new Set([...this.#tallies.values()].flatMap((tally) => [...tally.frameworks()]));
  }

  /** By URI. */
  summaries(): DocumentSummary[] {
    return this.#sorted().map((known) => known.summary());
  }

  /** Every place that names a competency, by document and place. */
  mentions(): Mention[] {
    return this.#sorted().flatMap((known) => known.mentions());
  }

  #tally(portfolio = ''): Tally {
    let tally = this.#tallies.get(portfolio);
    if (!tally) this.#tallies.set(portfolio, (tally = new Tally()));
    return tally;
  }

  #settleAll(): void {
    for (const evidence of [...this.#waiting.values()]) this.note(evidence);
  }

  #sorted(): PackedDocument[] {
    return this.uris().flatMap((uri) => this.#known.get(uri) ?? []);
  }
}

/** A summary without hold on the text that it was made of; what stands in its passages is packed besides. */
const withoutText = (summary: DocumentSummary): DocumentSummary => ({
  ...summary,
  title: ownCopy(summary.title),
  date: summary.date && ownCopy(summary.date),
  status: summary.status && ownCopy(summary.status),
});
