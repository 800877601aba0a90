/**
 * FNV-1a over little-endian words of four bytes, the last one filled with zeros, as an unsigned 32-bit number: enough to
 * tell a damaged file, the same in every runtime, and four times as fast as byte by byte.
 */
export function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at += 4) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24);
    hash = Math.imul(hash ^ word, 0x01000193);
  }
  return hash >>> 0;
}
