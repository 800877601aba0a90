import type { RuleSettings } from '../framework/model.ts';
import type { HintSettings } from '../judgement/suggestions.ts';
import type { Analyse } from '../language/analysis.ts';
import type { Rule } from '../rules/rule.ts';

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
