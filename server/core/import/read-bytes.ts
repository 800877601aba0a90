import type { ImportProblem } from './imported.ts';
import { decoded } from './windows-1252.ts';

/** Larger files than this are no page that a person saved. */
export const MOST_BYTES = 100_000_000;

const WINDOWS_1252 = 'windows-1252';

/**
 * The text of a file. UTF-8 and UTF-16 by their marks or by being sound; in HTML the encoding that the page names; else
 * Windows-1252, which spreadsheets and old pages are written in, or Mac OS Roman where its marks stand.
 */
export function textOfBytes(
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: string } | ImportProblem {
  const utf32 = utf32Of(bytes);
  if (utf32) return utf32;
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { problem: `it is no text (there is a zero byte in line ${lineAt(bytes, zero)})` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return otherEncoding(bytes);
  }
}

/** UTF-32 by its mark, which begins as that of UTF-16 does. Nobody saves pages so, and browsers do not read it. */
function utf32Of(bytes: Uint8Array): ImportProblem | undefined {
  const [a, b, c, d] = bytes;
  const isLittle = a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length % 4 === 0;
  return isLittle || (a === 0 && b === 0 && c === 0xfe && d === 0xff)
    ? { problem: 'it is written in UTF-32; save it as UTF-8' }
    : undefined;
}

/**
 * Typical marks of Mac OS Roman, which look like letters in Windows-1252: an apostrophe within a word (`donÕt`), bullets at the
 * beginning of lines (`¥`), words between quotation marks (`ÒWeÓ`).
 */
const MAC =
  /\p{Ll}Õ(?:s|t|m|re|ve|ll|d)(?!\p{L})|(?<!\p{L})IÕ(?:m|d|ve|ll)(?!\p{L})|^[ \t]*¥[ \t]+\p{L}|(?<!\p{L})Ò\p{L}[^ÒÓ\n]*[\p{L}.,!?]Ó/mu;
const TYPOGRAPHIC = /[‘’“”•]/;

function utf16Of(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Text in Latin letters without a mark: every other byte is zero.
  const head = bytes.subarray(0, 400);
  const zeros = (from: number) => head.filter((byte, index) => index % 2 === from && byte === 0).length;
  if (head.length < 8) return undefined;
  if (zeros(1) > head.length * 0.4 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > head.length * 0.4 && zeros(1) === 0 ? 'utf-16be' : undefined;
}

function otherEncoding(
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: string } | ImportProblem {
  const head = decoded(bytes.subarray(0, 2_000), WINDOWS_1252);
  const named =
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1];
  const { bad, good, first } = utf8In(bytes);
  // Many letters that are sound UTF-8 and a few bytes that are not: the file is damaged, or two files in one.
  if (good > bad * 2 && !(named && !/^utf-?8$/i.test(named)))
    return {
      problem: `its encoding is broken: line ${lineAt(bytes, first)} is not UTF-8 as the rest is; save it as UTF-8`,
    };
  const encoding = named && !/^utf-?(?:8|16)/i.test(named) ? named : WINDOWS_1252;
  try {
    const guessed = decoded(bytes, encoding);
    const isMac = !named && MAC.test(guessed) && !TYPOGRAPHIC.test(guessed);
    const text = isMac ? decoded(bytes, 'macintosh') : guessed;
    const odd = text.search(ODD);
    return odd >= 0
      ? {
          problem: `its encoding is neither UTF-8 nor ${encoding} (line ${text.slice(0, odd).split('\n').length}); save it as UTF-8`,
        }
      : { text, encoding: isMac ? 'macintosh' : encoding };
  } catch {
    return { problem: `it says that its encoding is ${named}, which is not known; save it as UTF-8` };
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: text in the right encoding has none of them.
const ODD = /[\u0001-\u0008\u000E-\u001A\u001C-\u001F\u0080-\u009F\uFFFD]/;

/** How many sequences of more than one byte are sound UTF-8, how many bytes are not, and the first of those. */
function utf8In(bytes: Uint8Array): { readonly good: number; readonly bad: number; readonly first: number } {
  let [good, bad, first] = [0, 0, -1];
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length =
      byte < 0x80
        ? 1
        : byte >= 0xc2 && byte < 0xe0
          ? 2
          : byte >= 0xe0 && byte < 0xf0
            ? 3
            : byte >= 0xf0 && byte < 0xf5
              ? 4
              : 0;
    let sound = length > 0;
    for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) sound = false;
    if (sound) {
      if (length > 1) good++;
      at += length;
    } else {
      bad++;
      if (first < 0) first = at;
      at++;
    }
  }
  return { good, bad, first: Math.max(0, first) };
}

function lineAt(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let index = 0; index < at; index++) if (bytes[index] === 10) line++;
  return line;
}
