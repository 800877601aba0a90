/** How long ago something happened, in words, and whether that is longer than a portfolio allows. */
export interface Age {
  /** “8 months”; “this month”; “still to come”. */
  readonly text: string;
  readonly isTooOld: boolean;
  readonly isToCome: boolean;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The age of what a document tells. A month or a year alone is given the benefit of the doubt: its last day counts.
 * @param date as written, such as `2026-03`
 * @param today ISO 8601 date
 * @param maxAge ISO 8601 duration in years, months, weeks and days
 * @returns undefined where the date is missing or none
 */
export function ageOf(date: string | undefined, today: string, maxAge: string | undefined): Age | undefined {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(date ?? '');
  const now = dayOf(today);
  if (!match || !now) return undefined;
  const [year, month, day] = [Number(match[1]), match[2] && Number(match[2]), match[3] && Number(match[3])];
  if (typeof month === 'number' && (month < 1 || month > 12)) return undefined;
  const first = { year, month: month || 1, day: day || 1 };
  const last = { year, month: month || 12, day: day || daysIn(year, month || 12) };
  const isToCome = order(first) > order(now);
  return {
    text: isToCome ? 'still to come' : ageInWords(now, year, month || undefined),
    isToCome,
    isTooOld: maxAge !== undefined && order(added(last, maxAge)) < order(now),
  };
}

function ageInWords(now: Day, year: number, month: number | undefined): string {
  if (month === undefined) return now.year === year ? 'this year' : `about ${count(now.year - year, 'year')}`;
  const months = (now.year - year) * 12 + now.month - month;
  if (months <= 0) return 'this month';
  const years = Math.floor(months / 12);
  return [years > 0 ? count(years, 'year') : '', months % 12 > 0 ? count(months % 12, 'month') : '']
    .filter(Boolean)
    .join(' ');
}

/** `P2Y`, `P18M`, `P1Y6M`, `P6W`, `P90D` in words; what it is not is given back as it is. */
export function durationInWords(duration: string): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)].map(([, amount, unit]) =>
    count(Number(amount), UNITS[unit as keyof typeof UNITS]),
  );
  return parts.length > 0 ? parts.join(' ') : duration;
}

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`;

function dayOf(date: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

const order = ({ year, month, day }: Day): number => (year * 12 + month) * 31 + day;

const daysIn = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Years and months first, then days, as calendars do it; the 31st of a shorter month is its last day. */
function added({ year, month, day }: Day, duration: string): Day {
  const amount = (unit: string) =>
    Math.min(100_000, Number(new RegExp(`(\\d+)${unit}`).exec(duration)?.[1] ?? 0));
  const months = year * 12 + month - 1 + amount('Y') * 12 + amount('M');
  let at = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  let left = Math.min(day, daysIn(at.year, at.month)) + amount('W') * 7 + amount('D');
  while (left > daysIn(at.year, at.month)) {
    left -= daysIn(at.year, at.month);
    at = at.month === 12 ? { year: at.year + 1, month: 1 } : { year: at.year, month: at.month + 1 };
  }
  return { ...at, day: left };
}
