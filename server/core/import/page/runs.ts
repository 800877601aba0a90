import { fold } from '../../text/fold.ts';
import { MAYBE } from './block.ts';
import { cleanName, type Item, lastBefore } from './item.ts';
import type { LevelLabel } from './level-label.ts';

export type Marker = Item & { readonly level: LevelLabel };

/** The levels of one competency, as far as they follow one another. */
export interface Run {
  readonly markers: readonly Marker[];
  /** The items between the run before and this one: names, summaries, reasons. */
  readonly preamble: readonly Item[];
  /** The first item behind it. */
  readonly end: number;
}

export const isMarker = (item: Item): item is Marker => item.level !== undefined;

/** What tells levels apart: the number, or the name where they have none. */
export const levelKey = ({ id, name }: LevelLabel): string => id ?? fold(name);

/** Parts the markers into runs: a new one begins where a level returns, or where a heading of a higher rank stands between. */
export function runsOf(items: readonly Item[]): Run[] {
  const groups: Marker[][] = [];
  for (const marker of items.filter(isMarker)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (
      group &&
      last &&
      !group.some(({ level }) => levelKey(level) === levelKey(marker.level)) &&
      !isParted(items, last, marker)
    )
      group.push(marker);
    else groups.push([marker]);
  }
  let from = 0;
  return groups.map((markers) => {
    const preamble = items.slice(from, markers[0]?.at);
    from = endOf(items, markers);
    return { markers, preamble, end: from };
  });
}

/** Whether a heading stands between two markers that neither of them is below. */
function isParted(items: readonly Item[], last: Marker, marker: Marker): boolean {
  return items
    .slice(last.at + 1, marker.at)
    .some(
      (item) =>
        item.kind === 'heading' &&
        (item.named?.kind === 'competency' ||
          item.named?.kind === 'value' ||
          (item.depth < marker.depth && item.depth < MAYBE && !item.section)),
    );
}

/** Where the last level of a run ends. */
function endOf(items: readonly Item[], markers: readonly Marker[]): number {
  const last = markers.at(-1);
  if (!last) return 0;
  const inner = innerNames(items, markers);
  let hasContent = false;
  for (let at = last.at + 1; at < items.length; at++) {
    const item = items[at];
    if (!item || isMarker(item) || item.named) return at;
    if (item.kind !== 'heading') hasContent = true;
    else if (
      last.depth < MAYBE
        ? (item.depth <= last.depth || (last.isLevel === true && item.depth >= MAYBE)) &&
          !isInside(item, last)
        : hasContent && !isInside(item, last) && !inner.has(fold(item.text))
    )
      return at;
  }
  return items.length;
}

/** Labels inside of a level do not end it, be their rank what it may. */
const isInside = (item: Item, last: Marker): boolean =>
  (item.section === 'contrast' || item.section === 'indicators') &&
  (item.isWeak === true || item.depth >= last.depth);

/** Headings that stand inside of the levels before the last: in the last they do not end it either. */
function innerNames(items: readonly Item[], markers: readonly Marker[]): Set<string> {
  const last = markers.at(-1);
  const first = markers[0];
  return new Set(
    items
      .slice(first?.at, last?.at)
      .filter((item) => item.kind === 'heading' && !isMarker(item))
      .map(({ text }) => fold(text)),
  );
}

/** The name of a run's competency, with the item that says it and, where one stands above, the group's name. */
export interface Naming {
  readonly name: string;
  readonly item?: Item;
  readonly kind: 'competency' | 'value';
  readonly group?: string;
}

const GENERAL =
  /\b(?:framework|competenc(?:y|ies)|behaviours|profiles?|handbook|guide|matrix|standards|values|policy|document|outline|skills?|dimensions|capabilit(?:y|ies)|ladder|levels?|models?)\b/i;

export function nameRuns(items: readonly Item[], runs: readonly Run[]): Naming[] {
  const returning = labelsThatReturn(runs);
  const above = parentsOf(items);
  const parents = runs.map((run) => strictParent(items, run));
  const shared = new Map<Item | undefined, number>();
  for (const parent of parents) shared.set(parent, (shared.get(parent) ?? 0) + 1);
  return runs.map((run, index) => {
    const said = run.preamble.findLast(({ named }) => named && named.kind !== 'group');
    const group = run.preamble.findLast(({ named }) => named?.kind === 'group')?.named?.name;
    if (said?.named && said.named.kind !== 'group')
      return naming(
        said.named.name,
        said,
        said.named.kind,
        group ?? groupAbove(above, said) ?? titleAsGroup(items, runs),
      );
    const hint = hintOf(run);
    const parent = parents[index];
    const isShared = parent !== undefined && (shared.get(parent) ?? 0) > 1;
    const item =
      parent && !isShared
        ? parent
        : (nearby(run, index, runs.length, returning, hint) ?? parent ?? titleOf(items, run));
    if (
      hint &&
      (!item ||
        (isShared && item === parent) ||
        (!fold(item.text).includes(fold(hint).slice(0, 5)) &&
          item === titleOf(items, run) &&
          runs.length > 1))
    )
      return naming(hint, undefined, 'competency', group);
    return item
      ? naming(cleanName(item.text), item, 'competency', group ?? groupAbove(above, item))
      : naming(hint ?? 'Competency', undefined, 'competency', group);
  });
}

