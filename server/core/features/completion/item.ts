import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { shortened } from '../../rules/wording.ts';
import { type Lines, rangeOf } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { FORMAT } from '../lsp.ts';

/** What `completionItem/resolve` needs to make an item's documentation, which is not sent with the list. */
export interface ItemData {
  readonly uri: string;
  readonly framework?: string;
  /** A tag's key without framework: `collaborative.2.4`. */
  readonly key?: string;
  /** A key of the front matter. */
  readonly frontMatter?: string;
}

export interface Option {
  readonly label: string;
  readonly detail?: string;
  readonly kind: CompletionItemKind;
  /** What is inserted, where it is not the label; a snippet where `isSnippet`. */
  readonly insert?: string;
  readonly isSnippet?: boolean;
  readonly data?: ItemData;
}

/** How many letters of label and description have room in one line of VS Code's list; of longer ones it cuts off both. */
const ROOM = 46;
/** A description of fewer letters says nothing. */
const LEAST = 16;

/** Makes items of options, in the order in which they should be shown, all replacing the same stretch of text. */
export function toItems(options: readonly Option[], lines: Lines, span: Span): CompletionItem[] {
  const range = rangeOf(lines, span);
  return options.map(({ label, detail, kind, insert, isSnippet, data }, index) => ({
    label,
    kind,
    // The detail is shown for the item in focus only; the description stands beside each label.
    ...(detail
      ? { detail, labelDetails: { description: shortened(detail, Math.max(LEAST, ROOM - label.length)) } }
      : {}),
    sortText: String(index).padStart(5, '0'),
    filterText: label,
    insertTextFormat: isSnippet ? FORMAT.snippet : FORMAT.plain,
    textEdit: { range, newText: insert ?? label },
    ...(data ? { data } : {}),
  }));
}
