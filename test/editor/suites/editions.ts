import * as vscode from 'vscode';
import { equal } from '../assert.ts';
import { closeEditors, codeActions, diagnostics, place, show, workspaceFile } from '../support.ts';

describe('a document on an edition that was replaced', () => {
  after(closeEditors);

  it('can be moved to the newer edition, ids and heading in one action', async () => {
    const uri = workspaceFile('evidence/older-edition.md');
    const document = await show(uri);
    await diagnostics(uri, (codes) => codes.includes('superseded-edition'));
    const start = place(document, 'cvf-2016');
    const actions = await codeActions(uri, new vscode.Range(start, start.translate(0, 8)), 'quickfix');
    const action = actions.find(({ title }) => title.startsWith('Move to the newer edition'));
    // Some of the changes are guesses, which the editor asks about; so they are read here, and not made.
    const edits = action?.edit?.get(uri) ?? [];
    const becomes = new Map(edits.map(({ range, newText }) => [document.getText(range), newText]));
    equal(becomes.get('cvf-2016'), 'cvf-2024');
    equal(becomes.get('collaborative'), 'collaborate');
  });
});
