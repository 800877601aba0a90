import { type FrontMatter, readFrontMatter } from '../evidence/front-matter.ts';
import type { FrontMatterSpan } from '../text/mask.ts';
import { ownCopy } from '../text/own-copy.ts';

/** More different ones than this are not kept. */
const MOST = 500;

/** Reads front matter once for all documents that have the same: in a portfolio most differ by a date, if at all. */
export class FrontMatterCache {
  readonly #known = new Map<string, FrontMatter>();

  read(text: string, span: FrontMatterSpan): FrontMatter {
    const head = text.slice(0, span.end);
    const known = this.#known.get(head);
    if (known) return readFrontMatter(text, span, known);
    // What is kept must not keep the rest of the text.
    const own = ownCopy(head);
    const read = readFrontMatter(own, span);
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(own, read);
    return read;
  }
}
