// A place to take pictures in: VS Code's server build with the packaged extension, on a copy of the examples.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { Failure } from './cleanup.mjs';
import { makePackage } from './package.mjs';
import { withPalette } from './png.mjs';
import { temporaryFolder } from './temporary.mjs';
import { installExtension, installServer, startServer } from './vscode-server.mjs';
import { startProxy } from './web-proxy.mjs';
import { newPage, quietSettings, workbenchAddress } from './workbench.mjs';

const window = { width: 1100, height: 760 };
const limit = 30_000;
/** A picture is loaded with the page that it stands in. */
const largest = 250_000;

/** What would draw the eye away from the extension. */
const settings = {
  ...quietSettings,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.title': 'Competency Evidence',
  'window.menuBarVisibility': 'hidden',
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': false,
  'workbench.editor.editorActionsLocation': 'hidden',
  'breadcrumbs.enabled': false,
  // What is typed for one picture must not be found by the next.
  'files.autoSave': 'off',
  'git.enabled': false,
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.stickyScroll.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.padding.top': 12,
  'explorer.compactFolders': false,
  'outline.collapseItems': 'alwaysCollapse',
};

export async function openSession() {
  await installServer();
  const data = await temporaryFolder();
  const folder = join(await temporaryFolder(), 'portfolio');
  const extensions = join(data, 'extensions');
  await cp(join(root, 'examples'), folder, { recursive: true });
  await installExtension(await makePackage(), extensions, data);
  const server = await startServer(data, ['--without-connection-token', `--extensions-dir=${extensions}`]);
  const proxy = await startProxy(server, {
    configure: ({ productConfiguration }) => ({
      configurationDefaults: settings,
      productConfiguration: { ...productConfiguration, extensionsGallery: undefined },
    }),
  });
  return { shoot: (scene, path) => shoot(scene, path, { folder, proxy }) };
}

/** Every scene has a page of its own, so that none depends on the one before. */
async function shoot({ file, size, act, clip }, path, { folder, proxy }) {
  const viewport = { ...window, ...size };
  const page = await newPage({ viewport, deviceScaleFactor: 2 });
  page.setDefaultTimeout(limit);
  const payload = { openFile: `vscode-remote://${proxy.authority}${join(folder, file)}` };
  await page.goto(workbenchAddress(proxy.origin, folder, payload));
  const editor = stage(page, await readFile(join(folder, file), 'utf8'));
  await editor.see('.monaco-editor .view-line');
  await editor.press('Control+B');
  await act(editor);
  const area = clip && (await clip(editor));
  const picture = await page.screenshot({
    animations: 'disabled',
    caret: 'initial',
    ...(area && { clip: area }),
  });
  await page.context().browser().close();
  const smaller = withPalette(picture);
  if (smaller.length > largest)
    throw new Failure(`${path} would have ${smaller.length} bytes; ${largest} is the limit.`);
  await writeFile(path, smaller);
}

/** What a scene can do. */
function stage(page, text) {
  const editor = {
    page,
    /** Waits until there is one of these to be seen. */
    see: (selector) => page.locator(selector).first().waitFor({ state: 'visible' }),
    press: (keys) => page.keyboard.press(keys),
    type: (words) => page.keyboard.type(words, { delay: 30 }),
    /** Runs a command by its title, as the command palette has it. It `stays` open where the command asks something. */
    async command(title, { stays = false } = {}) {
      await page.keyboard.press('F1');
      await editor.see('.quick-input-widget .monaco-inputbox input');
      await page.keyboard.type(title);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
      await page.keyboard.press('Enter');
      if (!stays) await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    /** Answers what a command asks. */
    choose: (words) => page.locator('.quick-input-list .monaco-list-row', { hasText: words }).click(),
    /** Puts the cursor `offset` characters into the first place where the file has `words`. */
    async goTo(words, offset = 0) {
      const at = text.indexOf(words);
      if (at < 0) throw new Failure(`The file does not have "${words}".`);
      const before = text.slice(0, at + offset).split('\n');
      await page.locator('.monaco-editor .view-lines').first().click();
      await page.keyboard.press('Control+G');
      await editor.see('.quick-input-widget .monaco-inputbox input');
      await page.keyboard.type(`:${before.length}:${before.at(-1).length + 1}`.slice(1));
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    /** The strip of the window that holds what these selectors match, with a margin above and below. */
    async strip(selectors, margin) {
      const boxes = await Promise.all(
        selectors.map((selector) => page.locator(selector).first().boundingBox()),
      );
      const { width, height } = page.viewportSize();
      const top = Math.max(0, Math.min(...boxes.map((box) => box.y)) - margin);
      const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)) + margin);
      return { x: 0, y: top, width, height: bottom - top };
    },
  };
  return editor;
}
