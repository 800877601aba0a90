import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  IMPORT,
  type ImportAnswer,
  type ImportedFile,
  type ImportRequest,
} from '../server/connection/protocol.ts';
import type { ImportReview } from './import/review.ts';
import { chooseSource, type Source } from './import/source.ts';
import { chooseTarget } from './import/target.ts';
import { type ImportWish, wishOf } from './import/wish.ts';

/** What the command works with. The server is started when there is something to import. */
export interface ImportParts {
  readonly client: () => Promise<BaseLanguageClient>;
  readonly review: ImportReview;
}

/**
 * *Import framework…*: from a file or the clipboard. What was understood is shown beside the YAML; nothing is written before
 * the writer says so.
 * @param given answers to what would be asked: an `ImportWish`, or a file
 */
export async function importFramework(parts: ImportParts, given?: unknown): Promise<void> {
  const wish = wishOf(given);
  const source = await chooseSource(wish.from);
  if (!source) return;
  if ('problem' in source) return refuse(source.problem);
  const request = wish.id === undefined ? source.request : { ...source.request, id: wish.id };
  await place(parts, { ...source, request }, wish);
}

async function place(parts: ImportParts, source: Source, wish: ImportWish): Promise<void> {
  const imported = await ask(parts, source.request);
  if (!imported) return;
  const target = await chooseTarget(imported, source.request, wish);
  switch (target?.kind) {
    case 'new':
      return parts.review.showNew(imported, source, target.file);
    case 'again':
      return place(
        parts,
        { ...source, request: { ...source.request, ...target.change } },
        target.change.id === undefined ? wish : { ...wish, to: 'new' },
      );
    case 'existing':
      if (target.existing.problem) {
        await vscode.window.showTextDocument(vscode.Uri.parse(target.existing.uri));
        return refuse(`${source.request.name} cannot be imported: ${target.existing.problem}.`);
      }
      return parts.review.showExisting(imported, target.existing, source, () =>
        place(parts, source, { ...wish, to: 'existing' }),
      );
    case undefined:
      return;
  }
}

/** Has the server read it. What goes wrong is said in one line. */
async function ask({ client }: ImportParts, request: ImportRequest): Promise<ImportedFile | undefined> {
  const reading = { location: vscode.ProgressLocation.Window, title: `Importing ${request.name}` };
  const { imported, problem } = await vscode.window.withProgress(reading, async (): Promise<ImportAnswer> => {
    try {
      return await (await client()).sendRequest<ImportAnswer>(IMPORT, request);
    } catch {
      return { problem: 'The import failed, for the language server did not answer; try again.' };
    }
  });
  if (!imported) refuse(problem ?? `${request.name} could not be imported.`);
  return imported;
}

const refuse = (problem: string): void => {
  void vscode.window.showErrorMessage(/[.!?]$/.test(problem) ? problem : `${problem}.`);
};
