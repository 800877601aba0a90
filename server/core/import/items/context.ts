import type { Open } from './competency.ts';
import type { Item } from './item.ts';

/** What stands above an item on the way down the tree. */
export interface Context {
  readonly group?: string;
  readonly isValues?: boolean;
  readonly competency?: Open;
  /** The level item that stands above, and where it stands among its siblings. */
  readonly level?: { readonly item: Item; readonly place: number };
  /** The levels of the statement above, by reference. */
  readonly atLevels?: readonly Item[];
}
