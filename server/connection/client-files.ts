import ignore from 'ignore';
import type { Connection } from 'vscode-languageserver';
import { gitignorePatterns } from '../core/text/gitignore.ts';
import { type FileAccess, type Found, GONE, LARGEST, SCANNED } from './files.ts';
import { FIND_FILES, type FoundFiles, READ_FILE, type ReadFile } from './protocol.ts';
import { plainUri } from './uris.ts';

const GITIGNORE = '/.gitignore';

/** Files that only the client can read: on the web, and in virtual workspaces. */
export const clientFiles = (connection: Connection): FileAccess => {
  const read: FileAccess['read'] = async (uri) => {
    const answer = await connection
      .sendRequest<ReadFile>(READ_FILE, { uri, largest: LARGEST })
      .catch((): ReadFile => ({ text: null }));
    return answer.text ?? (answer.isTooLarge ? { why: 'too-large' } : GONE);
  };
  return {
    canRead: () => true,
    read,
    find: async (folder, globs): Promise<Found> => {
      const wish = { folder, globs: [...SCANNED, ...globs, `**${GITIGNORE}`] };
      const { uris, isCapped } = await connection.sendRequest<FoundFiles>(FIND_FILES, wish);
      const found = await withoutIgnored(folder, uris, read);
      return isCapped
        ? {
            ...found,
            notice: `${plainUri(folder)} holds more files than the editor lists; some are not found. Open a smaller folder.`,
          }
        : found;
    },
  };
};

/** Leaves out what the `.gitignore` files among the found ones name: an editor lists ignored files too. */
async function withoutIgnored(
  folder: string,
  uris: readonly string[],
  read: FileAccess['read'],
): Promise<Found> {
  const root = plainUri(folder).replace(/\/$/, '');
  const below = (uri: string) => plainUri(uri).slice(root.length + 1);
  const ignored = ignore();
  // A folder's own patterns come after those of the folders above, for the last that fits decides.
  for (const uri of uris.filter((each) => each.endsWith(GITIGNORE)).sort((a, b) => a.length - b.length)) {
    const text = await read(uri);
    if (typeof text === 'string')
      ignored.add(gitignorePatterns(text, below(uri).slice(0, -GITIGNORE.length)));
  }
  const files = uris.filter((uri) => !uri.endsWith(GITIGNORE) && below(uri) !== '');
  const kept = files.filter((uri) => !ignored.ignores(below(uri)));
  return { uris: kept, ignored: files.length - kept.length };
}

/** For clients that cannot read files for us, where we cannot either. */
export const noFiles: FileAccess = {
  canRead: () => false,
  read: async () => GONE,
  find: async () => ({ uris: [] }),
};
