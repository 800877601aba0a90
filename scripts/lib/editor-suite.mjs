// The in-editor suite, in desktop VS Code where it can be had, in VS Code's server build in headless Chromium elsewhere.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { root } from '../paths.mjs';
import { chromium } from './chromium.mjs';
import { Failure } from './cleanup.mjs';
import { canOpenDesktop } from './desktop.mjs';
import { run } from './processes.mjs';
import { temporaryFolder } from './temporary.mjs';
import { installExtension, installServer } from './vscode-server.mjs';

const stand_in = join(root, 'scripts', 'lib', 'editor-in-browser.mjs');
