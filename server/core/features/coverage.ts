import { indicatorKey } from '../framework/keys.ts';
import type { CoveragePolicy } from '../framework/model.ts';
import { type Coverage, documentCoverage } from '../judgement/coverage.ts';
import type { Evidence } from '../judgement/evidence.ts';

/** The JSON of `coverage --format json` and of the request `competencyEvidence/coverage` (interfaces.md). */
export interface CoverageReport {
  readonly version: 1;
  readonly competencies: readonly CoverageRow[];
}

export interface CoverageRow {
  readonly framework: string;
  readonly competency: string;
  readonly level: string | null;
  readonly policy: CoveragePolicy;
  readonly evidenced: readonly string[];
  readonly missing: readonly string[];
  readonly satisfied: boolean;
  /** Words of prose about the competency, by the path of the document. */
  readonly words: Readonly<Record<string, number>>;
}

/** The coverage of one document, a row for each competency that it is asked about. */
export const coverageReport = (evidence: Evidence, path: string): CoverageReport => ({
  version: 1,
  competencies: documentCoverage(evidence).map((coverage) => row(evidence, coverage, path)),
});

function row(
  evidence: Evidence,
  { framework, competency, level, policy, evidenced, missing, satisfied }: Coverage,
  path: string,
): CoverageRow {
  const key = ({ number }: { readonly number: number }) => indicatorKey(competency.id, level, number);
  const blocks = evidence.sections
    .filter((section) => section.competency === competency)
    .flatMap((section) => section.blocks);
  const words = blocks.reduce((sum, { block }) => sum + block.words, 0);
  return {
    framework: framework.id,
    competency: competency.id,
    level,
    policy,
    evidenced: evidenced.map(key),
    missing: missing.map(key),
    satisfied,
    words: { [path]: words },
  };
}
