import { MAYBE } from '../block.ts';
import type { Content } from './content.ts';
import { type Item, lastBefore } from './item.ts';
import type { Naming } from './naming.ts';
import type { Run } from './runs.ts';

/** Whether the first levels of a page are explained, and hold nothing yet: “Our levels”, or a table of who works at which. */
export const explainsLevels = (
  items: readonly Item[],
  runs: readonly Run[],
  names: readonly Naming[],
  contents: readonly Content[],
): boolean => isBelowLabel(items, runs[0]) || isBelowTitle(items, names, contents);

/** “Our levels” over them. */
function isBelowLabel(items: readonly Item[], run: Run | undefined): boolean {
  const first = run?.markers[0];
  const above =
    first &&
    lastBefore(
      items,
      first.at,
      (item) => item.kind === 'heading' && (item.depth < first.depth || first.depth >= MAYBE),
    );
  // A label that returns is the head of a table that was copied: “Skill level Description”.
  return above?.section === 'levels' && items.filter(({ text }) => text === above.text).length === 1;
}

/** No name but the page's stands over them, with a line for each, and the levels of several names follow. */
function isBelowTitle(
  items: readonly Item[],
  [first, ...others]: readonly Naming[],
  contents: readonly Content[],
): boolean {
  const headings = items.filter(({ kind, depth }) => kind === 'heading' && depth < MAYBE);
  const [title] = headings;
  const isTitle = headings.every((item) => item === title || item.depth > (title?.depth ?? 0));
  return (
    first !== undefined &&
    others.length >= 2 &&
    others.every(({ item }) => item && item !== title) &&
    (first.item === undefined || (isTitle && first.item === title)) &&
    contents.every(({ indicators }) => indicators.length <= 1)
  );
}
