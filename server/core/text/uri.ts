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
