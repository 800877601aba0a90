import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  CodeAction,
  Diagnostic,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Judged } from '../rules/check.ts';
import type { EditElsewhere, Fix } from '../rules/rule.ts';
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
        (fix): CodeAction => ({
          title: fix.title,
          kind: 'quickfix',
          ...(mended.length > 0 ? { diagnostics: mended } : {}),
          ...(fix.isPreferred ? { isPreferred: fix.isPreferred } : {}),
          ...(fix.edits.length > 0 ? { edit: workspaceEdit(uri, fix, lines, canConfirm) } : {}),
        }),
      );
    });
}

function workspaceEdit(
  uri: string,
  { edits, elsewhere = [] }: Fix,
  lines: Lines,
  canConfirm: boolean,
): WorkspaceEdit {
  const all: EditElsewhere[] = [
    ...edits.map(({ span, ...edit }) => ({ ...edit, uri, range: rangeOf(lines, span) })),
    ...elsewhere,
  ];
  const isAsked = canConfirm && all.some(({ confirm }) => confirm !== undefined);
  const byFile: Record<string, Array<TextEdit | AnnotatedTextEdit>> = {};
  const annotations: Record<string, ChangeAnnotation> = {};
  for (const [index, { uri: file, range, newText, confirm }] of all.entries()) {
    const isConfirmed = isAsked && confirm !== undefined;
    if (isConfirmed) annotations[index] = { label: confirm, needsConfirmation: true };
    (byFile[file] ??= []).push(
      isConfirmed ? { range, newText, annotationId: String(index) } : { range, newText },
    );
  }
  if (!isAsked) return { changes: byFile };
  return {
    documentChanges: Object.entries(byFile).map(([file, own]) => ({
      textDocument: { uri: file, version: null },
      edits: own,
    })),
    changeAnnotations: annotations,
  };
}

const samePosition = (a: Range['start'], b: Range['start']): boolean =>
  a.line === b.line && a.character === b.character;
