import type { LevelLabel } from '../words/level-label.ts';
import type { Item } from './item.ts';

/** Headings that name levels, with what they say of them. */
export type Found = ReadonlyArray<readonly [Item, LevelLabel]>;
