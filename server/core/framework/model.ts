import type { Position } from 'vscode-languageserver-types';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
/** `on` is the rule's own default, for switching a rule back on that a farther setting switched off. */
export type SeveritySetting = Severity | 'off' | 'on';
/** Severities by rule code, as a setting, a portfolio, a front matter or a framework gives them. */
export type RuleSettings = Readonly<Record<string, SeveritySetting>>;

/** How much of a level has to be tagged: formats.md, `coverage`. */
export type CoveragePolicy = 'holistic' | 'every' | { readonly atLeast: number };

/** One thing that a competency asks for at a level. All strings here are the framework file's own. */
export interface Indicator {
  /** Its place in the source, from 1. */
  readonly number: number;
  /** A stable id that may stand in place of the number. */
  readonly id?: string;
  readonly text: string;
  readonly signals: readonly string[];
  readonly examples: readonly string[];
  /** What ineffective behaviour looks like. */
  readonly contrast?: string;
  /** Where it stands in the framework file. */
  readonly at: Position;
}

/** What a competency asks at one level; the level is null for a value, whose indicators stand at once. */
export interface LevelDefinition {
  readonly level: string | null;
  readonly headline?: string;
  readonly indicators: readonly Indicator[];
  readonly at: Position;
}

export interface Competency {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'competency' | 'value';
  readonly group?: string;
  /** What replaced it in a newer edition, as `<framework>/<competency>`. */
  readonly renamedTo?: string;
  readonly summary?: string;
  readonly why?: string;
  /** Named only: it may be claimed and tagged, and nothing is checked against it. */
  readonly outline: boolean;
  /** In the order of the framework's levels. */
  readonly levels: readonly LevelDefinition[];
  readonly at: Position;
}

export interface Level {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly at: Position;
}

/** A competency framework as its publisher defines it; plain data, so that it can be kept as JSON. */
export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly edition?: string;
  readonly publisher?: string;
  /** BCP 47. */
  readonly language: string;
  readonly wording: 'restated' | 'official';
  readonly source?: { readonly title?: string; readonly url?: string; readonly date?: string };
  readonly supersededBy?: string;
  /** ISO 8601 date. */
  readonly supersededOn?: string;
  readonly coverage: CoveragePolicy;
  /** Whether a higher level takes the lower ones for granted. */
  readonly cumulative: boolean;
  readonly rules: RuleSettings;
  readonly abbreviations: readonly string[];
  /** Lowest first. */
  readonly levels: readonly Level[];
  readonly competencies: readonly Competency[];
  /** The URI of the file that defines it. */
  readonly uri: string;
  readonly at: Position;
}

/** `cvf-2024 · Competency and Values Framework (2024)`, for lists and messages. */
export const frameworkTitle = (framework: Framework): string =>
  framework.edition ? `${framework.title} (${framework.edition})` : framework.title;
