import type { Connection } from 'vscode-languageserver';
import { type FileAccess, type Found, SCANNED } from './files.ts';
import { FIND_FILES, READ_FILE } from './protocol.ts';

/** Files that only the client can read: on the web, and in virtual workspaces. */
export const clientFiles = (connection: Connection): FileAccess => ({
  canRead: () => true,
  read: async (uri) =>
    (await connection.sendRequest<{ text: string | null }>(READ_FILE, { uri })).text ?? undefined,
  find: async (folder, globs): Promise<Found> => ({
    uris: await connection.sendRequest<string[]>(FIND_FILES, { folder, globs: [...SCANNED, ...globs] }),
  }),
});

/** For clients that cannot read files for us, where we cannot either. */
export const noFiles: FileAccess = {
  canRead: () => false,
  read: async () => undefined,
  find: async () => ({ uris: [] }),
};
