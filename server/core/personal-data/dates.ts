const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** A day, a month and a year, in figures or with the month's name, as the source of a regular expression. Case is to be ignored. */
export const FULL_DATE = [
  '\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(?:\\d{4}|\\d{2})(?!\\d)',
  '\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}(?!\\d)',
  `\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -](?:\\d{4}|['’]?\\d{2})(?!\\d)`,
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)`,
].join('|');

/** A day and a month, with or without a year. */
export const DAY_AND_MONTH = `${FULL_DATE}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?![a-z])|\\d{1,2}/\\d{1,2}`;

export const MONTH_NAMES: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);
