import { type Block, MAYBE } from '../block.ts';
import { refusedOf } from '../words/opposites.ts';
import { type Section, sectionOf } from '../words/section-label.ts';
import type { Item } from './item.ts';

const NO =
  /^(?:not|never|cannot|(?:do|does|did|is|are|was|were|will|would|should|must|could)n['o]?t|won't|can't)$/;
const AUXILIARY = /^(?:do|does|did|is|are|will|would|should|must|can)$/;

/** What two labels have in common of which one says no: “We do”, “We don’t”. */
const askedIn = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}']+/u)
    .filter((word) => word !== '' && !NO.test(word) && !AUXILIARY.test(word))
    .join(' ');

/** “What we expect to see” beside “What we don’t expect to see” is the label of what is wanted, and no name. */
export function withSides(all: Item[]): Item[] {
  const items = withOpposites(all);
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

/** Headings that are names, levels or labels of something else are none of two sides. */
const mayBeSide = ({ kind, section, named, isName, isLevel }: Item): boolean =>
  kind === 'heading' && (!section || section === 'indicators') && !named && !isName && !isLevel;

/** “Signs that this is developed” over statements, and “Signs that this is in development” over others behind them. */
function withOpposites(items: Item[]): Item[] {
  const labels = items.filter(({ kind, at }) => kind === 'heading' && items[at + 1]?.kind !== 'heading');
  const times = new Map<string, number>();
  for (const { text } of labels) times.set(text, (times.get(text) ?? 0) + 1);
  const isAsOften = (item: Item | undefined, other: Item): boolean =>
    item?.depth === other.depth && times.get(item.text) === times.get(other.text);
  const sections = new Map<string, Section>();
  for (const [index, first] of labels.entries()) {
    const second = labels[index + 1];
    if (!second || sections.has(first.text) || !isAsOften(second, first)) continue;
    if (!mayBeSide(first) || !mayBeSide(second)) continue;
    // Two of a scale of three or more are levels.
    if (isAsOften(labels[index + 2], second) && labels[index + 2]?.text !== first.text) continue;
    const refused = refusedOf(first.text, second.text);
    if (!refused) continue;
    sections.set(first.text, refused === 'left' ? 'contrast' : 'indicators');
    sections.set(second.text, refused === 'right' ? 'contrast' : 'indicators');
  }
  return sections.size === 0
    ? items
    : items.map((item) => {
        const section = mayBeSide(item) ? sections.get(item.text) : undefined;
        return section ? { ...item, section } : item;
      });
}

/**
 * “**We do:** Say sorry.” and “**We don’t:** Blame others.” as paragraphs: where both sides are labelled so, the labels become
 * headings.
 */
export function withRunInSides(blocks: readonly Block[]): readonly Block[] {
  const labels = blocks.map(({ kind, label, text }) =>
    kind === 'paragraph' && label && text.startsWith(label) ? label.replace(/\s*[:.–—-]$/, '') : '',
  );
  const refused = new Set(
    labels.flatMap((label) => (label && sectionOf(label) === 'contrast' ? [askedIn(label)] : [])),
  );
  const isWanted = (label: string): boolean =>
    sectionOf(label) === 'indicators' || (sectionOf(label) === undefined && refused.has(askedIn(label)));
  if (refused.size === 0 || !labels.some((label) => label !== '' && isWanted(label))) return blocks;
  return blocks.flatMap((block, at): Block[] => {
    const label = labels[at] ?? '';
    const rest = block.text.slice(block.label?.length ?? 0).replace(/^\s*[:.–—-]?\s*/, '');
    if (label === '' || rest === '' || !(isWanted(label) || sectionOf(label) === 'contrast')) return [block];
    const { label: _, ...paragraph } = block;
    return [
      { kind: 'heading', depth: MAYBE - 1, text: label, line: block.line, isWeak: true },
      { ...paragraph, text: rest },
    ];
  });
}
