import { fold } from '../../text/fold.ts';
import { namedLevel, numberedLevel, roleLevel } from '../page/words/level-label.ts';
import { sectionOf } from '../page/words/section-label.ts';
import { paragraph } from './competency.ts';
import { eachItem, type Item, nameOf } from './item.ts';
import { LEVEL_TYPE } from './types.ts';

/** Codes of statements, such as `S1` for the first skill, look like short names of levels. */
export const isCode = (text: string): boolean => /^S\d+$/.test(text);

const levelLabel = (item: Item): boolean =>
  [item.label, item.text].some(
    (text) => text !== undefined && text.length < 120 && !isCode(text) && numberedLevel(text) !== undefined,
  );

const named = (item: Item): boolean => (namedLevel(nameOf(item)) ?? roleLevel(nameOf(item))) !== undefined;

/** The items that are levels: by type, by number, by names that make a scale, or by names that recur below competencies. */
export function findLevels(root: Item): Set<Item> {
  const levels = new Set<Item>();
  const openBelow = (parent: Item): Item[] => parent.children.filter((child) => child.part === undefined);
  eachItem(root, (parent) => {
    const open = openBelow(parent);
    const scale = open.filter((child) => named(child));
    const isScale = scale.length >= 2 && scale.length * 3 >= open.length * 2;
    // A single item called “Expert” may be anything; two and more beside each other are a scale.
    if (isScale && scale.some(saysSomething)) for (const child of scale) levels.add(child);
    // Nothing but numbers beside each other are levels: nobody calls a competency “2”.
    if (open.length >= 2 && open.every((child) => /^\d{1,2}$/.test(nameOf(child)) && saysSomething(child)))
      for (const child of open) levels.add(child);
    for (const child of parent.children) if (isLevelByItself(child)) levels.add(child);
    // Beside grades 3 to 8 stands “High School”, and is one of them.
    const known = open.filter((child) => levels.has(child) && child.children.length > 0);
    if (known.length >= 2 && known.length * 3 >= open.length * 2)
      for (const child of open) if (child.children.length > 0 && !sectionOf(nameOf(child))) levels.add(child);
  });
  // A competency may have but one of the levels that others have.
  const names = new Set([...levels].flatMap((level) => namedLevel(nameOf(level))?.name.toLowerCase() ?? []));
  if (names.size > 0)
    eachItem(root, (item) => {
      const name = item.part || item.children.length === 0 ? undefined : namedLevel(nameOf(item))?.name;
      if (name !== undefined && names.has(name.toLowerCase())) levels.add(item);
    });
  // Where levels are known already, it is the competencies that recur below them.
  if (levels.size > 0 || hasReferences(root)) return levels;
  const recurring = recurringNames(root);
  eachItem(root, (parent, above) => {
    const open = openBelow(parent);
    // Headings may recur below levels too.
    if (levels.has(parent)) return;
    const meanings = open.map((child) => recurring.get(fold(nameOf(child))));
    if (open.length < 2 || meanings.includes(undefined)) return;
    if (new Set(open.map((child) => fold(nameOf(child)))).size < open.length) return;
    // What is said of a level differs from competency to competency; what means the same everywhere is the competency.
    const isAbove =
      above !== undefined && (!meanings.includes('') || areWordsOverNames(above.children, open));
    for (const child of isAbove ? [parent] : open) levels.add(child);
  });
  return levels;
}

/** Whether statements refer to their levels. */
export function hasReferences(root: Item): boolean {
  let has = false;
  eachItem(root, ({ atLevels }) => {
    if (atLevels.length > 0) has = true;
  });
  return has;
}

const isLevelByItself = (item: Item): boolean =>
  item.part === undefined
    ? item.isReferredLevel === true || levelLabel(item) || isLevelByType(item)
    : item.part === 'level';

const isLevelByType = ({ type }: Item): boolean =>
  type !== undefined && LEVEL_TYPE.test(type) && !/competenc/i.test(type);

/** Where nothing else tells, one word each is what levels are called, and several words each what competencies are. */
const areWordsOverNames = (outer: readonly Item[], inner: readonly Item[]): boolean =>
  outer.length >= 2 &&
  outer.every((item) => !/\s/.test(nameOf(item))) &&
  inner.every((item) => /\s/.test(nameOf(item)));

/** A level is more than its name: something stands below it, or a paragraph beside it. */
const saysSomething = (item: Item): boolean =>
  item.children.length > 0 || (item.label !== undefined && paragraph(item) !== undefined);

/** Names of inner items that stand below several parents, each with what is said of it everywhere in the same words. */
function recurringNames(root: Item): Map<string, string> {
  const met = new Map<string, { readonly parents: Set<Item>; readonly meanings: Set<string> }>();
  eachItem(root, (item, parent) => {
    if (!parent || !saysSomething(item) || item.part || sectionOf(nameOf(item))) return;
    const name = fold(nameOf(item));
    let one = met.get(name);
    if (!one) met.set(name, (one = { parents: new Set(), meanings: new Set() }));
    one.parents.add(parent);
    one.meanings.add(paragraph(item) ?? '');
  });
  return new Map(
    [...met]
      .filter(([, { parents }]) => parents.size >= 2)
      .map(([name, { meanings }]) => [name, meanings.size === 1 ? ([...meanings][0] ?? '') : '']),
  );
}
