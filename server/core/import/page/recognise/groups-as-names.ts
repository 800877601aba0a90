import { fold } from '../../../text/fold.ts';
import { levelOf } from '../words/level-of.ts';
import type { Item } from './item.ts';

/** “Domain 1: Working together” over statements or levels, and not over names, is a competency: so it is where all of them are. */
export function withGroupsAsNames(items: Item[]): Item[] {
  const groups = items.filter(({ named }) => named?.kind === 'group');
  const isOverStatements = ({ at }: Item): boolean => {
    let end = at + 1;
    while (items[end] && items[end]?.kind !== 'heading') end++;
    return items.slice(at + 1, end).some(({ kind }) => kind === 'bullet');
  };
  const below = groups.map(({ at, depth }) => {
    const next = items.slice(at + 1).find(({ kind }) => kind === 'heading');
    return next && next.depth > depth ? next.text : '';
  });
  const isSame = (text: string): boolean => fold(text) === fold(below[0] ?? '');
  const areOverLevels = below.every((text) => text !== '' && (levelOf(text) !== undefined || isSame(text)));
  if (groups.length < 2 || !(areOverLevels || groups.every(isOverStatements))) return items;
  return items.map((item) =>
    item.named?.kind === 'group' ? { ...item, named: { kind: 'competency', name: item.named.name } } : item,
  );
}
