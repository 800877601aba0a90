import type { Item } from './item.ts';

const NO =
  /^(?:not|never|cannot|(?:do|does|did|is|are|was|were|will|would|should|must|could)n['o]?t|won't|can't)$/;
const AUXILIARY = /^(?:do|does|did|is|are|will|would|should|must|can)$/;

/** What two labels have in common of which one says no: “We do”, “We don’t”; undefined for what is no label. */
const askedIn = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}']+/u)
    .filter((word) => word !== '' && !NO.test(word) && !AUXILIARY.test(word))
    .join(' ');

/** “What we expect to see” beside “What we don’t expect to see” is the label of what is wanted, and no name. */
export function withSides(items: Item[]): Item[] {
  const refused = new Set(
    items.flatMap(({ kind, section, text }) =>
      kind === 'heading' && section === 'contrast' ? [askedIn(text)] : [],
    ),
  );
  return items.map((item) =>
    item.kind === 'heading' &&
    !item.section &&
    !item.named &&
    !item.isName &&
    !item.isLevel &&
    refused.has(askedIn(item.text))
      ? { ...item, section: 'indicators' }
      : item,
  );
}
