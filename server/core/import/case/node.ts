import type { Item } from '../items/item.ts';
import { folded } from '../page/block.ts';

/** An item with what orders it among its siblings. */
export interface Node {
  readonly key: string;
  readonly item: Item;
  readonly code: string;
  readonly enumeration: string;
  readonly index: number;
  /** Its other name. */
  readonly alternative?: string;
  readonly parents: Array<{ readonly parent: Node; readonly sequence: number | undefined }>;
  readonly below: Array<{ readonly node: Node; readonly sequence: number | undefined }>;
  /** Its place in the document, where it is said to be a part of it without hanging below anything. */
  sequenceAtTop?: number | undefined;
  /** Whether it hangs below something that the package does not hold. */
  outside?: string;
}

const LONGEST_SHOWN = 60;

/** A text of the package as a message quotes it. */
export const shown = (text: string): string =>
  folded(text).length > LONGEST_SHOWN ? `${folded(text).slice(0, LONGEST_SHOWN)}…` : folded(text);

/** Ends in a number, or is a single letter: `1.`, `A.2`, `b)`. */
const COUNTED = /(?:\d|^\p{L})[\s.):]*$/u;

/** By sequence number; where there are none, by list number or by codes that end in one, else as the file has them. */
export function inOrder(below: Node['below']): Node['below'] {
  if (below.some(({ sequence }) => sequence !== undefined)) {
    const last = Number.MAX_SAFE_INTEGER;
    return [...below].sort(
      (a, b) => (a.sequence ?? last) - (b.sequence ?? last) || a.node.index - b.node.index,
    );
  }
  for (const key of ['enumeration', 'code'] as const)
    if (
      below.every(({ node: one }) => COUNTED.test(one[key])) &&
      new Set(below.map(({ node: one }) => one[key])).size === below.length
    )
      return [...below].sort((a, b) => natural.compare(a.node[key], b.node[key]));
  return [...below].sort((a, b) => a.node.index - b.node.index);
}

const natural = new Intl.Collator('en', { numeric: true });
