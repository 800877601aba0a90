import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedBlock } from '../evidence/document.ts';
import type { Catalogue } from '../framework/catalogue.ts';
import type { Framework } from '../framework/model.ts';
import type { Evidence } from '../judgement/evidence.ts';
import { HintEngine } from '../judgement/hint-engine.ts';
import { resolvePortfolio } from '../judgement/portfolio.ts';
import { type Proposal, proposals } from '../judgement/suggestions.ts';
import { isEnglish } from '../language/english.ts';
import { type Governed, governedBy } from '../portfolio/governed.ts';
import { coverageMatrix, type MatrixRow } from '../portfolio/matrix.ts';
import type { Mention } from '../portfolio/mentions.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { DocumentSummary } from '../portfolio/summary.ts';
import { checkEvidence, checkFramework, checkPortfolio, type Judged } from '../rules/check.ts';
import type { RuleContext } from '../rules/rule.ts';
import { evidencedIn } from './evidenced.ts';
import { FrameworkFiles } from './frameworks.ts';
import { KnownDocuments } from './known-documents.ts';
import { PortfolioFiles } from './portfolios.ts';
import { Readings } from './readings.ts';
import type { Settings, Surroundings } from './surroundings.ts';

/**
 * All that is known of a workspace: its frameworks, its portfolios, and the readings of its open documents. Each is
 * derived once for each change of what it depends on.
 */
export class Workspace {
  readonly frameworks: FrameworkFiles;
  readonly portfolios = new PortfolioFiles();
  readonly hints = new HintEngine();
  /** Whether every document of the workspace has been read at least once. */
  isComplete = false;
  readonly #documents = new KnownDocuments();
  readonly #surroundings: Surroundings;
  readonly #readings: Readings;

  constructor(bundled: readonly Framework[], surroundings: Surroundings) {
    this.frameworks = new FrameworkFiles(bundled);
    this.#surroundings = surroundings;
    this.#readings = new Readings(this.frameworks, this.portfolios, surroundings);
  }

  /** Says that frameworks, portfolios or settings changed, so that everything is judged anew. */
  invalidate(): void {
    this.#readings.invalidate();
  }

  catalogue(): Catalogue {
    return this.frameworks.catalogue();
  }

  settings(uri: string): Settings {
    return this.#surroundings.settings(uri);
  }

  /** The reading of a document in the light of its framework; undefined where it is no evidence. */
  evidence(text: TextDocument): Evidence | undefined {
    return this.#readings.read(text).evidence;
  }

  /** Whether a document is evidence in English, which is read with the tagger. */
  needsTagger(text: TextDocument): boolean {
    const { evidence } = this.#readings.read(text);
    return evidence !== undefined && isEnglish(evidence);
  }

  /** Every finding of an evidence document; none for any other file. */
  findings(text: TextDocument): readonly Judged[] {
    const reading = this.#readings.read(text);
    if (!reading.evidence) {
      this.#documents.drop(text.uri);
      return [];
    }
    const passages = this.#documents.take(reading.evidence);
    // What other documents say matters to this one too, so a change there has it judged anew.
    if (!reading.findings || reading.passagesVersion !== passages.version) {
      reading.passagesVersion = passages.version;
      reading.findings = checkEvidence(
        reading.evidence,
        { ...this.#context(reading.evidence, reading.today), passages },
        this.#surroundings.onRuleError,
      );
    }
    return reading.findings;
  }

  #context(evidence: Evidence, today: string): RuleContext {
    const { rules, hints } = this.#surroundings.settings(evidence.document.uri);
    const isReady =
      hints.isEnabled && evidence.framework !== undefined && this.hints.isPrepared(evidence.framework);
    const rank = (placed: PlacedBlock): readonly Proposal[] => proposals(evidence, this.hints, placed, 10);
    const analyse = isEnglish(evidence) ? this.#surroundings.analyse?.() : undefined;
    return { rules, today, ...(analyse ? { analyse } : {}), ...(isReady ? { rank } : {}) };
  }

