import type { Range } from 'vscode-languageserver-types';
import type { Shingles } from './shingles.ts';

/** Where a passage stands, and what for. */
export interface PassagePlace {
  readonly range: Range;
  /** Offset in its document. */
  readonly start: number;
  /** The competencies that it is claimed for, with their framework. */
  readonly competencies: ReadonlySet<string>;
}

/** A passage as it is compared with others. */
export interface KnownPassage extends PassagePlace {
  readonly uri: string;
  readonly shingles: Shingles;
}

export const byPlace = (a: KnownPassage, b: KnownPassage): number =>
  a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.start - b.start;
