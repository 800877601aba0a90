import type { FoundCompetency } from './found-competency.ts';
import { levelKey } from './runs.ts';

/** “A practitioner must”, “The nurse will be able to”. */
const LEAD_IN = /\b(?:must|will|should|can|shall)(?: also)?(?: be able to)?\s*:?$/i;

/** Where the same lead-in stands over all statements of a page, it tells no levels apart: there are none. */
export function withoutLeadIn(found: readonly FoundCompetency[]): readonly FoundCompetency[] {
  const markers = found.flatMap(({ definitions }) => definitions.map(({ marker }) => marker));
  const keys = new Set(markers.map((marker) => (marker ? levelKey(marker.level) : '')));
  if (keys.size !== 1 || !markers.every((marker) => marker && LEAD_IN.test(marker.text))) return found;
  return found.map((competency) => ({
    ...competency,
    definitions: competency.definitions.map(({ marker: _, ...definition }) => definition),
  }));
}
