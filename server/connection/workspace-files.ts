import { type FileAccess, type Found, GONE, type Unread } from './files.ts';
import type { Language } from './runtime.ts';
import type { FolderSettings } from './settings.ts';
import { plainUri } from './uris.ts';

/** More documents than this are not read. */
const MOST_DOCUMENTS = 20_000;

/** Which kind of file a URI is, as far as its name tells. */
export type Kind = 'framework' | 'portfolio' | 'document' | 'other';

/** The files of the workspace's folders, as the last look found them: each once, whatever its name and however folders nest. */
export class WorkspaceFiles {
  folders: readonly string[];
  readonly #access: readonly FileAccess[];
  readonly #settings: FolderSettings;
  readonly #language: Language;
  /** What files are called here, by their plain names. */
  readonly #names = new Map<string, string>();
  /** The plain names of what was found. */
  #found: ReadonlySet<string> = new Set();
  readonly #unread = new Map<string, Unread['why']>();
  #leftOut: readonly string[] = [];
  #limits: readonly string[] = [];
  /** Folders that are not ours to list, and those that could not be listed for another reason. */
  #forbidden: readonly string[] = [];
  #failed: readonly string[] = [];
  readonly #onError: (message: string) => void;

  constructor(
    access: readonly FileAccess[],
    settings: FolderSettings,
    language: Language,
    folders: readonly string[],
    onError: (message: string) => void,
  ) {
    this.#onError = onError;
    this.#access = access;
    this.#settings = settings;
    this.#language = language;
    this.folders = folders;
  }

