import type { Content } from './content.ts';
import type { Marker } from './runs.ts';

/** A competency as it stands on a page. */
export interface FoundCompetency {
  readonly name: string;
  readonly kind: 'competency' | 'value';
  readonly group?: string;
  readonly summary?: string;
  readonly why?: string;
  readonly definitions: readonly FoundDefinition[];
}

export interface FoundDefinition extends Content {
  /** Of a value there is none. */
  readonly marker?: Marker;
}
