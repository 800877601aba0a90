import * as vscode from 'vscode';
import { equal } from '../assert.ts';
import { closeEditors, code, diagnostics, extensionId, show, workspaceFile } from '../support.ts';

describe('an ordinary Markdown file', () => {
  const readme = workspaceFile('README.md');
  after(closeEditors);

  it('is left alone, also when there is evidence beside it', async () => {
    await show(readme);
    await vscode.extensions.getExtension(extensionId)?.activate();
    const evidence = workspaceFile('evidence/sergeant.md');
    await show(evidence);
    await diagnostics(evidence, (codes) => codes.length > 0);
    equal(vscode.languages.getDiagnostics(readme).map(code), []);
  });
});
