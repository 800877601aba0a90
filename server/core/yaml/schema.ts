import type { SchemaError, Validator } from 'schema-validators';
import { nearest } from '../text/near.ts';
import type { Span } from '../text/span.ts';
import type { YamlTree } from './tree.ts';

/** As much of JSON Schema as our schemas use. */
export interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** A place in a YAML file that does not fit its schema. */
export interface SchemaProblem {
  readonly message: string;
  readonly span: Span;
  readonly path: readonly string[];
  /** For an unknown key: the keys that may be meant, likeliest first. */
  readonly suggestions?: readonly string[];
}

/** Checks a file against its schema; every problem stands at the very node. */
export function schemaProblems(tree: YamlTree, validate: Validator, schema: Schema): SchemaProblem[] {
  if (validate(tree.value)) return [];
  const errors = telling(validate.errors ?? []);
  const problems = errors.map((error) => ({ error, problem: explain(error, tree, schema) }));
  // A key with a slip in it is missing too; that it is misspelled says both.
  const isTheSlip = ({ keyword, instancePath, params }: SchemaError) =>
    keyword === 'required' &&
    problems.some(
      ({ error, problem }) =>
        error.instancePath === instancePath && problem.suggestions?.includes(String(params.missingProperty)),
    );
  return problems.filter(({ error }) => !isTheSlip(error)).map(({ problem }) => problem);
}

/**
 * Of the errors that a validator gives for alternatives (`anyOf`), those that tell the writer something: what is wrong
 * inside the alternative that was meant, else that none of them fits.
 */
function telling(errors: readonly SchemaError[]): SchemaError[] {
  const vague = new Set(['type', 'enum', 'anyOf']);
  const alternatives = new Set(
    errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath),
  );
  const isSpecific = (path: string) =>
    errors.some(
      (e) => (e.instancePath === path && !vague.has(e.keyword)) || e.instancePath.startsWith(`${path}/`),
    );
  return errors.filter(({ keyword, instancePath }) => {
    if (!alternatives.has(instancePath) || !vague.has(keyword)) return true;
    return keyword === 'anyOf' && !isSpecific(instancePath);
  });
}

function explain(error: SchemaError, tree: YamlTree, schema: Schema): SchemaProblem {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const here = schemaAt(schema, schema, path);
  // An item of a list is named after its list; a level's number is a name of its own.
  const name = path.findLast(
    (step, at) => !/^\d+$/.test(step) || (path[at - 1] === 'levels' && path.includes('competencies')),
  );
  const about = here?.description;
  const problem = (message: string, span: Span): SchemaProblem => ({ message, span, path });
  switch (error.keyword) {
    case 'required': {
      const missing = String(error.params.missingProperty);
      const what = schemaAt(schema, schema, [...path, missing])?.description;
      return problem(`“${missing}” is missing here; add it.${what ? ` ${what}` : ''}`, tree.headSpan(path));
    }
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty);
      const known = Object.keys(objectSchema(schema, here)?.properties ?? {});
      const suggestions = nearest(key, known);
      const advice = suggestions[0]
        ? `did you mean “${suggestions[0]}”?`
        : `known here: ${known.join(', ')}.`;
      return {
        ...problem(`“${key}” is not a key that belongs here; ${advice}`, tree.keySpan([...path, key])),
        suggestions,
      };
    }
    case 'enum':
      return problem(
        `“${name}” must be one of ${(error.params.allowedValues as unknown[]).filter((v) => typeof v === 'string').join(', ')}.`,
        tree.nodeSpan(path),
      );
    case 'minLength':
    case 'minItems':
      return problem(
        `“${name}” is empty; fill it in or remove it.${about ? ` ${about}` : ''}`,
        tree.nodeSpan(path),
      );
    default:
      return problem(
        name
          ? `The value of “${name}” does not fit.${about ? ` Expected: ${about}` : ''}`
          : `This file should begin with keys and values. ${schema.description ?? ''}`.trim(),
        tree.nodeSpan(path),
      );
  }
}

/** The part of a schema that speaks of a path in the file; undefined where it says nothing of it. */
export function schemaAt(
  root: Schema,
  schema: Schema | undefined,
  path: readonly string[],
): Schema | undefined {
  const [step, ...rest] = path;
  const here = resolve(root, schema);
  if (step === undefined || !here) return here;
  for (const candidate of [here, ...(here.anyOf ?? [])]) {
    const option = resolve(root, candidate);
    const additional =
      typeof option?.additionalProperties === 'object' ? option.additionalProperties : undefined;
    const next =
      option?.properties?.[step] ?? (/^\d+$/.test(step) ? (option?.items ?? additional) : additional);
    if (next) return schemaAt(root, next, rest);
  }
  return undefined;
}

/** The alternative of a schema that describes an object. */
export function objectSchema(root: Schema, schema: Schema | undefined): Schema | undefined {
  const here = resolve(root, schema);
  return here?.properties
    ? here
    : here?.anyOf?.map((option) => resolve(root, option)).find((option) => option?.properties);
}

function resolve(root: Schema, schema: Schema | undefined): Schema | undefined {
  if (!schema?.$ref) return schema;
  const target = root.definitions?.[schema.$ref.split('/').at(-1) ?? ''];
  return target && schema.description ? { ...target, description: schema.description } : target;
}
