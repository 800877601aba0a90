import type { Evidence } from '../judgement/evidence.ts';
import { coverageMatrix } from '../portfolio/matrix.ts';
import { summarise } from '../portfolio/summary.ts';
import { type CoverageReport, matrixReport } from '../report/json.ts';

/** The coverage of one document as the report of a portfolio has it, a row for each competency that it is asked about. */
export const coverageReport = (evidence: Evidence, path: string): CoverageReport =>
  matrixReport(coverageMatrix([summarise(evidence)], [], evidence.catalogue), () => path);
