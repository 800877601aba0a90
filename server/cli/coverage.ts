import { realpath } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import colours from 'picocolors';
import { localToday } from '../connection/today.ts';
import { coverageMatrix } from '../core/portfolio/matrix.ts';
import { portfoliosOf } from '../core/portfolio/scopes.ts';
import { reportCsv } from '../core/report/csv.ts';
import { reportHtml } from '../core/report/html.ts';
import { matrixReport } from '../core/report/json.ts';
import { reportMarkdown } from '../core/report/markdown.ts';
import { makeReport } from '../core/report/model.ts';
import { type Paint, reportText } from '../core/report/text.ts';
import { reportTitle } from '../core/report/title.ts';
import { writeWhole } from '../node/write-whole.ts';
import type { ExitCode } from './exit-code.ts';
import { load } from './load.ts';
import { UsageError } from './usage-error.ts';

export interface CoverageOptions {
  readonly format: 'text' | 'markdown' | 'html' | 'json' | 'csv';
  readonly out?: string;
  readonly force?: boolean;
  readonly today?: string;
}

const COLOURED: Paint = { bold: colours.bold, dim: colours.dim, good: colours.green, open: colours.yellow };
const same = (text: string): string => text;
const PLAIN: Paint = { bold: same, dim: same, good: same, open: same };

/** `coverage`: what is tagged for which competency, and where, to standard output or to a file. */
export async function coverage(paths: readonly string[], options: CoverageOptions): Promise<ExitCode> {
  const today = options.today ?? localToday();
  const { workspace, files, hasUnreadable } = await load(paths, today, false);
  const asked = new Map(files.map(({ uri, path }) => [uri, path]));
  const pathOf = (uri: string) => asked.get(uri) ?? uri;
  // Only what was asked about: not the other documents of a portfolio, and no portfolio that none of these belongs to.
  const documents = workspace.summaries().filter(({ uri }) => asked.has(uri));
  const all = workspace.portfolioList();
  const holding = new Set(portfoliosOf(all, documents));
  const portfolios = all.filter((portfolio) => asked.has(portfolio.uri) || holding.has(portfolio));
  // A link must hold where the report lies, which need not be where the command runs.
  const from = options.out === undefined ? process.cwd() : dirname(resolve(options.out));
  const linkTo = (uri: string, line: number) => hrefOf(relative(from, fileURLToPath(uri)), line);
  const rows = coverageMatrix(documents, portfolios, workspace.catalogue());
  const report = () =>
    makeReport(rows, documents, { title: reportTitle(portfolios, documents), date: today, pathOf, linkTo });
  const forms = {
    text: () => reportText(report(), options.out === undefined ? COLOURED : PLAIN),
    markdown: () => reportMarkdown(report()),
    html: () => reportHtml(report()),
    csv: () => reportCsv(report()),
    json: () => `${JSON.stringify(matrixReport(rows, pathOf), null, 2)}\n`,
  };
  const output = forms[options.format]();
  if (options.out === undefined) process.stdout.write(output);
  else
    await write(
      options.out,
      output,
      files.map(({ uri }) => fileURLToPath(uri)),
      options.force === true,
    );
  return hasUnreadable ? 2 : 0;
}

const slashed = (path: string): string => path.split(sep).join('/');

/** A relative link to a line (from 0), as editors and forges read it. */
const hrefOf = (path: string, line: number): string =>
  `${slashed(path).split('/').map(encodeURIComponent).join('/')}#L${line + 1}`;

async function write(out: string, output: string, inputs: readonly string[], force: boolean): Promise<void> {
  const target = await realpath(out).catch(() => resolve(out));
  if (inputs.includes(target))
    throw new UsageError(`${out} is one of the files that the report is about; name another one`);
  try {
    await writeWhole(out, output, force);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new UsageError(`${out} exists already; --force replaces it`);
    throw new UsageError(`${out} cannot be written (${code ?? 'unknown reason'})`);
  }
}
