import { coverageReport } from '../features/coverage.ts';
import { coverageTree } from '../features/coverage-tree.ts';
import { workspaceCoverage, workspaceReport } from '../features/portfolio-report.ts';
import { progressLines } from '../features/progress.ts';
import { choices, scaffold } from '../features/scaffold.ts';
import { placeForEvidence } from '../features/write-evidence.ts';
import { parseKey } from '../framework/keys.ts';
import type { CoverageReport } from '../report/json.ts';
import type { Asking } from './asking.ts';
import type { LanguageService } from './language-service.ts';

/** The portfolio as a whole, and new documents for it. */
export const portfolio = ({
  workspace,
  of,
}: Asking): Pick<
  LanguageService,
  | 'coverage'
  | 'workspaceCoverage'
  | 'report'
  | 'coverageTree'
  | 'progress'
  | 'placeForEvidence'
  | 'documentFor'
  | 'choices'
  | 'scaffold'
> => ({
  coverage: (document, path) =>
    of<CoverageReport>(document, (evidence) => coverageReport(evidence, path), {
      version: 1,
      competencies: [],
    }),
  workspaceCoverage: (places, uri) => workspaceCoverage(workspace, places, uri),
  report: (places) => workspaceReport(workspace, places),
  coverageTree: () => coverageTree(workspace.matrix()),
  progress: (document) =>
    of(
      document,
      (evidence) => progressLines(evidence).map(({ competency, line }) => ({ name: competency.name, line })),
      [],
    ),
  placeForEvidence: (document, key) => of(document, (evidence) => placeForEvidence(evidence, key), undefined),
  documentFor: (key) => {
    const { framework: id, competency } = parseKey(key);
    const asked = workspace
      .summaries()
      .filter((one) => one.framework === id && one.asked.some((own) => own.competency === competency));
    // What is finished is left alone where there is something that is not.
    return (asked.find(({ status }) => status !== 'final') ?? asked[0])?.uri;
  },
  choices: () => choices(workspace.catalogue()),
  scaffold: (wish) => scaffold(workspace.catalogue(), wish),
});
