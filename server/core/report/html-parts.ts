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

/** A little square for each indicator, filled where it is tagged; the figures beside it say the same to everybody. */
export const pips = ({ lines }: ReportCompetency): string =>
  `<span class="pips" aria-hidden="true">${lines
    .filter(({ kind }) => kind === 'indicator')
    .map(({ total }) => (total > 0 ? '<i class="on"></i>' : '<i></i>'))
    .join('')}</span>`;

/** Which portfolio asks, where there are several. */
export const portfolioNote = ({ row: { portfolio } }: ReportCompetency): string =>
  portfolio === undefined ? '' : ` <small class="note"><bdi>${html(portfolio)}</bdi></small>`;
