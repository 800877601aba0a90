import { keyOf } from './known.ts';

const WORD = /[\p{L}][\p{L}’']*/gu;
const SMALL = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/i;
/** "ANPR (automatic …)", "ANPR – automatic …", "ANPR, or automatic …", "ANPR stands for automatic …". */
const BEFORE_LONG =
  /(?<![\p{L}\p{N}])([A-Z](?:[&.-]?[A-Z]){1,5})(?:s|['’]s|\.)?(?:\s?\(|\s[–—-]\s|:\s|,\s(?:or|that is|which is|i\.e\.,?|short for)\s|\s(?:stands|short) for\s|\s(?:is|are|means?)\s)["“‘']?(?:a |an |the )?(\p{L}[^()]{0,120})/gu;
/** "automatic number plate recognition (ANPR)", "…, or ANPR", "… – ANPR", "known as ANPR". */
const BEHIND_LONG =
  /(?:\(|,\sor\s|\s[–—]\s|known as\s|called\s|short\s)(?:the\s|an?\s|or\s|hereafter\s|known as\s)?["“‘']?([A-Z](?:[&.-]?[A-Z]){1,5})(?:s|['’]s)?["”’']?(?![\p{L}\p{N}])/gu;
/** So far back from the bracket a long form is looked for, in characters. */
const REACH = 120;

/** The abbreviations that a text spells out beside them, and what stands for them in initials elsewhere. */
export function* spelledOutBeside(text: string): Generator<string> {
  for (const { 1: short = '', 2: behind = '' } of text.matchAll(BEFORE_LONG))
    if (begins(keyOf(short), behind)) yield keyOf(short);
  for (const { 1: short = '', index } of text.matchAll(BEHIND_LONG)) {
    const key = keyOf(short);
    if (endsWithLongForm(key, text.slice(Math.max(0, index - REACH), index))) yield key;
  }
}

/** Whether words begin with the long form of an abbreviation, roughly: the first letters agree, and there are two words at least. */
function begins(key: string, text: string): boolean {
  const initials = initialsOf(text);
  return (
    initials.length > 1 && (initials.startsWith(key.slice(0, 2)) || isSubsequence(key, text.slice(0, 80)))
  );
}

function endsWithLongForm(key: string, text: string): boolean {
  const words = wordsOf(text).slice(-key.length * 2);
  const from = words.findIndex((word) => word.charAt(0).toUpperCase() === key.charAt(0));
  return (
    from >= 0 &&
    words.length - from >= 2 &&
    words
      .slice(from)
      .some(
        (_, index) =>
          isSubsequence(key, words.slice(from + index).join(' ')) &&
          words[from + index]?.charAt(0).toUpperCase() === key.charAt(0),
      )
  );
}

/** Whether the letters occur in a text in their order, whatever is between them. */
function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of text.toUpperCase()) if (letter === letters[at]) at++;
  return at >= letters.length;
}

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];
const initialsOf = (text: string): string =>
  wordsOf(text)
    .filter((word) => !SMALL.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

/** The words of a text, with and without small words, and the first letters of each as capitals. */
export type Initials = ReadonlyArray<{ readonly words: readonly string[]; readonly letters: string }>;

export function initialsIn(text: string): Initials {
  const all = wordsOf(text);
  return [all, all.filter((word) => !SMALL.test(word))].map((words) => ({
    words,
    letters: words.map((word) => word.charAt(0).toUpperCase()).join(''),
  }));
}

/**
 * Which of some abbreviations are spelled out in words anywhere: "the anti-social behaviour", and "ASB" later.
 * Two letters count only where the words have capitals, and three only in words of some length: chance would do it otherwise.
 */
export function* spelledOutAnywhere(initials: Initials, keys: ReadonlySet<string>): Generator<string> {
  const lengths = new Set([...keys].map((key) => key.length));
  for (const { words, letters } of initials)
    for (const length of lengths)
      for (let at = 0; at + length <= words.length; at++) {
        const key = letters.slice(at, at + length);
        if (keys.has(key) && isTelling(words.slice(at, at + length))) yield key;
      }
}

function isTelling(words: readonly string[]): boolean {
  if (words.some((word) => word.length > 1 && word === word.toUpperCase())) return false;
  if (words.every((word) => /^\p{Lu}/u.test(word) || SMALL.test(word))) return true;
  return words.length > 3 || (words.length === 3 && words.every((word) => word.length > 3));
}
