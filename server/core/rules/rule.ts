import type { Range } from 'vscode-languageserver-types';
import type { Block } from '../evidence/chunk.ts';
import type { PlacedBlock } from '../evidence/document.ts';
import type { Competency, Framework, RuleSettings, Severity } from '../framework/model.ts';
import type { FrameworkFile } from '../framework/parse.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { PassageIndex } from '../judgement/passage-index.ts';
import type { ResolvedPortfolio } from '../judgement/portfolio.ts';
import type { Proposal } from '../judgement/suggestions.ts';
import type { Analyse, Analysis } from '../language/analysis.ts';
import type { Governed } from '../portfolio/governed.ts';
import type { Span } from '../text/span.ts';

/** A change to a text: what stands in `span` becomes `newText`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
  /** Why the writer should look at this change before it is made; an editor that can shows them first. */
  readonly confirm?: string;
}

/** A change to another file than the one with the finding; its text need not be at hand. */
export interface EditElsewhere extends Omit<Edit, 'span'> {
  readonly uri: string;
  readonly range: Range;
}

/** A mend that the editor offers. It never writes evidence: names, headings and prompts in comments only. */
export interface Fix {
  readonly title: string;
  /** None where the title says why nothing can be done yet. */
  readonly edits: readonly Edit[];
  readonly elsewhere?: readonly EditElsewhere[];
  /** Whether it is the obvious one, which *Fix all* may take. */
  readonly isPreferred?: boolean;
}

/** Something that a rule found. */
export interface Finding {
  readonly span: Span;
  /** One sentence: what is wrong and what to do about it. */
  readonly message: string;
  /** In place of the rule's default, where a rule finds things of different weight. */
  readonly severity?: Severity;
  readonly related?: ReadonlyArray<{ readonly uri: string; readonly range: Range; readonly message: string }>;
  /** Made when the writer asks for mends, for most findings are never asked about. */
  readonly fixes?: () => readonly Fix[];
}

interface RuleBase {
  /** Stable, kebab-case: what settings and ignore comments name. */
  readonly code: string;
  readonly severity: Severity | 'off';
  /** One line for the index of the documentation. */
  readonly about: string;
}

/** A rule about evidence documents. */
export interface EvidenceRule extends RuleBase {
  readonly group:
    | 'References'
    | 'Coverage'
    | 'Structure and length'
    | 'Voice and substance'
    | 'Personal data';
  /** Whether it finds what is merely unfinished; in a draft such findings are hints. */
  readonly isUnfinished?: boolean;
  check(evidence: Evidence, context: RuleContext): Iterable<Finding>;
  /** What the rule finds in a portfolio file, where it applies there too. */
  inPortfolio?(portfolio: ResolvedPortfolio, context: PortfolioContext): Iterable<Finding>;
}

/** A rule about portfolio files alone. */
export interface PortfolioRule extends RuleBase {
  readonly group: 'Framework and portfolio files';
  inPortfolio(portfolio: ResolvedPortfolio, context: PortfolioContext): Iterable<Finding>;
}

export interface PortfolioContext {
  readonly rules: RuleSettings;
  /** Whether some passage counts for a competency that the portfolio requires; undefined until all documents have been read. */
  readonly isEvidenced?: (competency: Competency) => boolean;
  /** The documents that follow the portfolio's framework for want of one of their own; undefined until all documents have been read. */
  readonly governed?: () => Governed;
}

/** A rule about framework files. */
export interface FrameworkRule extends RuleBase {
  readonly group: 'Framework and portfolio files';
  check(file: FrameworkFile, context: FrameworkContext): Iterable<Finding>;
}

/**
 * A rule that looks at one passage at a time. What it finds in a passage is kept as long as neither the passage nor what
 * it is told about its surroundings changes: after an edit only what the edit touched is judged again.
 */
export interface PassageRule extends RuleBase {
  readonly group: 'Voice and substance' | 'Personal data';
  readonly isUnfinished?: boolean;
  /** Whether it reads English; it is then silent in documents of other languages, and until the tagger is loaded. */
  readonly needsEnglish?: boolean;
  /** Whether it looks at headings as well, each as a passage of its own. */
  readonly readsHeadings?: boolean;
  /** What it finds in the words that a tag has beside its key; spans are offsets into these words. */
  readonly inNote?: (note: string, framework: Framework | undefined) => Iterable<Finding>;
  /** @returns findings whose spans are offsets into the passage's prose */
  check(passage: Passage, context: PassageContext): Iterable<Finding>;
}

/** One block of prose with the little that a passage rule may know of what is around it. */
export interface Passage {
  readonly block: Block;
  /** The parts of the structure that it stands in: `action`, `result`, …; none outside of a structure. */
  readonly parts: readonly string[];
}

export interface PassageContext {
  readonly framework: Framework | undefined;
  /** The passage as the tagger reads it; made when it is first asked for. Only for rules that need English. */
  readonly analysis: () => Analysis;
}

export interface RuleContext {
  /** The workspace's severities; portfolio and front matter come on top. */
  readonly rules: RuleSettings;
  /** ISO 8601 date: the core has no clock. */
  readonly today: string;
  /** Reads English prose; undefined until the tagger is loaded, and where the document is not English. */
  readonly analyse?: Analyse;
  /** The passages of the documents that belong together with this one, itself among them. */
  readonly passages?: PassageIndex;
  /** The indicators that a passage probably shows, best first; undefined while hints are off or not ready. */
  readonly rank?: (placed: PlacedBlock) => readonly Proposal[];
}

export interface FrameworkContext {
  readonly rules: RuleSettings;
  /** Other files of the workspace that claim the same id, as paths a person recognises. */
  readonly sameId: readonly string[];
  /** Whether an earlier, sound version of the file is still in use. */
  readonly hasLastGood: boolean;
}

export type Rule = EvidenceRule | PassageRule | FrameworkRule | PortfolioRule;
