import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { equal } from '../assert.ts';
import { closeEditors, diagnostics, extensionId, hoverText, place, show, workspaceFile } from '../support.ts';

describe('the language server', function () {
  // There is no `ps` to ask.
  if (process.platform === 'win32') return;
  this.afterAll(closeEditors);

  it('is not started for ordinary Markdown', async () => {
    const readme = await show(workspaceFile('README.md'));
    await vscode.extensions.getExtension(extensionId)?.activate();
    equal(await hoverText(readme.uri, place(readme, '[@', 2)), '');
    equal(await servers(), 0);
  });

  it('is started, once, for evidence', async () => {
    const uri = workspaceFile('evidence/sergeant.md');
    await show(uri);
    await diagnostics(uri, (codes) => codes.length > 0);
    await show(workspaceFile('evidence/own-framework.md'));
    equal(await servers(), 1);
  });
});

/** How many servers this extension host has started. */
async function servers(): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'ppid=,args=']);
  const ours = (line: string) => Number.parseInt(line, 10) === process.pid && line.includes('server-node.js');
  return stdout.split('\n').filter(ours).length;
}
