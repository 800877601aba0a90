import { coverageMatrix } from '../portfolio/matrix.ts';
import { reportHtml } from '../report/html.ts';
import { type CoverageReport, matrixReport } from '../report/json.ts';
import { makeReport, type ReportOptions } from '../report/model.ts';
import { reportTitle } from '../report/title.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** How the files of a workspace are called and reached from its report. */
export type ReportPlaces = Pick<ReportOptions, 'pathOf' | 'linkTo'>;

/** The coverage of all known documents, or of one that is not open. */
export function workspaceCoverage(
  workspace: Workspace,
  { pathOf }: ReportPlaces,
  uri?: string,
): CoverageReport {
  if (uri === undefined) return matrixReport(workspace.matrix(), pathOf);
  const documents = workspace.summaries().filter((document) => document.uri === uri);
  return matrixReport(coverageMatrix(documents, [], workspace.catalogue()), pathOf);
}

/** The report of the whole workspace as it stands now, as a page. */
export function workspaceReport(workspace: Workspace, places: ReportPlaces): string {
  const documents = workspace.summaries();
  const title = reportTitle(workspace.portfolioList(), documents);
  return reportHtml(makeReport(workspace.matrix(), documents, { title, date: workspace.today(), ...places }));
}
