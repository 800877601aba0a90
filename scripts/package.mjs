// `npm run package`: competency-evidence-<version>.vsix, from a fresh build (`--built`: from the build that is there).
import { join } from 'node:path';
import { Failure, script } from './lib/cleanup.mjs';
import { makePackage } from './lib/package.mjs';
import { run } from './lib/processes.mjs';
import { setUp } from './lib/setup.mjs';
import { root } from './paths.mjs';

await script(async () => {
  await setUp();
  if (!process.argv.includes('--built')) {
    const { code } = await run(process.execPath, [join(root, 'scripts', 'build.mjs')]);
    if (code !== 0) throw new Failure('The build failed.');
  }
  console.log(await makePackage());
});
