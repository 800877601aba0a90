import { fileName, pathOf } from './uri.ts';

/**
 * How a person calls a file: its path inside the workspace folder that holds it, with the folder's name before it where
 * there are several folders. A file outside of all of them is called by its whole path.
 * @param folders URIs of the workspace's folders
 */
export function relativePath(uri: string, folders: readonly string[]): string {
  const holders = folders.map(withoutSlash).filter((folder) => uri.startsWith(`${folder}/`));
  // The innermost folder, for one may lie in another.
  const [folder] = holders.sort((a, b) => b.length - a.length);
  if (folder === undefined) return pathOf(uri) || uri;
  const path = pathOf(uri).slice(pathOf(folder).replace(/\/$/, '').length + 1);
  return folders.length > 1 ? `${fileName(folder)}/${path}` : path;
}

const withoutSlash = (folder: string): string => (folder.endsWith('/') ? folder.slice(0, -1) : folder);
