import type { CsvRow } from '../csv.ts';
import type { Unplaced } from '../imported.ts';
import { type Item, nameOf } from '../items/item.ts';
import { isCode } from '../items/levels.ts';
import { folded } from '../page/block.ts';
import { namedLevel, numberedLevel } from '../page/words/level-label.ts';
import { cell } from './columns.ts';

/** A row of the file, and what was made of it. */
export interface Made {
  readonly item: Item;
  readonly row: CsvRow;
}

/** A cross reference between a statement and a level says at which level the statement is; other references say nothing here. */
export function takeReferences(items: ReadonlyMap<string, Made>): Unplaced[] {
  const unplaced: Unplaced[] = [];
  for (const { item, row } of items.values())
    for (const reference of cell(row.cells, 'references').split(',')) {
      // Commas that belong to an id number are written like this.
      const id = reference.replaceAll('%2C', ',').trim();
      if (id === '') continue;
      const other = items.get(id)?.item;
      if (other) relate(item, other);
      else
        unplaced.push({
          line: row.line,
          text: `a reference to “${folded(id).slice(0, 60)}”, which the file does not have`,
        });
    }
  return unplaced;
}

function relate(one: Item, other: Item): void {
  const level = [one, other].find((item) => isLevelName(item));
  const statement = level === one ? other : one;
  if (!level || isLevelName(statement) || statement.atLevels.includes(level)) return;
  statement.atLevels.push(level);
  level.isReferredLevel = true;
}

const isLevelName = (item: Item): boolean =>
  !isCode(nameOf(item)) && (numberedLevel(nameOf(item)) ?? namedLevel(nameOf(item))) !== undefined;
