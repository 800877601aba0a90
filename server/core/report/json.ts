import type { CoverageReport, CoverageRow } from '../features/coverage.ts';
import { indicatorKey } from '../framework/keys.ts';
import type { MatrixRow } from '../portfolio/matrix.ts';

/** The JSON of `coverage --format json` (interfaces.md) over many documents, by path. */
export const matrixReport = (
  rows: readonly MatrixRow[],
  pathOf: (uri: string) => string,
): CoverageReport => ({
  version: 1,
  competencies: rows.map((row) => asRow(row, pathOf)),
});

function asRow(
  { framework, competency, level, policy, evidenced, missing, satisfied, words }: MatrixRow,
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
    evidenced: evidenced.map(key),
    missing: missing.map(key),
    satisfied,
    words: Object.fromEntries(byPath),
  };
}
