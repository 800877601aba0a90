// Builds everything into dist/ (and, on request, the tests into out/). Run by `npm run build`, `npm run watch` and the test scripts.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as esbuild from 'esbuild';
import { lazyBuiltins, plainReExports } from './lean-server.mjs';
import { glob, root } from './paths.mjs';
import { schemaValidators } from './schema-validators.mjs';
import { suitesBundle } from './test-suites.mjs';

const arguments_ = new Set(process.argv.slice(2));
const watch = arguments_.has('--watch');

/** `import json from 'bundled-frameworks'` gives the compiled frameworks as a text, where there is no file to read it from. */
const bundledFrameworks = {
  name: 'bundled-frameworks',
  setup(build) {
    build.onResolve({ filter: /^bundled-frameworks$/ }, () => ({
      path: `${root}/dist/frameworks.json`,
      namespace: 'text',
    }));
    build.onLoad({ filter: /.*/, namespace: 'text' }, async ({ path }) => ({
      contents: await readFile(path, 'utf8'),
      loader: 'text',
    }));
  },
};

/** What all bundles share. */
const common = {
  absWorkingDir: root,
  bundle: true,
  logLevel: watch ? 'info' : 'warning',
  minify: !watch,
  keepNames: false,
  sourcemap: watch ? 'linked' : false,
  target: 'es2022',
  loader: { '.yaml': 'text' },
  plugins: [schemaValidators, bundledFrameworks],
  // Its build for browsers is made of modules, so that only what is used is bundled.
  alias: { yaml: `${root}/node_modules/yaml/browser/dist/index.js` },
};
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const browser = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** The licences of libraries, as a comment: minifying takes out what their sources say of them. */
async function licences(...names) {
  const texts = names.map(async (name) => {
    const text = await readFile(`${root}/node_modules/${name}/LICENSE`, 'utf8');
    return `${name}\n\n${text.trim()}`;
  });
  return `/*!\n${(await Promise.all(texts)).join('\n\n')}\n*/`;
}

/** The bundles that ship. `language.js` is apart so that the server can answer `initialize` before it is loaded. */
const bundles = [
  { ...node, entryPoints: ['client/node.ts'], outfile: 'dist/client-node.js', external: ['vscode'] },
  {
    ...browser,
    entryPoints: ['client/browser.ts'],
    outfile: 'dist/client-browser.js',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: ['server/connection/node.ts'],
    outfile: 'dist/server-node.js',
    external: ['./language.js', './nlp.js', './import.js', './pdf.js'],
    plugins: [...common.plugins, plainReExports, lazyBuiltins],
  },
  { ...node, entryPoints: ['server/connection/node-language.ts'], outfile: 'dist/language.js' },
  // One file for Node, which requires it, and for the web worker, which imports it as a script: half of the package's size is this.
  {
    ...browser,
    entryPoints: ['server/tagger.ts'],
    outfile: 'dist/nlp.js',
    format: 'iife',
    globalName: 'competencyEvidenceTagger',
    banner: { js: await licences('wink-nlp', 'wink-eng-lite-web-model') },
    footer: { js: "if (typeof module === 'object') module.exports = competencyEvidenceTagger;" },
  },
  // What imports frameworks, and what reads PDF, are loaded when somebody imports one: by Node and by the web worker.
  {
    ...browser,
    entryPoints: ['server/import.ts'],
    outfile: 'dist/import.js',
    format: 'iife',
    globalName: 'competencyEvidenceImport',
    footer: { js: "if (typeof module === 'object') module.exports = competencyEvidenceImport;" },
  },
  {
    ...browser,
    entryPoints: ['server/pdf.ts'],
    outfile: 'dist/pdf.js',
    format: 'iife',
    globalName: 'competencyEvidencePdf',
    define: { 'import.meta.url': '"file:///pdf.js"' },
    footer: { js: "if (typeof module === 'object') module.exports = competencyEvidencePdf;" },
  },
  // What the terminal alone needs, and only for some exports and imports.
  { ...node, entryPoints: ['server/export.ts'], outfile: 'dist/export.js' },
  { ...node, entryPoints: ['server/word/read.ts'], outfile: 'dist/word-reader.js' },
  { ...node, entryPoints: ['server/word/write.ts'], outfile: 'dist/word-writer.js' },
  {
    ...browser,
    entryPoints: ['server/connection/browser.ts'],
    outfile: 'dist/server-browser.js',
    format: 'iife',
  },
  {
    ...node,
    entryPoints: ['server/cli/main.ts'],
    outfile: 'dist/cli.js',
    external: [
      './server-node.js',
      './nlp.js',
      './import.js',
      './pdf.js',
      './export.js',
      './word-reader.js',
      './word-writer.js',
    ],
    banner: { js: '#!/usr/bin/env node' },
  },
];

const tests = async () => [
  await suitesBundle(node),
  {
    ...node,
    minify: false,
    sourcemap: 'inline',
    entryPoints: ['test/editor/node/index.ts'],
    outfile: 'out/test/editor/node/index.js',
    external: ['vscode', 'mocha'],
  },
  // Mocha's build for browsers takes the bundle's `module` for its own, so the suite is put back in its place at the end.
  {
    ...browser,
    minify: false,
    sourcemap: 'inline',
    entryPoints: ['test/editor/web/index.ts'],
    outfile: 'out/test/editor/web/index.js',
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    external: ['vscode'],
  },
];

const benches = async () => [
  {
    ...node,
    minify: false,
    entryPoints: await glob('bench', '.bench.ts'),
    // It is sloppy code, which the strict mode of a bundle breaks.
    external: ['write-good'],
    outdir: 'out/bench',
    outExtension: { '.js': '.cjs' },
    outbase: 'bench',
  },
];

/** The bundled frameworks, parsed and checked here once so that no user's machine parses them at start. */
async function compileFrameworks() {
  const tool = 'out/tools/compile-frameworks.cjs';
  await esbuild.build({
    ...node,
    minify: false,
    entryPoints: ['scripts/compile-frameworks.ts'],
    outfile: tool,
  });
  const { compile } = createRequire(import.meta.url)(`${root}/${tool}`);
  await mkdir(`${root}/dist`, { recursive: true });
  await writeFile(`${root}/dist/frameworks.json`, await compile(`${root}/frameworks`));
}

const wanted = [
  ...bundles,
  ...(arguments_.has('--tests') || watch ? await tests() : []),
  ...(arguments_.has('--bench') ? await benches() : []),
];

await compileFrameworks();
await copyFile(`${root}/data/hints/vectors.bin`, `${root}/dist/vectors.bin`);
if (watch) {
  const contexts = await Promise.all(wanted.map((options) => esbuild.context(options)));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Watching. Press Ctrl-C to stop.');
} else {
  await Promise.all(wanted.map((options) => esbuild.build(options)));
}
