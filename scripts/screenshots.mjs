// `npm run screenshots`: the pictures of the documentation, taken of the packaged extension at work on the examples.
// What is on them is said in scripts/lib/scenes.mjs. `npm run screenshots -- hover` takes one.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, script } from './lib/cleanup.mjs';
import { run } from './lib/processes.mjs';
import { progress } from './lib/progress.mjs';
import { setUp } from './lib/setup.mjs';
import { root } from './paths.mjs';

await script(async () => {
  await setUp();
  const { scenes } = await import('./lib/scenes.mjs');
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !scenes.some((scene) => scene.name === name));
  if (unknown) throw new Failure(`"${unknown}" is none of ${scenes.map(({ name }) => name).join(', ')}.`);
  const { code } = await run(process.execPath, [join(root, 'scripts', 'build.mjs')]);
  if (code !== 0) throw new Failure('The build failed.');
  const { openSession } = await import('./lib/screenshot-session.mjs');
  const session = await progress('Opening the editor', openSession);
  const images = join(root, 'docs', 'images');
  await mkdir(images, { recursive: true });
  for (const scene of scenes) {
    if (wanted.length > 0 && !wanted.includes(scene.name)) continue;
    await progress(`docs/images/${scene.name}.png`, () =>
      session.shoot(scene, join(images, `${scene.name}.png`)),
    );
  }
});
