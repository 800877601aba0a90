import { fold } from '../../text/fold.ts';
import type { Unplaced } from '../imported.ts';
import { type Block, MAYBE } from './block.ts';
import { type Content, contentOf } from './content.ts';
import { cleanName, type Item, itemsOf, lastBefore } from './item.ts';
import { isMarker, levelKey, type Marker, nameRuns, type Run, runsOf } from './runs.ts';
import { markLevels } from './scale.ts';
import { runInSection } from './section-label.ts';
import { valuesOf } from './values.ts';

/** A competency as it stands on a page. */
export interface FoundCompetency {
  readonly name: string;
  readonly kind: 'competency' | 'value';
  readonly group?: string;
  readonly summary?: string;
  readonly why?: string;
  readonly definitions: readonly FoundDefinition[];
}

export interface FoundDefinition extends Content {
  /** Of a value there is none. */
  readonly marker?: Marker;
}

export interface Recognised {
  readonly title?: string;
  readonly competencies: readonly FoundCompetency[];
  readonly unplaced: readonly Unplaced[];
}

/** Finds the competencies on a page. What is neither placed nor boilerplate is listed with its line. */
export function recognise(blocks: readonly Block[]): Recognised {
  const { items, boilerplate, outside: set } = itemsOf(blocks);
  markLevels(items);
  const used = new Set<Item>();
  const title = titleOf(items);
  const runs = runsOf(items);
  const levelled = isLevelOutside(items, runs) ? outside(items, used) : inside(items, runs, used);
  const merged = mergeByName(levelled);
  const values = valuesOf(items, used, levelled.length > 0, runs);
  const groups = new Set([...merged, ...values].flatMap(({ group }) => (group ? [fold(group)] : [])));
  for (const item of items)
    if (
      isMarker(item) ||
      item === title ||
      (item.kind === 'heading' && groups.has(fold(item.named?.name ?? cleanName(item.text))))
    )
      used.add(item);
  const unplaced: Unplaced[] = [
    ...[...items.filter((item) => !used.has(item)), ...set].map(({ line, text }) => ({ line, text })),
    ...boilerplate.map(({ line, text }) => ({ line, text, isBoilerplate: true })),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    ...(title ? { title: title.named?.name ?? title.text } : {}),
    competencies: [...merged, ...values],
    unplaced,
  };
}

/** The page's title: its first heading, or in plain text the one that calls itself a framework, for menus stand above it. */
function titleOf(items: readonly Item[]): Item | undefined {
  const isTitle = (item: Item) => item.kind === 'heading' && !item.section && !isMarker(item);
  const marked = items.find((item) => isTitle(item) && item.depth === 1);
  if (marked) return marked;
  const first = items.find(isTitle);
  // A text whose names are numbered begins with its title, whatever that looks like.
  const [start] = items;
  if (first?.isNumbered && start && start !== first && start.text.length <= 80) return start;
  const level = items.find(isMarker)?.at ?? 0;
  const called = items.slice(0, level).find((item) => isTitle(item) && !item.named && CALLED.test(item.text));
  return first && first.depth < MAYBE ? first : (called ?? first);
}

const CALLED = /\b(?:framework|competenc(?:y|ies) and|behaviours|standards|capabilities)\b/i;

/** The usual case: each competency has its levels below it. */
function inside(items: readonly Item[], runs: readonly Run[], used: Set<Item>): FoundCompetency[] {
  const names = nameRuns(items, runs);
  const found = runs.flatMap((run, index): FoundCompetency[] => {
    const naming = names[index];
    const definitions = run.markers.map((marker, at) => ({
      marker,
      ...contentOf(items.slice(marker.at + 1, run.markers[at + 1]?.at ?? run.end)),
    }));
    if (
      !naming ||
      definitions.every(({ indicators }) => indicators.length === 0) ||
      (index === 0 && isAboutLevels(items, run))
    )
      return [];
    // Headings of a marked-up page say where its last level ends; plain text does not.
    const kept = (run.markers[0]?.depth ?? 0) < MAYBE ? definitions : cutProse(definitions);
    for (const { used: items } of kept) for (const item of items) used.add(item);
    if (naming.item) used.add(naming.item);
    const { item: _, ...rest } = naming;
    return [{ ...rest, ...describe(run.preamble, naming.item, used), definitions: kept }];
  });
  return found;
}

/** The levels themselves explained, before any competency. */
function isAboutLevels(items: readonly Item[], { markers: [first] }: Run): boolean {
  const above =
    first &&
    lastBefore(
      items,
      first.at,
      (item) => item.kind === 'heading' && (item.depth < first.depth || first.depth >= MAYBE),
    );
  // A label that returns is the head of a table that was copied: “Skill level Description”.
  return above?.section === 'levels' && items.filter(({ text }) => text === above.text).length === 1;
}

