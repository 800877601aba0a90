import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type EvidenceDocument,
  type PlacedBlock,
  readDocument,
  readDocumentOnce,
} from '../evidence/document.ts';
import { type FrontMatter, readFrontMatter } from '../evidence/front-matter.ts';
import { mayHaveTellingKey } from '../evidence/glance.ts';
import type { Catalogue } from '../framework/catalogue.ts';
import type { Competency, Framework, RuleSettings } from '../framework/model.ts';
import { countsFor } from '../judgement/coverage.ts';
import { type Evidence, isEvidence, resolveEvidence } from '../judgement/evidence.ts';
import { HintEngine } from '../judgement/hint-engine.ts';
import { type ResolvedPortfolio, resolvePortfolio } from '../judgement/portfolio.ts';
import { type HintSettings, type Proposal, proposals } from '../judgement/suggestions.ts';
import type { Analyse } from '../language/analysis.ts';
import { isEnglish } from '../language/english.ts';
import { coverageMatrix, type MatrixRow, requiredLevel } from '../portfolio/matrix.ts';
import type { Mention } from '../portfolio/mentions.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { DocumentSummary } from '../portfolio/summary.ts';
import { checkEvidence, checkFramework, checkPortfolio, type Judged } from '../rules/check.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { type Lines, linesOf } from '../text/lines.ts';
import { frontMatterSpan } from '../text/mask.ts';
import { folderOf, pathOf } from '../text/uri.ts';
import { FrameworkFiles } from './frameworks.ts';
import { KnownDocuments } from './known-documents.ts';
import { PortfolioFiles } from './portfolios.ts';
import { isExcludedBy } from './recognise.ts';

/** What holds for one file and comes from outside: settings and the clock. */
export interface Settings {
  readonly rules: RuleSettings;
  /** Globs of more framework files. */
  readonly frameworks: readonly string[];
  readonly hints: HintSettings;
  /** Lines over the headings of competencies; off unless said, for they move the prose while one types. */
  readonly codeLens?: { readonly isEnabled: boolean };
  /** Globs of files that are left alone. */
  readonly exclude: readonly string[];
}

export interface Surroundings {
  /** The settings for a file; they may differ from folder to folder. */
  settings(uri: string): Settings;
  /** ISO 8601 date. */
  today(): string;
  /** Reads English prose; undefined until the tagger is loaded, and rules that need it are silent for so long. */
  analyse?(): Analyse | undefined;
  /** Whether a file is left alone; where nobody says, the globs of its settings are compared with its whole path. */
  isExcluded?(uri: string): boolean;
  /** Told of a rule that failed; the other rules go on. */
  onRuleError(rule: Rule, error: unknown): void;
}

