/** The user's files, for reading only. */
export interface FileAccess {
  /** Whether this access knows how to read a URI. */
  canRead(uri: string): boolean;
  /** The text of a file; undefined where it is gone or cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** The files below a folder that may be frameworks, portfolios or evidence. */
  find(folder: string, globs: readonly string[]): Promise<Found>;
}

export interface Found {
  readonly uris: readonly string[];
  /** What the writer should know: a limit that was reached. */
  readonly notice?: string;
}

/** The files that a scan looks for, as globs relative to a folder. */
export const SCANNED = [
  '**/frameworks/**/*.{yaml,yml}',
  '**/portfolio.{yaml,yml}',
  '**/*.{md,markdown}',
] as const;
