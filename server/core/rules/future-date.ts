import { compareDays, periodOf } from '../dates/civil.ts';
import type { EvidenceRule } from './rule.ts';

export const futureDate: EvidenceRule = {
  code: 'future-date',
  severity: 'error',
  group: 'Voice and substance',
  about: 'The date in the front matter is still to come.',
  *check({ document }, { today }) {
    const date = document.frontMatter?.date;
    const told = date && periodOf(date.text);
    const now = periodOf(today);
    // A month is in the future only when its first day is.
    if (!told || !now || compareDays(told.first, now.first) <= 0) return;
    yield {
      span: { start: date.start, end: date.end },
      message: 'This date is still to come; evidence tells what has happened, so mend the date.',
    };
  },
};
