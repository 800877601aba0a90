import { type Catalogue, catalogueOf } from '../framework/catalogue.ts';
import type { Framework, RuleSettings } from '../framework/model.ts';
import { type FrameworkFile, parseFramework } from '../framework/parse.ts';
import type { FrameworkContext } from '../rules/rule.ts';
import { pathOf } from '../text/uri.ts';
import { looksLikeFramework } from './recognise.ts';

interface Kept {
  readonly file: FrameworkFile;
  /** The last version of the file without errors, if there was one. */
  readonly lastGood?: Framework;
}

/** The framework files of a workspace over the bundled frameworks. A file is parsed once for each change of its text. */
export class FrameworkFiles {
  readonly #bundled: readonly Framework[];
  readonly #kept = new Map<string, Kept>();
  #catalogue: Catalogue | undefined;

  constructor(bundled: readonly Framework[]) {
    this.#bundled = bundled;
  }

  /**
   * Takes the new text of a file; undefined where it is gone.
   * @returns whether anything changed
   */
  set(uri: string, text: string | undefined): boolean {
    const before = this.#kept.get(uri);
    if (text === undefined || !(looksLikeFramework(text) || before?.lastGood)) {
      if (!this.#kept.delete(uri)) return false;
    } else {
      if (before?.file.text === text) return false;
      const file = parseFramework(text, uri);
      const lastGood = file.framework ?? before?.lastGood;
      this.#kept.set(uri, lastGood ? { file, lastGood } : { file });
    }
    this.#catalogue = undefined;
    return true;
  }

  get uris(): Iterable<string> {
    return this.#kept.keys();
  }

  file(uri: string): FrameworkFile | undefined {
    return this.#kept.get(uri)?.file;
  }

  /** What the rules about framework files need to know of the other files. */
  context(uri: string, rules: RuleSettings): FrameworkContext {
    const kept = this.#kept.get(uri);
    const others = [...this.#kept].filter(
      ([other, { file }]) => other !== uri && file.id !== undefined && file.id === kept?.file.id,
    );
    const sameId = others.map(([other]) => relativePath(other, uri)).sort();
    return {
      rules,
      sameId,
      hasLastGood: kept !== undefined && !kept.file.framework && kept.lastGood !== undefined,
    };
  }

  /** All frameworks by id: those of the workspace, in path order, before the bundled ones. */
  catalogue(): Catalogue {
    if (this.#catalogue) return this.#catalogue;
    const own = [...this.#kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kept]) => kept);
    const broken = own.flatMap(({ file, lastGood }) =>
      file.id !== undefined && !lastGood ? [[file.id, file.uri] as const] : [],
    );
    this.#catalogue = catalogueOf(
      [...own.flatMap(({ lastGood }) => lastGood ?? []), ...this.#bundled],
      new Map(broken),
    );
    return this.#catalogue;
  }
}

/** How a file is named in a message about another: by what differs. */
function relativePath(uri: string, from: string): string {
  const path = pathOf(uri);
  const folder = pathOf(from).slice(0, pathOf(from).lastIndexOf('/') + 1);
  return path.startsWith(folder) ? path.slice(folder.length) : path.split('/').slice(-3).join('/');
}
