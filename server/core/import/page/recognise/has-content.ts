import { MAYBE } from '../block.ts';
import { isRole, numberedLevel } from '../words/level-label.ts';
import type { Item } from './item.ts';

/** Whether anything stands under a heading: a table of contents names levels too. */
export function hasContent(items: readonly Item[], item: Item): boolean {
  for (let at = item.at + 1; at < items.length; at++) {
    const next = items[at];
    if (!next) return false;
    if (next.kind === 'bullet') return next.isLink !== true;
    // A link below a title may have the matter below it.
    if (next.kind === 'paragraph' && !next.isLink && !(next.text.length <= 60 && numberedLevel(next.text)))
      return true;
    if (next.kind === 'heading' && (numberedLevel(next.text) || isRole(next.text) || endsBefore(item, next)))
      return false;
  }
  return false;
}

/** Whether a heading stands beside or above another; in bold print alone a name below a level looks as the level does. */
const endsBefore = (item: Item, next: Item): boolean =>
  item.depth < MAYBE && (item.isWeak && next.isWeak ? next.depth < item.depth : next.depth <= item.depth);
