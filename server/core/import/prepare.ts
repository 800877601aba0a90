import type { Framework } from '../framework/model.ts';
import type { Imported, ImportProblem } from './imported.ts';
import { otherFramework } from './official/match.ts';
import { type Change, mergeInto } from './official/merge.ts';
import { overBundled } from './official/over-bundled.ts';
import { oneLine as shown } from './one-line.ts';
import { type Overview, overviewOf } from './overview.ts';
import { toYaml } from './to-yaml.ts';

export { shown };

/** What the user wishes to be made of an import. */
export interface ImportWish {
  readonly id?: string;
  readonly title?: string;
  /** The text of the framework file to merge into. */
  readonly into?: string;
}

/** An import as a file that is ready to be written. */
export interface Prepared {
  readonly yaml: string;
  readonly id: string;
  /** What was understood, to be laid out. */
  readonly overview: Overview;
  /** The same, a line each. */
  readonly summary: readonly string[];
  /** What was not placed, a line each, with its line in the file; boilerplate is only counted. */
  readonly unplaced: readonly string[];
  /** Against the file that it is merged into. */
  readonly changes: readonly Change[];
  /** Whether texts that the file has already would change. */
  readonly needsConfirmation: boolean;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Makes the file of an import: over a bundled framework where it is one's page, into a file where the user wishes so. */
export function prepare(
  found: Imported,
  bundled: readonly Framework[],
  wish: ImportWish,
): Prepared | ImportProblem {
  if (wish.id !== undefined && !ID.test(wish.id))
    return {
      problem: `the id “${shown(wish.id)}” does not fit; an id is small letters, digits and hyphens, such as our-ward`,
    };
  const into = wish.into === undefined ? undefined : idIn(wish.into);
  const other = into === undefined ? undefined : otherFramework(found, bundled, into);
  if (other)
    return {
      problem: `it is a page of ${other.id} (${other.title}), and not of ${into}; merge it into that one`,
    };
  const {
    imported: over,
    framework,
    notes,
  } = overBundled(found, bundled, wish.id ?? (bundled.some(({ id }) => id === into) ? into : undefined));
  const imported: Imported = {
    ...over,
    ...(wish.id ? { id: wish.id } : {}),
    ...(wish.title?.trim() ? { title: shown(wish.title) } : {}),
  };
  const about = [...understood(imported, framework), ...notes.map((note) => `note: ${note}`)];
  const unplaced = listed(found);
  const overview = overviewOf(found, imported, framework, notes);
  if (wish.into === undefined) {
    const made = toYaml(imported);
    return 'problem' in made
      ? made
      : {
          yaml: made.yaml,
          id: imported.id,
          overview,
          summary: about,
          unplaced,
          changes: [],
          needsConfirmation: false,
        };
  }
  const merged = mergeInto(wish.into, imported);
  if ('problem' in merged) return merged;
  const more = merged.notes.filter((note) => !notes.includes(note));
  const summary = [
    ...about,
    ...more.map((note) => `note: ${note}`),
    ...(merged.changes.length === 0 ? ['nothing is new: the file has all of it already'] : []),
  ];
  return {
    yaml: merged.yaml,
    id: into ?? imported.id,
    overview: { ...overview, notes: [...overview.notes, ...more.map(shown)] },
    summary,
    unplaced,
    changes: merged.changes,
    needsConfirmation: merged.needsConfirmation,
  };
}

const idIn = (yaml: string): string | undefined => /^id:[ \t]*["']?([a-z0-9-]+)/m.exec(yaml)?.[1];

function understood(
  { title, id, levels, competencies }: Imported,
  framework: Framework | undefined,
): string[] {
  const counts = new Map(levels.map(({ id: level }) => [level as string | null, 0]));
  const lines = competencies.map(({ id: competency, name, kind, levels: definitions, outline }) => {
    for (const { level } of definitions) counts.set(level, (counts.get(level) ?? 0) + 1);
    const numbers = definitions
      .map(({ level, indicators }) =>
        level === null ? `${indicators.length}` : `${level}: ${indicators.length}`,
      )
      .join(', ');
    return `  ${competency}  “${shown(name)}”${kind === 'value' ? ', value' : ''}  ${outline ? 'name only' : `indicators ${numbers}`}`;
  });
  const recognised = framework ? `, recognised as ${framework.id}: its ids, levels and hints are kept` : '';
  return [
    `${id}  “${shown(title)}”${recognised}`,
    ...(levels.length > 0
      ? [
          `  levels ${levels.map(({ id: level, name, roles }) => `${level} ${shown(name)}${roles.length > 0 ? ` (${roles.map(shown).join(', ')})` : ''}`).join('; ')}`,
        ]
      : []),
    ...lines,
  ];
}

function listed({ unplaced }: Imported): string[] {
  const own = unplaced
    .filter(({ isBoilerplate }) => !isBoilerplate)
    .map(({ line, text }) => `${line === undefined ? '' : `line ${line}: `}${cut(shown(text))}`);
  const rest = unplaced.filter(({ isBoilerplate }) => isBoilerplate);
  if (rest.length === 0) return own;
  const lines = [...new Set(rest.flatMap(({ line }) => line ?? []))];
  const where =
    lines.length === 0
      ? ''
      : ` (line${lines.length > 1 ? 's' : ''} ${lines.slice(0, 30).join(', ')}${lines.length > 30 ? ', …' : ''})`;
  return [...own, `cookie notices, forms, page marks and the like${where}`];
}

const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

/** The changes of a merge as a diff. */
export function diffOf(changes: readonly Change[]): string[] {
  return changes.flatMap(({ kind, at, before, after }) => [
    `@@ ${at}: ${kind}`,
    ...(before === undefined ? [] : [`- ${shown(before)}`]),
    ...(after === undefined ? [] : [`+ ${shown(after)}`]),
  ]);
}
