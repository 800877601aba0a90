import { MAYBE } from '../block.ts';
import type { Item } from './item.ts';
import { isMarker, type Run } from './runs.ts';

/** A heading with the items that stand under it, down to the next name. */
export interface Part {
  readonly name: Item;
  readonly items: readonly Item[];
}

/** What stands under headings that are neither labels nor levels, outside of competencies with levels. */
export function partsOf(items: readonly Item[], used: ReadonlySet<Item>, runs: readonly Run[]): Part[] {
  const covered = new Set(runs.flatMap(({ markers: [first], end }) => items.slice(first?.at, end)));
  const inRun = (item: Item) => covered.has(item) || used.has(item);
  const free = items.filter((item) => !inRun(item));
  const isName = (item: Item) =>
    item.kind === 'heading' &&
    !item.section &&
    !isMarker(item) &&
    item.named?.kind !== 'group' &&
    !/\?$/.test(item.text);
  const parts: Part[] = [];
  for (const name of free.filter(isName)) {
    const below: Item[] = [];
    for (let at = name.at + 1; at < items.length; at++) {
      const item = items[at];
      if (
        !item ||
        inRun(item) ||
        isName(item) ||
        isQuestionBeside(item, name) ||
        (item.kind === 'heading' && item.section && isEnd(item, name))
      )
        break;
      below.push(item);
    }
    parts.push({ name, items: below });
  }
  return parts;
}

/** “What next?” is no name, and stands beside those that are: what follows is its own. */
const isQuestionBeside = (item: Item, name: Item): boolean =>
  item.kind === 'heading' &&
  !item.section &&
  !item.isWeak &&
  /\?$/.test(item.text) &&
  item.depth <= name.depth &&
  item.depth < MAYBE;

/** A label ends a part unless it labels something inside of it. */
const isEnd = (item: Item, name: Item): boolean =>
  item.section === 'aside' || item.section === 'levels'
    ? item.depth <= name.depth || item.depth >= MAYBE || item.section === 'levels'
    : item.depth < name.depth && item.depth < MAYBE;
