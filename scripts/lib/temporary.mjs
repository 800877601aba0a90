// Folders that last as long as the run.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './cleanup.mjs';

/** A new empty folder outside the repository, so that two runs never meet; it goes when the script ends. */
export async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'competency-evidence-'));
  atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}
