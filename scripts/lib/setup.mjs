// What must be there before anything else can run. Only Node's own modules: on a fresh clone there is nothing else.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { Failure } from './cleanup.mjs';
import { npm } from './processes.mjs';
import { progress } from './progress.mjs';

/** Node is new enough, and the packages of the lock file are installed. */
export async function setUp() {
  checkNode();
  if (packagesAreInstalled()) return;
  const { code, output } = await progress('Installing packages (npm ci)', () =>
    npm(['ci', '--no-audit', '--no-fund'], { cwd: root, quiet: true }),
  );
  if (code !== 0)
    throw new Failure(`${output}\nThe packages could not be installed: see npm's message above.`);
}

function checkNode() {
  const wanted = '20.19.0';
  if (isOlder(process.versions.node, wanted)) {
    throw new Failure(`Node.js ${wanted} or newer is needed; this is ${process.versions.node}.`);
  }
}

function isOlder(version, wanted) {
  const [a, b] = [version, wanted].map((text) => text.split('.').map(Number));
  for (const [index, number] of b.entries()) {
    if (a[index] !== number) return a[index] < number;
  }
  return false;
}

/** npm writes a list of what it installed; a lock file younger than that asks for something else. */
function packagesAreInstalled() {
  const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return changed('node_modules/.package-lock.json') > changed('package-lock.json');
}
