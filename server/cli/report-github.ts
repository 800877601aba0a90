import type { Severity } from '../core/framework/model.ts';
import type { Judged } from '../core/rules/check.ts';
import type { CheckedFile } from './check.ts';

const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Findings as workflow commands, which GitHub shows as annotations beside the lines of a pull request. */
export const reportGithub = (files: readonly CheckedFile[]): string =>
  files.flatMap((file) => file.findings.map((finding) => annotation(file, finding))).join('');

function annotation({ path, document }: CheckedFile, { code, severity, message, span }: Judged): string {
  const start = document.positionAt(span.start);
  const end = document.positionAt(span.end);
  // GitHub takes columns only where a finding begins and ends on one line.
  const isOneLine = start.line === end.line;
  const place = [
    `line=${start.line + 1}`,
    ...(isOneLine ? [`col=${start.character + 1}`] : []),
    `endLine=${end.line + 1}`,
    ...(isOneLine ? [`endColumn=${end.character + 1}`] : []),
  ];
  const properties = [`file=${property(path)}`, ...place, `title=${property(code)}`];
  return `::${COMMAND[severity]} ${properties.join(',')}::${data(message)}\n`;
}

/** A message in which nothing is read as a command or a line end. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
