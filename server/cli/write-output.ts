import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { oneLine } from '../core/import/one-line.ts';
import { writeWhole } from '../node/write-whole.ts';
import { UsageError } from './usage-error.ts';

/** What a system's error means for somebody who wanted a file to be written. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'nobody may write there',
  EPERM: 'nobody may write there',
  EROFS: 'nobody may write there',
  ENAMETOOLONG: 'its name is too long',
  EISDIR: 'it is a folder',
};

/**
 * Writes a file whole or not at all, and one that is there already only where that was asked for.
 * @param more what else may be done about a file that is there already
 * @throws UsageError that says why nothing was written
 */
export async function writeOutput(
  out: string,
  content: string | Uint8Array,
  { force, more = '' }: { readonly force: boolean; readonly more?: string },
): Promise<void> {
  const name = oneLine(out);
  const target = resolve(out);
  if ((await stat(target).catch(() => undefined))?.isDirectory())
    throw new UsageError(`${name} is a folder; name a file in it`);
  try {
    await writeWhole(target, content, force);
  } catch (error) {
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'EEXIST'
        ? `${name} exists already; --force replaces it${more}`
        : `${name} cannot be written (${REASONS[code] ?? code})`,
    );
  }
}
