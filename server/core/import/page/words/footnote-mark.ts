/** Letters and numbers of notes, and the signs that stand for them. */
const MARK = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4})[\])]?$/;
const SIGNS = /^(?:[*†‡§¶]{1,3}|\[(?:\d{1,3}|[a-z]|(?:foot)?note \d{1,2})\])$/;
/** A number behind a word or the end of a sentence is a note's; behind “m”, “CO” or “10” it belongs to what is said. */
const WORD_BEFORE = /\p{Ll}{4}$|[.,;:!?"'”’)]$/u;

/**
 * Whether what stands raised in a text is the mark of a note, and no word of it.
 * @param before the text in front of it
 * @param isLink whether it is a link to a place of the page itself
 */
export const isFootnoteMark = (raised: string, before: string, isLink: boolean): boolean =>
  SIGNS.test(raised) || (MARK.test(raised) && (isLink || (/\d/.test(raised) && WORD_BEFORE.test(before))));
