import type { Framework } from '../../framework/model.ts';
import type { Imported } from '../imported.ts';
import { recogniseFramework } from './match.ts';
import { type Placed, placeOver } from './place.ts';

export interface OverBundled extends Placed {
  /** The bundled framework that the page is of. */
  readonly framework?: Framework;
}

/**
 * Recognises a page of a bundled framework, and gives it that framework's ids, levels, signals and examples. The file then
 * holds the page's competencies in the publisher's words, and nothing else.
 * @param wanted the id of the framework that the user says it is
 */
export function overBundled(imported: Imported, bundled: readonly Framework[], wanted?: string): OverBundled {
  const framework =
    bundled.find(({ id }) => id === wanted) ??
    (wanted === undefined ? recogniseFramework(imported, bundled) : undefined);
  if (!framework) return { imported, notes: [] };
  const placed = placeOver(imported, framework);
  const {
    title,
    edition,
    publisher,
    language,
    source,
    coverage,
    cumulative,
    abbreviations,
    supersededBy,
    supersededOn,
  } = framework;
  const names = new Set(placed.imported.levels.map(({ id }) => id));
  return {
    framework,
    notes: placed.notes,
    imported: {
      ...placed.imported,
      title,
      ...(edition ? { edition } : {}),
      ...(publisher ? { publisher } : {}),
      language,
      wording: 'official',
      ...((placed.imported.source ?? source) ? { source: { ...source, ...placed.imported.source } } : {}),
      coverage,
      cumulative,
      ...(abbreviations.length > 0 ? { abbreviations } : {}),
      ...(supersededBy ? { supersededBy } : {}),
      ...(supersededOn ? { supersededOn } : {}),
      levels: [
        ...framework.levels
          .filter(({ id }) => names.has(id))
          .map(({ id, name, roles }) => ({ id, name, roles })),
        ...placed.imported.levels.filter(({ id }) => framework.levels.every((level) => level.id !== id)),
      ],
    },
  };
}
