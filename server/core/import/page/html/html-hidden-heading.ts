import { numberedLevel } from '../words/level-label.ts';
import { sectionOf } from '../words/section-label.ts';
import { rankOf } from './html-elements.ts';
import { isOnlyLink } from './html-inline.ts';
import { textOf } from './html-text.ts';
import { type HtmlElement, isElement } from './html-tree.ts';

/**
 * Whether an element that is hidden from sight is a heading for screen readers of what stands on the page: it says what is
 * wanted or not, names a level, or stands right over a list that is no menu.
 */
export function isHiddenHeading(node: HtmlElement): boolean {
  if (!rankOf(node)) return false;
  const text = textOf(node);
  const section = sectionOf(text);
  if (section === 'contrast' || section === 'indicators' || numberedLevel(text)) return true;
  return section === undefined && isOverList(node);
}

function isOverList(node: HtmlElement): boolean {
  const siblings = node.parent?.children.filter(isElement) ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  const items = next && /^(?:ul|ol)$/.test(next.name) ? next.children.filter(isElement) : [];
  return items.length > 0 && !items.some((item) => isOnlyLink(item.children));
}
