import { fold } from '../../../text/fold.ts';

const PARTED = /\s+[|·•»›–—-]\s+/u;
const BAR = /\s+[|·•»›]\s+/u;

/**
 * The title of a page without the name of its site: “What we ask | Bakery” is “What we ask”. A dash is as often a part of
 * a title, so what stands behind one is left out only where the page's own heading says so.
 * @param heading the first of the highest rank on the page
 */
export function pageTitle(title: string, heading: string | undefined): string {
  const own = heading && title.split(PARTED).find((part) => fold(part) === fold(heading));
  const first = title.split(BAR)[0]?.trim() ?? '';
  return own || first || title;
}
