import { checksumOf } from './checksum.ts';

/** Word vectors, four bits a dimension, as `scripts/hints/make-table.mjs` writes them. */
export interface VectorTable {
  readonly dimensions: number;
  /** Word → its row. Rows are ordered by frequency in general English, the commonest first. */
  readonly rows: ReadonlyMap<string, number>;
  /** For each dimension the 16 values that a code stands for. */
  readonly codebook: Float32Array;
  /** Two dimensions a byte, the even one in the low half. */
  readonly codes: Uint8Array;
}

/** A table, or why there is none: a sentence part that the status item can show. */
export type LoadedVectors = { readonly vectors: VectorTable } | { readonly problem: string };

/** `CEHINTS1`, so that a file of something else is told from a damaged one. */
export const MAGIC = 'CEHINTS1';
/** Magic (8 bytes), then as little-endian u32: words, dimensions, bytes of the word list, checksum of all that follows. */
export const HEADER_BYTES = 24;
export const LEVELS = 16;

/** Reads the table from the bytes of its file. Never throws: a missing, cut or damaged table is an answer, too. */
export function loadVectors(bytes: Uint8Array): LoadedVectors {
  if (bytes.length < HEADER_BYTES) return { problem: 'the file of word vectors is cut short' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 8)) !== MAGIC)
    return { problem: 'the file of word vectors is of another kind' };
  const count = view.getUint32(8, true);
  const dimensions = view.getUint32(12, true);
  const listBytes = view.getUint32(16, true);
  const codebookBytes = dimensions * LEVELS * 4;
  const rowBytes = Math.ceil(dimensions / 2);
  if (bytes.length !== HEADER_BYTES + codebookBytes + listBytes + count * rowBytes) {
    return { problem: 'the file of word vectors is cut short' };
  }
  if (checksumOf(bytes.subarray(HEADER_BYTES)) !== view.getUint32(20, true))
    return { problem: 'the file of word vectors is damaged' };
  const list = HEADER_BYTES + codebookBytes;
  const codebook = new Float32Array(dimensions * LEVELS);
  for (let at = 0; at < codebook.length; at++) codebook[at] = view.getFloat32(HEADER_BYTES + at * 4, true);
  const words = new TextDecoder().decode(bytes.subarray(list, list + listBytes)).split('\n');
  if (words.length !== count) return { problem: 'the file of word vectors is damaged' };
  const rows = new Map<string, number>();
  for (let row = 0; row < count; row++) rows.set(words[row] ?? '', row);
  return { vectors: { dimensions, rows, codebook, codes: bytes.subarray(list + listBytes) } };
}

/** Adds a word's vector, times `weight`, to `sum`. */
export function addVector(
  { dimensions, codebook, codes }: VectorTable,
  row: number,
  weight: number,
  sum: Float32Array,
): void {
  const from = row * Math.ceil(dimensions / 2);
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const pair = codes[from + (dimension >> 1)] ?? 0;
    const code = dimension & 1 ? pair >> 4 : pair & 15;
    sum[dimension] = (sum[dimension] ?? 0) + weight * (codebook[dimension * LEVELS + code] ?? 0);
  }
}
