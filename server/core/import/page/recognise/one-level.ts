import { forOneRole } from '../words/for-one-role.ts';
import { isRole, type LevelLabel } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import type { FoundCompetency } from './found-competency.ts';
import type { Item } from './item.ts';

/** “Engineer” or “Level 2” over a page that speaks of no other level: all that it asks for is asked for there. */
export function atOneLevel(
  found: readonly FoundCompetency[],
  title: Item | undefined,
): readonly FoundCompetency[] {
  const level = title && levelIn(title.text);
  if (!level || found.some(({ definitions }) => definitions.some(({ marker }) => marker))) return found;
  return found.map((competency) => ({
    ...competency,
    kind: 'competency',
    definitions: competency.definitions.map((definition) => ({ ...definition, marker: { ...title, level } })),
  }));
}

/** The level that a title is, or the post that it says the page is for. */
function levelIn(title: string): LevelLabel | undefined {
  const level = levelOf(title);
  return level && (level.id !== undefined || isRole(title)) ? level : forOneRole(title);
}