/** Where each level is one paragraph, what follows the last one's is no part of it. */
function cutProse(definitions: readonly FoundDefinition[]): FoundDefinition[] {
  const others = definitions.slice(0, -1);
  const last = definitions.at(-1);
  const isOne = ({ isProse, indicators }: FoundDefinition) => isProse && indicators.length === 1;
  if (!last?.isProse || last.indicators.length < 2) return [...definitions];
  if (others.length > 0 && others.every(isOne)) return [...others, cutTo(last, 1)];
  return others.some(({ isProse }) => !isProse) ? [...others, cutTo(last, 0)] : [...definitions];
}

const cutTo = (definition: FoundDefinition, count: number): FoundDefinition => {
  const indicators = definition.indicators.slice(0, count);
  return {
    ...definition,
    indicators,
    used: definition.used.filter(
      ({ text }) => indicators.some((kept) => kept.text === text) || text === definition.headline,
    ),
  };
};

/** What the paragraphs before the levels say: what the competency means, and why it matters. */
function describe(
  preamble: readonly Item[],
  name: Item | undefined,
  used: Set<Item>,
): Pick<FoundCompetency, 'summary' | 'why'> {
  const from = name ? preamble.indexOf(name) + 1 : 0;
  const texts = { summary: [] as string[], why: [] as string[] };
  let mode: 'summary' | 'why' | 'aside' = 'summary';
  for (const item of preamble.slice(from)) {
    if (item.kind === 'heading') {
      const isNameAgain =
        name && fold(cleanName(item.text)) === fold(cleanName(name.named?.name ?? name.text));
      if (isNameAgain) used.add(item);
      else if (item.section === 'why' || item.section === 'summary') {
        mode = item.section;
        used.add(item);
      } else mode = 'aside';
      continue;
    }
    const runIn = item.kind === 'paragraph' ? runInSection(item.text) : undefined;
    if (runIn?.section === 'why' || runIn?.section === 'summary') {
      mode = runIn.section;
      texts[mode].push(runIn.rest);
      used.add(item);
    } else if (mode !== 'aside' && item.kind === 'paragraph' && !item.isLink) {
      texts[mode].push(item.text);
      used.add(item);
    }
  }
  return {
    ...(texts.summary.length > 0 ? { summary: texts.summary.join(' ') } : {}),
    ...(texts.why.length > 0 ? { why: texts.why.join(' ') } : {}),
  };
}

/** Whether competencies stand below levels: each level comes once, and the same headings return under them. */
function isLevelOutside(items: readonly Item[], runs: readonly Run[]): boolean {
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
  return returning >= 1 && !hasNameAbove && inner.every((names) => names.length >= 1);
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

function outside(items: readonly Item[], used: Set<Item>): FoundCompetency[] {
  const markers = items.filter(isMarker);
  const known = new Set<string>();
  return markers.flatMap((marker, index) => {
    const end = markers[index + 1]?.at ?? items.length;
    const isLast = index === markers.length - 1;
    const names = namesBelow(items, marker, end).filter(
      ({ text }) => !isLast || index === 0 || known.has(fold(text)),
    );
    for (const { text } of names) known.add(fold(text));
    return names.map((name, at): FoundCompetency => {
      const stop = nextHeading(items, name, names[at + 1]?.at ?? end);
      const content = contentOf(items.slice(name.at + 1, stop));
      for (const item of content.used) used.add(item);
      used.add(name);
      return {
        name: name.named?.name ?? cleanName(name.text),
        kind: name.named?.kind === 'value' ? 'value' : 'competency',
        definitions: [{ marker, ...content }],
      };
    });
  });
}

/** Where the part under a heading ends: at the next that is no label inside of it. */
function nextHeading(items: readonly Item[], name: Item, end: number): number {
  for (let at = name.at + 1; at < end; at++) {
    const item = items[at];
    if (
      item?.kind === 'heading' &&
      item.depth <= name.depth &&
      item.section !== 'contrast' &&
      item.section !== 'indicators'
    )
      return at;
  }
  return end;
}

/** A competency that comes twice is one: its levels are put together. */
function mergeByName(competencies: readonly FoundCompetency[]): FoundCompetency[] {
  const byName = new Map<string, FoundCompetency>();
  for (const competency of competencies) {
    const known = byName.get(fold(competency.name));
    byName.set(
      fold(competency.name),
      known
        ? { ...competency, ...known, definitions: mergeLevels(known.definitions, competency.definitions) }
        : competency,
    );
  }
  return [...byName.values()];
}

function mergeLevels(known: readonly FoundDefinition[], more: readonly FoundDefinition[]): FoundDefinition[] {
  const key = ({ marker }: FoundDefinition) => (marker ? levelKey(marker.level) : '');
  const merged = [...known];
  for (const definition of more) {
    const at = merged.findIndex((other) => key(other) === key(definition));
    const other = merged[at];
    if (!other) merged.push(definition);
    // A part that is repeated word for word, as in print and on screen, says nothing new.
    else
      merged[at] = {
        ...other,
        indicators: [
          ...other.indicators,
          ...definition.indicators.filter(({ text }) => other.indicators.every((one) => one.text !== text)),
        ],
      };
  }
  return merged;
}