  /** Every finding of a framework file; undefined where the file is none. */
  frameworkFindings(uri: string): readonly Judged[] | undefined {
    const file = this.frameworks.file(uri);
    return (
      file &&
      checkFramework(
        file,
        this.frameworks.context(uri, this.#surroundings.settings(uri).rules),
        this.#surroundings.onRuleError,
      )
    );
  }

  /**
   * Takes note of a document that is not open; undefined where it is gone. Tells whether it is evidence.
   * @param isCompared whether others are compared with it passage by passage, which coverage alone does not need
   */
  noteFile(uri: string, text: string | undefined, isCompared = true): boolean {
    const evidence = text === undefined ? undefined : this.#readings.readOnce(uri, text);
    if (!evidence) this.#documents.drop(uri);
    else if (isCompared) this.#documents.takeOnce(evidence);
    else this.#documents.note(evidence);
    return evidence !== undefined;
  }

  /** Every finding of a portfolio file; undefined where the file is none. */
  portfolioFindings(uri: string): readonly Judged[] | undefined {
    const file = this.portfolios.file(uri);
    if (!file) return undefined;
    const portfolio = resolvePortfolio(file, this.catalogue(), this.portfolios.for(uri)?.portfolio);
    const { rules } = this.#surroundings.settings(uri);
    // Before every document has been read nobody can say that there is no evidence.
    const isEvidenced = this.isComplete
      ? evidencedIn(portfolio, this.portfolios, (inner) => this.#documents.tally(inner))
      : undefined;
    const governed = (): Governed =>
      governedBy(
        uri,
        [...this.portfolios.uris].flatMap((own) => this.portfolios.file(own)?.portfolio ?? []),
        this.summaries(),
        this.mentions(),
      );
    return checkPortfolio(
      portfolio,
      { rules, ...(isEvidenced ? { isEvidenced, governed } : {}) },
      this.#surroundings.onRuleError,
    );
  }

  /** What the portfolio has to know of each evidence document that is known, by URI. */
  summaries(): DocumentSummary[] {
    return this.#documents.summaries();
  }

  /** What the portfolio files say, by path: each with what it leaves open taken from farther ones. */
  portfolioList(): Portfolio[] {
    return [...this.portfolios.uris].sort().flatMap((uri) => {
      const own = this.portfolios.file(uri)?.portfolio;
      const merged = this.portfolios.for(uri)?.portfolio;
      // What a farther portfolio requires is said there, once.
      return own && merged ? { ...merged, uri, competencies: own.competencies } : [];
    });
  }

  /** The coverage of all known documents, as it stands now. */
  matrix(): MatrixRow[] {
    return coverageMatrix(this.summaries(), this.portfolioList(), this.catalogue());
  }

  /** ISO 8601 date. */
  today(): string {
    return this.#surroundings.today();
  }

  /** Whether a document has to do with coverage: it is evidence, or was when it was last looked at. */
  isCovered(text: TextDocument): boolean {
    return this.#readings.read(text).evidence !== undefined || this.#documents.has(text.uri);
  }

  /** Whether a document is evidence, as far as was told last. */
  isKnown(uri: string): boolean {
    return this.#documents.has(uri);
  }

  /** Takes note of what an open document says now, so that the coverage of all of them is up to date. */
  noteOpen(text: TextDocument): void {
    const { evidence } = this.#readings.read(text);
    if (evidence) this.#documents.noteOpen(evidence);
    else this.#documents.drop(text.uri);
  }

  /** The URIs of the known documents, in order. */
  documentUris(): readonly string[] {
    return this.#documents.uris();
  }

  /** The frameworks that the known documents are about. */
  usedFrameworks(): ReadonlySet<string> {
    return this.#documents.frameworks();
  }

  /** Every place in the known documents that names a competency by its id. */
  mentions(): Mention[] {
    return this.#documents.mentions();
  }

  /** The reading of a text that is looked through once and not kept; undefined where it is no evidence. */
  evidenceIn(uri: string, text: string): Evidence | undefined {
    return this.#readings.readOnce(uri, text);
  }

  /** Forgets what was read of a document. */
  forget(uri: string): void {
    this.#readings.forget(uri);
    this.#documents.settle(uri);
  }
}
