import { type LevelLabel, namedLevel, numberedLevel, roleLevel } from './level-label.ts';

/** The level that a text names by a number, a well-known name or a role; undefined for every other. */
export const levelOf = (text: string): LevelLabel | undefined =>
  numberedLevel(text) ?? namedLevel(text) ?? roleLevel(text);
