/** The path of a URI, readable by a person: decoded, without scheme and host. */
export function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The last name of a URI's path. */
export const fileName = (uri: string): string => pathOf(uri).split('/').at(-1) ?? uri;

/** The path of a file as it is written in another one: relative to the other's folder. */
export function pathFrom(from: string, to: string): string {
  const [here, there] = [pathOf(from).split('/').slice(0, -1), pathOf(to).split('/')];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** The folder of a URI, with a slash at its end. */
export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);
