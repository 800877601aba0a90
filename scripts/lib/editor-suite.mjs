// The in-editor suite: in desktop VS Code where it can be had, else in VS Code's server build in headless Chromium.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath, runTests, TestRunFailedError } from '@vscode/test-electron';
import { root } from '../paths.mjs';
import { chromium } from './chromium.mjs';
import { Failure } from './cleanup.mjs';
import { downloadedDesktop } from './desktop.mjs';
import { packagePath } from './package.mjs';
import { run } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';
import { installExtension, installServer } from './vscode-server.mjs';

const ourEditor = join(root, 'scripts', 'lib', 'editor-in-browser.mjs');
const suite = (host) => join(root, 'out', 'test', 'editor', host, 'index.js');

/** The ways in which the suite is run. */
export const ways = {
  node: { title: 'the extension host', prepare: () => ({ extension: root, tests: suite('node') }) },
  web: {
    title: 'the web extension host',
    prepare: () => ({ extension: root, tests: suite('web'), args: ['--extensionDevelopmentKind=web'] }),
  },
  vsix: { title: 'the installed package', prepare: installed },
};

/** The editor to run suites in, made ready. */
export async function editor() {
  const desktop = await downloadedDesktop();
  if (desktop) return { path: desktop, name: 'desktop VS Code', install: installInDesktop };
  await chromium();
  await installServer();
  return { path: ourEditor, name: "VS Code's server build in Chromium", install: installInServer };
}

/** Runs the suite in one way, on a copy of the test workspace that goes with it. Answers whether it passed. */
export async function runSuite(editor, way) {
  const folder = await temporaryFolder();
  const data = join(folder, 'data');
  const extensions = join(folder, 'extensions');
  const workspace = join(folder, 'workspace');
  await mkdir(extensions);
  await cp(join(root, 'test', 'fixtures', 'workspace'), workspace, { recursive: true });
  const { extension, tests, args = [] } = await ways[way].prepare({ editor, folder, data, extensions });
  try {
    await runTests({
      vscodeExecutablePath: editor.path,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      extensionTestsEnv: { COMPETENCY_EVIDENCE_SUITE: way },
      launchArgs: [workspace, `--user-data-dir=${data}`, `--extensions-dir=${extensions}`, ...args],
    });
    return true;
  } catch (error) {
    if (error instanceof TestRunFailedError) return false;
    throw error;
  }
}

/** The package is installed; what is "developed" is an empty extension, since there are no tests without one. */
async function installed({ editor, folder, data, extensions }) {
  await editor.install(await packagePath(), { editor, extensions, data });
  const extension = join(folder, 'nothing');
  await mkdir(extension);
  const manifest = { name: 'nothing', publisher: 'nobody', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(join(extension, 'package.json'), JSON.stringify(manifest));
  return { extension, tests: suite('node') };
}

async function installInDesktop(vsix, { editor, extensions, data }) {
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(editor.path);
  const { code, output } = await run(
    cli,
    [...args, '--install-extension', vsix, `--extensions-dir=${extensions}`, `--user-data-dir=${data}`],
    { quiet: true, shell: process.platform === 'win32' },
  );
  if (code !== 0) throw new Failure(`${output}\nThe packaged extension could not be installed.`);
}

async function installInServer(vsix, { extensions, data }) {
  await installExtension(vsix, extensions, data);
}
