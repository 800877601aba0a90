import { mayBeHeading } from '../text/line-heading.ts';
import type { Anchor } from './anchors.ts';
import type { Kinds } from './kinds.ts';
import type { Row } from './row.ts';

/** A name has no more words. */
const MOST_WORDS = 10;

/**
 * Names that come once stand where others return: right above “Effective performance indicators”. Where that label stands below
 * returning names for the most part, what stands above it elsewhere is one more of them.
 */
export function withSingles(
  rows: readonly Row[],
  anchors: readonly Anchor[],
  { inner, labels, frames }: Kinds,
): { readonly anchors: readonly Anchor[]; readonly kinds: Kinds } {
  const singles: Anchor[] = [];
  for (const [key, section] of labels) {
    if (section !== 'indicators') continue;
    const own = anchors.flatMap((anchor, index) =>
      anchor.key === key ? [{ anchor, above: anchors[index - 1] }] : [],
    );
    const below = own.filter(
      ({ anchor, above }) => above && inner.has(above.key) && above.at + above.length === anchor.at,
    );
    if (below.length < 2 || below.length < own.length * 0.5) continue;
    for (const { anchor, above } of own) {
      const at = anchor.at - 1;
      const row = rows[at];
      if (!row || row.isMarked || (above && above.at + above.length > at)) continue;
      if (!mayBeHeading(row.text) || row.text.split(' ').length > MOST_WORDS) continue;
      singles.push({
        at,
        length: 1,
        key: row.key || row.text,
        text: row.text,
        isApart: row.isApart,
        isBelow: false,
      });
    }
  }
  return singles.length === 0
    ? { anchors, kinds: { inner, labels, frames } }
    : {
        anchors: [...anchors, ...singles].sort((a, b) => a.at - b.at),
        kinds: { inner: new Set([...inner, ...singles.map(({ key }) => key)]), labels, frames },
      };
}
