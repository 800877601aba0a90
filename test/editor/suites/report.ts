import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';
import { closeEditors, diagnostics, eventually, show, workspaceFile } from '../support.ts';

describe('the coverage report', () => {
  const uri = workspaceFile('evidence/sergeant.md');
  const panel = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(
        ({ input }) =>
          input instanceof vscode.TabInputWebview && input.viewType.endsWith('competencyEvidence.report'),
      );

  beforeEach(async () => {
    await show(uri);
    await diagnostics(uri, (codes) => codes.length > 0);
  });
  after(closeEditors);

  it('opens beside the text, once, and leaves the cursor where it is', async () => {
    await vscode.commands.executeCommand('competencyEvidence.showReport');
    await vscode.commands.executeCommand('competencyEvidence.showReport');
    await eventually(vscode.window.tabGroups.onDidChangeTabs, panel, () => 'No report was opened.');
    const tabs = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ label }) => label === 'Coverage report');
    equal(tabs.length, 1);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });

  it('leads to a passage, and to nothing that is no Markdown', async () => {
    await vscode.commands.executeCommand('competencyEvidence.openPassage', uri.toString(), 3);
    equal(vscode.window.activeTextEditor?.selection.active.line, 3);
    const framework = workspaceFile('frameworks/own.yaml').toString();
    await vscode.commands.executeCommand('competencyEvidence.openPassage', framework, 0);
    await vscode.commands.executeCommand('competencyEvidence.openPassage', 5, '0');
    ok(
      vscode.window.activeTextEditor?.document.uri.path.endsWith('sergeant.md'),
      'Something else was opened.',
    );
  });
});
