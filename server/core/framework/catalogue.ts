import { isNear } from '../text/near.ts';
import { competencyById, competencyByName, competencyByTitle } from './find.ts';
import type { Competency, Framework } from './model.ts';

/** All frameworks that a document may follow: the bundled ones, and those of the workspace in their place. */
export interface Catalogue {
  readonly frameworks: ReadonlyMap<string, Framework>;
  /** Ids that a file in the workspace claims but whose file has errors and no earlier good version, with that file's URI. */
  readonly broken: ReadonlyMap<string, string>;
}

/** A catalogue of some frameworks; of two with one id the first is used. */
export function catalogueOf(
  frameworks: Iterable<Framework>,
  broken: ReadonlyMap<string, string> = new Map(),
): Catalogue {
  const byId = new Map<string, Framework>();
  for (const framework of frameworks) if (!byId.has(framework.id)) byId.set(framework.id, framework);
  return { frameworks: byId, broken };
}

/** Whether an id is a framework's, or so close to one that it is probably meant. */
export function isNearlyKnown(catalogue: Catalogue, id: string): boolean {
  if (catalogue.frameworks.has(id) || catalogue.broken.has(id)) return true;
  for (const known of [...catalogue.frameworks.keys(), ...catalogue.broken.keys()])
    if (isNear(id, known)) return true;
  return false;
}

/** The editions that a framework replaces, directly. */
export function olderEditions(catalogue: Catalogue, framework: Framework): readonly Framework[] {
  let byFramework = older.get(catalogue);
  if (!byFramework) older.set(catalogue, (byFramework = new Map()));
  let editions = byFramework.get(framework);
  if (!editions) {
    editions = [...catalogue.frameworks.values()].filter(({ supersededBy }) => supersededBy === framework.id);
    byFramework.set(framework, editions);
  }
  return editions;
}

/** Whether one framework is the edition that another replaced, directly. */
export const isOlderEdition = (framework: Framework, than: Framework): boolean =>
  framework !== than && framework.supersededBy === than.id;

const older = new WeakMap<Catalogue, Map<Framework, readonly Framework[]>>();

/** A competency of an older edition, and what it is called now; `now` is missing where it was withdrawn. */
export interface Superseded {
  readonly edition: Framework;
  readonly competency: Competency;
  readonly now?: Competency;
}

/** Looks a name or id up in the older editions of a framework; undefined where the framework itself knows it. */
export function supersededName(
  catalogue: Catalogue,
  framework: Framework,
  name: string,
  find: typeof competencyByName = competencyByName,
): Superseded | undefined {
  if (find(framework, name)) return undefined;
  for (const edition of olderEditions(catalogue, framework)) {
    const competency = find(edition, name);
    if (!competency) continue;
    return superseded(edition, competency, framework);
  }
  return undefined;
}

/** The same for a heading, which has names and no ids. */
export const supersededTitle = (
  catalogue: Catalogue,
  framework: Framework,
  title: string,
): Superseded | undefined => supersededName(catalogue, framework, title, competencyByTitle);

/** A competency of an older edition with what it is called in the newer. */
export function superseded(edition: Framework, competency: Competency, newer: Framework): Superseded {
  const [id, newId] = competency.renamedTo?.split('/') ?? [];
  const now = competencyById(newer, id === newer.id && newId ? newId : competency.id);
  return now ? { edition, competency, now } : { edition, competency };
}
