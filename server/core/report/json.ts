import { indicatorKey } from '../framework/keys.ts';
import type { CoveragePolicy } from '../framework/model.ts';
import type { MatrixRow } from '../portfolio/matrix.ts';
import { NO_PORTFOLIO } from '../portfolio/scopes.ts';

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
  /**
   * The portfolio that asks for it, by its title or folder, null for none; there only where another one asks for the same.
   */
  readonly portfolio?: string | null;
  readonly evidenced: readonly string[];
  readonly missing: readonly string[];
  readonly satisfied: boolean;
  /** Words of prose about the competency, by the path of the document. */
  readonly words: Readonly<Record<string, number>>;
}

/** The JSON of `coverage --format json` (interfaces.md) over many documents, by path. */
export const matrixReport = (
  rows: readonly MatrixRow[],
  pathOf: (uri: string) => string,
): CoverageReport => ({
  version: 1,
  competencies: rows.map((row) => asRow(row, pathOf)),
});

function asRow(
  { framework, competency, level, policy, scope, portfolio, evidenced, missing, satisfied, words }: MatrixRow,
  pathOf: (uri: string) => string,
): CoverageRow {
  const key = ({ number }: { readonly number: number }) => indicatorKey(competency.id, level, number);
  const byPath = [...words]
    .map(([uri, amount]) => [pathOf(uri), amount] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    framework: framework.id,
    competency: competency.id,
    level,
    policy,
    ...(portfolio === undefined ? {} : { portfolio: scope === NO_PORTFOLIO ? null : portfolio }),
    evidenced: evidenced.map(key),
    missing: missing.map(key),
    satisfied,
    words: Object.fromEntries(byPath),
  };
}
