import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import packageJson from '../../package.json' with { type: 'json' };
import { rulePage } from '../core/features/diagnostics.ts';
import type { Severity } from '../core/framework/model.ts';
import type { Judged } from '../core/rules/check.ts';
import { rules } from '../core/rules/index.ts';
import type { CheckedFile } from './check.ts';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/**
 * Findings as SARIF 2.1.0, for code-scanning services. It carries no text of the documents but what messages quote, so no
 * value of personal data either.
 */
export function reportSarif(files: readonly CheckedFile[]): string {
  const paths = new Map(files.map(({ uri, path }) => [uri, path]));
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: packageJson.name,
            fullName: packageJson.displayName,
            semanticVersion: packageJson.version,
            informationUri: packageJson.repository.url.replace(/\.git$/, ''),
            rules: rules.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        results: files.flatMap((file, index) =>
          file.findings.map((finding) => result(file, index, finding, paths)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const indexOf: ReadonlyMap<string, number> = new Map(rules.map(({ code }, index) => [code, index]));

const descriptor = (rule: (typeof rules)[number]): ReportingDescriptor => ({
  id: rule.code,
  shortDescription: { text: rule.about },
  helpUri: rulePage(rule.code),
  defaultConfiguration: rule.severity === 'off' ? { enabled: false } : { level: LEVEL[rule.severity] },
  properties: { group: rule.group },
});

function result(
  { path, document }: CheckedFile,
  index: number,
  { code, severity, message, span, related = [] }: Judged,
  paths: ReadonlyMap<string, string>,
): Result {
  const range = { start: document.positionAt(span.start), end: document.positionAt(span.end) };
  const relatedLocations = related.flatMap(({ uri, range: at, message: text }): Location[] => {
    const other = paths.get(uri);
    return other === undefined ? [] : [{ ...location(other, at), message: { text } }];
  });
  const ruleIndex = indexOf.get(code);
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVEL[severity],
    message: { text: message },
    locations: [location(path, range, index)],
    ...(relatedLocations.length > 0 ? { relatedLocations } : {}),
    properties: { severity },
  };
}

function location(
  path: string,
  { start, end }: NonNullable<Judged['related']>[number]['range'],
  index?: number,
): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), ...(index === undefined ? {} : { index }) },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

/** A relative path as a URI reference; one that begins like a scheme (`a:b.md`) would be taken for an absolute one. */
function uriOf(path: string): string {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return /^[a-z][a-z0-9+.-]*:/i.test(uri) ? `./${uri}` : uri;
}
