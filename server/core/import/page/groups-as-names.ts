import type { Item } from './item.ts';

/** “Domain 1: Working together” over statements, and not over names, is a competency: so it is where all of them are. */
export function withGroupsAsNames(items: Item[]): Item[] {
  const groups = items.filter(({ named }) => named?.kind === 'group');
  const isOverStatements = ({ at }: Item): boolean => {
    let end = at + 1;
    while (items[end] && items[end]?.kind !== 'heading') end++;
    return items.slice(at + 1, end).some(({ kind }) => kind === 'bullet');
  };
  if (groups.length < 2 || !groups.every(isOverStatements)) return items;
  return items.map((item) =>
    item.named?.kind === 'group' ? { ...item, named: { kind: 'competency', name: item.named.name } } : item,
  );
}
