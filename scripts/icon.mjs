// `npm run icon`: media/icon.png, the extension's picture in lists of extensions, drawn from media/evidence.svg.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { script } from './lib/cleanup.mjs';
import { setUp } from './lib/setup.mjs';
import { root } from './paths.mjs';

/** Twice what lists show, for screens with small pixels. */
const size = 256;

await script(async () => {
  await setUp();
  const { newPage } = await import('./lib/workbench.mjs');
  const drawing = await readFile(join(root, 'media', 'evidence.svg'), 'utf8');
  const page = await newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>
body{margin:0}
div{display:grid;place-items:center;height:${size}px;border-radius:20%;background:#0b6a5b;color:#fff}
svg{width:70%;height:70%}
</style><div>${drawing}</div>`);
  await page.screenshot({ path: join(root, 'media', 'icon.png'), omitBackground: true });
});
