import type { ImportProblem, Unplaced } from '../imported.ts';
import { DEEPEST, type Item, type Part } from '../items/item.ts';
import { folded } from '../page/block.ts';
import { plainMarkdown } from '../plain-markdown.ts';
import { educationLevels } from './education-levels.ts';
import { inOrder, type Node, shown } from './node.ts';
import { problemIn } from './problems.ts';
import { array, type CasePackage, extensionOf, type Json, object, string } from './read.ts';

const PARTS: ReadonlySet<string> = new Set([
  'group',
  'competency',
  'value',
  'level',
  'indicator',
] satisfies Part[]);
/** Makes the tree of a package's items, in the order of their sequence numbers. */
export function buildTree(
  file: CasePackage,
  title: string,
  isOwn: boolean,
): { readonly root: Item; readonly unplaced: readonly Unplaced[] } | ImportProblem {
  const root: Node = node({
    key: string(file.document.identifier)?.toLowerCase() ?? '#',
    item: { text: title, atLevels: [], children: [] },
    index: -1,
  });
  const nodes = new Map<string, Node>([[root.key, root]]);
  const byUri = new Map<string, Node>();
  const ordered: Node[] = [];
  for (const [index, json] of file.items.entries()) {
    const key = string(json.identifier)?.toLowerCase();
    if (key === undefined) return { problem: `item ${index + 1} of the CASE package has no “identifier”` };
    if (nodes.has(key))
      return {
        problem: `two items of the CASE package have the identifier ${shown(key)}; the second is item ${index + 1}`,
      };
    const made = node({
      key,
      item: itemOf(json, isOwn),
      index,
      code: string(json.humanCodingScheme),
      enumeration: string(json.listEnumeration),
    });
    nodes.set(key, made);
    ordered.push(made);
    const uri = string(json.uri);
    if (uri !== undefined) byUri.set(uri, made);
  }
  const find = (reference: unknown): Node | undefined => {
    const { identifier, uri } =
      typeof reference === 'string' ? { identifier: reference, uri: reference } : object(reference);
    return nodes.get(string(identifier)?.toLowerCase() ?? '') ?? byUri.get(string(uri) ?? '');
  };
  const unplaced: Unplaced[] = [];
  for (const association of file.associations) connect(association, find, root, unplaced);
  return problemIn(ordered) ?? hang(root, ordered, file, unplaced);
}

function node({
  key,
  item,
  index,
  code,
  enumeration,
}: {
  key: string;
  item: Node['item'];
  index: number;
  code?: string | undefined;
  enumeration?: string | undefined;
}): Node {
  return { key, item, index, code: code ?? '', enumeration: enumeration ?? '', parents: [], below: [] };
}

function itemOf(json: Json, isOwn: boolean): Node['item'] {
  const own = isOwn ? extensionOf(json) : undefined;
  const clean = own ? folded : plainMarkdown;
  const text = clean(string(json.fullStatement) ?? '');
  const label = folded(string(json.abbreviatedStatement) ?? '');
  const notes = clean(string(json.notes) ?? '');
  const type = string(json.CFItemType) ?? string(object(json.CFItemTypeURI).title);
  if (own) return { text, atLevels: [], children: [], ...ownFields(own) };
  return {
    text: text || label,
    ...(label === '' || label === text ? {} : { label }),
    ...(notes === '' ? {} : { notes }),
    ...(type === undefined ? {} : { type }),
    atLevels: [],
    children: [],
  };
}

function ownFields({ part, id, ...more }: Json): Partial<Item> {
  const texts = Object.fromEntries(
    Object.entries(more).filter(
      ([, value]) =>
        ['string', 'boolean', 'number'].includes(typeof value) ||
        (Array.isArray(value) && value.every((one) => typeof one === 'string')),
    ),
  );
  return {
    ...(typeof part === 'string' && PARTS.has(part) ? { part: part as Part } : {}),
    ...(typeof id === 'string' ? { id } : {}),
    more: texts as NonNullable<Item['more']>,
  };
}

/** Takes an association for what it says of the tree. What relates items to each other, or to other packages, says nothing of it. */
function connect(
  association: Json,
  find: (reference: unknown) => Node | undefined,
  root: Node,
  unplaced: Unplaced[],
): void {
  const type = string(association.associationType);
  const origin = find(association.originNodeURI);
  const destination = find(association.destinationNodeURI);
  if (type === 'isChildOf' || type === 'isPartOf') {
    if (!origin)
      unplaced.push({ text: `${shown(titleOf(association.originNodeURI))} (an item outside the package)` });
    else if (!destination) origin.outside = titleOf(association.destinationNodeURI);
    // Belonging to the document as a whole says less than a place in it.
    else if (
      origin !== root &&
      !(type === 'isPartOf' && destination === root) &&
      !origin.parents.some(({ parent }) => parent === destination)
    ) {
      const sequence = sequenceOf(association.sequenceNumber);
      origin.parents.push({ parent: destination, sequence });
      destination.below.push({ node: origin, sequence });
    }
  } else if (type === 'hasSkillLevel' && origin && destination && origin !== destination) {
    origin.item.atLevels.push(destination.item);
    destination.item.isReferredLevel = true;
  }
}

/** Some systems write the number as a text. */
const sequenceOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

const titleOf = (reference: unknown): string => {
  const { title, identifier, uri } = object(reference);
  return (
    string(title) ?? string(identifier) ?? string(uri) ?? string(reference) ?? 'something without a name'
  );
};

function hang(
  root: Node,
  ordered: readonly Node[],
  file: CasePackage,
  unplaced: Unplaced[],
): ReturnType<typeof buildTree> {
  // An item without any place is the document's.
  for (const one of ordered)
    if (one.parents.length === 0 && !one.item.isReferredLevel)
      root.below.push({ node: one, sequence: undefined });
  let row: Node[] = [root];
  for (let depth = 0; row.length > 0; depth++) {
    const deepest = row[0];
    if (depth > DEEPEST)
      return {
        problem: `the items of the CASE package hang more than ${DEEPEST} deep, “${shown(deepest?.item.text ?? '')}” among them`,
      };
    const next: Node[] = [];
    for (const parent of row)
      for (const { node: child } of inOrder(parent.below)) {
        // What has others below it stands in one place; a statement may stand in several.
        if (child.below.length > 0 && child.parents.length > 1 && child.parents[0]?.parent !== parent)
          unplaced.push({ text: `${shown(child.item.text)} (below ${shown(parent.item.text)} too)` });
        else {
          parent.item.children.push(child.item);
          if (child.below.length > 0) next.push(child);
        }
      }
    row = next;
  }
  educationLevels(
    root.item,
    new Map(
      ordered.map(({ item, index }) => [
        item,
        array(file.items[index]?.educationLevel).concat(
          typeof file.items[index]?.educationLevel === 'string' ? [file.items[index]?.educationLevel] : [],
        ),
      ]),
    ),
  );
  return { root: root.item, unplaced };
}
