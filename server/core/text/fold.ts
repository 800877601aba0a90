const APOSTROPHES = /['’‘ʼ`´]/g;
const ACCENTS = /\p{M}+/gu;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/gu;
const LEADING_NUMBERS = /^(?:\d+ )+(?=\D)/;

/**
 * A text as people mean it: case, punctuation, accents, curly quotes and the numbers that a heading begins with do not
 * count. Two names are the same when their folded forms are equal.
 */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = folding(text);
  if (text.length > LONGEST) return result;
  if (folded.size >= MOST) folded.clear();
  folded.set(text, result);
  return result;
}

/** The same few names stand in all documents of a workspace, so they are folded once. */
const folded = new Map<string, string>();
const MOST = 1_000;
const LONGEST = 100;

function folding(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .replace(NEITHER_LETTER_NOR_DIGIT, ' ')
    .trim()
    .replace(LEADING_NUMBERS, '');
}
