import type { Item } from './item.ts';
import type { LevelLabel } from './level-label.ts';

/** Headings that name levels, with what they say of them. */
export type Found = ReadonlyArray<readonly [Item, LevelLabel]>;
