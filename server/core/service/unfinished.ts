import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readDocument } from '../evidence/document.ts';
import { hasTellingKey } from '../evidence/glance.ts';
import { type Evidence, resolveEvidence } from '../judgement/evidence.ts';
import { linesOf } from '../text/lines.ts';
import { frontMatterSpan } from '../text/mask.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * A document whose front matter cannot be read because of the line that is being written, such as a list not closed yet:
 * for completion it is read without that line.
 */
export function mended(workspace: Workspace, evidence: Evidence, offset: number): Evidence {
  const { uri, text, lines, frontMatter } = evidence.document;
  if (
    !frontMatter ||
    frontMatter.isReadable ||
    offset < frontMatter.span.start ||
    offset > frontMatter.span.end
  )
    return evidence;
  const start = Math.max(frontMatter.span.start, text.lastIndexOf('\n', offset - 1) + 1);
  const length = /^[^\r\n]*/.exec(text.slice(start, frontMatter.span.end))?.[0].length ?? 0;
  const head =
    text.slice(0, start) + ' '.repeat(length) + text.slice(start + length, frontMatter.span.bodyStart);
  const without = resolveEvidence(readDocument(uri, head, lines), workspace.catalogue(), evidence.portfolio);
  return { ...without, document: { ...without.document, text, lines } };
}

/**
 * A document that is just becoming evidence: its front matter has one of the telling keys, but no value yet, or no closing
 * fence. It is completed as if it were evidence; nothing else is said of it.
 */
export function tentative(
  workspace: Workspace,
  document: TextDocument,
  offset: number,
): Evidence | undefined {
  const text = document.getText();
  const span = frontMatterSpan(text);
  const head = span
    ? text.slice(0, span.bodyStart)
    : /^\uFEFF?---[ \t]*\r?\n/.test(text)
      ? `${text.slice(0, offset)}\n---\n`
      : undefined;
  if (head === undefined || !hasTellingKey(head)) return undefined;
  return resolveEvidence(readDocument(document.uri, head, linesOf(head)), workspace.catalogue());
}
