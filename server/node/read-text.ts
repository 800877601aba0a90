import { close, constants, fstat, open, read } from 'node:fs';
import { promisify } from 'node:util';

const opening = promisify(open);
const looking = promisify(fstat);
const reading = promisify(read);
const closing = promisify(close);

/** Links are not followed, as in walk.ts, and a pipe is not waited for. Windows knows neither. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

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
  try {
    const info = await looking(file);
    if (!info.isFile()) return undefined;
    if (info.size > largest) return 'too-large';
    // One byte more than there should be tells whether the file grew meanwhile.
    let buffer = Buffer.allocUnsafe(info.size + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await reading(file, buffer, length, buffer.length - length, null);
      length += bytesRead;
      if (length > largest) return 'too-large';
      if (bytesRead === 0 || length === info.size) return { text: buffer.toString('utf8', 0, length) };
      if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(length)]);
    }
  } finally {
    await closing(file);
  }
}
