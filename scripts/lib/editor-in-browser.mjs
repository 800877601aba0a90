#!/usr/bin/env node
// Stands in for the `code` executable that @vscode/test-electron starts, where desktop VS Code cannot be downloaded: it takes
// the same arguments, and opens the same extension and the same suite in VS Code's server build in headless Chromium.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { root } from '../paths.mjs';
import { cleanUp, script } from './cleanup.mjs';
import { startServer } from './vscode-server.mjs';
import { startProxy } from './web-proxy.mjs';
import { newPage, quietSettings, suiteEnd, workbenchAddress } from './workbench.mjs';

const limit = 180_000;
const mark = '\u2063';
const option = (name) => process.argv.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3);

// Whoever started this holds the other end of standard input: when it is gone, nobody waits for the suite any more.
process.stdin.resume().on('end', () => cleanUp().finally(() => process.exit(1)));

/** What the editor itself had to say, for a run that fails. */
const log = [];
let suiteSpoke = false;

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
    configure: ({ developmentOptions, productConfiguration }) => ({
      configurationDefaults: quietSettings,
      productConfiguration: { ...productConfiguration, extensionsGallery: undefined },
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
  const code = await suiteEnd(page, {
    limit,
    onLog,
    open: workbenchAddress(proxy.origin, folder, payload),
  }).catch((error) => {
    console.error(error.message);
    return 1;
  });
  if (code !== 0) await leaveTraces(page);
  return code;
});

/** The web extension host takes extension and suite from the page's own origin; the suite must lie in the extension's folder. */
function webHost(authority, extension, suite) {
  const uri = (path) => ({ scheme: 'http', authority, path });
  return { extensions: [uri('/ext')], extensionTestsPath: uri(`/ext${suite.slice(extension.length)}`) };
}

/** The suite marks its own lines, to tell them from the editor's. */
function onLog(level, parts) {
  const text = format(...parts);
  if (text.startsWith(mark)) {
    suiteSpoke = true;
    console.log(text.slice(mark.length));
  } else if (log.at(-1) !== `${level} ${text}`) {
    log.push(`${level} ${text}`);
  }
}

/** A picture and the log, to look at after a run that failed. Where the suite said nothing, the log's end has the reason. */
async function leaveTraces(page) {
  const left = join(root, 'out', `editor-${process.pid}`);
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(`${left}.log`, log.join('\n'));
  await page.screenshot({ path: `${left}.png`, timeout: 5000 }).catch(() => {});
  if (!suiteSpoke) console.error(`The last that the editor said:\n${log.slice(-20).join('\n')}`);
  console.error(`The editor's log and what was on the screen: ${left}.log, ${left}.png`);
}
