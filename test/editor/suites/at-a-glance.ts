import * as vscode from 'vscode';
import type { CoverageNode } from '../../../server/core/features/coverage-tree.ts';
import { equal, ok } from '../assert.ts';
import {
  closeEditors,
  diagnostics,
  place,
  read,
  repeatedly,
  replace,
  show,
  views,
  workspaceFile,
  write,
} from '../support.ts';

describe('the Coverage view', () => {
  const uri = workspaceFile('evidence/volunteer.md');
  after(closeEditors);

  it('has the passages of the workspace, and a click on one goes there', async () => {
    const document = await show(uri);
    const passage = await line(({ label, icon }) => icon === 'passage' && label.includes('new treasurer'));
    const { coverage } = await views();
    const item = await coverage.getTreeItem(passage);
    ok(item.iconPath && item.description, 'The line has no icon or says nothing of the place.');
    await show(workspaceFile('evidence/sergeant.md'));
    await vscode.commands.executeCommand(item.command?.command ?? '', ...(item.command?.arguments ?? []));
    equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
    equal(vscode.window.activeTextEditor?.selection.active.line, place(document, 'I sat').line);
  });

  it('has the framework by its id, and offers what is not tagged as ideas where nothing must be ticked', async () => {
    await show(uri);
    await line(({ label, icon }) => icon === 'framework' && label === 'own');
    await line(({ label, icon }) => icon === 'idea' && label.startsWith('2.1 '));
  });

  it('follows a framework that becomes strict, and begins a passage for a gap, with its tag and no words', async () => {
    const document = await show(uri);
    const path = 'frameworks/own.yaml';
    const before = await read(path);
    const more = ['hand over', 'look back'].map((text) => `          - text: I ${text}.\n`).join('');
    await write(path, before.replace('coverage: holistic', 'coverage: every') + more);
    const gap = await line(({ label, icon }) => icon === 'gap' && label === '1.3 I look back.');
    const { coverage } = await views();
    equal((await coverage.getTreeItem(gap)).contextValue, 'gap');
    await show(uri);
    await vscode.commands.executeCommand('competencyEvidence.writeEvidence', gap);
    await vscode.commands.executeCommand('type', { text: 'I looked back.' });
    ok(document.getText().endsWith('\nI looked back. [@teamwork.1.3]'), `It became: ${document.getText()}`);
    await line(({ label, icon }) => icon === 'tagged' && label.startsWith('1.3 '));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await write(path, before);
    await line(({ label, icon }) => icon === 'satisfied' && label === 'Teamwork');
  });
});

describe('the status bar', () => {
  const uri = workspaceFile('evidence/sergeant.md');
  after(closeEditors);

  it('says how far the document in hand is, as it is typed', async () => {
    const document = await show(uri);
    await diagnostics(uri, (codes) => codes.length > 0);
    await statusBar((text) => text.endsWith(' 63 words · 1 of 6 indicators'));
    await replace(document, 'had doubled', 'had doubled within the year');
    await statusBar((text) => text.endsWith(' 66 words · 1 of 6 indicators'));
    await replace(document, 'had doubled within the year', 'had doubled');
    await statusBar((text) => text.endsWith(' 63 words · 1 of 6 indicators'));
  });

  it('says nothing of an ordinary file', async () => {
    await show(workspaceFile('README.md'));
    await statusBar((text) => text === '');
  });
});

/** The line of the view that is as it should be, as soon as there is one. */
async function line(as: (line: CoverageNode) => boolean): Promise<CoverageNode> {
  const { coverage } = await views();
  const all = (lines: readonly CoverageNode[]): CoverageNode[] =>
    lines.flatMap((one) => [one, ...all(one.children)]);
  let last: readonly CoverageNode[] = [];
  return repeatedly(
    async () => {
      last = all((await coverage.getChildren()) ?? []);
      return last.find(as);
    },
    () => `The view has:\n${last.map(({ icon, label }) => `${icon} ${label}`).join('\n')}`,
  );
}

async function statusBar(as: (text: string) => boolean): Promise<string> {
  const { statusBar } = await views();
  const now = () => statusBar() ?? '';
  return repeatedly(
    async () => (as(now()) ? now() : undefined),
    () => `The status bar says: ${now()}`,
  );
}
