// Runs the in-editor suite: `node scripts/test-editor.mjs [node] [web] [vsix]`, all of them unless said. They must have been
// built (`node scripts/build.mjs --tests`, `npm run package`), which `npm test` does.
import { Failure, script } from './lib/cleanup.mjs';
import { heading } from './lib/progress.mjs';
import { setUp } from './lib/setup.mjs';

await script(async () => {
  await setUp();
  const { editor, runSuite, ways } = await import('./lib/editor-suite.mjs');
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(ways);
  const unknown = wanted.find((way) => !(way in ways));
  if (unknown) throw new Failure(`"${unknown}" is none of ${Object.keys(ways).join(', ')}.`);
  const there = await editor();
  for (const way of wanted) {
    heading(`In ${ways[way].title} of ${there.name}`);
    if (!(await runSuite(there, way))) return 1;
  }
  return 0;
});
