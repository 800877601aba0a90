import type { Item, Part } from '../items/item.ts';

/** What an id number of our own export says, such as `level/dough.2` or `indicator/dough.2.3`. */
const OWN = /^(?<part>group|competency|value|level|indicator)\/(?<key>[A-Za-z0-9.-]+)$/;

/** What the description of a framework says whose texts are not the publisher's own. */
export const RESTATED = 'Told in other words than the publisher’s, whose own are the ones that count.';

/** The part that an id number of our own export names; undefined for the id numbers of others. */
export function ownPart(id: string): Pick<Item, 'part' | 'id'> | undefined {
  const { part, key = '' } = OWN.exec(id)?.groups ?? {};
  if (part === undefined) return undefined;
  const own = { part: part as Part };
  switch (own.part) {
    case 'competency':
    case 'value':
      return { ...own, id: key };
    case 'level':
      return { ...own, id: key.slice(key.lastIndexOf('.') + 1) };
    default:
      return own;
  }
}
