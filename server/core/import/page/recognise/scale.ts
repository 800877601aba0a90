import { fold } from '../../../text/fold.ts';
import { MAYBE } from '../block.ts';
import { isLadder } from '../words/ladder.ts';
import { isRole, type LevelLabel, namedLevel, numberedLevel, roleLevel } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import { withoutThoseAboutNames } from './about-names.ts';
import type { Found } from './found.ts';
import { hasContent } from './has-content.ts';
import type { Item } from './item.ts';
import { numberedAlike } from './numbered-alike.ts';
import { parentsOf } from './parents.ts';
import { repeated } from './repeated.ts';

/**
 * Finds the headings that name levels and marks them: numbered ones first, then “I am a …”, then headings that return
 * under one competency after the other, then names of well-known scales and of roles.
 */
export function markLevels(all: readonly Item[]): void {
  const explained = underLevels(all);
  for (const find of [
    inTables,
    numbered,
    coded,
    ladder,
    statements,
    numberedAlike,
    (all: readonly Item[]) => withoutThoseAboutNames(all, repeated(all)),
    (all: readonly Item[]) => wellKnown(all, namedLevel),
    (all: readonly Item[]) => wellKnown(all, roleLevel),
    oneRole,
  ]) {
    const found = find(all).filter(([item]) => !explained.has(item) && hasContent(all, item));
    if (found.length === 0) continue;
    for (const [item, level] of found) item.level = level;
    return;
  }
}

/** What stands under “Our levels” explains them, and is not what they hold. */
function underLevels(items: readonly Item[]): ReadonlySet<Item> {
  const explained = new Set<Item>();
  let rank = 0;
  for (const item of items) {
    if (item.kind === 'heading' && item.depth <= rank) rank = 0;
    if (rank > 0) explained.add(item);
    if (item.section === 'levels' && item.depth < MAYBE && rank === 0) rank = item.depth;
  }
  return explained;
}

/** Headings that a table told to be levels, and those of the same names or with numbers elsewhere. */
function inTables(items: readonly Item[]): Found {
  const names = new Set(items.filter(({ isLevel }) => isLevel).map(({ text }) => fold(text)));
  if (names.size === 0) return [];
  const headings = items.filter(({ kind, depth }) => kind === 'heading' && depth < MAYBE);
  // “Gardener (Level 4)” over the whole page is how hard the occupation is.
  const title = headings.every(({ depth }, at) => at === 0 || depth > (headings[0]?.depth ?? 0))
    ? headings[0]
    : undefined;
  return items.flatMap((item): Found => {
    if (item === title && !item.isLevel) return [];
    if (item.kind !== 'heading' || !(item.isLevel || names.has(fold(item.text)) || numberedLevel(item.text)))
      return [];
    return [[item, levelOf(item.text) ?? { scheme: 'table', name: item.text.replace(/:$/, ''), beside: '' }]];
  });
}

function numbered(items: readonly Item[]): Found {
  const found = items.flatMap((item): Found => {
    const isLine = item.kind === 'heading' || (item.kind === 'paragraph' && item.text.length <= 60);
    const level = isLine ? numberedLevel(item.text) : undefined;
    const above = items[item.at - 1];
    // Levels one below the other are the head of a table that lost its cells, or a list of contents.
    const isListed = above?.kind === 'heading' && numberedLevel(above.text) !== undefined;
    return level && !isListed && hasContent(items, item) ? [[item, level]] : [];
  });
  const schemes = new Map<string, number>();
  for (const [, { scheme }] of found) schemes.set(scheme, (schemes.get(scheme) ?? 0) + 1);
  const [best] = [...schemes].sort((a, b) => b[1] - a[1])[0] ?? [];
  const scale = found.filter(([, { scheme }]) => scheme === best);
  return distinct(scale) === 1 ? withThoseThatReturn(items, scale) : scale;
}

/** “Grade 7” alone has a number: what returns beside it under every name is a level too. */
function withThoseThatReturn(items: readonly Item[], found: Found): Found {
  const all = repeated(items);
  const returning = new Set(all.map(([item]) => item));
  return distinct(all) >= 2 && found.every(([item]) => returning.has(item)) ? all : found;
}

const CODE = /\((?<letters>\p{Lu}{1,3})(?<number>\d{1,2})(?:\s*[-–]\s*\p{Lu}{0,3}\d{1,2}|\+)?\)$/u;

const CODE_FIRST = /^(?<letters>\p{Lu}{1,3})(?<number>\d{1,2})(?:\s*[-–—:]\s+|\s+(?=\p{Lu}))(?<rest>.*)$/u;

/** “Junior keeper (K1)”, “K1 – Junior keeper”, “E1 Engineer”: codes of the same letters whose numbers rise. */
function coded(items: readonly Item[]): Found {
  const found = items.flatMap((item) => {
    const { letters, number, rest } =
      (item.kind === 'heading' && (CODE.exec(item.text) ?? CODE_FIRST.exec(item.text))?.groups) || {};
    // Statements have codes too; a level's stands before a role, or has a sign behind it.
    const isLabel = rest === undefined || /^.{2,5}\s*[-–—:]\s/.test(item.text) || isRole(rest);
    return isLabel && letters && number && hasContent(items, item)
      ? [{ item, letters, number: Number(number) }]
      : [];
  });
  const isRising = found.some(
    ({ letters, number, item }, index) =>
      found[index - 1]?.letters === letters &&
      found[index - 1]?.item.depth === item.depth &&
      (found[index - 1]?.number ?? number) < number,
  );
  return isRising ? found.map(({ item }) => [item, { scheme: 'code', name: item.text, beside: '' }]) : [];
}

