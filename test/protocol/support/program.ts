import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.ts';

const PROGRAM = join(ROOT, 'dist', 'cli.js');

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line program in a folder, without colours unless the environment asks for them. */
export function run(
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  uid?: number,
): Outcome {
  const env = { PATH: process.env.PATH ?? '', ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    input: '',
    ...(uid === undefined ? {} : { uid }),
  });
  return { status, out: stdout, error: stderr };
}
