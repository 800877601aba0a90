import type { CheckedFile } from './check.ts';

/** The JSON of `check` (interfaces.md): lines and columns from 1, columns in UTF-16 units, ends exclusive. */
export function reportJson(files: readonly CheckedFile[]): string {
  const documents = files.map(({ path, document, findings }) => ({
    path,
    diagnostics: findings.map(({ code, severity, message, span }) => {
      const start = document.positionAt(span.start);
      const end = document.positionAt(span.end);
      return {
        code,
        severity,
        message,
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      };
    }),
  }));
  return `${JSON.stringify({ version: 1, documents }, null, 2)}\n`;
}
