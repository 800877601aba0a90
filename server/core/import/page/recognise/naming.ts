import { fold } from '../../../text/fold.ts';
import { MAYBE } from '../block.ts';
import { cleanName, type Item } from './item.ts';
import { parentsOf } from './parents.ts';
import { isMarker, type Run } from './runs.ts';

/** The name of a run's competency, with the item that says it and, where one stands above, the group's name. */
export interface Naming {
  readonly name: string;
  readonly item?: Item;
  readonly kind: 'competency' | 'value';
  readonly group?: string;
}

/** What speaks of frameworks and their parts names no competency. */
export const GENERAL =
  /\b(?:framework|competenc(?:y|ies|es?)|requirements|behaviours|profiles?|handbook|guide|matrix|standards|values|policy|document|outline|skills?|dimensions|capabilit(?:y|ies)|ladder|levels?|models?)\b/i;

export function nameRuns(items: readonly Item[], runs: readonly Run[]): Naming[] {
  const returning = labelsThatReturn(runs);
  const above = parentsOf(items);
  const nearest = strictParents(items, runs);
  const labels = labelsAmong(nearest);
  const parents = nearest.map((parent) => aboveLabels(parent, labels, above));
  const shared = new Map<Item | undefined, number>();
  for (const parent of parents) shared.set(parent, (shared.get(parent) ?? 0) + 1);
  return runs.map((run, index) => {
    const said = run.preamble.findLast(({ named }) => named && named.kind !== 'group');
    const group = run.preamble.findLast(({ named }) => named?.kind === 'group')?.named?.name;
    if (said?.named && said.named.kind !== 'group' && !isOverNames(said, parents, above))
      return naming(
        said.named.name,
        said,
        said.named.kind,
        group ?? groupAbove(above, said) ?? titleAsGroup(items, runs, above.get(said)),
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

/**
 * A page about several competencies that is not called a framework is called after their group.
 * @param above what the name stands below: where that is a second title, the first is the publisher's name
 */
function titleAsGroup(
  items: readonly Item[],
  runs: readonly Run[],
  above: Item | undefined,
): string | undefined {
  const title = items.find(({ kind }) => kind === 'heading');
  return runs.length > 1 &&
    (!above || above === title) &&
    title &&
    isName(title) &&
    !title.named &&
    !GENERAL.test(title.text)
    ? title.text
    : undefined;
}

/** “Standard 4: Supportive environments” over several names names none of them. */
const isOverNames = (
  said: Item,
  parents: ReadonlyArray<Item | undefined>,
  above: ReadonlyMap<Item, Item>,
): boolean =>
  said.depth < MAYBE &&
  new Set(parents.filter((parent) => parent && parent !== said && above.get(parent) === said)).size > 1;

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

/** What stands over the levels of one competency after the other, always in the same words, names none of them. */
function labelsAmong(parents: ReadonlyArray<Item | undefined>): ReadonlySet<string> {
  const places = new Map<string, Set<Item>>();
  for (const parent of parents)
    if (parent) places.set(fold(parent.text), (places.get(fold(parent.text)) ?? new Set()).add(parent));
  const all = [...places].filter(([, items]) => items.size > 1);
  return all.length === 1 && places.size === 1 ? new Set(all.map(([text]) => text)) : new Set();
}

/** For each run, the nearest heading of a higher rank than its levels. All in one go, for there may be thousands. */
function strictParents(items: readonly Item[], runs: readonly Run[]): Array<Item | undefined> {
  const above = new Map<Item, Item>();
  const wanted = new Set<Item | undefined>(runs.map(({ markers: [first] }) => first));
  const open: Item[] = [];
  for (const item of items) {
    if (item.depth >= MAYBE) continue;
    if (wanted.has(item)) {
      const parent = open.findLast(({ depth }) => depth < item.depth);
      if (parent) above.set(item, parent);
    }
    if (item.kind !== 'heading' || item.section) continue;
    while ((open.at(-1)?.depth ?? 0) >= item.depth) open.pop();
    open.push(item);
  }
  return runs.map(({ markers: [first] }) => {
    const parent = first && above.get(first);
    return parent && isName(parent) ? parent : undefined;
  });
}

/** What a label stands below; where that is nothing, it is the name after all. */
function aboveLabels(
  parent: Item | undefined,
  labels: ReadonlySet<string>,
  above: ReadonlyMap<Item, Item>,
): Item | undefined {
  let name = parent;
  while (name && (labels.has(fold(name.text)) || name.section)) name = above.get(name);
  return name && isName(name) ? name : parent;
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

const GENERIC_GROUP =
  /^(?:the |our )?(?:\S+ )?(?:competenc(?:y|ies|es?)|behaviours?|values?|framework|capabilities|skills|dimensions|standards)(?: framework| requirements)?(?: for .{1,60})?$/i;
