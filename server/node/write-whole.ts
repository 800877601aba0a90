import { randomBytes } from 'node:crypto';
import { link, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside its place first, then into it in one step.
 * @param force whether a file that stands there already may be replaced
 * @throws with the code EEXIST where one stands there and may not
 */
export async function writeWhole(path: string, content: string | Uint8Array, force: boolean): Promise<void> {
  // A link stays one: the file that it leads to is the one that is written.
  const target = force ? await realpath(path).catch(() => path) : path;
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    // A hard link, unlike a rename, fails where something stands already.
    if (force) await rename(temporary, target);
    else await link(temporary, target);
  } finally {
    await rm(temporary, { force: true });
  }
}
