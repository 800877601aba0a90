import { fold } from '../../../text/fold.ts';
import type { Block } from '../block.ts';
import { numberedLevel } from '../words/level-label.ts';
import { textOf } from './html-text.ts';
import { type HtmlElement, isElement } from './html-tree.ts';

/** “Table 1: ” counts tables, and names nothing. */
const COUNTED = /^(?:table|figure|fig\.) \d{1,3}(?:\.\d{1,3})?(?:\s*[:.–—-]|$)\s*/i;

/** What stands over a table, and what that says of it. */
export interface Caption {
  readonly text: string;
  /** Whether it names what is in the table, or a level, or nothing that the heading above does not say. */
  readonly is: 'name' | 'level' | 'again';
}

/**
 * A table's caption; undefined where it has none. “Dough: behaviours by level” below the heading “Dough” is no other name.
 * @param above the blocks before the table
 */
export function captionOf(table: HtmlElement, above: readonly Block[]): Caption | undefined {
  const caption = table.children.find((child) => isElement(child) && child.name === 'caption');
  if (!caption) return undefined;
  const all = textOf(caption);
  const text = all.replace(COUNTED, '');
  if (all === '' || numberedLevel(text)) return { text, is: 'level' };
  if (text === '') return { text: all, is: 'again' };
  const heading = above.findLast(({ kind, isWeak }) => kind === 'heading' && !isWeak);
  const isAgain =
    heading !== undefined &&
    fold(heading.text) !== '' &&
    ` ${fold(text)} `.includes(` ${fold(heading.text)} `);
  return { text, is: isAgain ? 'again' : 'name' };
}
