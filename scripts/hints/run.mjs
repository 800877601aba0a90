// Bundles one TypeScript program and runs it: `node scripts/hints/run.mjs bench/hints/hints.ts [arguments]`.
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../paths.mjs';
import { schemaValidators } from '../schema-validators.mjs';

const [entry, ...rest] = process.argv.slice(2);
const outfile = `${root}/out/hints/${basename(entry, '.ts')}.cjs`;
await esbuild.build({
  absWorkingDir: root,
  bundle: true,
  entryPoints: [entry],
  loader: { '.yaml': 'text' },
  logLevel: 'warning',
  outfile,
  platform: 'node',
  plugins: [schemaValidators],
  target: 'node20',
});
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...rest], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
