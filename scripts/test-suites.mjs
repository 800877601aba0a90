// The suites that run outside of an editor, as one bundle: what they share (the core, the bundled frameworks, the tagger) is
// loaded and made once for a whole run. Each test file has a small file of its own in out/test, which mocha is pointed to.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { glob, root } from './paths.mjs';

/** What the core says, what it says of whole files, what it stands, the terminal, and the protocol. */
const SUITES = ['unit', 'files', 'limits', 'terminal', 'protocol'];
const BUNDLE = 'out/test/suites.cjs';

/**
 * The build of all suites.
 * @param {object} options what is common to all bundles for Node
 */
export async function suitesBundle(options) {
  const files = (await Promise.all(SUITES.map((suite) => glob(`test/${suite}`, '.test.ts')))).flat();
  await writeStarters(files);
  // A test file is loaded when it is asked for, so that one alone brings only what it needs.
  const contents = files
    .map((file) => `exports[${JSON.stringify(file)}] = () => require(${JSON.stringify(`./${file}`)});`)
    .join('\n');
  return {
    ...options,
    minify: false,
    // Beside the bundle, so that a stack names the file and line of the source.
    sourcemap: 'linked',
    sourcesContent: false,
    stdin: { contents, resolveDir: root, sourcefile: 'suites.js' },
    outfile: BUNDLE,
  };
}

/** One file for mocha for each file of tests; those of tests that are gone go too. */
async function writeStarters(files) {
  const starters = new Map(files.map((file) => [`out/${file.replace(/\.ts$/, '.cjs')}`, file]));
  const old = (await Promise.all(SUITES.map((suite) => glob(`out/test/${suite}`, '.cjs')))).flat();
  await Promise.all(old.filter((path) => !starters.has(path)).map((path) => rm(join(root, path))));
  for (const [path, file] of starters) {
    const folder = dirname(path);
    await mkdir(join(root, folder), { recursive: true });
    const bundle = `${relative(folder, dirname(BUNDLE)).replaceAll('\\', '/')}/${basename(BUNDLE)}`;
    await writeFile(
      join(root, path),
      `process.setSourceMapsEnabled(true);\nrequire(${JSON.stringify(bundle)})[${JSON.stringify(file)}]();\n`,
    );
  }
}
