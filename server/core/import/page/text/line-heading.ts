import { runInSection, sectionOf } from '../words/section-label.ts';

/** “Competency : We are collaborative” or “Competency 1 – Collaborative” is a heading wherever it stands. */
const NAMED =
  /^(?:competency|competence|behaviour|value|dimension|capability)\s*(?:\d*\s*:|\d{1,2}\s*[–—-])\s*\p{L}[^.]{2,80}$/iu;

/** Whether a line says by its words alone that it is a heading. */
export const standsAlone = (text: string): boolean =>
  (text.length <= 90 && sectionOf(text, false) !== undefined && /[?:]$|^\p{Lu}/u.test(text)) ||
  NAMED.test(text);

/** Whether a line looks like a heading: short, without a stop at its end. */
export function mayBeHeading(text: string): boolean {
  if (text.length > 110 || text.split(' ').length > 14) return false;
  if (/[.;,!]["'”’)]?$/.test(text) && !/\b(?:etc|i\.e|e\.g)\.$/.test(text)) return false;
  return /^["'“‘(]?[\p{Lu}\p{N}]/u.test(text) && runInSection(text) === undefined;
}

/** Whether a line looks like a heading over the lines that follow it with no empty line between. */
export function isOver(text: string, below: readonly string[]): boolean {
  if (!mayBeHeading(text) || /\?$/.test(text)) return false;
  const words = text.split(' ').length;
  const usual = below.map((line) => line.length).sort((a, b) => a - b)[below.length >> 1] ?? 0;
  const areSentences = below.filter((line) => /[.;]$/.test(line)).length >= below.length * 0.6;
  return (areSentences && words <= 10) || (words <= 7 && text.length <= usual * 0.75);
}

/** A name over its sentence, which comes once in a line and must come again to be believed. */
export const isNameOf = (text: string, next: string | undefined): boolean =>
  next !== undefined &&
  mayBeHeading(text) &&
  text.split(' ').length <= 7 &&
  /[.]$/.test(next) &&
  next.length >= text.length * 2;

/** Whether a line is short beside the others of its list: the name of what comes next. */
export function isShortBeside(text: string, others: readonly string[]): boolean {
  const usual = others.map((line) => line.length).sort((a, b) => a - b)[others.length >> 1] ?? 0;
  return mayBeHeading(text) && text.split(' ').length <= 6 && text.length <= usual * 0.6;
}
