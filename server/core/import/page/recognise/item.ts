import { type Block, folded, MAYBE } from '../block.ts';
import { isBoilerplate } from '../words/boilerplate.ts';
import { type LevelLabel, roleLevel } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import { sectionOf } from '../words/section-label.ts';
import { withGroupsAsNames } from './groups-as-names.ts';
import { withNamesAmongLabels } from './names-among-labels.ts';
import { withRunInSides, withSides } from './sides.ts';
import { statementsAmong } from './statements-among.ts';

/** A block with what the recogniser thinks of it. */
export interface Item extends Block {
  readonly at: number;
  /** Of a heading that might be a label: one word over a paragraph, which is as often what the page is about. */
  readonly isSubject?: boolean;
  /** “Competency : We are collaborative”: the name that the heading says it is. */
  readonly named?: { readonly kind: 'competency' | 'value' | 'group'; readonly name: string };
  /** Of a heading that names a level of the page's scale. */
  level?: LevelLabel;
}

const NAMED =
  /^(?:\d+[.)]?\s*)?(?:(?:core|key|leadership|professional|technical|personal|specific|general|behaviou?ral)\s+)*(?<kind>competency|competence|behaviou?r|dimension|capability|value|principle|attribute|skill|standard|quality|strength|theme|domain|cluster|pillar|area|category|group)(?:\s+statement)?\s*(?:\d+(?:\.\d+)*[a-z]?|[A-Z]\d*|[IVX]+)?\s*[:–—-]\s*(?<name>\p{L}.{1,100})$/iu;
/** “1.1 ” says where something stands on a page, and not what it is. */
export const OUTLINE_NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,2}[a-z]?[.:]?\s+(?=\p{L})/u;
const GROUPS = /^(?:theme|domain|cluster|pillar|area|category|group)$/i;
const VALUES = /^(?:value|principle)$/i;

/** The blocks that say something, and apart from them what pages carry along and what stands outside of the text. */
export function itemsOf(all: readonly Block[]): {
  readonly items: Item[];
  readonly boilerplate: Block[];
  readonly outside: Block[];
} {
  const blocks = withRunInSides(all);
  const boilerplate: Block[] = [];
  const outside: Block[] = [];
  const items: Item[] = [];
  const among = statementsAmong(blocks);
  let isInFrame = false;
  const title = titleOf(blocks);
  for (const [index, block] of blocks.entries()) {
    const text =
      block.kind === 'bullet' ? folded(block.text).replace(OUTLINE_NUMBER, '') : folded(block.text);
    const numbered = block.kind === 'paragraph' ? OUTLINE_NUMBER.exec(text) : null;
    if (block.kind === 'heading') isInFrame = isFrameHeading(block, text);
    if (block.isOutside) outside.push(block);
    else if (block.isFrame || isInFrame || (!block.section && isBoilerplate(text) && !among.has(block)))
      boilerplate.push(block);
    // “1.2 Looks at the train” is a bullet with a number for a mark.
    else if (numbered)
      items.push({
        ...block,
        kind: 'bullet',
        depth: 1,
        text: text.slice(numbered[0].length),
        at: items.length,
      });
    // “We will not:” over a list or paragraphs is a label, though it is set as a sentence.
    else if (
      block.kind === 'paragraph' &&
      /:$/.test(text) &&
      (blocks[index + 1]?.kind ?? 'heading') !== 'heading' &&
      isSide(text)
    )
      items.push({
        ...block,
        kind: 'heading',
        depth: MAYBE - 1,
        isWeak: true,
        text,
        at: items.length,
        ...aboutHeading(text),
      });
    else
      items.push({
        ...block,
        text,
        at: items.length,
        ...(block.kind === 'heading' &&
        !block.section &&
        !block.isName &&
        !(block === title && isAboutLevels(text))
          ? aboutHeading(text)
          : {}),
        ...(block.kind === 'heading' && !text.includes(' ') && blocks[index + 1]?.kind === 'paragraph'
          ? { isSubject: true }
          : {}),
      });
  }
  return {
    items: withGroupsAsNames(withSides(withLabels(withNamesAmongLabels(items)))),
    boilerplate,
    outside,
  };
}

