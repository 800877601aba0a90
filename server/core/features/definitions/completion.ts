import type { CompletionItem } from 'vscode-languageserver-types';
import { STRUCTURES } from '../../evidence/structure.ts';
import type { Catalogue } from '../../framework/catalogue.ts';
import { frameworkTitle } from '../../framework/model.ts';
import { rules } from '../../rules/index.ts';
import type { Lines } from '../../text/lines.ts';
import { objectSchema, type Schema, schemaAt } from '../../yaml/schema.ts';
import { type Writing, writingIn } from '../../yaml/writing.ts';
import { type Option, toItems } from '../completion/item.ts';
import { KIND } from '../lsp.ts';

/** A framework or portfolio file that is being written. */
export interface DefinitionFile {
  readonly schema: Schema;
  readonly lines: Lines;
  readonly text: string;
  readonly catalogue: Catalogue;
  /** The framework that a portfolio names. */
  readonly framework?: string | undefined;
  /** The ids of the levels that a framework file declares. */
  readonly levels?: readonly string[];
}

/** Keys and values that fit at an offset, as the schema and the known frameworks have them. */
export function completeDefinition(file: DefinitionFile, offset: number): CompletionItem[] {
  const writing = writingIn(file.text, offset);
  if (!writing) return [];
  const options = writing.what === 'value' || writing.path.at(-1) === '0' ? valueOptions(file, writing) : [];
  const keys = writing.what === 'key' ? keyOptions(file, writing) : [];
  return toItems([...options, ...keys], file.lines, writing.span);
}

function keyOptions({ schema: root, levels = [] }: DefinitionFile, { path, siblings }: Writing): Option[] {
  if (path.at(-1) === 'rules')
    return rules.map(({ code, about }) => ({
      label: code,
      detail: about,
      kind: KIND.property,
      insert: `${code}: `,
    }));
  // Below a competency, the keys of `levels` are the framework's own.
  if (path[0] === 'competencies' && path.at(-1) === 'levels')
    return levels
      .filter((id) => !siblings.includes(id))
      .map((id) => ({
        label: id,
        detail: 'A level of this framework',
        kind: KIND.property,
        insert: `"${id}":`,
      }));
  const properties = objectSchema(root, schemaAt(root, root, path))?.properties ?? {};

  return Object.entries(properties)
    .filter(([key]) => !siblings.includes(key))
    .map(([key, schema]) => ({
      label: key,
      detail: schemaAt(root, schema, [])?.description ?? '',
      kind: KIND.property,
      insert: opensBlock(root, schema) ? `${key}:` : `${key}: `,
    }));
}

const opensBlock = (root: Schema, schema: Schema): boolean => {
  const type = schemaAt(root, schema, [])?.type;
  return type === 'array' || type === 'object';
};

const MAX_AGES = [
  ['P1Y', 'One year'],
  ['P18M', 'Eighteen months'],
  ['P2Y', 'Two years'],
  ['P3Y', 'Three years'],
] as const;

function valueOptions({ schema: root, catalogue, framework }: DefinitionFile, { path }: Writing): Option[] {
  const named = path.filter((step) => step !== '0');
  const own = catalogue.frameworks.get(framework ?? '');
  switch (named.join('/')) {
    case 'framework':
    case 'supersededBy':
      return [...catalogue.frameworks.values()].map((known) => ({
        label: known.id,
        detail: frameworkTitle(known),
        kind: KIND.module,
      }));
    case 'level':
      return (own?.levels ?? []).flatMap(({ id, name, roles }) => [
        { label: id, detail: [name, ...roles].join(', '), kind: KIND.enumMember },
        ...roles.map((role) => ({ label: role, detail: name, kind: KIND.enumMember })),
      ]);
    case 'competencies':
      return (own?.competencies ?? []).map(({ id, name }) => ({ label: id, detail: name, kind: KIND.class }));
    case 'competencies/renamedTo':
      return [...catalogue.frameworks.values()].flatMap(({ id, competencies }) =>
        competencies.map((known) => ({ label: `${id}/${known.id}`, detail: known.name, kind: KIND.class })),
      );
    case 'structure':
      return [...Object.entries(STRUCTURES), ['none', ['No structure is asked for']] as const].map(
        ([name, parts]) => ({ label: name, detail: parts.join(', '), kind: KIND.enumMember }),
      );
    case 'coverage':
      return [
        ...schemaValues(root, path),
        { label: '{atLeast: 3}', detail: 'So many different indicators', kind: KIND.enumMember },
      ];
    case 'maxAge':
      return MAX_AGES.map(([label, detail]) => ({ label, detail, kind: KIND.enumMember }));
    default:
      return schemaValues(root, path);
  }
}

/** The values that the schema lists, and true and false where it wants one of them. */
function schemaValues(root: Schema, path: readonly string[]): Option[] {
  const schema = schemaAt(root, root, path);
  const values = [schema, ...(schema?.anyOf ?? [])].flatMap(
    (option) => option?.enum ?? (option?.type === 'boolean' ? ['true', 'false'] : []),
  );
  return values
    .filter((value) => typeof value === 'string')
    .map((label) => ({ label, kind: KIND.enumMember }));
}
