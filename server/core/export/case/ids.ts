import { v5 } from 'uuid';

/** The namespace of all identifiers that this project makes: a random UUID, fixed for good. */
const NAMESPACE = '6f1cf3f6-2a3b-4d0e-9a65-0c1f5f0d7f42';

/** The UUID (version 5) of a part of a framework: the same part has the same in every export, on every machine. */
export const uuidOf = (framework: string, ...path: readonly string[]): string =>
  v5([framework, ...path].join('/'), NAMESPACE);

/** A URI that needs no server. */
export const uriOf = (uuid: string): string => `urn:uuid:${uuid}`;
