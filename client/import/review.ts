import * as vscode from 'vscode';
import type { ExistingFile, ImportedFile } from '../../server/connection/protocol.ts';
import type { Overview } from '../../server/core/import/overview.ts';
import { type ReviewState, reviewPage } from '../../server/core/import/review/page.ts';
import { ImportDocuments } from './documents.ts';
import { pathName, placeOf } from './names.ts';
import { DISCARD, ImportPanel, LINKS, SAVE, SHOW_LINE } from './panel.ts';
import { changedFile, newFile, type Pending, type Written } from './pending.ts';
import type { Source } from './source.ts';
import { isShown } from './tabs.ts';

/** How long the status bar says what was saved, in ms. */
const SAID = 6_000;
/** Which documents stand for an import that waits; the buttons over them are shown by it. */
const WAITING = 'competencyEvidence.imports';

interface Shown {
  readonly overview: Overview;
  readonly source: string;
  /** Where the lines of what was imported are, if they are to be seen. */
  readonly place: vscode.Uri;
}

/** The latest import between its being understood and its being saved or discarded. There is one at a time. */
export class ImportReview implements vscode.Disposable {
  readonly #documents = new ImportDocuments();
  readonly #panel = new ImportPanel(() => this.#forget());
  readonly #disposables: vscode.Disposable;
  #pending: Pending | undefined;
  /** Whether its tab has been there. The editor tells of tabs late. */
  #wasShown = false;
  #shown: Shown | undefined;
  /** Makes the import anew, for a file that is not any more what it was. */
  #again: () => Promise<void> = async () => {};

