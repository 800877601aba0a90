import { type Item, isCut, type Part } from '../items/item.ts';
import { folded } from '../page/block.ts';
import { plainMarkdown } from '../plain-markdown.ts';
import { extensionOf, type Json, string } from './read.ts';
import { type Types, typeOf } from './types.ts';

const PARTS: ReadonlySet<string> = new Set([
  'group',
  'competency',
  'value',
  'level',
  'indicator',
] satisfies Part[]);

/** @param isOwn whether the package is one of our own exports, which says what each item is */
export function itemOf(json: Json, types: Types, isOwn: boolean): Item {
  const own = isOwn ? extensionOf(json) : undefined;
  const clean = own ? folded : plainMarkdown;
  const text = clean(string(json.fullStatement) ?? '');
  if (own) return { text, atLevels: [], children: [], ...ownFields(own) };
  const label = folded(string(json.abbreviatedStatement) ?? '');
  const notes = clean(string(json.notes) ?? '');
  const type = typeOf(json, types);
  return {
    text: text || label,
    ...(label === '' || label === text || isCut(label, text) ? {} : { label }),
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

const LONGEST_NAME = 100;

/**
 * Takes the alternative label of an item for its name, where it has no short one and its statement is a sentence: so some
 * systems tell a competency's name and its meaning. Elsewhere the label may be anything, such as the name in another language.
 */
export function withAlternative(item: Item, alternative: string | undefined): void {
  const label = folded(alternative ?? '');
  if (label === '' || label.length > LONGEST_NAME || item.label !== undefined) return;
  if (item.children.length > 0 && (/[.!?]$/.test(item.text) || item.text.length > LONGEST_NAME))
    item.label = label;
}
