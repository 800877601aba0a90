import { html } from './escape.ts';
import { linkOf, type Report, type ReportCompetency, type ReportDocument } from './model.ts';

/** The ids of a page's parts, which its own links lead to. */
export const competencyId = (index: number): string => `c${index + 1}`;
export const documentId = ({ number }: ReportDocument): string => `d${number}`;

/** A link to a passage, or its text alone where the report has no links. */
export function passageLink(report: Report, document: ReportDocument, line: number, content: string): string {
  const target = linkOf(report, document, line);
  return target === undefined ? content : `<a href="${html(target)}">${content}</a>`;
}

/** More little squares than this are no picture that one takes in. */
const MOST_PIPS = 12;

/**
 * A little square for each indicator, filled where it is tagged, or a bar where they are many; the figures beside it say
 * the same to everybody.
 */
export function pips({ lines }: ReportCompetency): string {
  const own = lines.filter(({ kind }) => kind === 'indicator');
  if (own.length > MOST_PIPS) {
    const share = (100 * own.filter(({ total }) => total > 0).length) / own.length;
    return `<span class="bar share" aria-hidden="true"><i style="width:${Math.round(share)}%"></i></span>`;
  }
  const squares = own.map(({ total }) => (total > 0 ? '<i class="on"></i>' : '<i></i>'));
  return `<span class="pips" aria-hidden="true">${squares.join('')}</span>`;
}

/** Which portfolio asks, where there are several. */
export const portfolioNote = ({ row: { portfolio } }: ReportCompetency, style: string): string =>
  portfolio === undefined ? '' : ` <small class="${style}"><bdi>${html(portfolio)}</bdi></small>`;
