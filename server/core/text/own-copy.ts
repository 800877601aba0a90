/** A shorter piece of a text is copied anyway. */
const SHORTEST = 13;

/**
 * The same text, in memory of its own. A piece cut out of a text keeps all of that text in memory; what is kept of ten
 * thousand documents must not.
 */
export const ownCopy = (text: string): string =>
  text.length < SHORTEST ? text : (JSON.parse(JSON.stringify(text)) as string);
