// Opens a folder in VS Code with the extension running: in desktop VS Code where there is one, else in any browser.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { atEnd, Failure, waitsToBeStopped } from './cleanup.mjs';
import { downloadedDesktop, hasScreen } from './desktop.mjs';
import { makePackage } from './package.mjs';
import { end, start, which } from './processes.mjs';
import { progress } from './progress.mjs';
import { temporaryFolder } from './temporary.mjs';
import { installExtension, installServer, startServer } from './vscode-server.mjs';
import { startProxy } from './web-proxy.mjs';
import { quietSettings, workbenchAddress } from './workbench.mjs';

/** Opens `folder` with `file` in front; resolves when the editor has been closed. With `headless`, no window is opened; the address is there to be opened. */
export async function openEditor(folder, file, { headless }) {
  const desktop = headless ? undefined : (hasScreen() && which('code')) || (await downloadedDesktop());
  if (desktop) await openDesktop(desktop, folder, file);
  else await serve(folder, file);
}

/** A profile of its own keeps the window apart from the user's, so that it ends with this script and asks for no trust. */
async function openDesktop(program, folder, file) {
  const profile = await temporaryFolder();
  // `code` starts the real program apart from itself, which notes its process id in the profile.
  atEnd(async () => {
    const id = await readFile(join(profile, 'code.lock'), 'utf8').catch(() => undefined);
    if (id) end(Number(id));
  });
  const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
  console.log(`Opening ${folder} with ${program}. Close its window, or press Ctrl-C here, to end.`);
  waitsToBeStopped();
  const child = start(
    program,
    [
      ...['--new-window', '--wait', `--extensionDevelopmentPath=${root}`],
      ...[`--user-data-dir=${profile}`, `--extensions-dir=${join(profile, 'extensions')}`],
      ...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', ...asRoot],
      folder,
      file,
    ],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  );
  const code = await child.ended;
  if (code !== 0) throw new Failure(`VS Code ended with ${code}.`);
}

/** The package is installed, as a user would: what runs is what ships. */
async function serve(folder, file) {
  await installServer();
  const data = await temporaryFolder();
  const extensions = join(data, 'extensions');
  await progress('Packing and installing the extension', async () => {
    await installExtension(await makePackage(), extensions, data);
  });
  const token = randomBytes(16).toString('hex');
  const server = await startServer(data, ['--connection-token', token, `--extensions-dir=${extensions}`]);
  const proxy = await startProxy(server, { configure: () => ({ configurationDefaults: quietSettings }) });
  const payload = { openFile: `vscode-remote://${proxy.authority}${file}` };
  const address = `${workbenchAddress(proxy.origin, folder, payload)}&tkn=${token}`;
  console.log(`\nOpen this address in a browser on this machine:\n\n  ${address}\n\nPress Ctrl-C to end.`);
  waitsToBeStopped();
  await server.child.ended;
  throw new Failure('The server build of VS Code ended.');
}
