import { fold } from '../../text/fold.ts';
import { namedLevel, numberedLevel, roleLevel } from '../page/level-label.ts';
import { sectionOf } from '../page/section-label.ts';
import { eachItem, type Item, nameOf } from './item.ts';

/**
 * What an item is in a framework. A `facet` is a heading below a competency, such as *Effective behaviours*: what stands
 * below it belongs to the competency; a `part` is the same with a name of its own. What stands `aside` is no indicator.
 */
export type Role = 'group' | 'competency' | 'level' | 'facet' | 'part' | 'aside' | 'statement';

const LEVEL_TYPE = /\b(?:level|proficiency|stage|tier|mastery|band)\b/i;
const COMPETENCY_TYPE = /competenc|\bvalues?\b|capabilit|\bskill\b/i;
const GROUP_TYPE = /\b(?:domain|cluster|category|strand|area|group|theme|dimension)\b/i;
const STATEMENT_TYPE =
  /indicator|behaviou?r|descriptor|criteri|outcome|objective|statement|component|element|evidence/i;

const ASIDE_TYPE = /\b(?:examples?|exemplars?|notes?|comment(?:ary)?|resources?|clarification)\b/i;

/** What the types of a package tell; those that stand on everything tell nothing. */
interface Types {
  readonly competency: ReadonlySet<string>;
  readonly group: ReadonlySet<string>;
  readonly statement: ReadonlySet<string>;
  /** Of items that have others below them, for the most part. */
  readonly inner: ReadonlySet<string>;
}

/** Decides for each item of a tree what it is. */
export class Roles {
  readonly #types: Types;
  readonly #levels: ReadonlySet<Item>;
  readonly #facets: ReadonlyMap<Item, 'facet' | 'aside'>;
  readonly #holdsCompetency = new Set<Item>();

  constructor(root: Item) {
    this.#types = tellingTypes(root);
    this.#levels = findLevels(root);
    this.#facets = findFacets(root, this.#levels);
    this.#findHolders(root);
  }

  isLevel(item: Item): boolean {
    return this.#levels.has(item);
  }

