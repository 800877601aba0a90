import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import picomatch from 'picomatch';
import { walk } from '../node/walk.ts';
import { type FileAccess, SCANNED } from './files.ts';
import { uriBelow } from './uris.ts';

/** The file system of the machine that the server runs on. */
export const nodeFiles: FileAccess = {
  canRead: (uri) => uri.startsWith('file:'),
  read: async (uri) => {
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch {
      // A file that is gone, a folder, or one that we may not read: to us they are all no file.
      return undefined;
    }
  },
  find: async (folder, globs) => {
    const root = fileURLToPath(folder);
    const matches = picomatch([...SCANNED, ...globs]);
    const { paths, isCapped } = await walk(root, matches);
    const uris = paths.map((path) => uriBelow(folder, relative(root, path).split(sep).join('/')));
    return isCapped
      ? {
          uris,
          notice: `${root} holds very many folders; frameworks deep inside are not found. Open a smaller folder.`,
        }
      : { uris };
  },
};
