import { fold } from '../../../text/fold.ts';
import { MAYBE } from '../block.ts';
import { isRole } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import type { Found } from './found.ts';
import type { Item } from './item.ts';

/** “Grid 2 role guide: Baker”: words, a number, words, and what stands behind a sign. */
const ALIKE =
  /^(?<before>\p{L}[^\d:–—]{0,40}?)\s*(?<number>\d{1,2})(?<after>(?:\s+\p{L}[^:–—\d]{0,40}?)?)(?:\s*(?::|\s[-–—])\s+(?<beside>\p{L}.{1,80}))?$/u;
/** Parts of a text, and kinds of what a framework holds, are counted too. */
const COUNTED =
  /\b(?:parts?|chapters?|sections?|units?|modules?|annex|appendix|pages?|tables?|figures?|volumes?|weeks?|days?|questions?|examples?|scenarios?|competenc(?:y|e)|behaviou?r|dimension|capability|value|principle|attribute|skill|standard|quality|strength|theme|domain|cluster|pillar|area|category|group|goal|outcome|element|priority|method|criteri(?:on|a))$/i;

interface Alike {
  readonly item: Item;
  readonly number: number;
  readonly name: string;
  readonly beside: string;
}

/**
 * Headings of one rank that differ by a number that rises, and by the role that stands beside it, with the same headings
 * below each: “Grid 1 role guide: Helper”, “Grid 2 role guide: Baker”.
 */
export function numberedAlike(items: readonly Item[]): Found {
  const sorts = new Map<string, Alike[]>();
  for (const item of items) {
    if (item.kind !== 'heading' || item.section || item.named || item.isName || item.depth >= MAYBE) continue;
    const { before = '', number = '', after = '', beside = '' } = ALIKE.exec(item.text)?.groups ?? {};
    if (number === '' || COUNTED.test(before.trim())) continue;
    const key = `${item.depth}\n${fold(before)}\n${fold(after)}`;
    const alike = { item, number: Number(number), name: `${before.trim()} ${number}`, beside };
    if (sorts.get(key)?.push(alike) === undefined) sorts.set(key, [alike]);
  }
  const found = [...sorts.values()].find(
    (same) => same.length >= 2 && isRising(same) && areRoles(same) && holdTheSame(items, same),
  );
  return (found ?? []).map(({ item, number, name, beside }) => [
    item,
    { scheme: fold(name.replace(/\d/g, '')), id: String(number), name, beside },
  ]);
}

const isRising = (same: readonly Alike[]): boolean =>
  same.every(({ number }, index) => index === 0 || number > (same[index - 1]?.number ?? number));

/** Nothing beside them, or a role beside each: “Academy Software Engineer” ends as roles do. */
const areRoles = (same: readonly Alike[]): boolean =>
  same.every(({ beside }) => beside === '') ||
  same.every(({ beside }) => isRole(beside.split(' ').at(-1) ?? '') || levelOf(beside) !== undefined);

/** Whether the headings below the first return below the others, and are no levels themselves. */
function holdTheSame(items: readonly Item[], same: readonly Alike[]): boolean {
  const inner = same.map(({ item }, index) => {
    const end =
      same[index + 1]?.item.at ??
      items.findIndex(({ kind, depth, at }) => at > item.at && kind === 'heading' && depth <= item.depth);
    const below = items.slice(item.at + 1, end < 0 ? items.length : end);
    return new Set(below.flatMap(({ kind, text }) => (kind === 'heading' ? [fold(text)] : [])));
  });
  const [first = new Set<string>(), ...others] = inner;
  const returning = [...first].filter((text) => others.every((texts) => texts.has(text)));
  return returning.length >= 2 && returning.filter((text) => levelOf(text)).length < 2;
}
