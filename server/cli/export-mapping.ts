import { dirname, extname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coverageMatrix } from '../core/portfolio/matrix.ts';
import { portfoliosOf } from '../core/portfolio/scopes.ts';
import { makeReport } from '../core/report/model.ts';
import { reportTitle } from '../core/report/title.ts';
import type { Loaded } from './load.ts';

type Exporter = typeof import('../export.ts');

/** The mapping table of some evidence documents: Markdown, or what the ending of the file to write asks for. */
export function mapping(
  { workspace, files }: Loaded,
  out: string | undefined,
  today: string,
  exporter: Exporter,
): string {
  const paths = new Map(files.map(({ uri, path }) => [uri, path]));
  const documents = workspace.summaries().filter(({ uri }) => paths.has(uri));
  const portfolios = portfoliosOf(workspace.portfolioList(), documents);
  const from = out === undefined ? process.cwd() : dirname(resolve(out));
  const linkTo = (uri: string, line: number) =>
    `${relative(from, fileURLToPath(uri)).split(sep).map(encodeURIComponent).join('/')}#L${line + 1}`;
  const report = makeReport(coverageMatrix(documents, portfolios, workspace.catalogue()), documents, {
    title: reportTitle(portfolios, documents),
    date: today,
    pathOf: (uri) => paths.get(uri) ?? uri,
    linkTo,
  });
  switch (extname(out ?? '').toLowerCase()) {
    case '.html':
    case '.htm':
      return exporter.mappingHtml(report);
    case '.csv':
      return exporter.mappingCsv(report);
    default:
      return exporter.mappingMarkdown(report);
  }
}
