/** What the bytes 0x80 to 0x9F are in Windows-1252 (WHATWG Encoding Standard, index windows-1252); the five that are nothing stay control characters. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Names under which the Encoding Standard knows Windows-1252; Latin 1 is one of them. */
const NAMES = /^(?:windows-1252|cp1252|x-cp1252|(?:x-)?ansi|iso-?8859-?1|latin1|us-ascii|ascii)$/i;

/**
 * The text of some bytes. Node decodes Windows-1252 as Latin 1 from 20.18.3 and 22.13 on, in which curly quotes and dashes are control
 * characters (nodejs/node#56542); these are put right.
 * @throws RangeError where nobody knows the encoding
 */
export function decoded(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (!NAMES.test(encoding)) return text;
  return text.replace(/[\u0080-\u009F]/g, (character) => HIGH[character.charCodeAt(0) - 0x80] ?? character);
}
