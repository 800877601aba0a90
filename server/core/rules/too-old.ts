import { before, compareDays, durationInWords, periodOf } from '../dates/civil.ts';
import type { EvidenceRule } from './rule.ts';

export const tooOld: EvidenceRule = {
  code: 'too-old',
  severity: 'warning',
  group: 'Voice and substance',
  about: "What the document tells of happened longer ago than the portfolio's `maxAge` allows.",
  *check({ document, portfolio }, { today }) {
    const date = document.frontMatter?.date;
    const told = date && periodOf(date.text);
    const now = periodOf(today);
    if (!told || !now || portfolio?.maxAge === undefined) return;
    const oldest = before(now.first, portfolio.maxAge);
    // A month is too old only when its last day is.
    if (!oldest || compareDays(told.last, oldest) >= 0) return;
    yield {
      span: { start: date.start, end: date.end },
      message: `This is older than the ${durationInWords(portfolio.maxAge)} that the portfolio allows; choose a more recent example, or mend the date if it is wrong.`,
    };
  },
};
