import file from '../../../frameworks/fingerprints.json' with { type: 'json' };

/** The official wording of the bundled frameworks, as hashes of its runs of five words; scripts/make-fingerprints.ts. */
export interface Fingerprints {
  readonly version: number;
  /** FNV-1a of all that is below, in hexadecimal: a file that was changed by hand does not fit it. */
  readonly checksum: string;
  /** Indicator with its framework → the hashes in the order of the text, eight hexadecimal digits each. */
  readonly indicators: Readonly<Record<string, string>>;
}

export const fingerprints: Fingerprints = file;

/** The checksum of a set of fingerprints, in whatever order its keys stand. */
export function checksumOf(indicators: Fingerprints['indicators']): string {
  let hash = 0x811c9dc5;
  for (const key of Object.keys(indicators).sort())
    for (const character of `${key}:${indicators[key]};`)
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export const toHex = (hashes: readonly number[]): string =>
  hashes.map((hash) => hash.toString(16).padStart(8, '0')).join('');

export const fromHex = (hex: string): number[] =>
  Array.from({ length: hex.length / 8 }, (_, index) =>
    Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16),
  );
