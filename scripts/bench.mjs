// `npm run bench`: every bench one after the other, for two at once would measure each other. The first failure is told at the end.
import { join } from 'node:path';
import { run } from './lib/processes.mjs';
import { glob, root } from './paths.mjs';

const wanted = process.argv.slice(2);
const benches = (await glob('out/bench', '.bench.cjs')).filter(
  (path) => wanted.length === 0 || wanted.some((name) => path.includes(name)),
);
let failed = 0;
for (const bench of benches) {
  const { code } = await run(process.execPath, ['--expose-gc', join(root, bench)], { cwd: root });
  if (code !== 0) failed++;
}
if (failed > 0) console.log(`\n${failed} of ${benches.length} benches found a limit that is not kept here.`);
process.exitCode = failed > 0 ? 1 : 0;
