// Makes the .vsix, without a publisher's account and without a network.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { Failure } from './cleanup.mjs';
import { run } from './processes.mjs';

/** Where the package lies, or will lie. */
export async function packagePath() {
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return join(root, `${name}-${version}.vsix`);
}

/** Packs what dist/ and .vscodeignore say; everything is bundled, so there are no packages to go in. Answers with its path. */
export async function makePackage() {
  const path = await packagePath();
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const args = ['package', '--no-dependencies', '--out', path];
  const { code, output } = await run(process.execPath, [vsce, ...args], { cwd: root, quiet: true });
  if (code !== 0) throw new Failure(`${output}\nThe package could not be made.`);
  return path;
}