/** One document as it was last read and judged. */
interface Reading {
  readonly text: string;
  readonly epoch: number;
  readonly today: string;
  readonly frontMatter: FrontMatter | undefined;
  /** Kept while the document is no evidence too, so that a slip in the front matter does not cost a new parse. */
  readonly document: EvidenceDocument | undefined;
  readonly evidence: Evidence | undefined;
  findings?: readonly Judged[];
  passagesVersion?: number;
}

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
  readonly #readings = new Map<string, Reading>();
  #epoch = 0;

  constructor(bundled: readonly Framework[], surroundings: Surroundings) {
    this.frameworks = new FrameworkFiles(bundled);
    this.#surroundings = surroundings;
  }

  /** Says that frameworks, portfolios or settings changed, so that everything is judged anew. */
  invalidate(): void {
    this.#epoch++;
  }

  catalogue(): Catalogue {
    return this.frameworks.catalogue();
  }

  settings(uri: string): Settings {
    return this.#surroundings.settings(uri);
  }

  /** The reading of a document in the light of its framework; undefined where it is no evidence. */
  evidence(text: TextDocument): Evidence | undefined {
    return this.#read(text).evidence;
  }

  /** Whether a document is evidence in English, which is read with the tagger. */
  needsTagger(text: TextDocument): boolean {
    const { evidence } = this.#read(text);
    return evidence !== undefined && isEnglish(evidence);
  }

  /** Every finding of an evidence document; none for any other file. */
  findings(text: TextDocument): readonly Judged[] {
    const reading = this.#read(text);
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
    const evidence = text === undefined ? undefined : this.#readOnce(uri, text);
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
    const isEvidenced = this.isComplete ? this.#evidencedIn(portfolio) : undefined;
    return checkPortfolio(
      portfolio,
      { rules, ...(isEvidenced ? { isEvidenced } : {}) },
      this.#surroundings.onRuleError,
    );
  }

  #evidencedIn({
    file: { portfolio, uri },
    framework,
  }: ResolvedPortfolio): (competency: Competency) => boolean {
    // What lies in the folder of a portfolio inside of this one lies in the folder of this one, too.
    const within = [...this.portfolios.uris].filter((inner) => inner.startsWith(folderOf(uri)));
    const tallies = within.map((inner) => this.#documents.tally(inner));
    return (competency) => {
      const hasAny = () => tallies.some((tally) => tally.hasAny(competency.id));
      if (!framework) return hasAny();
      const key = `${framework.id}/${competency.id}`;
      const levels = tallies.flatMap((tally) => [...tally.passageLevels(key)]);
      const isEvidencedAt = (target: string | null) =>
        levels.some((level) => countsFor(framework, level, target));
      const level = requiredLevel(framework, competency, this.portfolios.for(uri)?.portfolio ?? portfolio);
      if (level !== undefined) return isEvidencedAt(level);
      // A portfolio that names no level asks only that there be evidence at the levels of its documents, or else any.
      const asked = tallies
        .flatMap((tally) => [...tally.askedLevels(key)])
        .filter((target) => target !== undefined);
      return asked.length > 0 ? asked.some(isEvidencedAt) : hasAny();
    };
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
    return this.#read(text).evidence !== undefined || this.#documents.has(text.uri);
  }

  /** Whether a document is evidence, as far as was told last. */
  isKnown(uri: string): boolean {
    return this.#documents.has(uri);
  }

  /** Takes note of what an open document says now, so that the coverage of all of them is up to date. */
  noteOpen(text: TextDocument): void {
    const { evidence } = this.#read(text);
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
    return this.#readOnce(uri, text);
  }

  /** Forgets what was read of a document. */
  forget(uri: string): void {
    this.#readings.delete(uri);
    this.#documents.settle(uri);
  }

  #read(lines: TextDocument): Reading {
    const { uri } = lines;
    const text = lines.getText();
    const previous = this.#readings.get(uri);
    const today = this.#surroundings.today();
    if (previous?.text === text && previous.epoch === this.#epoch && previous.today === today)
      return previous;
    const reading = { text, epoch: this.#epoch, today, ...this.#resolve(lines, text, previous, uri) };
    this.#readings.set(uri, reading);
    return reading;
  }

  /** Looks at the front matter first: of a file that is no evidence nothing else is read. */
  #resolve(
    lines: Lines,
    text: string,
    previous: Reading | undefined,
    uri: string,
  ): Pick<Reading, 'frontMatter' | 'document' | 'evidence'> {
    const isExcluded = this.#isExcluded(uri);
    const span = isExcluded ? undefined : frontMatterSpan(text);
    const frontMatter = span && readFrontMatter(text, span, previous?.frontMatter);
    const held = isExcluded ? undefined : this.portfolios.for(uri);
    const catalogue = this.catalogue();
    if (!isEvidence(frontMatter, catalogue, held?.portfolio, held?.isListed))
      return { frontMatter, document: previous?.document, evidence: undefined };
    const document = readDocument(uri, text, lines, previous?.document, frontMatter);
    return { frontMatter, document, evidence: resolveEvidence(document, catalogue, held?.portfolio) };
  }

  /** The same for a text that is read once and not kept, which costs a fraction. */
  #readOnce(uri: string, text: string): Evidence | undefined {
    if (this.#isExcluded(uri)) return undefined;
    const span = frontMatterSpan(text);
    const held = this.portfolios.for(uri);
    if (!held?.isListed && !(span && mayHaveTellingKey(text.slice(span.start, span.end)))) return undefined;
    const frontMatter = span && readFrontMatter(text, span);
    const catalogue = this.catalogue();
    if (!isEvidence(frontMatter, catalogue, held?.portfolio, held?.isListed)) return undefined;
    return resolveEvidence(
      readDocumentOnce(uri, text, linesOf(text), frontMatter),
      catalogue,
      held?.portfolio,
    );
  }

  #isExcluded(uri: string): boolean {
    if (this.#surroundings.isExcluded) return this.#surroundings.isExcluded(uri);
    return isExcludedBy(this.#surroundings.settings(uri).exclude, pathOf(uri), uri);
  }
}
