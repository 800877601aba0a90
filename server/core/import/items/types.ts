import { fold } from '../../text/fold.ts';
import { eachItem, type Item } from './item.ts';

// English, and what these words are in German, French, Spanish, Italian, Portuguese and Dutch.
export const LEVEL_TYPE =
  /\b(?:levels?|proficiency|stage|tier|mastery|band|grades?|year|stufe|niveaus?|niveaux|nivel|livello|nível)\b/i;
const COMPETENCY_TYPE =
  /competen[czt]|kompetenz|compétence|competência|\bvalues?\b|capabilit|\bskills?\b|fertigkeit|habilidad/i;
const GROUP_TYPE =
  /\b(?:domain|domaine|dominio|cluster|category|categoría|strand|area|área|\p{L}*bereich|group|gruppe|theme|dimension)\b/iu;
const STATEMENT_TYPE =
  /indicat?or|indikator|indicateur|behaviou?r|verhalten|des[ck]riptor|descripteur|criteri|outcome|objective|statement|component|element|evidence/i;

/** What stands below statements and is none. */
export const ASIDE_TYPE =
  /\b(?:examples?|exemplars?|notes?|comment(?:ary)?|resources?|clarifications?|beispiele?|anmerkung|exemples?|ejemplos?)\b/i;

/** What is said about a statement and is none, such as an example. */
export const isAside = ({ type, children, part }: Item): boolean =>
  part === undefined && children.length === 0 && type !== undefined && ASIDE_TYPE.test(type);

/** What the types of a package tell; those that stand on everything tell nothing. */
export interface Types {
  readonly competency: ReadonlySet<string>;
  readonly group: ReadonlySet<string>;
  readonly statement: ReadonlySet<string>;
  /** Of items that have others below them, for the most part. */
  readonly inner: ReadonlySet<string>;
  /** Of items that have none, for the most part. */
  readonly leaf: ReadonlySet<string>;
  /** Whether any item with others below it is called a competency. */
  readonly hasCompetencies: boolean;
}

/** A type says what an item is only where items of that type are alike: a type of leaves is no competency's. */
export function tellingTypes(root: Item): Types {
  const counts = new Map<string, { all: number; leaves: number; nested: number }>();
  let hasCompetencies = false;
  eachItem(root, ({ type, children }, parent) => {
    if (type === undefined) return;
    const count = counts.get(fold(type)) ?? { all: 0, leaves: 0, nested: 0 };
    count.all++;
    if (parent?.type !== undefined && fold(parent.type) === fold(type)) count.nested++;
    if (children.every(isAside)) count.leaves++;
    else if (COMPETENCY_TYPE.test(type) && !GROUP_TYPE.test(type)) hasCompetencies = true;
    counts.set(fold(type), count);
  });
  const types = {
    competency: new Set<string>(),
    group: new Set<string>(),
    statement: new Set<string>(),
    inner: new Set<string>(),
    leaf: new Set<string>(),
    hasCompetencies,
  };
  for (const [type, { all, leaves, nested }] of counts) {
    // What stands below itself is called so at every depth.
    if (nested * 2 >= all) continue;
    const isInner = leaves * 2 < all;
    if (isInner) types.inner.add(type);
    else types.leaf.add(type);
    if (STATEMENT_TYPE.test(type)) types.statement.add(type);
    else if (GROUP_TYPE.test(type) && isInner) types.group.add(type);
    else if (COMPETENCY_TYPE.test(type) && isInner) types.competency.add(type);
  }
  return types;
}
