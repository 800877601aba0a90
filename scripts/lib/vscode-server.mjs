// VS Code's server build, from npm: a real VS Code where only the npm registry can be reached.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { atEnd, Failure } from './cleanup.mjs';
import { npm, run, start, stop, which } from './processes.mjs';
import { progress } from './progress.mjs';

const version = '4.139.1';
const nodeVersion = '24.21.0';
const home = join(root, '.vscode-test', `server-${version}-node-${nodeVersion}`);
const nodePackage = `node-${process.platform}-${process.arch}`;
const nodeProgram = (folder) => join(folder, 'node_modules', nodePackage, 'bin', 'node');
const server = (folder) => join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

/** Installs the server build into the cache that git ignores, once. */
export async function installServer() {
  if (existsSync(home)) return;
  if (process.platform === 'win32') {
    throw new Failure(
      'VS Code could not be downloaded, and its server build does not run on Windows. Is there a network?',
    );
  }
  await progress('Installing the server build of VS Code', install);
}

/** It is built beside its place and then moved there, so that neither an interrupted run nor a second one leaves a half. */
async function install() {
  const building = `${home}.${process.pid}`;
  atEnd(() => rm(building, { recursive: true, force: true }));
  await mkdir(building, { recursive: true });
  const dependencies = { 'code-server': version, [nodePackage]: nodeVersion };
  await writeFile(join(building, 'package.json'), JSON.stringify({ private: true, dependencies }));
  // Its install scripts download what is not needed here, and would fail without a network.
  await npmIn(building, 'install', '--ignore-scripts');
  await npmIn(server(building), 'install', '--omit=dev', '--ignore-scripts');
  if (!which('make') || !which('g++')) {
    throw new Failure('A C++ compiler is missing: install g++ and make (Debian: apt-get install g++ make).');
  }
  await npmIn(server(building), 'rebuild', '@vscode/spdlog', '@vscode/native-watchdog');
  await rename(building, home).catch((error) => {
    if (!existsSync(home)) throw error;
  });
}

async function npmIn(cwd, ...args) {
  const { code, output } = await npm([...args, '--no-audit', '--no-fund'], { cwd, quiet: true });
  if (code !== 0)
    throw new Failure(`${output}\nThe server build of VS Code could not be installed (npm ${args[0]}).`);
}

/** Starts the server on a free port of this machine only, with its data in `data`. Answers with its address. */
export async function startServer(data, args) {
  const child = start(
    nodeProgram(home),
    [
      join(server(home), 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms'],
      ...['--user-data-dir', data, '--server-data-dir', data],
      ...['--telemetry-level', 'off', '--disable-workspace-trust', '--disable-experiments'],
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: environment(data) },
  );
  const port = await listeningPort(child);
  return {
    origin: `http://127.0.0.1:${port}`,
    authority: `127.0.0.1:${port}`,
    child,
    stop: () => stop(child),
  };
}

/** The server leaves sockets in the folder for temporary files. Elsewhere than on Linux that path is too long for a socket. */
function environment(data) {
  return process.platform === 'linux' ? { ...process.env, TMPDIR: data } : process.env;
}

function listeningPort(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (text) => {
      output += text;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', read);
    child.ended
      .then((code) => reject(new Failure(`${output}\nThe server build of VS Code ended at once (${code}).`)))
      .catch(reject);
  });
}

/** Installs a packaged extension into `extensions`. */
export async function installExtension(vsix, extensions, data) {
  const { code, output } = await run(
    nodeProgram(home),
    [
      join(server(home), 'out', 'server-main.js'),
      ...['--install-extension', vsix, '--force', '--extensions-dir', extensions, '--server-data-dir', data],
    ],
    { quiet: true },
  );
  const installed = code === 0 && (await readdir(extensions).catch(() => [])).length > 0;
  if (!installed) throw new Failure(`${output}\nThe packaged extension could not be installed.`);
}
