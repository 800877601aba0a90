import type { Framework } from '../../framework/model.ts';
import { fold } from '../../text/fold.ts';
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
      // What is our own restatement, by its word or by its words, does not become the publisher's.
      wording: imported.wording ?? (isRestatement(imported, framework) ? 'restated' : 'official'),
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

/** Whether most of the texts are those of a restated framework, word for word. */
function isRestatement({ competencies }: Imported, { wording, competencies: known }: Framework): boolean {
  if (wording !== 'restated') return false;
  const restated = new Set(
    known.flatMap(({ levels }) =>
      levels.flatMap(({ indicators }) => indicators.map(({ text }) => fold(text))),
    ),
  );
  const texts = competencies.flatMap(({ levels }) => levels.flatMap(({ indicators }) => indicators));
  return texts.filter(({ text }) => restated.has(fold(text))).length * 2 > texts.length;
}
