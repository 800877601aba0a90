import type { Report, ReportCompetency, ReportDocument } from './model.ts';
import { policyName } from './policy.ts';

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** The matrix as a table for spreadsheets (RFC 4180): a line for each indicator, a column for each document, and totals. */
export function reportCsv(report: Report): string {
  // Where several portfolios ask for the same, their lines must be told apart.
  const hasSeveral = report.competencies.some(({ row }) => row.portfolio !== undefined);
  const head = [
    'framework',
    'competency',
    'level',
    'policy',
    ...(hasSeveral ? ['portfolio'] : []),
    'indicator',
    'text',
    'tags',
    ...report.documents.map(({ path }) => path),
  ];
  return [
    head,
    ...report.competencies.flatMap((competency) => linesOf(competency, report.documents, hasSeveral)),
  ]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('');
}

function linesOf(
  { row, lines, passages, passagesIn }: ReportCompetency,
  documents: readonly ReportDocument[],
  hasSeveral: boolean,
): Array<Array<string | number>> {
  const { framework, competency, level, policy, portfolio, evidenced, missing, words } = row;
  const begin = [
    framework.id,
    competency.id,
    level ?? '',
    policyName(policy),
    ...(hasSeveral ? [portfolio ?? ''] : []),
  ];
  const total = [...words.values()].reduce((sum, amount) => sum + amount, 0);
  return [
    ...lines.map(({ key, indicator, total: tags, cells }) => [
      ...begin,
      key,
      indicator?.text ?? '',
      tags,
      ...documents.map((document) => cells.get(document)?.length ?? 0),
    ]),
    [
      ...begin,
      'total',
      `${evidenced.length} of ${evidenced.length + missing.length} indicators tagged; passages`,
      passages,
      ...documents.map((document) => passagesIn.get(document) ?? 0),
    ],
    [...begin, 'words', 'words of prose', total, ...documents.map(({ uri }) => words.get(uri) ?? 0)],
  ];
}

/** A cell that no spreadsheet runs: what looks like a formula is made text by an apostrophe. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