  constructor() {
    this.#disposables = vscode.Disposable.from(
      this.#documents,
      this.#panel,
      vscode.commands.registerCommand(SAVE, () => this.#save()),
      vscode.commands.registerCommand(DISCARD, () => this.#discard()),
      vscode.commands.registerCommand(SHOW_LINE, (line?: unknown, text?: unknown) =>
        this.#showLine(line, text),
      ),
      vscode.window.tabGroups.onDidChangeTabs(() => void this.#lookWhetherItWaits()),
    );
    void this.#documents.clear();
  }

  /** The page beside the YAML, while it is open. */
  get html(): string | undefined {
    return this.#panel.html;
  }

  /** A new framework, in a file that is not saved yet. Without a `file` the writer says where when it is saved. */
  async showNew(imported: ImportedFile, source: Source, file: vscode.Uri | undefined): Promise<void> {
    await this.#begin(imported, imported.overview, source);
    const beside = typeof source.place === 'string' ? undefined : source.place;
    const { id, yaml } = imported;
    await this.#wait(await newFile(yaml, { id, ...(file ? { file } : {}), ...(beside ? { beside } : {}) }));
    this.#show({ kind: 'new', file: file ? pathName(file) : `${id}.yaml`, hasFolder: file !== undefined });
  }

  /** What would become of a file of the workspace. @param again makes the import anew */
  async showExisting(
    imported: ImportedFile,
    { uri, text, merged }: ExistingFile,
    source: Source,
    again: () => Promise<void>,
  ): Promise<void> {
    const file = vscode.Uri.parse(uri);
    if (!merged) return;
    // The same page once more, before it was saved: it waits as it did.
    if (merged.changes.length === 0 && file.scheme === 'untitled')
      return this.showNew({ ...imported, yaml: text }, source, placeOf(file));
    await this.#begin(imported, merged.overview, source);
    this.#again = again;
    if (merged.changes.length === 0) {
      await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.One, preview: false });
      this.#show({ kind: 'unchanged', file: pathName(file) });
      return;
    }
    await this.#wait(await changedFile(file, { before: text, after: merged.yaml }, this.#documents));
    this.#show({ kind: 'changed', file: pathName(file), changes: merged.changes });
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** What an earlier import proposed gives way; a new file that was not saved stays open as what it is. */
  async #begin({ lines }: ImportedFile, overview: Overview, { request, place }: Source): Promise<void> {
    await this.#wait(undefined);
    await this.#documents.clear();
    const text = lines?.join('\n') ?? (typeof place === 'string' ? place : undefined);
    this.#shown = {
      overview,
      source: request.name,
      place: text === undefined ? (place as vscode.Uri) : this.#documents.add(`${request.name}.txt`, text),
    };
  }

  async #wait(pending: Pending | undefined): Promise<void> {
    this.#pending = pending;
    this.#wasShown = pending !== undefined && isShown(pending.uri);
    await vscode.commands.executeCommand('setContext', WAITING, pending ? [pending.uri.toString()] : []);
  }

  #show(state: ReviewState): void {
    if (!this.#shown) return;
    const { overview, source } = this.#shown;
    this.#panel.show(`Import: ${overview.title}`, reviewPage(overview, source, state, LINKS));
  }

  async #save(): Promise<void> {
    const pending = this.#pending;
    if (!pending) return;
    // While it is saved its tab may close, which then means nothing.
    this.#pending = undefined;
    const saved = await pending.save();
    if (saved === 'stale') {
      say('$(info) The file has changed meanwhile; look at the changes again');
      await this.#again();
    } else if (saved) await this.#saved(saved, pending.isOld);
    else if (isShown(pending.uri)) this.#pending = pending;
    else await this.#discard();
  }

  async #saved({ file, isSaved }: Written, isOld: boolean): Promise<void> {
    await this.#wait(undefined);
    if (!isSaved) {
      this.#show({ kind: 'unsaved', file: pathName(file) });
      return;
    }
    // What was there already was used already; a new file is used in a folder of frameworks.
    const isUsed =
      vscode.workspace.getWorkspaceFolder(file) !== undefined && (isOld || /\/frameworks\//.test(file.path));
    this.#show({ kind: 'saved', file: pathName(file), isUsed });
    say(`$(check) Saved ${pathName(file)}`);
  }

  async #discard(): Promise<void> {
    const pending = this.#pending;
    await this.#wait(undefined);
    await pending?.discard();
    this.#panel.close();
  }

  /** The document that stands for it may have been saved or closed by the editor's own means. */
  async #lookWhetherItWaits(): Promise<void> {
    const pending = this.#pending;
    if (!pending) return;
    if (isShown(pending.uri)) this.#wasShown = true;
    else if (this.#wasShown) await this.#ended(pending);
  }

  async #ended(pending: Pending): Promise<void> {
    const file = await pending.saved();
    if (this.#pending !== pending) return;
    if (file) await this.#saved({ file, isSaved: true }, pending.isOld);
    else await this.#discard();
  }

  async #showLine(line: unknown, text: unknown): Promise<void> {
    if (!this.#shown || typeof line !== 'number' || !Number.isSafeInteger(line) || line < 1) return;
    const { place } = this.#shown;
    // A file that is too large for extensions is shown all the same.
    const document = await vscode.workspace.openTextDocument(place).then(undefined, () => undefined);
    const at = typeof text === 'string' && document ? found(document, line - 1, text) : undefined;
    await vscode.commands.executeCommand('vscode.open', place, {
      viewColumn: vscode.ViewColumn.One,
      selection: at ?? new vscode.Range(line - 1, 0, line - 1, 0),
    });
  }

  /** The page was closed: lines are not led to any more. What waits goes on waiting in its own tab. */
  #forget(): void {
    if (!this.#pending) void this.#documents.clear();
  }
}

/** Where a line has a text: a page's source may have all of the page in one line. */
function found(document: vscode.TextDocument, line: number, text: string): vscode.Range | undefined {
  const at = line < document.lineCount ? document.lineAt(line).text.indexOf(text) : -1;
  return at < 0 ? undefined : new vscode.Range(line, at, line, at + text.length);
}

const say = (message: string): vscode.Disposable => vscode.window.setStatusBarMessage(message, SAID);
