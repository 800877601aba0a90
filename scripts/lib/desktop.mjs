// Desktop VS Code: whether it can be had here, and where it is.
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { root } from '../paths.mjs';
import { progress } from './progress.mjs';

/** The path of desktop VS Code, downloaded once; nothing where it cannot be downloaded, or there is no screen for it. */
export async function downloadedDesktop() {
  if (!hasScreen() || !(await canDownload())) return undefined;
  const cachePath = `${root}/.vscode-test`;
  return progress('Downloading VS Code', () => downloadAndUnzipVSCode({ cachePath }));
}

export function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function canDownload() {
  try {
    const signal = AbortSignal.timeout(3000);
    const { ok } = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      method: 'HEAD',
      signal,
    });
    return ok;
  } catch {
    return false;
  }
}
