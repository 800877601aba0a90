// The table of word vectors as bytes: see server/core/hints/vectors.ts, which reads it.

const LEVELS = 16;
const HEADER_BYTES = 24;

/** Brings a vector to length one and rounds nothing yet. */
function unit(row) {
  const length = Math.hypot(...row);
  return row.map((value) => value / (length || 1));
}

/** Sixteen values that stand for all of a dimension's with the least squared error (Lloyd's algorithm on a sample). */
function codebookOf(values) {
  const sorted = Float32Array.from(values).sort();
  let levels = Array.from(
    { length: LEVELS },
    (_, level) => sorted[Math.floor(((level + 0.5) / LEVELS) * sorted.length)],
  );
  for (let round = 0; round < 40; round++) {
    const sums = new Float64Array(LEVELS);
    const counts = new Uint32Array(LEVELS);
    let level = 0;
    for (const value of sorted) {
      while (level < LEVELS - 1 && value > (levels[level] + levels[level + 1]) / 2) level++;
      sums[level] += value;
      counts[level]++;
    }
    levels = levels.map((old, at) => (counts[at] ? sums[at] / counts[at] : old));
  }
  return levels;
}

function codeOf(value, levels) {
  let best = 0;
  for (let level = 1; level < LEVELS; level++)
    if (Math.abs(value - levels[level]) < Math.abs(value - levels[best])) best = level;
  return best;
}

/** FNV-1a over words of four bytes, as server/core/hints/checksum.ts has it. */
function checksum(bytes) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at += 4) {
    const word = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    hash = Math.imul(hash ^ word, 0x01000193);
  }
  return hash >>> 0;
}

/** @returns {Uint8Array} magic, header, codebooks, word list, codes of four bits */
export function tableBytes(words, rows, dimensions) {
  const units = rows.map(unit);
  const list = new TextEncoder().encode(words.join('\n'));
  const rowBytes = Math.ceil(dimensions / 2);
  const codebookBytes = dimensions * LEVELS * 4;
  const bytes = new Uint8Array(HEADER_BYTES + codebookBytes + list.length + words.length * rowBytes);
  const view = new DataView(bytes.buffer);
  const codes = HEADER_BYTES + codebookBytes + list.length;
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const levels = codebookOf(units.map((row) => row[dimension])).map(Math.fround);
    levels.forEach((value, level) => {
      view.setFloat32(HEADER_BYTES + (dimension * LEVELS + level) * 4, value, true);
    });
    units.forEach((row, at) => {
      bytes[codes + at * rowBytes + (dimension >> 1)] |=
        codeOf(row[dimension], levels) << (dimension & 1 ? 4 : 0);
    });
  }
  bytes.set(list, HEADER_BYTES + codebookBytes);
  bytes.set(new TextEncoder().encode('CEHINTS1'), 0);
  view.setUint32(8, words.length, true);
  view.setUint32(12, dimensions, true);
  view.setUint32(16, list.length, true);
  view.setUint32(20, checksum(bytes.subarray(HEADER_BYTES)), true);
  return bytes;
}
