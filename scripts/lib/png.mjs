// Makes a picture of a user interface half as large: such a picture has few colours, so a palette of 256 loses next to nothing.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const trueColour = 2;
/** True colour and how opaque it is; a page is wholly opaque in the end, so that is left out. */
const withAlpha = 6;
const palette = 3;

/** The same picture with a palette of its most frequent colours. `png` is as Chromium writes it: true colour, not interlaced. */
export function withPalette(png) {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height, colours] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]];
  if (colours !== trueColour && colours !== withAlpha)
    throw new Error(`The picture has colour type ${colours}, not true colour.`);
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
  const size = colours === withAlpha ? 4 : 3;
  const all = unfiltered(inflateSync(data), width * size, height, size);
  const pixels = size === 3 ? all : all.filter((_, index) => index % 4 < 3);
  const { chosen, nearest } = choose(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 1; x <= width; x++, at += 3) rows[y * (width + 1) + x] = nearest(pixels.readUIntBE(at, 3));
  }
  const newHeader = Buffer.from(header);
  newHeader[9] = palette;
  const table = Buffer.alloc(chosen.length * 3);
  for (const [index, colour] of chosen.entries()) table.writeUIntBE(colour, index * 3, 3);
  return Buffer.concat([
    signature,
    chunk('IHDR', newHeader),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunksOf(png) {
  const chunks = [];
  for (let at = signature.length; at < png.length; at += 12 + chunks.at(-1).data.length) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
  }
  return chunks;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** The bytes of the pixels. In the file each row says how it is told from what lies left of it, above it, and left above. */
function unfiltered(rows, length, height, size) {
  const pixels = Buffer.alloc(length * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (length + 1)];
    for (let x = 0; x < length; x++) {
      const at = y * length + x;
      const left = x < size ? 0 : pixels[at - size];
      const above = y === 0 ? 0 : pixels[at - length];
      const leftAbove = x < size || y === 0 ? 0 : pixels[at - length - size];
      pixels[at] = rows[at + y + 1] + predicted(filter, left, above, leftAbove);
    }
  }
  return pixels;
}

function predicted(filter, left, above, leftAbove) {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const guess = left + above - leftAbove;
      const off = (value) => Math.abs(guess - value);
      if (off(left) <= off(above) && off(left) <= off(leftAbove)) return left;
      return off(above) <= off(leftAbove) ? above : leftAbove;
    }
    default:
      return 0;
  }
}

/** The most frequent colours, and for any colour the place of the nearest of them. */
function choose(pixels) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b);
  const chosen = byCount.slice(0, 256).map(([colour]) => colour);
  const known = new Map(chosen.map((colour, index) => [colour, index]));
  const nearest = (colour) => {
    if (!known.has(colour)) {
      const distances = chosen.map((other) => distance(colour, other));
      known.set(colour, distances.indexOf(Math.min(...distances)));
    }
    return known.get(colour);
  };
  return { chosen, nearest };
}

function distance(a, b) {
  return [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
}