/**
 * The one heading that all others stand below is what the page is called: “Engineering levels” over a page about them explains
 * nothing but is its title. Undefined where the page has none such.
 */
function titleOf(blocks: readonly Block[]): Block | undefined {
  const [first, ...others] = blocks.filter(
    ({ kind, depth, isWeak }) => kind === 'heading' && depth < MAYBE && !isWeak,
  );
  return first && others.length > 0 && others.every(({ depth }) => depth > first.depth) ? first : undefined;
}

/** “Was this page useful?” and “Cookies on this site” as headings: what stands below them is theirs. */
const isFrameHeading = ({ depth, isWeak }: Block, text: string): boolean =>
  depth < MAYBE && !isWeak && /\?$|\bcookies\b/i.test(text) && isBoilerplate(text);

const isAboutLevels = (text: string): boolean => sectionOf(text) === 'levels';
const isSide = (text: string): boolean => /^(?:contrast|indicators)$/.test(sectionOf(text) ?? '');

/** What a heading says of itself by its words. */
export function aboutHeading(text: string): Pick<Item, 'section' | 'named'> {
  const section = sectionOf(text);
  if (section) return { section };
  const { kind = '', name } = NAMED.exec(text)?.groups ?? {};
  if (!name) return {};
  return {
    named: {
      kind: GROUPS.test(kind) ? 'group' : VALUES.test(kind) ? 'value' : 'competency',
      name: cleanName(name),
    },
  };
}

/** A name without the number, the colon and the name of the site or framework that stand around it. */
export function cleanName(text: string): string {
  return text
    .replace(/^(?:\d+(?:\.\d+)*[.):]?|\(?[A-Z][.)]|[IVX]{1,4}[.)])\s+(?=\p{L})/u, '')
    .replace(
      /\s*[|–—-]\s*(?:(?:\S+ ){0,3}(?:competenc(?:y|ies)|values?|behaviours?|framework|skills?)|GOV\.UK.*)$/iu,
      '',
    )
    .replace(/\s*[:–—-]\s*$|(?<=\p{L})\.$/u, '')
    .replace(/^(?:the\s+)?(?:competency|behaviour|value)\s*[:–—-]\s*/i, '')
    .replace(
      /^(?:section|part|chapter|unit)\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4})(?:\s*[:.–—-])?\s+(?=\p{Lu})/iu,
      '',
    )
    .trim();
}

/** The last item before a place that a test holds for; without a copy of what stands before, for pages are long. */
export function lastBefore(
  items: readonly Item[],
  at: number,
  holds: (item: Item) => boolean,
): Item | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const item = items[index];
    if (item && holds(item)) return item;
  }
  return undefined;
}

/**
 * “Skills and behaviours” over the list of one name after the other is a label. Where several such headings return, they
 * may be levels.
 */
function withLabels(items: Item[]): Item[] {
  const times = new Map<string, number>();
  const isOpen = (item: Item) =>
    item.kind === 'heading' && !item.section && !item.named && !item.isName && !item.isLevel;
  for (const item of items) if (isOpen(item)) times.set(item.text, (times.get(item.text) ?? 0) + 1);
  const returning = [...times].filter(([, count]) => count >= 2);
  const [label, count = 0] = returning[0] ?? [];
  if (label === undefined || returning.length !== 1 || roleLevel(label)) return items;
  const looks = new Set(
    items.flatMap((item) => (isOpen(item) && item.text === label ? [`${item.depth}/${item.isWeak}`] : [])),
  );
  let above: Item | undefined;
  const names = new Set<string>();
  for (const item of items) {
    // What stands below a list of its own is no label of what is above it.
    if (item.kind === 'bullet') above = undefined;
    if (item.kind !== 'heading') continue;
    if (item.text !== label) above = item;
    else if (above && !above.section && items[item.at + 1]?.kind === 'bullet' && !levelOf(above.text))
      names.add(above.text);
  }
  // Beside others of its look it is one of several names.
  const beside = items.filter(
    (item) =>
      isOpen(item) && item.text !== label && item.depth < MAYBE && looks.has(`${item.depth}/${item.isWeak}`),
  );
  return names.size === count && beside.length < count
    ? items.map((item) => (isOpen(item) && item.text === label ? { ...item, section: 'indicators' } : item))
    : items;
}
