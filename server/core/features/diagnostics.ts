import type { Diagnostic } from 'vscode-languageserver-types';
import type { Judged } from '../rules/check.ts';
import { type Lines, rangeOf } from '../text/lines.ts';
import { SEVERITY } from './lsp.ts';

/** Where a rule's page is found. */
export const rulePage = (code: string): string =>
  `https://github.com/competency-evidence/competency-evidence/blob/main/docs/rules/${code}.md`;

/** VS Code drops what is beyond 1,000 in a file, without a word. */
const MOST = 1_000;

/** Gives findings as LSP diagnostics, the most severe first to stay where there are too many; then a last one says so. */
export function toDiagnostics(findings: readonly Judged[], lines: Lines): Diagnostic[] {
  if (findings.length <= MOST) return findings.map((finding) => toDiagnostic(finding, lines));
  const kept = new Set(
    [...findings].sort((a, b) => SEVERITY[a.severity] - SEVERITY[b.severity]).slice(0, MOST - 1),
  );
  const shown = findings
    .filter((finding) => kept.has(finding))
    .map((finding) => toDiagnostic(finding, lines));
  const message = `There are ${findings.length} findings here; the ${MOST - 1} most severe are shown.`;
  return [
    { range: rangeOf(lines, { start: 0, end: 0 }), severity: SEVERITY.info, source: SOURCE, message },
    ...shown,
  ];
}

export const SOURCE = 'Competency Evidence';

function toDiagnostic({ code, span, severity, message, related }: Judged, lines: Lines): Diagnostic {
  const diagnostic = {
    range: rangeOf(lines, span),
    severity: SEVERITY[severity],
    code,
    codeDescription: { href: rulePage(code) },
    source: SOURCE,
    message,
  };
  if (!related?.length) return diagnostic;
  return {
    ...diagnostic,
    relatedInformation: related.map(({ uri, range, message: why }) => ({
      location: { uri, range },
      message: why,
    })),
  };
}
