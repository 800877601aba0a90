import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A pause in the typing, in ms: hints appear behind it, and not while somebody looks for the next word. */
const PAUSE = 600;

/** Knows where the writer is just typing, so that no hint flickers there. */
export class Typing {
  readonly #onPause: () => void;
  #last: { readonly uri: string; readonly offset: number; readonly time: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onPause: () => void) {
    this.#onPause = onPause;
  }

  /** How `TextDocuments` makes and changes its documents; each change is noted. */
  readonly documents = {
    create: TextDocument.create,
    update: (
      document: TextDocument,
      changes: TextDocumentContentChangeEvent[],
      version: number,
    ): TextDocument => {
      const updated = TextDocument.update(document, changes, version);
      const last = changes.at(-1);
      if (last && 'range' in last)
        this.#last = {
          uri: document.uri,
          offset: updated.offsetAt(last.range.start) + last.text.length,
          time: Date.now(),
        };
      return updated;
    },
  };

  /** Where the writer is typing in a document, as an offset; undefined once they pause. Asking arranges for a word when they do. */
  at(uri: string): number | undefined {
    if (this.#last?.uri !== uri) return undefined;
    const left = this.#last.time + PAUSE - Date.now();
    if (left <= 0) return undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onPause, left + 10);
    return this.#last.offset;
  }
}
