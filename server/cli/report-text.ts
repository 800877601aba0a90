import colours from 'picocolors';
import type { Severity } from '../core/framework/model.ts';
import type { Judged } from '../core/rules/check.ts';
import type { CheckedFile } from './check.ts';

const PAINT: Readonly<Record<Severity, (text: string) => string>> = {
  error: colours.red,
  warning: colours.yellow,
  info: colours.blue,
  hint: colours.dim,
};
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
/** A quoted line is cut to this length around the finding. */
const WIDTH = 100;

/** Findings for people: file by file, aligned, each with its line quoted and underlined, and a summary. */
export function reportText(files: readonly CheckedFile[]): string {
  const parts = files.filter(({ findings }) => findings.length > 0).map(fileReport);
  return [...parts, summary(files)].join('\n');
}

function fileReport(file: CheckedFile): string {
  const shown = file.findings.map((finding) => ({ finding, at: position(file, finding) }));
  const wide = Math.max(...shown.map(({ at }) => at.length));
  const lines = shown.map(({ finding, at }) => {
    const severity = PAINT[finding.severity](finding.severity.padEnd(7));
    return `  ${colours.dim(at.padEnd(wide))}  ${severity}  ${finding.message}  ${colours.dim(finding.code)}\n${quote(file, finding)}`;
  });
  return `${colours.bold(file.path)}\n${lines.join('')}`;
}

function position({ document }: CheckedFile, { span }: Judged): string {
  const { line, character } = document.positionAt(span.start);
  return `${line + 1}:${character + 1}`;
}

/** The line of a finding with the finding underlined, as compilers show it. */
function quote({ document, text }: CheckedFile, { span, severity }: Judged): string {
  const start = document.positionAt(span.start);
  const lineStart = span.start - start.character;
  const line = (/^[^\r\n]*/.exec(text.slice(lineStart, lineStart + 4_000))?.[0] ?? '').replaceAll('\t', ' ');
  const from = start.character > WIDTH - 20 ? start.character - 20 : 0;
  const part = line.slice(from, from + WIDTH);
  if (part.trim() === '') return '';
  const length = Math.max(1, Math.min(span.end - span.start, part.length - (start.character - from)));
  const gutter = String(start.line + 1).padStart(6);
  const marks = ' '.repeat(start.character - from) + PAINT[severity]('~'.repeat(length));
  return `${colours.dim(`${gutter} |`)} ${from > 0 ? '…' : ''}${part}\n${colours.dim('       |')} ${from > 0 ? ' ' : ''}${marks}\n`;
}

function summary(files: readonly CheckedFile[]): string {
  const all = files.flatMap(({ findings }) => findings);
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: all.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const found =
    counts.length === 0
      ? 'nothing to mend'
      : counts
          .map(({ severity, count }) => PAINT[severity](`${count} ${plural(severity, count)}`))
          .join(', ');
  return `${files.length} ${files.length === 1 ? 'file' : 'files'} checked: ${found}.\n`;
}

const plural = (severity: Severity, count: number): string =>
  severity === 'info' ? 'for information' : count === 1 ? severity : `${severity}s`;
