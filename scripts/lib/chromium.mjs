// Finds a Chromium, or on Debian installs one.
import { accessSync, constants } from 'node:fs';
import { Failure } from './cleanup.mjs';
import { run, which } from './processes.mjs';
import { progress } from './progress.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium, which is installed first where that can be done. */
export async function chromium() {
  const there = find();
  if (there) return there;
  if (which('apt-get') && process.getuid?.() === 0) {
    await progress('Installing Chromium (apt-get install chromium)', install);
  }
  const path = find();
  if (!path) {
    throw new Failure(
      'Chromium is missing: install it (Debian: apt-get install chromium) or set CHROME_PATH to one.',
    );
  }
  return path;
}

/** What Chromium is started with: it must run as root in a container, and must not look for the internet. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function find() {
  const said = process.env.CHROME_PATH;
  if (said) {
    if (isExecutable(said)) return said;
    throw new Failure(`CHROME_PATH is ${said}, where there is no program.`);
  }
  return names.map(which).find(Boolean) ?? elsewhere.find(isExecutable);
}

async function install() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    // With what it recommends: without fonts there would be no text.
    ['install', '-y', '-qq', 'chromium'],
  ]) {
    const { code, output } = await run('apt-get', args, { env, quiet: true });
    if (code !== 0) console.error(output);
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
