/** A text from outside as it may stand in a terminal or a list: one line, no control characters. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
