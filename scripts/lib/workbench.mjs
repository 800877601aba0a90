// VS Code in a page of headless Chromium.
import { chromium as playwright } from 'playwright-core';
import { chromium, chromiumArguments } from './chromium.mjs';
import { atEnd, Failure } from './cleanup.mjs';

/** Defaults with which the editor opens on the work, not on its own welcome, tips and chat. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'git.openRepositoryInParentFolders': 'never',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
};

/** A new page of a new browser; both end with the script. */
export async function newPage(options = {}) {
  const browser = await playwright.launch({
    executablePath: await chromium(),
    args: chromiumArguments,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  atEnd(() => browser.close());
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  return context.newPage();
}

/** The address of a folder in the editor, with what the workbench takes from its `payload`. */
export function workbenchAddress(origin, folder, payload = {}) {
  const address = new URL(origin);
  address.searchParams.set('folder', folder);
  address.searchParams.set('payload', JSON.stringify(Object.entries({ skipWelcome: 'true', ...payload })));
  return address.href;
}

/** Resolves with the exit code that the suite in the page ends with; everything that keeps it from ending rejects. */
export async function suiteEnd(page, { onLog, limit, open }) {
  let late;
  const ended = new Promise((resolve, reject) => {
    const fail = (text) => reject(new Failure(text));
    page.exposeFunction('codeAutomationExit', resolve).then(undefined, reject);
    page.exposeFunction('codeAutomationLog', onLog).then(undefined, reject);
    // What goes wrong in a worker, such as our server, is told to the page's console alone.
    page.on('console', (message) => message.type() === 'error' && onLog('console', [message.text()]));
    page.on('pageerror', (error) => onLog('page', [error.stack]));
    page.on('crash', () => fail('The page crashed.'));
    page
      .context()
      .browser()
      .on('disconnected', () => fail('Chromium ended before the suite did.'));
    late = setTimeout(() => fail(`The suite did not end within ${limit / 1000} s.`), limit);
  });
  try {
    await page.goto(open);
    return await ended;
  } finally {
    clearTimeout(late);
  }
}
