import { array, type Json, object, string } from './read.ts';

/** The names of item types, by identifier and by address: items may only refer to them. */
export type Types = ReadonlyMap<string, string>;

export function typesOf(definitions: Json): Types {
  const types = new Map<string, string>();
  for (const definition of array(definitions.CFItemTypes)) {
    const { title, typeCode, identifier, uri } = object(definition);
    const name = string(title) ?? string(typeCode);
    for (const key of [identifier, uri].map(string))
      if (name !== undefined && key !== undefined) types.set(key.toLowerCase(), name);
  }
  return types;
}

/** What a package calls an item: by name, or by reference to one of its types. */
export function typeOf({ CFItemType, CFItemTypeURI }: Json, types: Types): string | undefined {
  const { title, identifier, uri } =
    typeof CFItemTypeURI === 'string' ? { identifier: CFItemTypeURI } : object(CFItemTypeURI);
  return (
    string(CFItemType) ??
    string(title) ??
    types.get(string(identifier)?.toLowerCase() ?? '') ??
    types.get(string(uri)?.toLowerCase() ?? '')
  );
}
