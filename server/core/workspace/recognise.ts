import picomatch from 'picomatch';
import { fileName, pathOf } from '../text/uri.ts';

const IN_FRAMEWORKS_FOLDER = /(?:^|\/)frameworks\/(?:.*\/)?[^/]+\.ya?ml$/i;
const COMPETENCIES_KEY = /^["']?competencies["']?[ \t]*:/m;

/** Whether a path may hold a framework: a YAML file in a `frameworks` folder, or one that the setting's globs name. */
export function isFrameworkPath(uri: string, globs: readonly string[]): boolean {
  const path = pathOf(uri);
  if (!/\.ya?ml$/i.test(path)) return false;
  return IN_FRAMEWORKS_FOLDER.test(path) || globs.some((glob) => matchesGlob(path, glob));
}

/** Whether a YAML text is meant to be a framework, be it ever so broken. */
export const looksLikeFramework = (text: string): boolean => COMPETENCIES_KEY.test(text);

export const isPortfolioPath = (uri: string): boolean => /^portfolio\.ya?ml$/i.test(fileName(uri));

export const isMarkdownPath = (uri: string): boolean => /\.(?:md|markdown|mdown)$/i.test(pathOf(uri));

const matchers = new Map<string, (path: string) => boolean>();

/** Whether a path matches a glob that is written relative to some folder above it. */
export function matchesGlob(path: string, glob: string): boolean {
  let matcher = matchers.get(glob);
  if (!matcher)
    matchers.set(
      glob,
      (matcher = picomatch(glob.startsWith('/') || glob.startsWith('**') ? glob : `**/${glob}`, {
        dot: true,
      })),
    );
  return matcher(path.replace(/^\//, '')) || matcher(path);
}

/**
 * Whether one of some globs leaves a file alone. A glob is meant relative to the workspace's folder, and a name in it at any
 * depth; one that begins with a slash may also be a whole path.
 * @param path the file's path in its folder
 */
export const isExcludedBy = (globs: readonly string[], path: string, uri: string): boolean =>
  globs.some(
    (glob) =>
      matchesGlob(path, glob) ||
      (glob.startsWith('/') && (matchesGlob(`/${path}`, glob) || matchesGlob(pathOf(uri), glob))),
  );

export { folderOf } from '../text/uri.ts';
