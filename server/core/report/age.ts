import { before, compareDays, type Day, periodOf } from '../dates/civil.ts';

/** How long ago something happened, in words, and whether that is longer than a portfolio allows. */
export interface Age {
  /** “8 months”; “this month”; “still to come”. */
  readonly text: string;
  readonly isTooOld: boolean;
  readonly isToCome: boolean;
}

/**
 * The age of what a document tells, judged as `too-old` and `future-date` judge it: a month or a year alone is given the
 * benefit of the doubt.
 * @param date as written, such as `2026-03`
 * @param today ISO 8601 date
 * @param maxAge ISO 8601 duration
 * @returns undefined where the date is missing or none
 */
export function ageOf(date: string | undefined, today: string, maxAge: string | undefined): Age | undefined {
  const told = date === undefined ? undefined : periodOf(date);
  const now = periodOf(today)?.first;
  if (date === undefined || !told || !now) return undefined;
  const isToCome = compareDays(told.first, now) > 0;
  const oldest = maxAge === undefined ? undefined : before(now, maxAge);
  return {
    text: isToCome ? 'still to come' : inWords(now, told.first, !date.includes('-')),
    isToCome,
    isTooOld: oldest !== undefined && compareDays(told.last, oldest) < 0,
  };
}

function inWords(now: Day, { year, month }: Day, isYearAlone: boolean): string {
  if (isYearAlone) return now.year === year ? 'this year' : `about ${count(now.year - year, 'year')}`;
  const months = (now.year - year) * 12 + now.month - month;
  if (months === 0) return 'this month';
  const years = Math.floor(months / 12);
  return [years > 0 && count(years, 'year'), months % 12 > 0 && count(months % 12, 'month')]
    .filter(Boolean)
    .join(' ');
}

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`;
