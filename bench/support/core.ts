import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language, Tagger } from '../../server/connection/runtime.ts';
import type { Framework } from '../../server/core/framework/model.ts';
import type { LanguageService } from '../../server/core/service.ts';
import { ROOT } from '../../test/protocol/support/root.ts';
import { letter, typingPlace } from './documents.ts';
import { quietSurroundings } from './surroundings.ts';

export const DIST = join(ROOT, 'dist');

/** The core as it ships, with all that the rules need. */
const language = require(join(DIST, 'language.js')) as Language;
const analyse = (require(join(DIST, 'nlp.js')) as Tagger).createAnalyse();
const frameworks = JSON.parse(readFileSync(join(DIST, 'frameworks.json'), 'utf8')) as Framework[];

/** A workspace with hints and the tagger. */
function newWorkspace() {
  const workspace = new language.Workspace(frameworks, {
    ...quietSurroundings(true),
    analyse: () => analyse,
  });
  workspace.isComplete = true;
  return workspace;
}

const alone = newWorkspace();
let documents = 0;

/** Reads and judges a text that nobody has seen before. @returns how many findings there are */
export function judgeAfresh(text: string): number {
  const document = TextDocument.create(`file:///bench/${documents++}.md`, 'markdown', 1, text);
  const { length } = alone.findings(document);
  alone.forget(document.uri);
  alone.noteFile(document.uri, undefined);
  return length;
}

/** A document on somebody's desk, and what is said of it while they type. */
export class Desk {
  #document: TextDocument;
  readonly #service: LanguageService;
  readonly #place: number;
  #keystrokes = 0;

  constructor(text: string) {
    const workspace = newWorkspace();
    this.#service = language.createLanguageService(workspace);
    this.#document = TextDocument.create('file:///bench/document.md', 'markdown', 1, text);
    this.#place = typingPlace(text);
  }

  get text(): string {
    return this.#document.getText();
  }

  /** Reads and judges the document. */
  check(): void {
    this.#service.diagnostics(this.#document);
  }

  /** One more letter, and the findings of the text with it. */
  type(): void {
    const at = this.#document.positionAt(this.#place + this.#keystrokes);
    const change = { range: { start: at, end: at }, text: letter(this.#keystrokes++) };
    this.#document = TextDocument.update(this.#document, [change], this.#document.version + 1);
    this.check();
  }
}
