import { unzipSync, type Zippable, zipSync } from 'fflate';

/** More than this no letter or portfolio has, unpacked: 64 MB of text is 30,000 pages. */
const MOST_BYTES = 64_000_000;
const MOST_FILES = 5_000;
/** The earliest date that a zip file can say: the same content gives the same bytes on every day. */
const NO_DATE = new Date(1980, 0, 1);

export type Unzipped =
  | { readonly files: Readonly<Record<string, Uint8Array>> }
  | { readonly problem: string };

/**
 * Unpacks the parts of a zip file that are wanted. What says that it is too large, and what is larger than it says, is
 * refused before it fills the memory.
 */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Unzipped {
  let [size, count, isTooLarge] = [0, 0, false];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++count > MOST_FILES || isTooLarge) isTooLarge = true;
        if (isTooLarge || !isWanted(name)) return false;
        size += originalSize;
        if (size > MOST_BYTES) isTooLarge = true;
        // Space is made for as many bytes as the file says, and more are not unpacked.
        return !isTooLarge;
      },
    });
    if (count > MOST_FILES)
      return { problem: `it holds more than ${MOST_FILES} files, which no letter does` };
    return isTooLarge
      ? { problem: `it unpacks to more than ${MOST_BYTES / 1_000_000} MB, which no letter does` }
      : { files };
  } catch {
    return { problem: 'it is damaged or no Word document' };
  }
}

/** Packs files, in the order of their names. */
export function zip(files: Readonly<Record<string, Uint8Array>>, level: 0 | 6): Uint8Array {
  const sorted: Zippable = {};
  for (const name of Object.keys(files).sort())
    sorted[name] = [files[name] ?? new Uint8Array(), { level, mtime: NO_DATE }];
  return zipSync(sorted, { level, mtime: NO_DATE });
}
