import type { Item } from './item.ts';
import { type LevelLabel, namedLevel, numberedLevel, roleLevel } from './level-label.ts';

/** Headings that name levels, with what they say of them. */
export type Found = ReadonlyArray<readonly [Item, LevelLabel]>;

/** The level that a text names by a number, a well-known name or a role; undefined for every other. */
export const levelOf = (text: string): LevelLabel | undefined =>
  numberedLevel(text) ?? namedLevel(text) ?? roleLevel(text);
