import { fold } from '../../text/fold.ts';
import { MAYBE } from './block.ts';
import { contentOf } from './content.ts';
import { cleanName, type Item, lastBefore } from './item.ts';
import type { FoundCompetency } from './recognise.ts';
import { isMarker, type Run } from './runs.ts';

/** A heading with the items that stand under it, down to the next name. */
interface Part {
  readonly name: Item;
  readonly items: readonly Item[];
}

/**
 * Values, and competencies without levels: headings over statements. Beside competencies with levels only what calls
 * itself a value, or speaks as one, is taken, for pages hold other lists too.
 */
export function valuesOf(
  items: readonly Item[],
  used: Set<Item>,
  hasLevels: boolean,
  runs: readonly Run[],
): FoundCompetency[] {
  const parts = partsOf(items, used, runs);
  const accepted = parts.filter((part) => isStatements(part) && (!hasLevels || isValue(part, items)));
  const first = items.find(({ kind }) => kind === 'heading');
  // What a page lists below its title is an introduction, where others follow.
  const own =
    accepted.length > 1 ? accepted.filter((part) => part.name !== first || speaksOfOneself(part)) : accepted;
  return own.flatMap((part): FoundCompetency[] => {
    const { name } = part;
    const split = part.items.findIndex(
      (item) => item.kind === 'bullet' || item.section === 'indicators' || item.section === 'contrast',
    );
    const about = split < 0 ? [] : part.items.slice(0, split);
    const content = contentOf(split < 0 ? part.items : part.items.slice(split));
    if (content.indicators.length === 0) return [];
    for (const item of content.used) used.add(item);
    used.add(name);
    const group = groupOf(items, name);
    return [
      {
        name: name.named?.name ?? cleanName(name.text),
        kind: 'value',
        ...(group ? { group } : {}),
        ...told(about, used),
        definitions: [content],
      },
    ];
  });
}

function told(items: readonly Item[], used: Set<Item>): Pick<FoundCompetency, 'summary' | 'why'> {
  const texts = { summary: [] as string[], why: [] as string[] };
  let mode: 'summary' | 'why' | undefined = 'summary';
  for (const item of items) {
    if (item.kind === 'heading')
      mode = item.section === 'why' || item.section === 'summary' ? item.section : undefined;
    else if (mode && item.kind === 'paragraph' && !item.isLink && !/:$/.test(item.text))
      texts[mode].push(item.text);
    else continue;
    used.add(item);
  }
  return {
    ...(texts.summary.length > 0 ? { summary: texts.summary.join(' ') } : {}),
    ...(texts.why.length > 0 ? { why: texts.why.join(' ') } : {}),
  };
}

function partsOf(items: readonly Item[], used: ReadonlySet<Item>, runs: readonly Run[]): Part[] {
  const covered = new Set(runs.flatMap(({ markers: [first], end }) => items.slice(first?.at, end)));
  const inRun = (item: Item) => covered.has(item) || used.has(item);
  const free = items.filter((item) => !inRun(item));
  const isName = (item: Item) =>
    item.kind === 'heading' &&
    !item.section &&
    !isMarker(item) &&
    item.named?.kind !== 'group' &&
    !/\?$/.test(item.text);
  const parts: Part[] = [];
  for (const name of free.filter(isName)) {
    const below: Item[] = [];
    for (let at = name.at + 1; at < items.length; at++) {
      const item = items[at];
      if (
        !item ||
        inRun(item) ||
        isName(item) ||
        (item.kind === 'heading' && item.section && isEnd(item, name))
      )
        break;
      below.push(item);
    }
    parts.push({ name, items: below });
  }
  return parts;
}

/** A label ends a part unless it labels something inside of it. */
const isEnd = (item: Item, name: Item): boolean =>
  item.section === 'aside' || item.section === 'levels'
    ? item.depth <= name.depth || item.depth >= MAYBE || item.section === 'levels'
    : item.depth < name.depth && item.depth < MAYBE;

function isStatements({ name, items }: Part): boolean {
  const bullets = items.filter(({ kind, isLink }) => kind === 'bullet' && !isLink);
  const sentences = bullets.filter(({ text }) => text.split(' ').length >= 4);
  return (
    bullets.length > 0 &&
    sentences.length >= bullets.length * 0.6 &&
    name.text.split(' ').length <= 14 &&
    items.filter(({ isLink }) => isLink).length <= bullets.length
  );
}

const speaksOfOneself = ({ items }: Part): boolean => {
  const bullets = items.filter(({ kind }) => kind === 'bullet');
  return (
    bullets.filter(({ text }) => /^(?:I|We|Rwy|Rydym|My|Our)\b/.test(text)).length >= bullets.length * 0.6
  );
};

const isValue = (part: Part, items: readonly Item[]): boolean =>
  part.name.named?.kind === 'value' ||
  speaksOfOneself(part) ||
  part.items.some(({ section }) => section === 'contrast') ||
  /\bvalues?\b/i.test(groupOf(items, part.name) ?? headingAbove(items, part.name)?.text ?? '');

function headingAbove(items: readonly Item[], name: Item): Item | undefined {
  return lastBefore(
    items,
    name.at,
    (item) =>
      item.kind === 'heading' &&
      (item.depth < name.depth || (name.depth >= MAYBE && /\bvalues?\b/i.test(item.text))),
  );
}

/** The heading between the title and the value's own; one that says no more than “Our values” is none. */
function groupOf(items: readonly Item[], name: Item): string | undefined {
  if (name.depth >= MAYBE) return undefined;
  const above = lastBefore(items, name.at, (item) => item.kind === 'heading' && item.depth < name.depth);
  const first = items.find(({ kind }) => kind === 'heading');
  return above &&
    above !== first &&
    !above.section &&
    !/^(?:the |our )?(?:core )?(?:values|competencies|behaviours|principles)$/.test(fold(above.text))
    ? cleanName(above.text)
    : undefined;
}
