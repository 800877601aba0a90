import { fold } from '../../../text/fold.ts';
import { levelOf } from '../words/level-of.ts';
import type { Found } from './found.ts';
import { type Item, lastBefore } from './item.ts';

/**
 * Of headings that return below each name those that are levels. “Your work as a baker” over a paragraph, before the
 * levels and never over a list, where all levels have lists, is about the competency.
 */
export function withoutThoseAboutNames(items: readonly Item[], found: Found): Found {
  const labels = new Map<string, Item[]>();
  for (const [item] of found) {
    const same = labels.get(fold(item.text));
    if (same) same.push(item);
    else labels.set(fold(item.text), [item]);
  }
  const all = new Set(found.map(([item]) => item));
  const isFirst = ({ at }: Item): boolean => {
    const above = lastBefore(items, at, ({ kind }) => kind === 'heading');
    return !above || !all.has(above);
  };
  const about = [...labels].filter(
    ([, same]) =>
      same.every((item) => isFirst(item) && !hasList(items, item)) &&
      same.every(({ text }) => !levelOf(text)),
  );
  const [[label] = []] = about;
  const others = found.filter(([{ text }]) => fold(text) !== label);
  return about.length === 1 && labels.size >= 3 && others.every(([item]) => hasList(items, item))
    ? others
    : found;
}

/** Whether a bullet stands below a heading, before the next. */
function hasList(items: readonly Item[], { at }: Item): boolean {
  for (let index = at + 1; index < items.length; index++) {
    const kind = items[index]?.kind;
    if (kind === 'heading') return false;
    if (kind === 'bullet') return true;
  }
  return false;
}
