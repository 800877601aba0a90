import { fold } from '../text/fold.ts';
import type { Competency, Framework, Indicator, Level, LevelDefinition } from './model.ts';

/** The ways to a framework's parts, made once for each framework. */
interface Lookup {
  readonly byId: ReadonlyMap<string, Competency>;
  readonly byName: ReadonlyMap<string, Competency>;
  readonly byTitle: ReadonlyMap<string, Competency>;
  readonly levels: ReadonlyMap<string, Level>;
  readonly levelNames: ReadonlyMap<string, Level>;
}

const lookups = new WeakMap<Framework, Lookup>();

function lookup(framework: Framework): Lookup {
  let found = lookups.get(framework);
  if (!found) lookups.set(framework, (found = makeLookup(framework)));
  return found;
}

function makeLookup(framework: Framework): Lookup {
  const byName = firstWins(
    framework.competencies.flatMap((competency) =>
      [competency.name, ...competency.aliases, competency.id].map(
        (name) => [fold(name), competency] as const,
      ),
    ),
  );
  const byTitle = firstWins(
    framework.competencies.flatMap((competency) =>
      [competency.name, ...competency.aliases].map((name) => [fold(name), competency] as const),
    ),
  );
  const levelNames = firstWins([
    ...framework.levels.map((level) => [fold(level.name), level] as const),
    ...framework.levels.flatMap((level) => level.roles.map((role) => [fold(role), level] as const)),
  ]);
  return {
    byId: firstWins(framework.competencies.map((competency) => [competency.id, competency])),
    byName,
    byTitle,
    levels: firstWins(framework.levels.map((level) => [level.id, level])),
    levelNames,
  };
}

function firstWins<V>(entries: ReadonlyArray<readonly [string, V]>): Map<string, V> {
  const map = new Map<string, V>();
  for (const [key, value] of entries) if (!map.has(key)) map.set(key, value);
  return map;
}

export const competencyById = (framework: Framework, id: string): Competency | undefined =>
  lookup(framework).byId.get(id);

/** A competency by its name, an alias or its id; case, punctuation and leading numbers do not count. */
export const competencyByName = (framework: Framework, name: string): Competency | undefined =>
  lookup(framework).byId.get(name) ?? lookup(framework).byName.get(fold(name));

/** A competency that a heading names: by its name or an alias. An id is no title, and may change without the documents. */
export const competencyByTitle = (framework: Framework, title: string): Competency | undefined =>
  lookup(framework).byTitle.get(fold(title));

/** A level by its id, its name or a role. */
export const levelByName = (framework: Framework, name: string): Level | undefined =>
  lookup(framework).levels.get(name) ?? lookup(framework).levelNames.get(fold(name));

export const levelById = (framework: Framework, id: string): Level | undefined =>
  lookup(framework).levels.get(id);

/** How high a level stands in its framework, from 0; -1 where the framework has no such level. */
export const levelRank = (framework: Framework, id: string): number =>
  framework.levels.findIndex((level) => level.id === id);

export const definitionAt = (competency: Competency, level: string | null): LevelDefinition | undefined =>
  competency.levels.find((definition) => definition.level === level);

/** An indicator by its number or its stable id. */
export const indicatorBy = (definition: LevelDefinition, name: string): Indicator | undefined =>
  definition.indicators.find((indicator) => indicator.id === name || String(indicator.number) === name);
