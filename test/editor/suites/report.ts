import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';
import {
  closeEditors,
  diagnostics,
  eventually,
  repeatedly,
  replace,
  show,
  views,
  workspaceFile,
} from '../support.ts';

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

  it('follows what is typed', async () => {
    const document = await show(uri);
    await vscode.commands.executeCommand('competencyEvidence.showReport');
    const words = 'I asked every shop to ring one number';
    await page((html) => html.includes('I asked the traders') && !html.includes(words));
    await replace(document, 'I asked the traders', `${words}, and the traders`);
    await page((html) => html.includes(words));
    await replace(document, `${words}, and the traders`, 'I asked the traders');
    await page((html) => !html.includes(words));
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

/** Waits until the page of the report is as it should be. */
async function page(as: (html: string) => boolean): Promise<void> {
  const { report } = await views();
  await repeatedly(
    async () => as(report() ?? '') || undefined,
    () => `The report has ${report()?.length} characters, and not what it should have.`,
  );
}
