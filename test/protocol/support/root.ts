import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository's folder, wherever below it this was built to. */
export const ROOT = rootAbove(__dirname);

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}
