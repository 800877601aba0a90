import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { localToday } from '../connection/today.ts';
import { exportMarkdown } from '../core/features/export-markdown.ts';
import { plainTextOf } from '../core/features/plain-text.ts';
import type { Framework } from '../core/framework/model.ts';
import { oneLine } from '../core/import/one-line.ts';
import type { Evidence } from '../core/judgement/evidence.ts';
import type { ExitCode } from './exit-code.ts';
import { frameworkNamed, isYaml } from './export-framework.ts';
import { mapping } from './export-mapping.ts';
import { type InputFile, type Loaded, load } from './load.ts';
import { UsageError } from './usage-error.ts';
import { writeOutput } from './write-output.ts';

export interface ExportOptions {
  readonly to: 'markdown' | 'text' | 'docx' | 'csl' | 'mapping' | 'case' | 'moodle';
  readonly out?: string;
  readonly force?: boolean;
  /** Whether plain text keeps its headings. */
  readonly headings?: boolean;
  /** The id or name of the one competency that is wanted as plain text. */
  readonly competency?: string;
  /** The day that a CASE package bears, as an ISO 8601 date. */
  readonly today?: string;
}

type Exporter = typeof import('../export.ts');
type WordWriter = typeof import('../word/write.ts');

const loadExporter = (): Exporter => require('./export.js') as Exporter;

/**
 * `export`: evidence ready to hand in, or a framework for another system; to standard output or to a file that is written
 * whole or not at all.
 */
export async function exportFiles(paths: readonly string[], options: ExportOptions): Promise<ExitCode> {
  const { to, out } = options;
  if (to !== 'text' && (options.headings || options.competency !== undefined))
    throw new UsageError('--headings and --competency go with --to text');
  if (to === 'docx' && out === undefined && process.stdout.isTTY)
    throw new UsageError('a Word document is no text for a terminal; say where it goes with --out FILE');
  const output = await outputOf(paths, options);
  // load has said which file cannot be read; half of what was asked for would be worse than nothing.
  if (output === undefined) return 2;
  if (out === undefined) process.stdout.write(output);
  else await write(out, output, paths, options.force === true);
  return 0;
}

/** What is to be written; undefined where a file could not be read, and standard error has said which. */
async function outputOf(
  paths: readonly string[],
  options: ExportOptions,
): Promise<string | Uint8Array | undefined> {
  const today = options.today ?? localToday();
  switch (options.to) {
    case 'case':
      return loadExporter().exportCase(await soleFramework(paths), today, options.today !== undefined);
    case 'moodle':
      return loadExporter().exportMoodle(await soleFramework(paths));
    case 'csl':
      if (paths.length === 1 && paths.some(isYaml)) {
        const { cslJson, cslOfFramework } = loadExporter();
        return cslJson(cslOfFramework(await soleFramework(paths)));
      }
  }
  const loaded = await load(paths, today, false);
  if (loaded.hasUnreadable) return undefined;
  const byUri = new Map(loaded.files.map((file) => [file.uri, file]));
  const found = paths.map((path) => ({ path, evidence: evidenceIn(loaded.workspace, path, byUri) }));
  switch (options.to) {
    case 'csl':
      return csl(found.map(({ evidence }) => evidence));
    case 'mapping':
      return mapping(loaded, options.out, today, loadExporter());
    case 'docx':
      return word(found.map(({ evidence }) => evidence));
    default:
      return found.map(({ path, evidence }) => exported(path, evidence, options)).join('\n');
  }
}

function soleFramework(paths: readonly string[]): Promise<Framework> {
  const [path = '', ...others] = paths;
  if (others.length > 0) throw new UsageError('name one framework: its file, or its id');
  return frameworkNamed(path);
}

function csl(documents: readonly Evidence[]): string {
  const { cslJson, cslOfEvidence } = loadExporter();
  const entries = cslOfEvidence(documents);
  if ('key' in entries)
    throw new UsageError(`${entries.key} means two things in these files; export them one by one`);
  return cslJson(entries);
}

function word(documents: readonly Evidence[]): Promise<Uint8Array> {
  const { writeWord } = require('./word-writer.js') as WordWriter;
  const [first] = documents;
  const title = first?.document.headings.find(({ depth }) => depth === 1)?.title ?? '';
  return writeWord(
    documents.map(({ document }) => ({ markdown: exportMarkdown(document) })),
    title,
  );
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
    default: {
      const wish = { ...(headings ? { headings } : {}), ...(competency === undefined ? {} : { competency }) };
      const found = plainTextOf(evidence, wish);
      if (!found) throw new UsageError(`${path} has no section about ${competency}`);
      return `${found.text}\n`;
    }
  }
}

async function write(
  out: string,
  output: string | Uint8Array,
  inputs: readonly string[],
  force: boolean,
): Promise<void> {
  const real = async (path: string) => realpath(path).catch(() => resolve(path));
  const target = await real(out);
  for (const input of inputs)
    if ((await real(input)) === target)
      throw new UsageError(
        `${oneLine(out)} is one of the files to export; ${isYaml(out) ? 'name another one' : 'it would lose its tags'}`,
      );
  await writeOutput(out, output, { force });
}
