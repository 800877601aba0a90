import { isRole, type LevelLabel, namedLevel } from './level-label.ts';

/**
 * Whether levels without numbers are called by who works at them. All are or none is: “Sales adviser” beside “Team manager”
 * is a role as well. Where only half of the names are known roles, no other may be a well-known level.
 */
export function areCalledByRoles(labels: readonly LevelLabel[]): boolean {
  const named = labels.filter(({ id }) => id === undefined);
  if (named.some(({ scheme }) => scheme === 'role')) return true;
  if (named.every(({ name }) => namedLevel(name))) return false;
  const others = named.filter(({ name }) => !isRole(name));
  const isHalf = others.length * 2 === named.length;
  return isHalf ? !others.some(({ name }) => namedLevel(name)) : others.length * 2 < named.length;
}
