/** Days of the calendar, without a clock and without time zones. */
export interface Day {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

export interface Period {
  readonly first: Day;
  readonly last: Day;
}

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

export const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The days that a date names: a month is all of its days, and a year too. Undefined where there is no such date. */
export function periodOf(text: string): Period | undefined {
  const parts = DATE.exec(text.trim());
  if (!parts) return undefined;
  const year = Number(parts[1]);
  if (parts[2] === undefined)
    return { first: { year, month: 1, day: 1 }, last: { year, month: 12, day: 31 } };
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return undefined;
  if (parts[3] === undefined)
    return { first: { year, month, day: 1 }, last: { year, month, day: daysIn(year, month) } };
  const day = Number(parts[3]);
  return day < 1 || day > daysIn(year, month)
    ? undefined
    : { first: { year, month, day }, last: { year, month, day } };
}

/** Below zero where `a` is before `b`. */
export const compareDays = (a: Day, b: Day): number => a.year - b.year || a.month - b.month || a.day - b.day;

/** The day that lies an ISO 8601 duration before another: years and months first (the 31st becomes a shorter month's last), then days. */
export function before(day: Day, duration: string): Day | undefined {
  const parts = DURATION.exec(duration);
  if (!parts) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const month = day.year * 12 + day.month - 1 - years * 12 - months;
  const at = { year: Math.floor(month / 12), month: (((month % 12) + 12) % 12) + 1 };
  return fromNumber(
    toNumber({ ...at, day: Math.min(day.day, daysIn(at.year, at.month)) }) - weeks * 7 - days,
  );
}

/** Days since 1 March of the year 0, in the proleptic Gregorian calendar (Hinnant, chrono-compatible low-level date algorithms). */
function toNumber({ year, month, day }: Day): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  );
}

function fromNumber(number: number): Day {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** An ISO 8601 duration in words: "2 years", "1 year and 6 months". */
export function durationInWords(duration: string): string {
  const parts = DURATION.exec(duration)?.slice(1) ?? [];
  const names = ['year', 'month', 'week', 'day'];
  const said = parts.flatMap((part, index) =>
    part && Number(part) > 0 ? `${Number(part)} ${names[index]}${Number(part) === 1 ? '' : 's'}` : [],
  );
  return said.length < 2
    ? (said[0] ?? 'no time at all')
    : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}
