import type { CoveragePolicy } from '../framework/model.ts';

/** What an importer understood of a file: a framework, or a part of one, in the publisher's own words. */
export interface Imported {
  /** The id that the file names or that its title makes; the user's `--id` goes before it. */
  readonly id: string;
  readonly title: string;
  readonly edition?: string;
  readonly publisher?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly source?: { readonly title?: string; readonly url?: string; readonly date?: string };
  /** Missing: the publisher's own words. */
  readonly wording?: 'restated' | 'official';
  readonly coverage?: CoveragePolicy;
  readonly cumulative?: boolean;
  /** Severities by rule, which only this project's own exports carry. */
  readonly rules?: Readonly<Record<string, string>>;
  readonly abbreviations?: readonly string[];
  readonly supersededBy?: string;
  readonly supersededOn?: string;
  /** Lowest first; empty for a framework of values alone. */
  readonly levels: readonly ImportedLevel[];
  readonly competencies: readonly ImportedCompetency[];
  /** What could not be placed, by line of the file (1-based) where it has lines: never dropped in silence. */
  readonly unplaced: readonly Unplaced[];
}

export interface ImportedLevel {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface ImportedCompetency {
  readonly id: string;
  readonly name: string;
  /** Other names, such as the publisher's code. */
  readonly aliases?: readonly string[];
  readonly kind: 'competency' | 'value';
  readonly group?: string;
  readonly summary?: string;
  readonly why?: string;
  readonly renamedTo?: string;
  readonly outline?: boolean;
  /** By level id; the level is null for a value. */
  readonly levels: readonly ImportedDefinition[];
}

export interface ImportedDefinition {
  readonly level: string | null;
  readonly headline?: string;
  readonly indicators: readonly ImportedIndicator[];
}

export interface ImportedIndicator {
  readonly id?: string;
  /** Word for word as the publisher has it; white space folded. */
  readonly text: string;
  readonly contrast?: string;
  /** What a bundled or earlier framework says of it for the hints. */
  readonly signals?: readonly string[];
  readonly examples?: readonly string[];
  /** The page lacks it: it holds the place, so that the numbers behind it stay with their texts. */
  readonly isKept?: boolean;
  /** It is told in our own words, among those of the publisher. */
  readonly isOurs?: boolean;
}

export interface Unplaced {
  readonly line?: number;
  readonly text: string;
  /** A cookie notice, a copyright line and the like: counted, and listed last. */
  readonly isBoilerplate?: boolean;
}

/** A file that cannot be imported: one line that says what and where. */
export interface ImportProblem {
  readonly problem: string;
}

export type ImportResult = ImportSuccess | ImportProblem;

export interface ImportSuccess {
  readonly imported: Imported;
  /** The lines by which things are placed, where the file itself has none: those of a PDF. */
  readonly lines?: readonly string[];
}
