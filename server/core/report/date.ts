const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-03-05` as “5 March 2026”, `2026-03` as “March 2026”; anything else as it is. */
export function dateInWords(date: string): string {
  const match = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(date);
  const month = match && MONTHS[Number(match[2]) - 1];
  return month ? [match[3] ? Number(match[3]) : '', month, match[1]].filter(Boolean).join(' ') : date;
}
