import * as vscode from 'vscode';
import { equal, ok } from '../assert.ts';
import { closeEditors, codeActions, place, show, workspaceFile } from '../support.ts';

describe('evidence for a web form', () => {
  const uri = workspaceFile('evidence/volunteer.md');
  const prose =
    'I sat beside the new treasurer on her first three evenings, and left her my notes on the accounts.';
  let document: vscode.TextDocument;

  beforeEach(async () => {
    document = await show(uri);
    await vscode.env.clipboard.writeText('what was there before');
  });
  after(closeEditors);

  it('is copied as plain text, without tags and headings', async () => {
    await vscode.commands.executeCommand('competencyEvidence.copyPlainText');
    equal(await copied(), prose);
  });

  it('is copied with its headings where they are wanted', async () => {
    await vscode.commands.executeCommand('competencyEvidence.copyPlainTextWithHeadings');
    equal(await copied(), `Teamwork\n\n${prose}`);
  });

  it('is offered among the source actions, for the competency at the cursor too', async () => {
    const range = new vscode.Range(place(document, 'I sat'), place(document, 'I sat'));
    const actions = await codeActions(uri, range, 'source.competencyEvidence');
    equal(
      actions.map(({ title }) => title),
      ['Copy as plain text', 'Copy “Teamwork” as plain text'],
    );
    const command = actions[1]?.command;
    ok(command, 'There is no command.');
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    equal(await copied(), prose);
  });
});

/** The clipboard's text, with the line ends that every system has its own of made one. */
const copied = async (): Promise<string> =>
  (await vscode.env.clipboard.readText()).replaceAll('\r\n', '\n').trimEnd();
