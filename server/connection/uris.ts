/**
 * A URI with nothing escaped: what two names of one file have in common, for editors escape different characters.
 * It is for comparing only.
 */
export function plainUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The URI of a file below a folder, escaped as VS Code does it. @param below a path with slashes */
export const uriBelow = (folder: string, below: string): string =>
  `${folder.replace(/\/$/, '')}/${below.split('/').map(escaped).join('/')}`;

const escaped = (name: string): string =>
  encodeURIComponent(name).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
