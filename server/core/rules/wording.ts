import type { Competency, Indicator } from '../framework/model.ts';
import type { Span } from '../text/span.ts';
import type { Fix } from './rule.ts';

/** How messages quote what the writer wrote. */
export const quoted = (text: string): string =>
  `“${text.length > 60 ? `${text.slice(0, wholeAt(text, 59))}…` : text}”`;

/** “a”, “b” or “c”. */
export function eitherOf(names: readonly string[]): string {
  const all = names.map(quoted);
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

/** The end of a sentence that says what may have been meant, or what there is to choose from. */
export const didYouMean = (suggestions: readonly string[], otherwise: string): string =>
  suggestions.length > 0 ? `did you mean ${eitherOf(suggestions)}?` : otherwise;

/** Fixes that put one of some words in place of what stands there; the first is the obvious one if it is alone. */
export const replaceBy = (span: Span, words: readonly string[]): Fix[] => replaceIn(span, words, String);

/** The same where a YAML scalar stands: a name may need quotes there, such as one with a comma in a list. */
export const replaceScalar = (span: Span, words: readonly string[]): Fix[] =>
  replaceIn(span, words, yamlScalar);

/** The same where a level stands. */
export const replaceLevel = (span: Span, words: readonly string[]): Fix[] =>
  replaceIn(span, words, yamlLevel);

const replaceIn = (span: Span, words: readonly string[], written: (word: string) => string): Fix[] =>
  words.map((word) => ({
    title: `Change to “${word}”`,
    edits: [{ span, newText: written(word) }],
    isPreferred: words.length === 1,
  }));

/** The first words of a text, up to a length, cut at a word. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  let end = cut > most / 2 ? cut : wholeAt(text, most);
  // Letter by letter from the end: a pattern would be tried at each letter, and excerpts are made of every passage of a workspace.
  while (end > 0 && CLINGING.test(text.charAt(end - 1))) end--;
  return `${text.slice(0, end)}…`;
}

/** The place itself, or the one before it, where it stands between the two halves of a character such as 🥖. */
const wholeAt = (text: string, place: number): number =>
  (text.codePointAt(place - 1) ?? 0) > 0xffff ? place - 1 : place;

/** What stands before an ellipsis and says nothing. */
const CLINGING = /[\s,;:.]/;

/** `2.3 “I work out with partners who does what”`, without the key of its competency. */
export const indicatorLabel = (level: string | null, { number, text }: Indicator): string =>
  `${level === null ? number : `${level}.${number}`} (${shortened(text.replace(/\.$/, ''), 48)})`;

/** What to think of for an indicator; it can stand in a comment. */
export const questionFor = ({ text }: Indicator): string =>
  `When did you show this? ${text.replaceAll('--', '–')}`;

export const levelsOf = (competency: Competency): string[] =>
  competency.levels.flatMap(({ level }) => level ?? []);

/** A level as front matter has it: its id may be a number, for levels are compared as they are written. */
export const yamlLevel = (text: string): string => (/^\d+$/.test(text) ? text : yamlScalar(text));

/** A YAML scalar that is safe to write in a list or behind a colon. */
export const yamlScalar = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} ()'/-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
