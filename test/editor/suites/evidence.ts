import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';
import {
  closeEditors,
  code,
  completionLabels,
  definition,
  diagnostics,
  hoverText,
  place,
  replace,
  show,
  workspaceFile,
  write,
} from '../support.ts';

const defect = 'unknown-indicator';

describe('an evidence document', () => {
  const uri = workspaceFile('evidence/sergeant.md');
  let document: vscode.TextDocument;

  beforeEach(async () => {
    document = await show(uri);
    await diagnostics(uri, (codes) => codes.includes(defect));
  });
  after(closeEditors);

  it('has its defect marked where it stands, with a link to what is said about it', () => {
    const found = vscode.languages.getDiagnostics(uri).find((diagnostic) => code(diagnostic) === defect);
    equal(document.getText(found?.range), '99');
    ok(
      typeof found?.code === 'object' && found.code.target.path.endsWith(`${defect}.md`),
      'There is no link.',
    );
  });

  it('explains a tag on hover', async () => {
    const text = await hoverText(uri, place(document, 'collaborate.2.3', 2));
    ok(text.includes('We collaborate'), `Hover says: ${text}`);
  });

  it('offers the indicators after [@', async () => {
    const opening = '[@';
    const position = place(document, '[@collaborate.2.3]', opening.length);
    const labels = await completionLabels(uri, position);
    ok(labels.includes('collaborate.2.1'), `What is offered: ${labels.join(', ')}`);
  });

  it('leads from a tag to the bundled framework, which opens read-only', async () => {
    const target = await definition(uri, place(document, 'collaborate.2.3', 2));
    ok(target, 'There is no definition.');
    const framework = await show(target.uri);
    ok(framework.lineAt(target.range.start).text.includes('text:'), 'It leads elsewhere.');
    await vscode.commands.executeCommand('type', { text: 'x' });
    equal(framework.isDirty, false, 'The bundled framework could be changed');
  });

  it('has its mark taken away when it is mended', async () => {
    await replace(document, 'collaborate.2.99', 'collaborate.2.5');
    await diagnostics(uri, (codes) => codes.length > 0 && !codes.includes(defect));
    await replace(document, 'collaborate.2.5', 'collaborate.2.99');
    await diagnostics(uri, (codes) => codes.includes(defect));
  });

  it('follows a setting at once', async () => {
    const settings = vscode.workspace.getConfiguration('competencyEvidence', uri);
    await settings.update('rules', { [defect]: 'off' }, vscode.ConfigurationTarget.Workspace);
    await diagnostics(uri, (codes) => codes.length > 0 && !codes.includes(defect));
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await diagnostics(uri, (codes) => codes.includes(defect));
  });

  it('is still looked after when the server has been restarted', async () => {
    await vscode.commands.executeCommand('competencyEvidence.restartServer');
    await replace(document, 'collaborate.2.99', 'collaborate.2.5');
    await diagnostics(uri, (codes) => codes.length > 0 && !codes.includes(defect));
    await replace(document, 'collaborate.2.5', 'collaborate.2.99');
    await diagnostics(uri, (codes) => codes.includes(defect));
  });

  it('takes its marks along when its folder is renamed, and leaves none when it is deleted and closed', async () => {
    const old = await write('evidence/old/copy.md', document.getText());
    await show(old);
    await diagnostics(old, (codes) => codes.includes(defect));
    const renaming = new vscode.WorkspaceEdit();
    renaming.renameFile(workspaceFile('evidence/old'), workspaceFile('evidence/new'));
    await vscode.workspace.applyEdit(renaming);
    const copy = workspaceFile('evidence/new/copy.md');
    await diagnostics(copy, (codes) => codes.includes(defect));
    await diagnostics(old, (codes) => codes.length === 0);
    await vscode.workspace.fs.delete(copy);
    await closeEditors();
    await diagnostics(copy, (codes) => codes.length === 0);
  });

  it('is looked after before it is saved for the first time', async () => {
    const content = document.getText();
    const untitled = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(untitled);
    await diagnostics(untitled.uri, (codes) => codes.includes(defect));
  });
});
