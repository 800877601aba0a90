#!/usr/bin/env node
// Stands in for the `code` executable that @vscode/test-electron starts, where desktop VS Code cannot be downloaded: it takes
// the same arguments, and opens the same extension and the same suite in VS Code's server build in headless Chromium.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { cleanUp, Failure, script } from './cleanup.mjs';
import { startServer } from './vscode-server.mjs';
import { startProxy } from './web-proxy.mjs';
import { newPage, quietSettings, suiteEnd, workbenchAddress } from './workbench.mjs';

const limit = 180_000;
const option = (name) => process.argv.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3);

// Whoever started this holds the other end of standard input: when it is gone, nobody waits for the suite any more.
process.stdin.resume().on('end', () => cleanUp().finally(() => process.exit(1)));

await script(async () => {
  const folder = process.argv.slice(2).find((text) => !text.startsWith('-'));
  const extension = option('extensionDevelopmentPath');
  const suite = option('extensionTestsPath');
  const inWebHost = option('extensionDevelopmentKind') === 'web';
  const server = await startServer(option('user-data-dir'), [
    '--without-connection-token',
    '--enable-smoke-test-driver',
    `--extensions-dir=${option('extensions-dir')}`,
  ]);
  const proxy = await startProxy(server, {
    folder: inWebHost && extension,
    configure: ({ developmentOptions }) => ({
      configurationDefaults: quietSettings,
      developmentOptions: inWebHost
        ? { ...developmentOptions, ...webHost(proxy.authority, extension, suite) }
        : developmentOptions,
    }),
  });
  const remote = (path) => `vscode-remote://${proxy.authority}${path}`;
  const payload = inWebHost
    ? {}
    : { extensionDevelopmentPath: remote(extension), extensionTestsPath: remote(suite) };
  const page = await newPage();
  try {
    return await suiteEnd(page, {
      limit,
      open: workbenchAddress(proxy.origin, folder, payload),
      onLog: (level, parts) => print(level, parts),
    });
  } catch (error) {
    if (error instanceof Failure) console.error(`What was on the screen then: ${await picture(page)}`);
    throw error;
  }
});

/** The web extension host takes extension and suite from the page's own origin; the suite must lie in the extension's folder. */
function webHost(authority, extension, suite) {
  const uri = (path) => ({ scheme: 'http', authority, path });
  return { extensions: [uri('/ext')], extensionTestsPath: uri(`/ext${suite.slice(extension.length)}`) };
}

function print(level, parts) {
  console.log(level, JSON.stringify(parts));
}

async function picture(page) {
  const path = join(root, 'out', 'editor-when-it-failed.png');
  await mkdir(join(root, 'out'), { recursive: true });
  await page.screenshot({ path, timeout: 5000 }).catch(() => {});
  return path;
}
