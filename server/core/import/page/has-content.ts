import { MAYBE } from './block.ts';
import type { Item } from './item.ts';
import { isRole, numberedLevel } from './level-label.ts';

/** Whether anything stands under a heading: a table of contents names levels too. */
export function hasContent(items: readonly Item[], item: Item): boolean {
  for (let at = item.at + 1; at < items.length; at++) {
    const next = items[at];
    if (!next) return false;
    if (next.kind === 'bullet') return next.isLink !== true;
    if (next.kind === 'paragraph' && !(next.text.length <= 60 && numberedLevel(next.text)))
      return next.isLink !== true;
    if (
      next.kind === 'heading' &&
      (numberedLevel(next.text) || isRole(next.text) || (next.depth <= item.depth && item.depth < MAYBE))
    )
      return false;
  }
  return false;
}
