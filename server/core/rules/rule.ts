import type { Range } from 'vscode-languageserver-types';
import type { FrameworkFile } from '../framework/parse.ts';
import type { RuleSettings, Severity } from '../framework/model.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { Span } from '../text/span.ts';

/** A change to a text: what stands in `span` becomes `newText`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A mend that the editor offers. It never writes evidence: names, headings and prompts in comments only. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
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
  readonly group: 'References' | 'Coverage' | 'Structure and length' | 'Voice and substance' | 'Personal data';
  /** Whether it finds what is merely unfinished; in a draft such findings are hints. */
  readonly isUnfinished?: boolean;
  check(evidence: Evidence, context: RuleContext): Iterable<Finding>;
}

/** A rule about framework files. */
export interface FrameworkRule extends RuleBase {
  readonly group: 'Framework and portfolio files';
  check(file: FrameworkFile, context: FrameworkContext): Iterable<Finding>;
}

export interface RuleContext {
  /** The workspace's severities; portfolio and front matter come on top. */
  readonly rules: RuleSettings;
  /** ISO 8601 date: the core has no clock. */
  readonly today: string;
}

export interface FrameworkContext {
  readonly rules: RuleSettings;
  /** Other files of the workspace that claim the same id, as paths a person recognises. */
  readonly sameId: readonly string[];
  /** Whether an earlier, sound version of the file is still in use. */
  readonly hasLastGood: boolean;
}

export type Rule = EvidenceRule | FrameworkRule;
