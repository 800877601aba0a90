import * as vscode from 'vscode';
import { ok } from '../assert.ts';
import { closeEditors, diagnostics, read, replace, show, workspaceFile, write } from '../support.ts';

describe("a framework of the workspace's own", () => {
  after(closeEditors);

  it('takes effect in an open document as soon as its file changes', async () => {
    const evidence = workspaceFile('evidence/own-framework.md');
    const path = 'frameworks/own.yaml';
    const before = await read(path);
    await show(evidence);
    await diagnostics(evidence, (codes) => codes.includes('unknown-indicator'));
    await write(path, `${before}          - text: I make sure that nobody stands apart.\n`);
    await diagnostics(evidence, (codes) => codes.length > 0 && !codes.includes('unknown-indicator'));
    await write(path, before);
    await diagnostics(evidence, (codes) => codes.includes('unknown-indicator'));
  });

  it('is begun with a scaffold that holds, and is checked before it is saved', async () => {
    await vscode.commands.executeCommand('competencyEvidence.newFramework', 'begun-here');
    const document = vscode.window.activeTextEditor?.document;
    ok(
      document?.isUntitled && document.uri.path.endsWith('/frameworks/begun-here.yaml'),
      'It lies elsewhere.',
    );
    ok(document.getText().includes('\nid: begun-here\n'), `It says: ${document.getText()}`);
    await replace(document, 'cumulative: false', 'cumulative: perhaps');
    await diagnostics(document.uri, (codes) => codes.includes('framework-schema'));
    await replace(document, 'cumulative: perhaps', 'cumulative: false');
    await diagnostics(document.uri, (codes) => codes.length === 0);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('has its own mistakes marked', async () => {
    const uri = await write('frameworks/broken.yaml', 'id: broken\ntitle: 3\ncompetencies: []\n');
    await show(uri);
    await diagnostics(uri, (codes) => codes.includes('framework-schema'));
  });
});
