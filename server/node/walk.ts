import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** More folders than this are somebody's home, not a portfolio. */
const MOST_FOLDERS = 20_000;
const NEVER = new Set(['node_modules', '.git', '.hg', '.svn']);

export interface Walked {
  /** Paths of files, sorted. */
  readonly paths: readonly string[];
  /** Whether there were more folders than are looked into. */
  readonly isCapped: boolean;
}

interface Folder {
  readonly path: string;
  /** The path below the root, with slashes; empty for the root. */
  readonly below: string;
}

/**
 * Lists files below a folder, breadth first, without what git ignores. Links are not followed, so there are no loops, and
 * folders that cannot be read are passed over.
 * @param accepts whether a file is wanted, by its path below the root, with slashes
 */
export async function walk(root: string, accepts: (below: string) => boolean): Promise<Walked> {
  const paths: string[] = [];
  const queue: Folder[] = [{ path: root, below: '' }];
  const { ignored, prefix } = await ignoredAbove(root);
  const isIgnored = (below: string): boolean => ignored.ignores(prefix + below);
  for (let index = 0; index < queue.length && index < MOST_FOLDERS; index++) {
    const folder = queue[index];
    if (!folder) break;
    const entries = await readdir(folder.path, { withFileTypes: true }).catch(() => []);
    if (entries.some(({ name }) => name === '.gitignore'))
      await addGitignore(ignored, folder.path, (prefix + folder.below).replace(/\/$/, ''));
    for (const entry of entries) {
      const below = folder.below === '' ? entry.name : `${folder.below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!NEVER.has(entry.name) && !isIgnored(`${below}/`))
          queue.push({ path: join(folder.path, entry.name), below });
      } else if (entry.isFile() && accepts(below) && !isIgnored(below))
        paths.push(join(folder.path, entry.name));
    }
  }
  return { paths: paths.sort(), isCapped: queue.length > MOST_FOLDERS };
}

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

/** Adds a folder's .gitignore with its patterns made relative to the repository, as git reads them. */
async function addGitignore(ignored: Ignore, path: string, below: string): Promise<void> {
  const text = await readFile(join(path, '.gitignore'), 'utf8').catch(() => '');
  for (const line of text.split(/\r?\n/)) {
    const pattern = line.trim();
    if (pattern === '' || pattern.startsWith('#')) continue;
    const [, not = '', body = ''] = /^(!?)(.*)$/.exec(pattern) ?? [];
    const anchored = body.replace(/\/$/, '').includes('/');
    ignored.add(
      below === '' ? pattern : `${not}/${below}/${anchored ? body.replace(/^\//, '') : `**/${body}`}`,
    );
  }
}
