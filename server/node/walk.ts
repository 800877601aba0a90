import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { gitignorePatterns } from '../core/text/gitignore.ts';

/** More folders than this are somebody's home, not a portfolio. */
const MOST_FOLDERS = 20_000;
/** Folders looked into at once. */
const AT_A_TIME = 16;
const NEVER = new Set(['node_modules', '.git', '.hg', '.svn']);

export interface Walked {
  /** Paths of files, sorted. */
  readonly paths: readonly string[];
  /** How many files and folders git ignores. */
  readonly ignored: number;
  /** Whether there were more folders than are looked into. */
  readonly isCapped: boolean;
  /** Folders that are there but could not be listed, each with what the file system says of it, such as `EACCES`. */
  readonly unlisted: readonly Unlisted[];
}

export interface Unlisted {
  readonly path: string;
  readonly code: string | undefined;
}

interface Folder {
  readonly path: string;
  /** The path below the root, with slashes; empty for the root. */
  readonly below: string;
}

/**
 * Lists files below a folder, breadth first, without what git ignores. Links are not followed, so there are no loops, and
 * a folder that cannot be listed does not keep the others from it.
 * @param accepts whether a file is wanted, by its path below the root, with slashes
 */
export async function walk(root: string, accepts: (below: string) => boolean): Promise<Walked> {
  const paths: string[] = [];
  const unlisted: Unlisted[] = [];
  const queue: Folder[] = [{ path: root, below: '' }];
  const { ignored, prefix } = await ignoredAbove(root);
  let count = 0;
  const isIgnored = (below: string): boolean => {
    if (!ignored.ignores(prefix + below)) return false;
    count++;
    return true;
  };
  const look = async ({ path, below: folder }: Folder): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true }).catch(({ code }: NodeJS.ErrnoException) => {
      if (!isGone(code)) unlisted.push({ path, code });
      return [];
    });
    if (entries.some((entry) => entry.name === '.gitignore' && entry.isFile()))
      await addGitignore(ignored, path, (prefix + folder).replace(/\/$/, ''));
    for (const entry of entries) {
      const below = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!NEVER.has(entry.name) && !isIgnored(`${below}/`))
          queue.push({ path: join(path, entry.name), below });
      } else if (entry.isFile() && accepts(below) && !isIgnored(below)) paths.push(join(path, entry.name));
    }
  };
  // A folder is looked into after the one that holds it, whose .gitignore is known by then.
  for (let index = 0; index < queue.length && index < MOST_FOLDERS; ) {
    const next = queue.slice(index, Math.min(index + AT_A_TIME, MOST_FOLDERS));
    await Promise.all(next.map(look));
    index += next.length;
  }
  return { paths: paths.sort(), ignored: count, isCapped: queue.length > MOST_FOLDERS, unlisted };
}

/** What the file system says of a folder that is no more, or is a file now. */
const isGone = (code: string | undefined): boolean => code === 'ENOENT' || code === 'ENOTDIR';

/**
 * What the folders above a root have git ignore, up to the repository's own, and the root's path in that repository. A root
 * that is ignored itself was asked for by name, so nothing above it counts.
 */
async function ignoredAbove(root: string): Promise<{ readonly ignored: Ignore; readonly prefix: string }> {
  const above: string[] = [];
  let folder = root;
  while (!(await stat(join(folder, '.git')).catch(() => undefined))) {
    const parent = dirname(folder);
    if (parent === folder) return { ignored: ignore(), prefix: '' };
    above.unshift(parent);
    folder = parent;
  }
  const ignored = ignore();
  const inRepository = (path: string): string => relative(folder, path).split(sep).join('/');
  for (const path of above) await addGitignore(ignored, path, inRepository(path));
  const prefix = inRepository(root);
  if (prefix === '' || ignored.ignores(`${prefix}/`)) return { ignored: ignore(), prefix: '' };
  return { ignored, prefix: `${prefix}/` };
}

/** Adds the patterns of a folder's .gitignore. */
async function addGitignore(ignored: Ignore, path: string, below: string): Promise<void> {
  const text = await readFile(join(path, '.gitignore'), 'utf8').catch(() => '');
  ignored.add(gitignorePatterns(text, below));
}
