import type { ImportProblem, Unplaced } from '../imported.ts';
import { DEEPEST, type Item, withSomeName } from '../items/item.ts';
import { folded } from '../page/block.ts';
import { hangByCodes } from './codes.ts';
import { connect } from './connect.ts';
import { educationLevels } from './education-levels.ts';
import { itemOf, withAlternative } from './item.ts';
import { inOrder, type Node, shown } from './node.ts';
import { oddNameIn, problemIn } from './problems.ts';
import { array, type CasePackage, type Json, object, string } from './read.ts';
import { hangRubrics } from './rubrics.ts';
import { type Types, typesOf } from './types.ts';

/** Makes the tree of a package's items, in the order of their sequence numbers. */
export function buildTree(
  file: CasePackage,
  title: string,
  isOwn: boolean,
): { readonly root: Item; readonly unplaced: readonly Unplaced[] } | ImportProblem {
  const root = rootOf(file.document, title);
  const nodes = new Map<string, Node>([[root.key, root]]);
  const byUri = new Map<string, Node>();
  for (const reference of [file.document, object(file.document.CFPackageURI)]) {
    const uri = string(reference.uri);
    if (uri !== undefined) byUri.set(uri, root);
  }
  const ordered: Node[] = [];
  const types = typesOf(file.definitions);
  for (const [index, json] of file.items.entries()) {
    const made = nodeOf(json, index, types, isOwn);
    if ('problem' in made) return made;
    if (nodes.has(made.key))
      return {
        problem: `two items of the CASE package have the identifier ${shown(made.key)}; the second is item ${index + 1}`,
      };
    nodes.set(made.key, made);
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
  if (!isOwn) hangByCodes(ordered);
  const problem =
    problemIn(ordered) ?? (isOwn ? undefined : oddNameIn(file, ordered)) ?? hang(root, ordered, unplaced);
  if (problem) return problem;
  if (!isOwn) {
    unplaced.push(...hangRubrics(file.rubrics, root.item, (reference) => find(reference)?.item));
    for (const { item, alternative, code } of ordered) {
      withAlternative(item, alternative);
      withSomeName(item, folded(code));
    }
    educationLevels(
      root.item,
      new Map(ordered.map(({ item, index }) => [item, gradesOf(file.items[index])])),
    );
  }
  return { root: root.item, unplaced };
}

const rootOf = (document: Json, title: string): Node => ({
  key: string(document.identifier)?.toLowerCase() ?? '#',
  item: { text: title, atLevels: [], children: [] },
  index: -1,
  code: '',
  enumeration: '',
  parents: [],
  below: [],
});

function nodeOf(json: Json, index: number, types: Types, isOwn: boolean): Node | ImportProblem {
  const key = string(json.identifier)?.toLowerCase();
  if (key === undefined) return { problem: `item ${index + 1} of the CASE package has no “identifier”` };
  const alternative = string(json.alternativeLabel);
  return {
    key,
    item: itemOf(json, types, isOwn),
    index,
    code: string(json.humanCodingScheme) ?? '',
    enumeration: string(json.listEnumeration) ?? '',
    ...(alternative === undefined ? {} : { alternative }),
    parents: [],
    below: [],
  };
}

/** The education levels of an item; early systems called them otherwise, and wrote one as a text. */
function gradesOf(json: Json | undefined): string[] {
  const given = json?.educationLevel ?? json?.educationalLevel;
  return (typeof given === 'string' ? given.split(',') : array(given))
    .map((level) => String(level).trim())
    .filter((level) => level !== '');
}

function hang(root: Node, ordered: readonly Node[], unplaced: Unplaced[]): ImportProblem | undefined {
  // An item without any place is the document's.
  for (const one of ordered)
    if (one.parents.length === 0 && !one.item.isReferredLevel)
      root.below.push({ node: one, sequence: one.sequenceAtTop });
  let row: Node[] = [root];
  for (let depth = 0; row.length > 0; depth++) {
    if (depth > DEEPEST)
      return {
        problem: `the items of the CASE package hang more than ${DEEPEST} deep, “${shown(row[0]?.item.text ?? '')}” among them`,
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
  return undefined;
}
