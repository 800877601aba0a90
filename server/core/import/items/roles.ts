import { fold } from '../../text/fold.ts';
import { sectionOf } from '../page/words/section-label.ts';
import { type Item, nameOf } from './item.ts';
import { findLevels } from './levels.ts';
import { findFacets, findNamesOnly, findParts, isHeading } from './parts.ts';
import { ASIDE_TYPE, isAside, type Types, tellingTypes } from './types.ts';

/**
 * What an item is in a framework. A `facet` is a heading below a competency, such as *Effective behaviours*: what stands
 * below it belongs to the competency; a `part` is the same with a name of its own. What stands `aside` is no indicator.
 */
export type Role = 'group' | 'competency' | 'level' | 'facet' | 'part' | 'aside' | 'statement';

/** Decides for each item of a tree what it is. */
export class Roles {
  readonly #types: Types;
  readonly #levels: ReadonlySet<Item>;
  readonly #facets: ReadonlyMap<Item, 'facet' | 'aside'>;
  readonly #parts: ReadonlySet<Item>;
  readonly #namesOnly: ReadonlySet<Item>;
  readonly #holdsCompetency = new Set<Item>();

  constructor(root: Item) {
    this.#types = tellingTypes(root);
    this.#levels = findLevels(root);
    this.#facets = findFacets(root, this.#levels);
    this.#parts = findParts(root, this.#levels);
    this.#namesOnly = findNamesOnly(root, this.#levels);
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
    if (
      inCompetency &&
      !isBare(item) &&
      (this.#isTyped(item, 'inner') || this.#parts.has(item) || isHeading(item))
    )
      return 'part';
    if (inCompetency) return 'statement';
    if (this.#isTyped(item, 'competency') && !this.#holdsCompetency.has(item)) return 'competency';
    if (isBare(item)) return 'statement';
    if (this.#holdsCompetency.has(item) || this.#namesOnly.has(item)) return 'group';
    // Where nothing is called a competency, it is the domain or cluster that holds the statements.
    if (this.#isTyped(item, 'group') && this.#types.hasCompetencies) return 'group';
    return this.isCompetency(item) ? 'competency' : 'group';
  }

  /** Whether what stands directly below an item makes it a competency: levels, labels, or statements for the most part. */
  isCompetency(item: Item): boolean {
    const { children } = item;
    if (children.some((child) => this.#facets.has(child) || this.#parts.has(child))) return true;
    const levels = children.filter((child) => this.#levels.has(child));
    // A list of levels, to which statements elsewhere refer.
    if (levels.some(isListed) || (levels.length > 0 && sectionOf(nameOf(item)) === 'levels')) return false;
    if (levels.length > 0)
      return levels.some(
        ({ children: below }) =>
          below.length === 0 || below.some((child) => isBare(child) || this.#parts.has(child)),
      );
    const leaves = children.filter(
      (child) => (isBare(child) || this.#isTyped(child, 'leaf')) && !this.#isTyped(child, 'competency'),
    );
    return leaves.length * 2 >= children.length;
  }

  #isTyped({ type, part }: Item, wanted: Exclude<keyof Types, 'hasCompetencies'>): boolean {
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

/** With nothing below it but what is said about it. */
const isBare = ({ children }: Item): boolean => children.every(isAside);
const isLeaf = ({ children }: Item): boolean => children.length === 0;
const isListed = (level: Item): boolean => level.isReferredLevel === true && isLeaf(level);
