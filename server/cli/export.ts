import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { localToday } from '../connection/today.ts';
import { exportMarkdown } from '../core/features/export-markdown.ts';
import { plainTextOf } from '../core/features/plain-text.ts';
import type { Evidence } from '../core/judgement/evidence.ts';
import { writeWhole } from '../node/write-whole.ts';
import type { ExitCode } from './exit-code.ts';
import { type InputFile, type Loaded, load } from './load.ts';
import { UsageError } from './usage-error.ts';

export interface ExportOptions {
  readonly to: 'markdown' | 'text';
  readonly out?: string;
  readonly force?: boolean;
  /** Whether plain text keeps its headings. */
  readonly headings?: boolean;
  /** The id or name of the one competency that is wanted as plain text. */
  readonly competency?: string;
}

/** `export`: evidence without tags and comments, to standard output or to a file that is written whole or not at all. */
export async function exportFiles(paths: readonly string[], options: ExportOptions): Promise<ExitCode> {
  if (options.to !== 'text' && (options.headings || options.competency !== undefined))
    throw new UsageError('--headings and --competency go with --to text');
  const { workspace, files, hasUnreadable } = await load(paths, localToday());
  // load has said which file it is; half of what was asked for would be worse than nothing.
  if (hasUnreadable) return 2;
  const byUri = new Map(files.map((file) => [file.uri, file]));
  const texts = await Promise.all(
    paths.map(async (path) => exported(path, evidenceIn(workspace, path, byUri), options)),
  );
  const output = texts.join('\n');
  if (options.out === undefined) process.stdout.write(output);
  else await write(options.out, output, paths, options.force === true);
  return 0;
}

function evidenceIn(
  workspace: Loaded['workspace'],
  path: string,
  files: ReadonlyMap<string, InputFile>,
): Evidence {
  const file = files.get(pathToFileURL(resolve(path)).href);
  if (!file) throw new UsageError(`${path} is a folder; name the files to export`);
  const evidence = workspace.evidence(TextDocument.create(file.uri, 'markdown', 0, file.text));
  if (!evidence) throw new UsageError(`${path} is no evidence document`);
  return evidence;
}

function exported(path: string, evidence: Evidence, { to, headings, competency }: ExportOptions): string {
  switch (to) {
    case 'markdown':
      return exportMarkdown(evidence.document);
    case 'text': {
      const wish = { ...(headings ? { headings } : {}), ...(competency === undefined ? {} : { competency }) };
      const found = plainTextOf(evidence, wish);
      if (!found) throw new UsageError(`${path} has no section about ${competency}`);
      return `${found.text}\n`;
    }
  }
}

async function write(out: string, output: string, inputs: readonly string[], force: boolean): Promise<void> {
  const real = async (path: string) => realpath(path).catch(() => resolve(path));
  const target = await real(out);
  for (const input of inputs)
    if ((await real(input)) === target)
      throw new UsageError(`${out} is one of the files to export; it would lose its tags`);
  try {
    await writeWhole(resolve(out), output, force);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'EEXIST'
        ? `${out} exists already; --force replaces it`
        : `${out} cannot be written (${code ?? 'unknown reason'})`,
    );
  }
}
