import type { ImportProblem } from '../imported.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Under this name our own exports keep, among CASE 1.1's extensions, what CASE has no place for. */
export const EXTENSION = 'competency-evidence';

export const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
export const array = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** What our own export wrote beside a thing. */
export const extensionOf = (thing: Json): Json | undefined => {
  const extensions = object(thing.extensions);
  return Object.hasOwn(extensions, EXTENSION) ? object(extensions[EXTENSION]) : undefined;
};

/** The parts of a package, each of which is checked where it is used. */
export interface CasePackage {
  readonly document: Json;
  readonly items: readonly Json[];
  readonly associations: readonly Json[];
  readonly rubrics: readonly Json[];
  readonly definitions: Json;
}

/** Whether a text is JSON with a CFDocument and maybe items: a CASE package. */
export const looksLikeCase = (text: string): boolean =>
  /^\s*[{[]/.test(text) && /"CF(?:Document|Items)"\s*:/.test(text);

export function readPackage(json: string): CasePackage | ImportProblem {
  const parsed = parse(json);
  if ('problem' in parsed) return parsed;
  // Some systems hand out a list of one.
  const [sole, ...others] = array(parsed.value);
  const outer = object(others.length === 0 && sole !== undefined ? sole : parsed.value);
  const file = 'CFPackage' in outer ? object(outer.CFPackage) : outer;
  if (!('CFDocument' in file)) return { problem: 'the JSON is no CASE package, for it has no “CFDocument”' };
  for (const key of ['CFItems', 'CFAssociations'])
    if (file[key] !== undefined && file[key] !== null && !Array.isArray(file[key]))
      return { problem: `“${key}” of the CASE package is no list` };
  return {
    document: object(file.CFDocument),
    items: array(file.CFItems).map(object),
    associations: array(file.CFAssociations).map(object),
    rubrics: array(file.CFRubrics).map(object),
    definitions: object(file.CFDefinitions),
  };
}

function parse(json: string): { readonly value: unknown } | ImportProblem {
  try {
    return { value: JSON.parse(json.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const line = at === undefined ? undefined : json.slice(0, Number(at)).split('\n').length;
    return {
      problem: `the JSON cannot be read${line === undefined ? '; it may be cut off' : `; look at line ${line}`}`,
    };
  }
}