  /** @param inCompetency whether a competency stands above the item */
  of(item: Item, inCompetency: boolean): Role {
    if (item.part)
      return item.part === 'value' ? 'competency' : item.part === 'indicator' ? 'statement' : item.part;
    if (this.#levels.has(item)) return 'level';
    const facet = this.#facets.get(item);
    if (facet) return facet;
    // What is not an indicator's text, though it stands below one.
    if (inCompetency && ASIDE_TYPE.test(item.type ?? '')) return 'aside';
    // Parts of a competency that have a type of their own, such as elements, are headings and no statements.
    if (inCompetency && item.children.length > 0 && this.#isTyped(item, 'inner')) return 'part';
    if (inCompetency) return 'statement';
    if (this.#isTyped(item, 'competency') && !this.#holdsCompetency.has(item)) return 'competency';
    if (item.children.length === 0) return 'statement';
    if (this.#isTyped(item, 'group') || this.#holdsCompetency.has(item)) return 'group';
    return this.isCompetency(item) ? 'competency' : 'group';
  }

  /** Whether what stands directly below an item makes it a competency: levels, labels, or statements for the most part. */
  isCompetency(item: Item): boolean {
    const { children } = item;
    if (children.some((child) => this.#facets.has(child))) return true;
    const levels = children.filter((child) => this.#levels.has(child));
    // A list of levels, to which statements elsewhere refer.
    if (levels.some(isListed) || (levels.length > 0 && sectionOf(nameOf(item)) === 'levels')) return false;
    if (levels.length > 0)
      return levels.some(({ children: below }) => below.length === 0 || below.some(isLeaf));
    const leaves = children.filter(
      (child) => child.children.length === 0 && !this.#isTyped(child, 'competency'),
    );
    return leaves.length * 2 >= children.length;
  }

  #isTyped({ type, part }: Item, wanted: keyof Types): boolean {
    if (part) return wanted === 'competency' ? part === 'competency' || part === 'value' : part === wanted;
    return type !== undefined && this.#types[wanted].has(fold(type));
  }

  #findHolders(item: Item): boolean {
    let holds = false;
    for (const child of item.children) if (this.#findHolders(child)) holds = true;
    if (holds) this.#holdsCompetency.add(item);
    return holds || this.#isTyped(item, 'competency');
  }
}

/** A type says what an item is only where items of that type are alike: a type of leaves is no competency's. */
function tellingTypes(root: Item): Types {
  const counts = new Map<string, { all: number; leaves: number }>();
  eachItem(root, ({ type, children }) => {
    if (type === undefined) return;
    const count = counts.get(fold(type)) ?? { all: 0, leaves: 0 };
    count.all++;
    if (children.length === 0) count.leaves++;
    counts.set(fold(type), count);
  });
  const types = {
    competency: new Set<string>(),
    group: new Set<string>(),
    statement: new Set<string>(),
    inner: new Set<string>(),
  };
  for (const [type, { all, leaves }] of counts) {
    const isInner = leaves * 2 < all;
    if (isInner) types.inner.add(type);
    if (STATEMENT_TYPE.test(type)) types.statement.add(type);
    else if (GROUP_TYPE.test(type) && isInner) types.group.add(type);
    else if (COMPETENCY_TYPE.test(type) && isInner) types.competency.add(type);
  }
  return types;
}

const levelLabel = (item: Item): boolean =>
  [item.label, item.text].some(
    (text) => text !== undefined && text.length < 120 && numberedLevel(text) !== undefined,
  );

const named = (item: Item): boolean => (namedLevel(nameOf(item)) ?? roleLevel(nameOf(item))) !== undefined;

/** The items that are levels: by type, by number, by names that make a scale, or by names that recur below competencies. */
function findLevels(root: Item): Set<Item> {
  const levels = new Set<Item>();
  const openBelow = (parent: Item): Item[] => parent.children.filter((child) => child.part === undefined);
  eachItem(root, (parent) => {
    const open = openBelow(parent);
    const scale = open.filter((child) => named(child));
    const isScale = scale.length >= 2 && scale.length * 3 >= open.length * 2;
    // A single item called “Expert” may be anything; two and more beside each other are a scale.
    if (isScale && scale.some(({ children }) => children.length > 0))
      for (const child of scale) levels.add(child);
    for (const child of parent.children) if (isLevelByItself(child)) levels.add(child);
  });
  // Where levels are known already, it is the competencies that recur below them.
  if (levels.size > 0) return levels;
  const recurring = recurringNames(root);
  eachItem(root, (parent) => {
    const open = openBelow(parent);
    if (open.length >= 2 && open.every((child) => recurring.has(fold(nameOf(child)))))
      for (const child of open) levels.add(child);
  });
  return levels;
}

const isLevelByItself = (item: Item): boolean =>
  item.part === undefined
    ? item.isReferredLevel === true || levelLabel(item) || isLevelByType(item)
    : item.part === 'level';

const isLevelByType = ({ type }: Item): boolean =>
  type !== undefined && LEVEL_TYPE.test(type) && !/competenc/i.test(type);

/** Names of inner items that stand below several parents, where all children of these parents have such names. */
function recurringNames(root: Item): Set<string> {
  const parents = new Map<string, Set<Item>>();
  eachItem(root, (item, parent) => {
    if (!parent || item.children.length === 0 || item.part || sectionOf(nameOf(item))) return;
    const name = fold(nameOf(item));
    parents.set(name, (parents.get(name) ?? new Set()).add(parent));
  });
  return new Set([...parents].filter(([, above]) => above.size >= 2).map(([name]) => name));
}

/** Headings below competencies that are neither levels nor statements. One that stands there but once may be a name. */
function findFacets(root: Item, levels: ReadonlySet<Item>): Map<Item, 'facet' | 'aside'> {
  const found: Array<{ item: Item; kind: 'facet' | 'aside' }> = [];
  const times = new Map<string, number>();
  eachItem(root, (item, parent) => {
    if (!parent || item.children.length === 0 || item.part || levels.has(item)) return;
    const section = sectionOf(nameOf(item));
    if (!section) return;
    times.set(fold(nameOf(item)), (times.get(fold(nameOf(item))) ?? 0) + 1);
    found.push({ item, kind: section === 'contrast' ? 'aside' : 'facet' });
  });
  return new Map(
    found.flatMap(({ item, kind }) =>
      kind === 'aside' || (times.get(fold(nameOf(item))) ?? 0) >= 2 ? [[item, kind] as const] : [],
    ),
  );
}

const isLeaf = ({ children }: Item): boolean => children.length === 0;
const isListed = (level: Item): boolean => level.isReferredLevel === true && isLeaf(level);
