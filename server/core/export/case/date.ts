import type { Framework } from '../../framework/model.ts';

const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/**
 * The date of change that an export bears, as an ISO 8601 time: the source's date, else the edition's year, so that the same
 * framework gives the same bytes; else the day that is handed in.
 * @param today an ISO 8601 date
 * @param isForced whether that day was asked for and goes first
 */
export function changeDate({ source, edition }: Framework, today: string, isForced: boolean): string {
  const own = [source?.date, edition].find((date) => date !== undefined && isDate(date));
  const [, year = '1970', month = '01', day = '01'] = DATE.exec(isForced ? today : (own ?? today)) ?? [];
  return `${year}-${month}-${day}T00:00:00+00:00`;
}

function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = DATE.exec(text) ?? [];
  return (
    year !== undefined &&
    Number(year) > 1900 &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= 28 + 3 * Number(month !== '02')
  );
}
