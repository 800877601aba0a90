import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';
import { closeEditors, repeatedly, show, workspaceFile } from '../support.ts';

describe('a passage without a tag', () => {
  after(closeEditors);

  it('gets a hint at its end, and loses it when it takes the tag', async () => {
    const document = await show(workspaceFile('evidence/untagged.md'));
    const hint = await repeatedly(
      async () => (await hints(document))[0],
      () => 'There is no hint.',
    );
    const end = document.getText().trimEnd().length;
    equal(document.offsetAt(hint.position), end);
    // What a double-click on it does.
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, hint.textEdits ?? []);
    await vscode.workspace.applyEdit(edit);
    ok(/ \[@collaborate\.2\.\d\]$/.test(document.getText().trimEnd()), `It became: ${document.getText()}`);
    await repeatedly(
      async () => ((await hints(document)).length === 0 ? true : undefined),
      () => 'The tagged passage still has a hint.',
    );
  });
});

async function hints(document: vscode.TextDocument): Promise<vscode.InlayHint[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  return vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  );
}
