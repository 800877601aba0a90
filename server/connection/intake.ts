import type { Workspace } from '../core/workspace/workspace.ts';
import type { Unread } from './files.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** How long after the last change of a framework or portfolio the documents are read again, in ms. */
const PAUSE = 500;

export interface IntakeParts {
  readonly workspace: Workspace;
  readonly files: WorkspaceFiles;
  /** Whether a file's text is the editor's business. */
  isOpen(uri: string): boolean;
  /** Has documents read again. */
  reread(uris: readonly string[]): void;
}

/** Hands texts on to the workspace, each as what it is: a document, a framework or a portfolio. */
export class Intake {
  readonly #parts: IntakeParts;
  /** Documents that were read, evidence or not. */
  readonly #seen = new Set<string>();
  /** Those of them that were judged by settings which hold no more. */
  readonly #outdated = new Set<string>();
  #reread: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /** Whether a document that is not open was read before, and need not be read again. */
  hasSeen(uri: string): boolean {
    return this.#seen.has(uri) && !this.#outdated.has(uri);
  }

  /** Everything that was taken in, but what is open alone. */
  known(): string[] {
    const { frameworks, portfolios } = this.#parts.workspace;
    return [...frameworks.uris, ...portfolios.uris, ...this.#seen];
  }

  /** Has every document read again at the next look. They stay known, so that the look drops those that no longer count. */
  outdateSeen(): void {
    for (const uri of this.#seen) this.#outdated.add(uri);
  }

  /** Takes a file as it was read. Tells whether other documents may be judged differently now. */
  takeRead(uri: string, read: string | Unread): boolean {
    return this.take(uri, typeof read === 'string' ? read : undefined);
  }

  /** Takes a text; undefined where the file is gone. Tells whether other documents may be judged differently now. */
  take(uri: string, text: string | undefined): boolean {
    const { workspace, files } = this.#parts;
    const kind = files.kind(uri);
    if (kind === 'document') return this.#note(uri, text);
    const isLeftAlone = files.isExcluded(uri);
    if (kind === 'other' && text === undefined) this.#note(uri, text);
    // A file that the settings name no longer is gone for us, and whatever it was.
    const isFramework = kind === 'framework' && !isLeftAlone && !this.#isBundled(uri);
    const changed =
      kind === 'portfolio'
        ? workspace.portfolios.set(uri, isLeftAlone ? undefined : text)
        : workspace.frameworks.set(uri, isFramework ? text : undefined);
    if (changed) {
      workspace.invalidate();
      this.#rereadSoon();
    }
    return changed;
  }

  /** What documents say depends on frameworks and portfolios, so those that are not open are read again after a change. */
  #rereadSoon(): void {
    if (this.#seen.size === 0) return;
    clearTimeout(this.#reread);
    this.#reread = setTimeout(() => {
      this.#parts.reread([...this.#seen].filter((uri) => !this.#parts.isOpen(uri)));
    }, PAUSE);
  }

  /** Takes note of a document that is not open. Tells whether it is one that others are compared with. */
  #note(uri: string, text: string | undefined): boolean {
    const { workspace, isOpen } = this.#parts;
    if (isOpen(uri)) return false;
    const before = workspace.isKnown(uri);
    const isEvidence = workspace.noteFile(uri, text);
    this.#outdated.delete(uri);
    if (text === undefined) this.#seen.delete(uri);
    else this.#seen.add(uri);
    return before || isEvidence;
  }

  /** The bundled files themselves may be open, read-only; they are not files of the workspace. */
  #isBundled(uri: string): boolean {
    const { workspace } = this.#parts;
    return (
      [...workspace.catalogue().frameworks.values()].some((framework) => framework.uri === uri) &&
      workspace.frameworks.file(uri) === undefined
    );
  }
}
