import { fold } from '../../../text/fold.ts';
import type { FoundCompetency, FoundDefinition } from './found-competency.ts';
import { levelKey } from './runs.ts';

/** A competency that comes twice is one: its levels are put together. */
export function mergeByName(competencies: readonly FoundCompetency[]): FoundCompetency[] {
  const byName = new Map<string, FoundCompetency>();
  for (const competency of competencies) {
    const known = byName.get(fold(competency.name));
    byName.set(
      fold(competency.name),
      known
        ? { ...competency, ...known, definitions: mergeLevels(known.definitions, competency.definitions) }
        : competency,
    );
  }
  return [...byName.values()];
}

function mergeLevels(known: readonly FoundDefinition[], more: readonly FoundDefinition[]): FoundDefinition[] {
  const key = ({ marker }: FoundDefinition) => (marker ? levelKey(marker.level) : '');
  const merged = [...known];
  for (const definition of more) {
    const at = merged.findIndex((other) => key(other) === key(definition));
    const other = merged[at];
    if (!other) merged.push(definition);
    // A part that is repeated word for word, as in print and on screen, says nothing new.
    else
      merged[at] = {
        ...other,
        indicators: [
          ...other.indicators,
          ...definition.indicators.filter(({ text }) => other.indicators.every((one) => one.text !== text)),
        ],
      };
  }
  return merged;
}
