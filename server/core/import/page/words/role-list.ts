import { isRole, rolesIn } from './level-label.ts';

/** “Green grades 2 to 6”. */
const GRADES = /\b(?:grades?|bands?|scales?)\b.*\d/i;
/** Occupations that are no grades of others, so that a heading with one may be about something else. */
const OCCUPATION =
  /\b(?:fire-?fighters?|paramedics?|midwi(?:fe|ves)|designers?|developers?|scientists?|researchers?|surveyors?|architects?|clerks?|porters?|receptionists?|technologists?|therapists?|pharmacists?|tutors?|planners?|auditors?)$/i;
const MOST_WORDS = 6;
const LONGEST = 200;

/** Whether a text ends as a role does, whatever stands before: “crew manager”. */
export const endsAsRole = (text: string): boolean => {
  const words = text.split(' ');
  return (
    isRole(text) || (words.length <= MOST_WORDS && (isRole(words.at(-1) ?? '') || OCCUPATION.test(text)))
  );
};

/** Whether a line lists who a level is for: two roles or more, and little else. */
export function isRoleList(text: string): boolean {
  const parts = rolesIn(text.replace(/^[^:]{3,30}:\s*/, ''));
  if (parts.length < 2 || text.length > LONGEST || /[.!?;]$/.test(text)) return false;
  return (
    parts.every((part) => part.split(' ').length <= MOST_WORDS) &&
    parts.filter((part) => endsAsRole(part) || GRADES.test(part)).length >= parts.length * 0.6
  );
}
