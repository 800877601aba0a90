import { type FrontMatter, readFrontMatter } from '../evidence/front-matter.ts';
import type { FrontMatterSpan } from '../text/mask.ts';

/** More different ones than this are not kept. */
const MOST = 500;

/** Reads front matter once for all documents that have the same: in a portfolio most differ by a date, if at all. */
export class FrontMatterCache {
  readonly #known = new Map<string, FrontMatter>();

  read(text: string, span: FrontMatterSpan): FrontMatter {
    const key = text.slice(0, span.end);
    const read = readFrontMatter(text, span, this.#known.get(key));
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(key, read);
    return read;
  }
}
