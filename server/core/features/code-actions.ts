import type { CodeAction, Diagnostic, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Judged } from '../rules/check.ts';
import type { Edit } from '../rules/rule.ts';
import { type Lines, rangeOf } from '../text/lines.ts';
import { overlaps } from '../text/span.ts';

/** More mends than this at one place are no help in a light bulb's menu. */
const MOST_FIXES = 10;

/**
 * The mends for the findings at a range.
 * @param canConfirm whether the editor can show changes that the writer should look at before they are made
 * @param diagnostics those that the editor shows there, so that each action names the one it mends
 */
export function quickFixes(
  uri: string,
  findings: readonly Judged[],
  lines: Lines,
  range: Range,
  diagnostics: readonly Diagnostic[],
  canConfirm = false,
): CodeAction[] {
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  return findings
    .filter((finding) => finding.fixes && overlaps(finding.span, span))
    .flatMap((finding) => {
      const at = rangeOf(lines, finding.span);
      const mended = diagnostics.filter(
        ({ code, range: shown }) =>
          code === finding.code && samePosition(shown.start, at.start) && samePosition(shown.end, at.end),
      );
      return (finding.fixes?.() ?? []).slice(0, MOST_FIXES).map(
        ({ title, edits, isPreferred }): CodeAction => ({
          title,
          kind: 'quickfix',
          ...(mended.length > 0 ? { diagnostics: mended } : {}),
          ...(isPreferred ? { isPreferred } : {}),
          edit: workspaceEdit(uri, edits, lines, canConfirm),
        }),
      );
    });
}

function workspaceEdit(
  uri: string,
  edits: readonly Edit[],
  lines: Lines,
  canConfirm: boolean,
): WorkspaceEdit {
  const plain = edits.map(({ span, newText }) => ({ range: rangeOf(lines, span), newText }));
  if (!canConfirm || edits.every(({ confirm }) => confirm === undefined))
    return { changes: { [uri]: plain } };
  const annotated = plain.map((edit, index) =>
    edits[index]?.confirm === undefined ? edit : { ...edit, annotationId: String(index) },
  );
  const annotations = edits.flatMap(({ confirm }, index) =>
    confirm === undefined ? [] : [[String(index), { label: confirm, needsConfirmation: true }] as const],
  );
  return {
    documentChanges: [{ textDocument: { uri, version: null }, edits: annotated }],
    changeAnnotations: Object.fromEntries(annotations),
  };
}

const samePosition = (a: Range['start'], b: Range['start']): boolean =>
  a.line === b.line && a.character === b.character;
