import { spawnSync } from 'node:child_process';
import { ROOT } from './root.ts';

/** What systems call the user that owns nothing. */
const NOBODY = 65_534;

/**
 * The user as whom a program is to run so that it may not read everything: undefined for oneself, unless one is the superuser;
 * 'none' where there is no such user, or that one cannot reach the program.
 */
export function somebodyElse(): number | undefined | 'none' {
  if (process.platform === 'win32') return 'none';
  if (process.getuid?.() !== 0) return undefined;
  const reached = spawnSync(process.execPath, ['--version'], { uid: NOBODY, cwd: ROOT });
  return reached.status === 0 ? NOBODY : 'none';
}
