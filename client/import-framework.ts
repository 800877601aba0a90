import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  IMPORT,
  type ImportAnswer,
  type ImportedFile,
  type ImportRequest,
} from '../server/connection/protocol.ts';
import { pathName } from './import/names.ts';
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
 * @returns why it cannot be imported, which the writer has been told
 */
export async function importFramework(parts: ImportParts, given?: unknown): Promise<string | undefined> {
  const wish = wishOf(given);
  const source = await chooseSource(wish.from);
  if (!source) return undefined;
  if ('problem' in source) return refuse(source.problem);
  const request = wish.id === undefined ? source.request : { ...source.request, id: wish.id };
  return place(parts, { ...source, request }, wish);
}

async function place(parts: ImportParts, source: Source, wish: ImportWish): Promise<string | undefined> {
  const imported = await ask(parts, source.request);
  if (typeof imported === 'string') return refuse(imported);
  const target = await chooseTarget(imported, source.request, wish);
  switch (target?.kind) {
    case 'new':
      await parts.review.showNew(imported, source, target.file);
      return undefined;
    case 'again': {
      const { change, folder } = target;
      const request = { ...source.request, ...change };
      // What has been answered is not asked again.
      const answered = {
        ...wish,
        ...(folder ? { folder } : {}),
        ...(change.id ? { to: 'new' as const } : {}),
      };
      return place(parts, { ...source, request }, answered);
    }
    case 'existing':
      if (target.existing.problem) {
        const file = vscode.Uri.parse(target.existing.uri);
        await vscode.window.showTextDocument(file);
        return refuse(`${pathName(file)} has an error; mend it, then import again.`);
      }
      await parts.review.showExisting(imported, target.existing, source, async () => {
        await place(parts, source, { ...wish, to: 'existing' });
      });
      return undefined;
    case undefined:
      return undefined;
  }
}

/** Has the server read it. Answers what it understood, or in one line why it did not. */
async function ask({ client }: ImportParts, request: ImportRequest): Promise<ImportedFile | string> {
  const reading = { location: vscode.ProgressLocation.Window, title: `Importing ${request.name}` };
  const { imported, problem } = await vscode.window.withProgress(reading, async (): Promise<ImportAnswer> => {
    try {
      return await (await client()).sendRequest<ImportAnswer>(IMPORT, request);
    } catch {
      return { problem: 'The import failed, for the language server did not answer; try again.' };
    }
  });
  return imported ?? problem ?? `${request.name} could not be imported.`;
}

const ANOTHER = 'Choose another…';

/** One line, and the way on: without a button the editor would cut the line off. */
function refuse(problem: string): string {
  const sentence = /[.!?]$/.test(problem) ? problem : `${problem}.`;
  void vscode.window.showErrorMessage(sentence, ANOTHER).then((picked) => {
    if (picked === ANOTHER) void vscode.commands.executeCommand('competencyEvidence.importFramework');
  });
  return sentence;
}
