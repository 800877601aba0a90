import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { ruleSettings } from '../core/framework/rule-settings.ts';
import type { Settings } from '../core/workspace/surroundings.ts';
import { describe } from './guard.ts';

const SECTION = 'competencyEvidence';

/** The settings of each workspace folder, asked for once and again when they change. */
export class FolderSettings {
  readonly #connection: Connection;
  readonly #canAsk: boolean;
  #byFolder = new Map<string, Settings>();
  #general: Settings;

  constructor(connection: Connection, capabilities: ClientCapabilities, initial: unknown) {
    this.#connection = connection;
    this.#canAsk = capabilities.workspace?.configuration === true;
    this.#general = clean(initial);
  }

  /** The settings for a file: those of the innermost folder that holds it. */
  for(uri: string): Settings {
    const folders = [...this.#byFolder.keys()].filter(
      (folder) => uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`),
    );
    const innermost = folders.sort((a, b) => b.length - a.length)[0];
    return (innermost !== undefined && this.#byFolder.get(innermost)) || this.#general;
  }

  /** Asks the client anew. @param pushed what a client that cannot be asked sent by itself */
  async load(folders: readonly string[], pushed?: unknown): Promise<void> {
    if (!this.#canAsk) {
      const own =
        typeof pushed === 'object' && pushed !== null && SECTION in pushed ? pushed[SECTION] : undefined;
      if (own !== undefined) this.#general = clean(own);
      return;
    }
    const items = [{ section: SECTION }, ...folders.map((scopeUri) => ({ scopeUri, section: SECTION }))];
    // A client that cannot answer today has the settings that it had.
    const answer = await this.#connection.workspace
      .getConfiguration(items)
      .catch((error: unknown) =>
        this.#connection.console.warn(`The settings are not known: ${describe(error)}`),
      );
    if (!Array.isArray(answer)) return;
    const [general, ...own] = answer as unknown[];
    this.#general = clean(general);
    this.#byFolder = new Map(folders.map((folder, index) => [folder, clean(own[index])]));
  }
}

/** Settings as the core takes them, whatever the user wrote. */
function clean(raw: unknown): Settings {
  const { rules, frameworks, files, hints, codeLens } = (
    typeof raw === 'object' && raw !== null ? raw : {}
  ) as Readonly<Record<string, unknown>>;
  const exclude =
    typeof files === 'object' && files !== null && 'exclude' in files ? files.exclude : undefined;
  return {
    rules: ruleSettings(rules),
    hints: hintSettings(hints),
    codeLens: {
      isEnabled:
        typeof codeLens === 'object' &&
        codeLens !== null &&
        'enabled' in codeLens &&
        codeLens.enabled === true,
    },
    frameworks: texts(frameworks),
    exclude: Array.isArray(exclude)
      ? texts(exclude)
      : texts(Object.entries(exclude ?? {}).flatMap(([glob, isOn]) => (isOn ? glob : []))),
  };
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

function hintSettings(value: unknown): Settings['hints'] {
  const { enabled, threshold } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  return { isEnabled: enabled !== false, threshold: typeof threshold === 'number' ? threshold : undefined };
}
