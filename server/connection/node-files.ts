import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import picomatch from 'picomatch';
import { readText } from '../node/read-text.ts';
import { walk } from '../node/walk.ts';
import { type FileAccess, GONE, LARGEST, SCANNED } from './files.ts';
import { uriBelow } from './uris.ts';

/** What the file system says of a file or folder that is there but not ours to read. */
const FORBIDDEN: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM']);

/** The file system of the machine that the server runs on. */
export const nodeFiles: FileAccess = {
  canRead: (uri) => uri.startsWith('file:'),
  read: async (uri) => {
    try {
      const read = await readText(fileURLToPath(uri), LARGEST);
      return read === 'too-large' ? { why: 'too-large' } : (read?.text ?? GONE);
    } catch (error) {
      return FORBIDDEN.has((error as NodeJS.ErrnoException).code) ? { why: 'forbidden' } : GONE;
    }
  },
  find: async (folder, globs) => {
    const root = fileURLToPath(folder);
    const matches = picomatch([...SCANNED, ...globs]);
    const { paths, ignored, isCapped, unlisted } = await walk(root, matches);
    const uriOf = (path: string) =>
      path === root ? folder : uriBelow(folder, relative(root, path).split(sep).join('/'));
    const found = {
      uris: paths.map(uriOf),
      ignored,
      forbidden: unlisted.flatMap(({ path, code }) => (FORBIDDEN.has(code) ? uriOf(path) : [])),
      failed: unlisted.flatMap(({ path, code }) => (FORBIDDEN.has(code) ? [] : uriOf(path))),
    };
    return isCapped
      ? {
          ...found,
          notice: `${root} holds very many folders; what lies deep inside is not found. Open a smaller folder.`,
        }
      : found;
  },
};
