import type { Unplaced } from '../imported.ts';
import { nameOf } from '../items/item.ts';
import { namedLevel, numberedLevel } from '../page/words/level-label.ts';
import { type Node, shown } from './node.ts';
import { type Json, object, string } from './read.ts';

/** Takes an association for what it says of the tree. What relates items to each other, or to other packages, says nothing of it. */
export function connect(
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
    else if (type === 'isPartOf' && destination === root)
      origin.sequenceAtTop ??= sequenceOf(association.sequenceNumber);
    else if (origin !== root && !origin.parents.some(({ parent }) => parent === destination)) {
      const sequence = sequenceOf(association.sequenceNumber);
      origin.parents.push({ parent: destination, sequence });
      destination.below.push({ node: origin, sequence });
    }
  } else if (type === 'hasSkillLevel' && origin && destination && origin !== destination) {
    const [statement, level] =
      isLevel(origin) && !isLevel(destination) ? [destination, origin] : [origin, destination];
    statement.item.atLevels.push(level.item);
    level.item.isReferredLevel = true;
  }
}

/** Some systems have the level refer to its statements. */
const isLevel = ({ item }: Node): boolean =>
  /\blevel\b/i.test(item.type ?? '') ||
  (numberedLevel(nameOf(item)) ?? namedLevel(nameOf(item))) !== undefined;

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
