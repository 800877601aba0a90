import { linesOf } from './pdf-regions.ts';
import type { Segment } from './pdf-segments.ts';

/** So many lines at the top and at the bottom of a page may be running heads. */
const OUTER = 3;
const NUMBER = /^(?:page\s+)?[-–—|]?\s*\d{1,4}\s*[-–—|]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;

/**
 * The pages without what stands at the same height of page after page. The first of such lines stays, unless it is a page's
 * number: it may be the title.
 */
export function withoutRunningHeads(pages: ReadonlyArray<readonly Segment[]>): Segment[][] {
  const times = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(outerOf(page).map(keyOf))) times.set(key, (times.get(key) ?? 0) + 1);
  const least = Math.max(pages.length === 2 ? 2 : 3, pages.length * 0.4);
  const seen = new Set<string>();
  return pages.map((page) => {
    const outer = new Set(outerOf(page));
    return page.filter((segment) => {
      const key = keyOf(segment);
      if (!outer.has(segment) || (times.get(key) ?? 0) < least) return true;
      const isFirst = !seen.has(key);
      seen.add(key);
      return isFirst && !NUMBER.test(segment.text) && !/\d/.test(segment.text);
    });
  });
}

/** What the outermost lines of a page hold. */
function outerOf(page: readonly Segment[]): Segment[] {
  const lines = linesOf(page);
  return [...lines.slice(0, OUTER), ...lines.slice(OUTER).slice(-OUTER)].flat();
}

const keyOf = ({ y, text }: Segment): string => `${Math.round(y / 3)} ${text.replace(/\d+/g, '#')}`;
