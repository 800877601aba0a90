import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';
import { closeEditors, place, repeatedly, show, workspaceFile } from '../support.ts';

describe("finding one's way from a framework file", () => {
  const framework = workspaceFile('frameworks/own.yaml');
  const evidence = workspaceFile('evidence/volunteer.md');
  let document: vscode.TextDocument;

  beforeEach(async () => {
    // The server is started by evidence or by a framework, whichever is opened first.
    await show(evidence);
    document = await show(framework);
  });
  after(closeEditors);

  it('leads from a competency to the passages that are tagged with it', async () => {
    const found = await repeatedly(
      async () => {
        const all = await vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          framework,
          place(document, 'id: teamwork', 'id: '.length),
        );
        return all.find(({ uri }) => uri.toString() === evidence.toString());
      },
      () => 'There is no reference in the document.',
    );
    ok(found.range.start.line > 0, 'It leads to no passage.');
  });

  it('finds passages by their words among the symbols of the workspace', async () => {
    await repeatedly(
      async () => {
        const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          'treasurer evenings',
        );
        return symbols.find(({ location }) => location.uri.toString() === evidence.toString());
      },
      () => 'There is no such symbol.',
    );
  });

  it('renames a competency in the framework and in the documents at once', async () => {
    const edit = await repeatedly(
      async () => {
        const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          framework,
          place(document, 'id: teamwork', 'id: '.length),
          'work-together',
        );
        return found.size > 2 ? found : undefined;
      },
      () => 'The documents are not renamed along.',
    );
    equal(
      edit
        .entries()
        .map(([uri]) => uri.path.split('/').at(-1))
        .sort(),
      ['own-framework.md', 'own.yaml', 'volunteer.md'],
    );
    await vscode.workspace.applyEdit(edit);
    const changed = await vscode.workspace.openTextDocument(evidence);
    ok(changed.getText().includes('competencies: [work-together]'), 'The front matter has the old name.');
    ok(changed.getText().includes('[@work-together.1.1]'), 'The tag has the old name.');
    for (const [uri] of edit.entries()) {
      await show(uri);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    for (const [uri] of edit.entries())
      await repeatedly(
        async () => ((await vscode.workspace.openTextDocument(uri)).isDirty ? undefined : true),
        () => `${uri.path} stays renamed.`,
      );
  });
});
