/** The user's files, for reading only. */
export interface FileAccess {
  /** Whether this access knows how to read a URI. */
  canRead(uri: string): boolean;
  /** The text of a file, or why there is none. Never fails. */
  read(uri: string): Promise<string | Unread>;
  /** The files below a folder that may be frameworks, portfolios or evidence. Fails where the folder cannot be looked into. */
  find(folder: string, globs: readonly string[]): Promise<Found>;
}

/** Why there is no text: the file is gone (or is a folder, a link, a pipe), too large, or not ours to read. */
export type Unread = { readonly why: 'gone' | 'too-large' | 'forbidden' };

export const GONE: Unread = { why: 'gone' };

export interface Found {
  readonly uris: readonly string[];
  /** How many files and folders were passed over because git ignores them. */
  readonly ignored?: number;
  /** Folders that are not ours to list. */
  readonly forbidden?: readonly string[];
  /** Folders that could not be listed for another reason, which may pass. */
  readonly failed?: readonly string[];
  /** What the writer should know: a limit that was reached. */
  readonly notice?: string;
}

/** The files that a scan looks for, as globs relative to a folder. */
export const SCANNED = [
  '**/frameworks/**/*.{yaml,yml}',
  '**/portfolio.{yaml,yml}',
  '**/*.{md,markdown,mdown}',
] as const;

/** A larger file is no text that a person wrote, in bytes. */
export const LARGEST = 5 * 1024 * 1024;
