import { framework as validate } from 'schema-validators';
import schema from '../../../frameworks/framework.schema.json' with { type: 'json' };
import { type Lines, linesOf } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Schema, type SchemaProblem, schemaProblems } from '../yaml/schema.ts';
import { readYaml, type YamlTree } from '../yaml/tree.ts';
import { buildFramework } from './build.ts';
import type { Framework } from './model.ts';

/** A framework file, read: what it defines, if it is sound, and what is wrong with it. */
export interface FrameworkFile {
  readonly uri: string;
  readonly text: string;
  readonly lines: Lines;
  readonly tree: YamlTree;
  /** The id that the file claims, even where the rest is broken. */
  readonly id: string | undefined;
  /** Where the id stands; the beginning of the file where it has none. */
  readonly idSpan: Span;
  /** Missing where the file has errors. */
  readonly framework?: Framework;
  readonly problems: readonly SchemaProblem[];
}

export const frameworkSchema = schema as Schema;

/** Reads a framework file (YAML 1.2). Never throws. */
export function parseFramework(text: string, uri: string): FrameworkFile {
  const tree = readYaml(text);
  const lines = linesOf(text);
  const yamlProblems = tree.problems.map(({ message, span }) => ({ message, span, path: [] }));
  const undeclared = yamlProblems.length > 0 ? [] : undeclaredLevels(tree);
  const problems =
    yamlProblems.length > 0
      ? yamlProblems
      : [
          ...schemaProblems(tree, validate, frameworkSchema),
          // Of two levels with one id, one is probably meant to be what seems undeclared; duplicate-id says so once.
          ...(hasDoubleLevel(tree) ? [] : undeclared),
        ];
  const id = idOf(tree.value);
  const file = { uri, text, lines, tree, id, idSpan: tree.nodeSpan(['id']), problems };
  return problems.length + undeclared.length === 0
    ? { ...file, framework: buildFramework(tree, lines, uri) }
    : file;
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined;

function hasDoubleLevel(tree: YamlTree): boolean {
  const { levels } = (tree.value ?? {}) as { levels?: unknown };
  if (!Array.isArray(levels)) return false;
  return (
    new Set(levels.map((_, index) => tree.written(['levels', String(index), 'id']))).size < levels.length
  );
}

/** A level below a competency that the framework's own list of levels does not have. The schema cannot tell. */
function undeclaredLevels(tree: YamlTree): SchemaProblem[] {
  const { levels = [], competencies = [] } = (tree.value ?? {}) as {
    levels?: ReadonlyArray<{ id?: unknown }>;
    competencies?: ReadonlyArray<{ levels?: Readonly<Record<string, unknown>> }>;
  };
  if (!Array.isArray(levels) || !Array.isArray(competencies)) return [];
  const declared = new Set(levels.map((_, index) => tree.written(['levels', String(index), 'id'])));
  return competencies.flatMap((competency, index) =>
    Object.keys(competency?.levels ?? {}).flatMap((level) => {
      const path = ['competencies', String(index), 'levels', level];
      if (declared.has(level)) return [];
      const known = [...declared].join(', ') || 'none';
      return [
        {
          message: `Level “${level}” is not one of the framework's levels (${known}); correct it here or add it to “levels”.`,
          span: tree.keySpan(path),
          path,
        },
      ];
    }),
  );
}
