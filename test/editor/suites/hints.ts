import * as vscode from 'vscode';
import { equal } from '../assert.ts';
import { closeEditors, repeatedly, show, workspaceFile } from '../support.ts';

describe('a passage without a tag', () => {
  after(closeEditors);

  it('gets a hint at its end, once the hints are ready', async () => {
    const document = await show(workspaceFile('evidence/untagged.md'));
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hint = await repeatedly(
      async () => {
        const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          document.uri,
          whole,
        );
        return hints[0];
      },
      () => 'There is no hint.',
    );
    const end = document.getText().trimEnd().length;
    equal(document.offsetAt(hint.position), end);
  });
});