  /** Looks for files in all folders, whether or not each can be listed. Gives them in the order of their paths. */
  async look(): Promise<{ readonly definitions: readonly string[]; readonly documents: readonly string[] }> {
    const found = new Map<string, string>();
    const limits: string[] = [];
    const forbidden: string[] = [];
    const failed: string[] = [];
    let ignored = 0;
    let excluded = 0;
    const answers = await Promise.all(this.folders.map((folder) => this.#find(folder)));
    for (const answer of answers) {
      ignored += answer.ignored ?? 0;
      if (answer.notice) limits.push(answer.notice);
      forbidden.push(...(answer.forbidden ?? []));
      failed.push(...(answer.failed ?? []));
      for (const uri of answer.uris) {
        if (found.has(plainUri(uri))) continue;
        if (this.isExcluded(uri)) excluded++;
        else found.set(plainUri(uri), this.name(uri));
      }
    }
    const uris = [...found.values()].sort();
    const definitions = uris.filter((uri) => this.kind(uri) !== 'document');
    const all = uris.filter((uri) => this.kind(uri) === 'document');
    const documents = all.slice(0, MOST_DOCUMENTS);
    if (all.length > documents.length)
      limits.push(`There are ${all.length} Markdown files here; only the first ${MOST_DOCUMENTS} are read.`);
    this.#found = new Set([...definitions, ...documents].map(plainUri));
    this.#limits = limits;
    this.#forbidden = forbidden.filter((uri) => !this.isExcluded(uri));
    this.#failed = failed.filter((uri) => !this.isExcluded(uri));
    this.#leftOut = [
      ...(excluded > 0 ? [`${counted(excluded, 'file')} by competencyEvidence.files.exclude`] : []),
      ...(ignored > 0 ? [`${counted(ignored, 'file or folder', 'files and folders')} by .gitignore`] : []),
    ];
    return { definitions, documents };
  }

  /** Whether a file was found by the last look. */
  has(uri: string): boolean {
    return this.#found.has(plainUri(uri));
  }

  /** The found files that are, or lie below, one of some files and folders. */
  at(uris: readonly string[]): string[] {
    const named = new Set(uris.map((uri) => plainUri(uri).replace(/\/$/, '')));
    return [...this.#found]
      .filter((plain) => isAtOrBelow(plain, named))
      .map((plain) => this.#names.get(plain) ?? plain);
  }

  /** Whether a file lies in one of the folders. */
  isInside(uri: string): boolean {
    return this.folders.some((folder) => plainUri(uri).startsWith(`${plainUri(folder).replace(/\/$/, '')}/`));
  }

  /** Whether the settings have a file left alone. */
  isExcluded(uri: string): boolean {
    const { exclude } = this.#settings.for(uri);
    return exclude.length > 0 && this.#language.isExcludedBy(exclude, this.pathOf(uri), uri);
  }

  async read(uri: string): Promise<string | Unread> {
    const read = (await this.#access.find((candidate) => candidate.canRead(uri))?.read(uri)) ?? GONE;
    if (typeof read === 'string' || read.why === 'gone') this.#unread.delete(uri);
    else this.#unread.set(uri, read.why);
    return read;
  }

  /** The name under which a file is known here: the one that was heard first. */
  name(uri: string): string {
    const plain = plainUri(uri);
    const known = this.#names.get(plain);
    if (known === undefined) this.#names.set(plain, uri);
    return known ?? uri;
  }

  /** An open document's name counts before all others. Gives the one that the file had before, if it was another. */
  rename(uri: string): string | undefined {
    const before = this.name(uri);
    this.#names.set(plainUri(uri), uri);
    return before === uri ? undefined : before;
  }

  kind(uri: string): Kind {
    if (this.#language.isPortfolioPath(uri)) return 'portfolio';
    if (this.#language.isMarkdownPath(uri)) return 'document';
    return this.#language.isFrameworkPath(uri, this.#settings.for(uri).frameworks) ? 'framework' : 'other';
  }

  /** What is not known although it may be there, as sentences for the writer. */
  limits(): string[] {
    const of = (why: Unread['why']) =>
      [...this.#unread].flatMap(([uri, other]) => (other === why ? this.pathOf(uri) : []));
    const large = of('too-large');
    const forbidden = [...of('forbidden'), ...this.#forbidden.map((uri) => this.pathOf(uri))];
    // A folder of the workspace that cannot be reached is told by where it is.
    const failed = this.#failed.map((uri) => (this.folders.includes(uri) ? plainUri(uri) : this.pathOf(uri)));
    return [
      ...this.#limits,
      ...(failed.length > 0 ? [`${named(failed)} out of reach, so what is in there may not be known.`] : []),
      ...(large.length > 0 ? [`${named(large)} larger than 5 MB, so nothing in there is read.`] : []),
      ...(forbidden.length > 0
        ? [`${named(forbidden)} not yours to read, so nothing in there is known.`]
        : []),
    ];
  }

  /** What was left out because somebody said so; empty where nothing was. */
  leftOut(): string {
    return this.#leftOut.length > 0 ? `Left out are ${this.#leftOut.join(' and ')}.` : '';
  }

  /** How a person calls a file of the workspace. */
  pathOf(uri: string): string {
    return this.#language.relativePath(uri, this.folders);
  }

  async #find(folder: string): Promise<Found> {
    const access = this.#access.find((candidate) => candidate.canRead(folder));
    try {
      return (await access?.find(folder, this.#settings.for(folder).frameworks)) ?? { uris: [] };
    } catch (error) {
      if (!this.#failed.includes(folder))
        this.#onError(`${plainUri(folder)} could not be listed: ${String(error)}`);
      // What was found there before is read again, and dropped only where it is gone.
      return { uris: this.at([folder]), failed: [folder] };
    }
  }
}

function isAtOrBelow(plain: string, named: ReadonlySet<string>): boolean {
  for (let end = plain.length; end > 0; end = plain.lastIndexOf('/', end - 1))
    if (named.has(plain.slice(0, end))) return true;
  return false;
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** `a.md and 3 more are`. */
const named = ([first, ...others]: readonly string[]): string =>
  others.length === 0 ? `${first} is` : `${first} and ${others.length} more are`;
