import type { ReportCompetency, ReportDocument, ReportLine } from './model.ts';

/** More documents than this do not fit beside each other on a page with their titles. */
const MOST_TITLES = 6;
/** More indicators than this do not fit beside each other with the lines of their passages. */
const MOST_KEYS = 12;

export interface GridLine extends ReportLine {
  /** What the line is about, in words. */
  readonly label: string;
}

/** How a competency's matrix is laid out on a page. */
export interface Grid {
  readonly rows: readonly GridLine[];
  readonly columns: readonly ReportDocument[];
  /** Whether documents are the lines, and indicators the columns, for there are fewer of these. */
  readonly isTransposed: boolean;
  /** Whether there are so many columns that marks must do in their cells, and numbers over them. */
  readonly isCompact: boolean;
}

export function grid({ lines, columns }: ReportCompetency): Grid {
  const areMany = columns.length > MOST_TITLES;
  const isTransposed = areMany && (lines.length <= MOST_KEYS || lines.length < columns.length);
  return {
    rows: lines.map((line) => ({ ...line, label: labelOf(line) })),
    columns,
    isTransposed,
    isCompact: isTransposed ? lines.length > MOST_KEYS : areMany,
  };
}

function labelOf({ kind, indicator }: ReportLine): string {
  if (!indicator) return 'The level as a whole';
  return kind === 'higher' ? `${indicator.text} (a higher level, which counts too)` : indicator.text;
}
