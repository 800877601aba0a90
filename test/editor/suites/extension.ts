import * as vscode from 'vscode';
import { equal } from '../assert.ts';
import { extensionId } from '../support.ts';

/** How the suite is run (scripts/lib/editor-suite.mjs); the web extension host has no environment to say it in. */
const way = typeof process === 'undefined' ? 'web' : process.env.COMPETENCY_EVIDENCE_SUITE;

describe('the extension', () => {
  it('is the one that was to be tested', () => {
    const path = vscode.extensions.getExtension(extensionId)?.extensionUri.path;
    equal(path?.includes(`/extensions/${extensionId}-`), way === 'vsix', `It lies at ${path}`);
  });

  it('has its commands registered', async () => {
    const commands = await vscode.commands.getCommands(true);
    const wanted = ['newDocument', 'restartServer', 'showOutput'].map((name) => `competencyEvidence.${name}`);
    equal(
      wanted.filter((command) => !commands.includes(command)),
      [],
    );
  });
});
