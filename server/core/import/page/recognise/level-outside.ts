import { fold } from '../../../text/fold.ts';
import { MAYBE } from '../block.ts';
import { type Content, contentsOf } from './content.ts';
import type { FoundCompetency } from './found-competency.ts';
import { cleanName, type Item } from './item.ts';
import { GENERAL } from './naming.ts';
import { isMarker, levelKey, type Marker, type Run } from './runs.ts';

/** Whether competencies stand below levels: each level comes once, and the same headings return under them. */
export function isLevelOutside(items: readonly Item[], runs: readonly Run[]): boolean {
  const markers = items.filter(isMarker);
  if (markers.length < 2 || new Set(markers.map(({ level }) => levelKey(level))).size < markers.length)
    return false;
  const inner = markers.map((marker, index) =>
    namesBelow(items, marker, markers[index + 1]?.at ?? items.length),
  );
  const times = new Map<string, number>();
  for (const names of inner)
    for (const name of new Set(names.map(({ text }) => fold(text))))
      times.set(name, (times.get(name) ?? 0) + 1);
  const returning = [...times.values()].filter((count) => count > 1).length;
  if (returning >= 2 && returning >= times.size * 0.4) return true;
  const first = runs[0];
  const hasNameAbove = first?.preamble.some(
    (item) =>
      item.named ||
      (item.kind === 'heading' &&
        !item.section &&
        item.depth > 1 &&
        item.depth < (first.markers[0]?.depth ?? 0)),
  );
  if (hasNameAbove) return false;
  return returning >= 1 ? inner.every((names) => names.length >= 1) : areGrades(items, markers, inner);
}

/** On a page that is called after a framework, real headings over two names or more each are grades, though no name returns. */
function areGrades(
  items: readonly Item[],
  markers: readonly Marker[],
  inner: ReadonlyArray<readonly Item[]>,
): boolean {
  const title = items.find(({ kind }) => kind === 'heading');
  const ranks = new Set(markers.map(({ depth, isWeak }) => (isWeak ? MAYBE : depth)));
  const [rank = MAYBE, ...others] = ranks;
  return (
    title !== undefined &&
    !isMarker(title) &&
    GENERAL.test(title.text) &&
    rank < MAYBE &&
    others.length === 0 &&
    inner.every((names) => names.filter(({ depth }) => depth > rank).length >= 2)
  );
}

/** The headings below a level that have statements of their own. */
function namesBelow(items: readonly Item[], marker: Marker, end: number): Item[] {
  return items.slice(marker.at + 1, end).filter((item, index, below) => {
    if (item.kind !== 'heading' || item.section || (item.depth < marker.depth && item.depth < MAYBE))
      return false;
    const next = below[index + 1];
    return next !== undefined && (next.kind !== 'heading' || next.section !== undefined);
  });
}

/** Level by level: what stands below each is a competency. */
export function outside(items: readonly Item[], used: Set<Item>): FoundCompetency[] {
  const markers = items.filter(isMarker);
  const before: Array<readonly Item[]> = [];
  const places = markers.flatMap((marker, index) => {
    const end = markers[index + 1]?.at ?? items.length;
    const isLast = index === markers.length - 1;
    const below = namesBelow(items, marker, end);
    const names = isLast && index > 0 ? namesOfLast(below, before) : below;
    before.push(names);
    return names.map((name, at) => {
      const stop = nextHeading(items, name, names[at + 1]?.at ?? end);
      return { name, marker, below: items.slice(name.at + 1, stop) };
    });
  });
  const contents = contentsOf(places.map(({ below }) => below));
  const found = places.map(({ name, marker }, index) => ({
    name,
    marker,
    content: contents[index] as Content,
  }));
  const believed = believedNames(found);
  return found
    .filter(({ name }) => believed.has(fold(name.text)) || name.isName)
    .map(({ name, marker, content }): FoundCompetency => {
      for (const item of content.used) used.add(item);
      used.add(name);
      return {
        name: name.named?.name ?? cleanName(name.text),
        kind: name.named?.kind === 'value' ? 'value' : 'competency',
        definitions: [{ marker, ...content }],
      };
    });
}

/**
 * Behind the last level comes what the page ends with: there only names of levels before count. Where each level has names
 * of its own, those that look as the others do are believed, down to the first that does not.
 */
function namesOfLast(names: readonly Item[], before: ReadonlyArray<readonly Item[]>): readonly Item[] {
  const times = new Map<string, number>();
  for (const { text } of before.flat()) times.set(fold(text), (times.get(fold(text)) ?? 0) + 1);
  const looks = new Set(before.flat().map(({ depth, isWeak }) => `${depth}/${isWeak ?? false}`));
  const own = [...times.values()].filter((count) => count === 1).length;
  if (looks.size !== 1 || own <= times.size / 2) return names.filter(({ text }) => times.has(fold(text)));
  const end = names.findIndex(
    ({ depth, isWeak, text }) => !looks.has(`${depth}/${isWeak ?? false}`) && !times.has(fold(text)),
  );
  return end < 0 ? names : names.slice(0, end);
}

/** What the levels hold sentences of that are whole ones. */
const FEWEST_WORDS = 6;

/**
 * Beside lists, “Scope: one team” is told of the level, and nobody's indicator. A competency has a list at one level at
 * least, or whole sentences at most of several.
 */
function believedNames(
  found: ReadonlyArray<{ readonly name: Item; readonly content: Content }>,
): ReadonlySet<string> {
  const contents = new Map<string, Content[]>();
  for (const { name, content } of found)
    contents.set(fold(name.text), [...(contents.get(fold(name.text)) ?? []), content]);
  const hasLists = found.some(({ content }) => !content.isProse);
  const isWhole = ({ indicators }: Content): boolean =>
    indicators.length > 0 &&
    indicators.every(({ text }) => text.split(' ').length >= FEWEST_WORDS && /[.;!]$/.test(text));
  return new Set(
    [...contents]
      .filter(
        ([, own]) =>
          !hasLists ||
          own.some(({ isProse }) => !isProse) ||
          own.filter(isWhole).length > Math.max(1, own.length / 2),
      )
      .map(([name]) => name),
  );
}

/** Where the part under a heading ends: at the next that is no label inside of it. */
function nextHeading(items: readonly Item[], name: Item, end: number): number {
  for (let at = name.at + 1; at < end; at++) {
    const item = items[at];
    // Where headings have no ranks, “Description” is what it says.
    const isAbout =
      name.depth === MAYBE && item?.isWeak && (item.section === 'summary' || item.section === 'why');
    if (
      item?.kind === 'heading' &&
      item.depth <= name.depth &&
      item.section !== 'contrast' &&
      item.section !== 'indicators' &&
      !isAbout
    )
      return at;
  }
  return end;
}
