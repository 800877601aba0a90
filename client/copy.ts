import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PLAIN_TEXT, type PlainTextRequest } from '../server/connection/protocol.ts';
import type { PlainText } from '../server/core/features/plain-text.ts';

/** How long the status bar says what was copied, in ms. */
const SHOWN = 6_000;

/** The commands that copy evidence as it is pasted into a form. The links in code lenses and source actions name what is meant. */
export function copyCommands(client: () => Promise<BaseLanguageClient>): vscode.Disposable[] {
  const register = (
    name: string,
    wish: (editor: vscode.TextEditor | undefined, competency?: string) => Partial<PlainTextRequest>,
  ) =>
    vscode.commands.registerCommand(
      `competencyEvidence.${name}`,
      async (uri?: string, competency?: string) => {
        const editor = vscode.window.activeTextEditor;
        const document = typeof uri === 'string' ? uri : editor?.document.uri.toString();
        if (document) await copy(await client(), { uri: document, ...wish(editor, competency) });
      },
    );
  return [
    register('copyPlainText', () => ({})),
    register('copyPlainTextWithHeadings', () => ({ headings: true })),
    register('copyCompetency', (editor, competency) => {
      if (typeof competency === 'string') return { competency };
      const { line, character } = editor?.selection.active ?? { line: 0, character: 0 };
      return { position: { line, character } };
    }),
  ];
}

/** Copies, and says how much: in the status bar, for nothing pops up while somebody writes. */
async function copy(client: BaseLanguageClient, request: PlainTextRequest): Promise<void> {
  const found = await client.sendRequest<PlainText | null>(PLAIN_TEXT, request);
  if (found) await vscode.env.clipboard.writeText(found.text);
  vscode.window.setStatusBarMessage(
    found
      ? `$(copy) Copied ${count(found.words, 'word')}, ${count(found.characters, 'character')}`
      : nothing(request),
    SHOWN,
  );
}

const nothing = ({ position }: PlainTextRequest): string =>
  position
    ? 'Nothing copied: put the cursor into the section of a competency'
    : 'Nothing copied: this is no evidence document';

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`;
