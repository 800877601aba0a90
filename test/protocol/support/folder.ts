import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const made: string[] = [];

/** A folder on disk that is gone after the test. */
export class Folder {
  readonly path: string;

  /** @param files texts by path below the folder; a path that ends with a slash is a folder */
  constructor(files: Readonly<Record<string, string>> = {}, name = 'folder') {
    const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'competency-evidence-')));
    made.push(temporary);
    this.path = join(temporary, name);
    mkdirSync(this.path);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  get uri(): string {
    return pathToFileURL(this.path).href;
  }

  uriOf(path: string): string {
    return pathToFileURL(join(this.path, path)).href;
  }

  /** Writes a file and gives its URI. */
  write(path: string, text: string): string {
    const at = join(this.path, path);
    mkdirSync(path.endsWith('/') ? at : dirname(at), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(at, text);
    return this.uriOf(path);
  }

  delete(path: string): void {
    rmSync(join(this.path, path), { recursive: true });
  }

  /** Makes a link to another path of the folder. */
  link(path: string, to: string): void {
    symlinkSync(join(this.path, to), join(this.path, path));
  }

  /** Takes away everybody's permission to read a file; those above it stay open to everybody. */
  forbid(path: string): void {
    for (
      let above = dirname(join(this.path, path));
      above.startsWith(dirname(this.path));
      above = dirname(above)
    )
      chmodSync(above, 0o755);
    chmodSync(join(this.path, path), 0);
  }

  /** Makes a file larger than any program reads at once: unlike one without permissions, not even the superuser can. */
  makeUnreadable(path: string): void {
    truncateSync(join(this.path, path), 3 * 2 ** 30);
  }
}

export function removeFolders(): void {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
}
