import { TextDocument } from 'vscode-languageserver-textdocument';
import { localToday } from '../connection/today.ts';
import type { Severity } from '../core/framework/model.ts';
import { betterIndicator } from '../core/rules/better-indicator.ts';
import type { Judged } from '../core/rules/check.ts';
import type { ExitCode } from './exit-code.ts';
import { type InputFile, type Loaded, load } from './load.ts';
import { reportGithub } from './report-github.ts';
import { reportJson } from './report-json.ts';
import { reportSarif } from './report-sarif.ts';
import { reportText } from './report-text.ts';
import { readVectors } from './vectors.ts';

export interface CheckOptions {
  readonly format: keyof typeof REPORTS;
  readonly failOn: Severity | 'never';
  readonly today?: string;
}

/** A file that was judged, with all its findings by position. */
export interface CheckedFile extends InputFile {
  readonly document: TextDocument;
  readonly findings: readonly Judged[];
}

/** One rule goes by hints, and it is off unless somebody asks for it: only then are frameworks learned. */
async function prepareHints(workspace: Loaded['workspace'], files: readonly InputFile[]): Promise<void> {
  if (!files.some(({ text }) => text.includes(betterIndicator.code))) return;
  const vectors = await readVectors();
  if (vectors) workspace.hints.setVectors(vectors);
  const wanted = files.map(
    (file) => workspace.evidence(TextDocument.create(file.uri, 'markdown', 0, file.text))?.framework,
  );
  for (const framework of new Set(wanted)) if (framework) for (const _ of workspace.hints.prepare(framework));
}

const REPORTS = { text: reportText, json: reportJson, sarif: reportSarif, github: reportGithub } as const;

const RANK: Readonly<Record<Severity, number>> = { hint: 0, info: 1, warning: 2, error: 3 };

/** `check`: writes every finding to standard output. */
export async function check(
  paths: readonly string[],
  { format, failOn, today }: CheckOptions,
): Promise<ExitCode> {
  const { workspace, files, hasUnreadable } = await load(paths, today ?? localToday());
  await prepareHints(workspace, files);
  const checked = files.flatMap((file): CheckedFile[] => {
    const document = TextDocument.create(file.uri, 'markdown', 0, file.text);
    const inDefinition = workspace.frameworkFindings(file.uri) ?? workspace.portfolioFindings(file.uri);
    if (inDefinition) return [{ ...file, document, findings: inDefinition }];
    const findings = workspace.evidence(document) ? workspace.findings(document) : undefined;
    workspace.forget(file.uri);
    return findings ? [{ ...file, document, findings }] : [];
  });
  process.stdout.write(REPORTS[format](checked));
  if (hasUnreadable) return 2;
  const worst = Math.max(
    -1,
    ...checked.flatMap(({ findings }) => findings.map(({ severity }) => RANK[severity])),
  );
  return failOn !== 'never' && worst >= RANK[failOn] ? 1 : 0;
}