/** A page about several competencies that is not called a framework is called after their group. */
function titleAsGroup(items: readonly Item[], runs: readonly Run[]): string | undefined {
  const title = items.find(({ kind }) => kind === 'heading');
  return runs.length > 1 && title && isName(title) && !title.named && !GENERAL.test(title.text)
    ? title.text
    : undefined;
}

const naming = (
  name: string,
  item: Item | undefined,
  kind: 'competency' | 'value',
  group: string | undefined,
): Naming => ({ name, kind, ...(item ? { item } : {}), ...(group ? { group } : {}) });

const isName = (item: Item): boolean =>
  item.kind === 'heading' &&
  (!item.section || (item.section === 'aside' && item.isSubject === true)) &&
  !isMarker(item) &&
  item.named?.kind !== 'group' &&
  item.text.length <= 120;

/** The nearest heading of a higher rank than the levels. */
function strictParent(items: readonly Item[], { markers: [first] }: Run): Item | undefined {
  if (!first || first.depth >= MAYBE) return undefined;
  const above = lastBefore(
    items,
    first.at,
    (item) => item.kind === 'heading' && item.depth < first.depth && !item.section,
  );
  return above && isName(above) ? above : undefined;
}

function titleOf(items: readonly Item[], { markers: [first] }: Run): Item | undefined {
  const title = items.find(isName);
  return title && title.at < (first?.at ?? 0) ? title : undefined;
}

/** Headings that return before run after run label something; a name stands before one of them. */
function labelsThatReturn(runs: readonly Run[]): Set<string> {
  const times = new Map<string, number>();
  for (const { preamble } of runs)
    for (const name of new Set(preamble.filter(isName).map(({ text }) => fold(text))))
      times.set(name, (times.get(name) ?? 0) + 1);
  return new Set([...times].filter(([, count]) => count > 1).map(([name]) => name));
}

/** The name among headings that all have the same rank, or none: by what stands around it. */
function nearby(
  { preamble, markers: [first] }: Run,
  index: number,
  count: number,
  returning: ReadonlySet<string>,
  hint: string | undefined,
): Item | undefined {
  const candidates = preamble.filter(
    (item) => isName(item) && !returning.has(fold(item.text)) && item.depth <= (first?.depth ?? MAYBE),
  );
  const lastIndex = candidates.length - 1;
  const hinted = hint && candidates.find(({ text }) => fold(cleanName(text)) === fold(hint));
  if (hinted) return hinted;
  if (first && first.depth < MAYBE) return candidates[lastIndex];
  if (count === 1)
    return candidates.length > 1 &&
      GENERAL.test(candidates[0]?.text ?? '') &&
      !/^we\b/i.test(candidates[0]?.text ?? '')
      ? candidates[1]
      : candidates[0];
  if (index === 0) return candidates[lastIndex];
  // Behind the run before come the group's name, if it is a new one, and the competency's.
  let at = 0;
  while (at < lastIndex && (candidates[at + 1]?.at ?? 0) === (candidates[at]?.at ?? 0) + 1) at++;
  return candidates[at];
}

/** What stands beside all of a run's levels: the competency's name, said again. */
function hintOf({ markers }: Run): string | undefined {
  const besides = new Set(markers.map(({ level }) => fold(level.beside)));
  const beside = markers[0]?.level.beside;
  return besides.size === 1 && beside && markers.length > 1 ? beside : undefined;
}

/** The heading between the page's title and a competency's name. */
function groupAbove(parents: ReadonlyMap<Item, Item>, item: Item): string | undefined {
  const above = parents.get(item);
  if (!above || !parents.has(above) || above.section || isMarker(above) || GENERIC_GROUP.test(above.text)) {
    // The page's title stands below no other heading, and so does a group on a page that has no title.
    return undefined;
  }
  return above.named?.name ?? cleanName(above.text);
}

/** For each heading, the one of the next higher rank that it stands below. */
export function parentsOf(items: readonly Item[]): ReadonlyMap<Item, Item> {
  const parents = new Map<Item, Item>();
  const open: Item[] = [];
  for (const item of items) {
    if (item.kind !== 'heading' || item.depth >= MAYBE) continue;
    while ((open.at(-1)?.depth ?? 0) >= item.depth) open.pop();
    const above = open.at(-1);
    if (above) parents.set(item, above);
    open.push(item);
  }
  return parents;
}

const GENERIC_GROUP =
  /^(?:the |our )?(?:\S+ )?(?:competenc(?:y|ies)|behaviours?|values?|framework|capabilities|skills|dimensions|standards)(?: framework)?$/i;
