import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import type { Judged } from '../rules/check.ts';
import { type Lines, rangeOf } from '../text/lines.ts';
import { overlaps } from '../text/span.ts';

/** More mends than this at one place are no help in a light bulb's menu. */
const MOST_FIXES = 10;

/**
 * The mends for the findings at a range.
 * @param diagnostics those that the editor shows there, so that each action names the one it mends
 */
export function quickFixes(uri: string, findings: readonly Judged[], lines: Lines, range: Range, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  return findings
    .filter((finding) => finding.fixes && overlaps(finding.span, span))
    .flatMap((finding) => {
      const at = rangeOf(lines, finding.span);
      const mended = diagnostics.filter(({ code, range: shown }) => code === finding.code && samePosition(shown.start, at.start) && samePosition(shown.end, at.end));
      return (finding.fixes?.() ?? []).slice(0, MOST_FIXES).map(({ title, edits, isPreferred }): CodeAction => ({
        title,
        kind: 'quickfix',
        ...(mended.length > 0 ? { diagnostics: mended } : {}),
        ...(isPreferred ? { isPreferred } : {}),
        edit: { changes: { [uri]: edits.map(({ span: where, newText }) => ({ range: rangeOf(lines, where), newText })) } },
      }));
    });
}

const samePosition = (a: Range['start'], b: Range['start']): boolean => a.line === b.line && a.character === b.character;
