import type { Word } from './words.ts';

/** The commonest words of English that no neighbouring language shares in number; they make up a third of any English prose. */
const FUNCTION_WORDS = new Set(
  (
    'the and of to a in i was my that it with for on their they had he she we our who which at from by be been is were ' +
    'are as his her them when what then so not but this have has would could did how one each me him all out up after before'
  ).split(' '),
);

/** Prose below this share of function words is a list, a form, or another language. English prose has 0.3 to 0.6. */
const LEAST_SHARE = 0.2;

/** Whether the words read as English prose, as the vectors and the weights presuppose. */
export const looksEnglish = (words: readonly Word[]): boolean =>
  words.length > 0 &&
  words.filter(({ word }) => FUNCTION_WORDS.has(word)).length / words.length >= LEAST_SHARE;

export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);
