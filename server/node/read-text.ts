import { close, constants, fstat, open, read } from 'node:fs';
import { promisify } from 'node:util';

const opening = promisify(open);
const looking = promisify(fstat);
const reading = promisify(read);
const closing = promisify(close);

/** Links are not followed, as in walk.ts, and a pipe is not waited for. Windows knows neither. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Most texts fit into one of these, which are used again and again: ten thousand new ones would fill the memory. */
const COMMON = 32 * 1024;
const MOST_KEPT = 64;
const kept: Buffer[] = [];

/**
 * The text of a plain file; undefined where there is a folder, a link, a pipe or the like.
 * @param largest in bytes
 * @returns 'too-large' for a file of more bytes
 * @throws what the file system throws
 */
export async function readText(
  path: string,
  largest: number,
): Promise<{ readonly text: string } | 'too-large' | undefined> {
  const file = await opening(path, FLAGS);
  let buffer: Buffer | undefined;
  try {
    const info = await looking(file);
    if (!info.isFile()) return undefined;
    if (info.size > largest) return 'too-large';
    buffer =
      info.size < COMMON ? (kept.pop() ?? Buffer.allocUnsafeSlow(COMMON)) : Buffer.allocUnsafe(info.size + 1);
    for (let length = 0; ; ) {
      const { bytesRead } = await reading(file, buffer, length, buffer.length - length, null);
      length += bytesRead;
      if (length > largest) return 'too-large';
      // A file may grow while it is read.
      if (bytesRead === 0 || length === info.size) return { text: buffer.toString('utf8', 0, length) };
      if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(length)]);
    }
  } finally {
    if (buffer?.length === COMMON && kept.length < MOST_KEPT) kept.push(buffer);
    await closing(file);
  }
}
