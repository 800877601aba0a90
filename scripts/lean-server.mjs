// esbuild plugins that make the Node server start faster; `npm run bench` shows by how much ("Server up").
import { readFile } from 'node:fs/promises';

/**
 * The protocol's packages hand on hundreds of names from module to module, each through a getter of its own. TypeScript's
 * helper also knows a plain way, meant for engines without `Object.create`: the names are simply copied.
 */
export const plainReExports = {
  name: 'plain-re-exports',
  setup(build) {
    build.onLoad(
      { filter: /node_modules[\\/]vscode-(?:jsonrpc|languageserver(?:-protocol)?)[\\/]lib[\\/].*\.js$/ },
      async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replaceAll('(Object.create ? ', '(false ? '),
        loader: 'js',
      }),
    );
  },
};

/**
 * Modules of Node that the protocol's packages load at once and use only for what our server does not do at start (looking
 * for packages, pipes, child processes). They take themselves for ES modules, so that no helper copies their names.
 */
export const lazyBuiltins = {
  name: 'lazy-builtins',
  setup(build) {
    build.onResolve({ filter: /^(?:child_process|crypto|fs|os|url)$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]vscode-/.test(importer) ? { path, namespace: 'lazy-builtin' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'lazy-builtin' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => name === '__esModule' || require('node:${path}')[name] });`,
    }));
  },
};
