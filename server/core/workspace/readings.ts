import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type EvidenceDocument, readDocument, readDocumentOnce } from '../evidence/document.ts';
import { type FrontMatter, readFrontMatter } from '../evidence/front-matter.ts';
import { mayHaveTellingKey } from '../evidence/glance.ts';
import { type Evidence, isEvidence, resolveEvidence } from '../judgement/evidence.ts';
import type { Judged } from '../rules/check.ts';
import { type Lines, linesOf } from '../text/lines.ts';
import { frontMatterSpan } from '../text/mask.ts';
import { pathOf } from '../text/uri.ts';
import type { FrameworkFiles } from './frameworks.ts';
import type { PortfolioFiles } from './portfolios.ts';
import { isExcludedBy } from './recognise.ts';
import type { Surroundings } from './surroundings.ts';

/** One document as it was last read and judged. */
export interface Reading {
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

/** The readings of open documents, each kept until its text, a framework, a portfolio, a setting or the day changes. */
export class Readings {
  readonly #frameworks: FrameworkFiles;
  readonly #portfolios: PortfolioFiles;
  readonly #surroundings: Surroundings;
  readonly #readings = new Map<string, Reading>();
  #epoch = 0;

  constructor(frameworks: FrameworkFiles, portfolios: PortfolioFiles, surroundings: Surroundings) {
    this.#frameworks = frameworks;
    this.#portfolios = portfolios;
    this.#surroundings = surroundings;
  }

  /** Has everything read anew in the light of what changed. */
  invalidate(): void {
    this.#epoch++;
  }

  forget(uri: string): void {
    this.#readings.delete(uri);
  }

  read(lines: TextDocument): Reading {
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

  /** The same for a text that is read once and not kept, which costs a fraction; undefined where it is no evidence. */
  readOnce(uri: string, text: string): Evidence | undefined {
    if (this.#isExcluded(uri)) return undefined;
    const span = frontMatterSpan(text);
    const held = this.#portfolios.for(uri);
    if (!held?.isListed && !(span && mayHaveTellingKey(text.slice(span.start, span.end)))) return undefined;
    const frontMatter = span && readFrontMatter(text, span);
    const catalogue = this.#frameworks.catalogue();
    if (!isEvidence(frontMatter, catalogue, held?.portfolio, held?.isListed)) return undefined;
    const document = readDocumentOnce(uri, text, linesOf(text), frontMatter);
    return resolveEvidence(document, catalogue, held?.portfolio);
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
    const held = isExcluded ? undefined : this.#portfolios.for(uri);
    const catalogue = this.#frameworks.catalogue();
    if (!isEvidence(frontMatter, catalogue, held?.portfolio, held?.isListed))
      return { frontMatter, document: previous?.document, evidence: undefined };
    const document = readDocument(uri, text, lines, previous?.document, frontMatter);
    return { frontMatter, document, evidence: resolveEvidence(document, catalogue, held?.portfolio) };
  }

  #isExcluded(uri: string): boolean {
    if (this.#surroundings.isExcluded) return this.#surroundings.isExcluded(uri);
    return isExcludedBy(this.#surroundings.settings(uri).exclude, pathOf(uri), uri);
  }
}
