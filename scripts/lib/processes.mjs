// Child processes that end, with all their own children, when the script ends.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { atEnd } from './cleanup.mjs';

const windows = process.platform === 'win32';

/** Starts a process in a group of its own, so that whatever it starts in turn can be ended with it. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: !windows, ...options });
  child.ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  // Who waits for the end sees its error there; nobody has to.
  child.ended.catch(() => {});
  atEnd(() => stop(child));
  return child;
}

/** Asks the process group to end, and makes it end when that has not happened five seconds later. */
export async function stop(child) {
  const latest = Date.now() + 5000;
  if (lives(child)) kill(child, 'SIGTERM');
  while (lives(child) && Date.now() < latest) await delay(50);
  if (lives(child)) kill(child, 'SIGKILL');
}

/** The first of a group may be gone while one that it started is still putting things in order. */
function lives({ pid, exitCode, signalCode }) {
  if (pid === undefined) return false;
  if (windows) return exitCode === null && signalCode === null;
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

function kill(child, signal) {
  try {
    if (windows) spawnSync('taskkill', ['/pid', `${child.pid}`, '/t', '/f']);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}

/** Ends one process that another one started. */
export function end(id) {
  try {
    process.kill(id);
  } catch {
    // It has ended already.
  }
}

/** Runs a process to its end, its output shown as it comes. Answers with the exit code and everything it printed. */
export async function run(command, args, { quiet = false, ...options } = {}) {
  const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  for (const [source, target] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    source.setEncoding('utf8').on('data', (text) => {
      output += text;
      if (!quiet) target.write(text);
    });
  }
  return { code: await child.ended, output };
}

/** Runs npm, whichever one started us. npm's own settings for the outer run would lead an inner one to the wrong folder. */
export function npm(args, options = {}) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(package|lifecycle|config_local_prefix)/.test(name),
    ),
  );
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...args], { env, ...options })
    : run(windows ? 'npm.cmd' : 'npm', args, { env, shell: windows, ...options });
}

/** The full path of a program on the PATH, if it is there. */
export function which(name) {
  const endings = windows ? ['.cmd', '.exe', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}
