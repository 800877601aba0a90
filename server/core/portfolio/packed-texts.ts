const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Stands between texts; in none of them, for white space in an excerpt is a single space. */
const BETWEEN = '\n';

/** A few short texts in as few bytes as they have: a curly quote would double those of a string. */
export class PackedTexts {
  readonly #bytes: Uint8Array;

  /** @param texts without line ends */
  constructor(texts: readonly string[]) {
    this.#bytes = encoder.encode(texts.join(BETWEEN));
  }

  all(): string[] {
    return decoder.decode(this.#bytes).split(BETWEEN);
  }
}
