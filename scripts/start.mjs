// `npm start`: checks the example portfolio in the terminal, then opens it in VS Code with the extension running.
// `--no-open` only prints the address of VS Code's server build and waits; Ctrl-C ends everything that was started.
import { join } from 'node:path';
import { Failure, script } from './lib/cleanup.mjs';
import { run } from './lib/processes.mjs';
import { heading, progress } from './lib/progress.mjs';
import { setUp } from './lib/setup.mjs';
import { root } from './paths.mjs';

const examples = join(root, 'examples');
// What the extension finds is to be seen at once; the README beside it says what else there is to try.
const first = 'deliberate-defects.md';

await script(async () => {
  await setUp();
  await progress('Building', () => node('scripts/build.mjs'));
  heading('The example portfolio, checked in the terminal (node dist/cli.js check examples)');
  await node('dist/cli.js', 'check', 'examples', '--fail-on', 'never');
  heading('The example portfolio in VS Code');
  const { openEditor } = await import('./lib/open-editor.mjs');
  await openEditor(examples, join(examples, first), { headless: process.argv.includes('--no-open') });
});

async function node(...args) {
  const { code } = await run(process.execPath, args, { cwd: root });
  if (code !== 0) throw new Failure(`node ${args.join(' ')} failed; see above.`);
}