/** “I am a Supervisor”, “As a manager”: at least two different ones. */
function statements(items: readonly Item[]): Found {
  const found = items.flatMap((item): Found => {
    const level =
      item.kind === 'heading' && /^(?:if )?(?:i|you) (?:am|are) an? |^as an? /i.test(item.text)
        ? roleLevel(item.text)
        : undefined;
    return level ? [[item, level]] : [];
  });
  return distinct(found) >= 2 ? found : [];
}

/** The steps of one career, all of one rank and below one heading: “Associate designer”, “Designer I”, “Senior designer”. */
function ladder(items: readonly Item[]): Found {
  const titles = items.filter(
    (item) => item.kind === 'heading' && !item.section && !item.named && hasContent(items, item),
  );
  const asLevels = (same: readonly Item[]): Found =>
    isLadder(same.map(({ text }) => text.replace(/:$/, '')))
      ? same.map((item) => [item, { scheme: 'name', name: item.text.replace(/:$/, ''), beside: '' }])
      : [];
  const parents = parentsOf(items);
  for (const rank of new Set(titles.map(({ depth }) => depth))) {
    const same = titles.filter(({ depth }) => depth === rank);
    const found = asLevels(same);
    if (found.length > 0) return found;
    // What stands beside the heading that they stand below is no step.
    const families = [...new Set(same.map((item) => parents.get(item)))];
    const own = families.map((parent) => asLevels(same.filter((item) => parents.get(item) === parent)));
    const steps = own.filter((steps) => steps.length >= 3);
    if (families.length > 1 && steps.length === 1) return steps.flat();
  }
  return [];
}

/** Two and more names of one well-known scale, or roles, at one rank, and their sisters below the same heading. */
function wellKnown(items: readonly Item[], label: (text: string) => LevelLabel | undefined): Found {
  const isTitle = (item: Item) => item.kind === 'heading' && !item.section && !item.named;
  const found = items.flatMap((item): Found => {
    const level = isTitle(item)
      ? (label(item.text) ?? label(item.text.split(/\s[-–—:|]\s/)[0] ?? ''))
      : undefined;
    return level && hasContent(items, item) ? [[item, level]] : [];
  });
  const ranks = [...new Set(found.map(([{ depth }]) => depth))].sort((a, b) => b - a);
  for (const rank of ranks) {
    const same = found.filter(([{ depth }]) => depth === rank);
    if (distinct(same) < 2) continue;
    return rank < MAYBE ? withSisters(items, same, rank) : same;
  }
  return [];
}

/** One role and no other, right below each name, as on a page that is for this role alone. */
function oneRole(items: readonly Item[]): Found {
  const found = items.flatMap((item): Found => {
    const above = items[item.at - 1];
    const level = item.kind === 'heading' && !item.section && !item.named ? roleLevel(item.text) : undefined;
    return level && hasContent(items, item) && above?.kind === 'heading' && !above.section
      ? [[item, level]]
      : [];
  });
  return distinct(found) === 1 ? found : [];
}

/** “Mid-level engineer” between “Junior engineer” and “Senior engineer” is a level, though no list has it. */
function withSisters(items: readonly Item[], found: Found, rank: number): Found {
  const parents = parentsOf(items);
  const parentOf = (item: Item) => parents.get(item);
  const known = new Map(found);
  // In the same print, what returns more or less often than the levels do is a name.
  const times = timesOf(items.filter(({ kind, depth }) => kind === 'heading' && depth === rank));
  const own = found.map(([item]) => times.get(fold(item.text)) ?? 0);
  const [least, most] = [Math.min(...own), Math.max(...own)];
  const isAsOften = (count: number): boolean => count >= least && count <= most;
  const families = new Map<Item | undefined, number>();
  for (const [item] of found) families.set(parentOf(item), (families.get(parentOf(item)) ?? 0) + 1);
  return items.flatMap((item): Found => {
    const level = known.get(item);
    if (level) return [[item, level]];
    const isSister =
      item.kind === 'heading' &&
      item.depth === rank &&
      !item.section &&
      !item.named &&
      (!item.isWeak || isAsOften(times.get(fold(item.text)) ?? 0)) &&
      (families.get(parentOf(item)) ?? 0) >= 2 &&
      hasContent(items, item);
    return isSister ? [[item, { scheme: 'name', name: item.text.replace(/:$/, ''), beside: '' }]] : [];
  });
}

function timesOf(items: readonly Item[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { text } of items) times.set(fold(text), (times.get(fold(text)) ?? 0) + 1);
  return times;
}

const distinct = (found: Found): number => new Set(found.map(([, { name }]) => fold(name))).size;
