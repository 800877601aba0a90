import type { ReportCompetency, ReportDocument, ReportLine } from './model.ts';

/** More documents than this do not fit beside each other on a page; then documents are lines and indicators columns. */
const MOST_COLUMNS = 6;

export interface GridLine extends ReportLine {
  /** What the line is about, in words. */
  readonly label: string;
}

/** How a competency's matrix is laid out on a page. */
export interface Grid {
  readonly rows: readonly GridLine[];
  readonly columns: readonly ReportDocument[];
  /** Whether documents are the lines, for there are too many of them. */
  readonly isTransposed: boolean;
}

export const grid = ({ lines, columns }: ReportCompetency): Grid => ({
  rows: lines.map((line) => ({ ...line, label: labelOf(line) })),
  columns,
  isTransposed: columns.length > MOST_COLUMNS,
});

function labelOf({ kind, indicator }: ReportLine): string {
  if (!indicator) return 'The level as a whole';
  return kind === 'higher' ? `${indicator.text} (a higher level, which counts too)` : indicator.text;
}
