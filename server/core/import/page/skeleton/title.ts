import { mayBeHeading } from '../text/line-heading.ts';
import { isBoilerplate } from '../words/boilerplate.ts';
import { sectionOf } from '../words/section-label.ts';
import type { Row } from './row.ts';

const CALLED =
  /\b(?:framework|competenc(?:e|es|y|ies)|behaviours?|standards?|capabilit(?:y|ies)|values|skills|ladder|matrix|profile)\b/i;

/** The title among what stands before the first name: a short line that says what the page is, or the first short line. */
export function titleAmong(rows: readonly Row[]): number {
  const isShort = ({ text, isMarked }: Row): boolean =>
    !isMarked && mayBeHeading(text) && !sectionOf(text) && !isBoilerplate(text);
  const called = rows.findIndex((row) => isShort(row) && CALLED.test(row.text));
  return called >= 0 ? called : rows.findIndex(isShort);
}
