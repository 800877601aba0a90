import { fold } from '../../text/fold.ts';
import { MAYBE } from './block.ts';
import { type Item, lastBefore } from './item.ts';
import { isRole, type LevelLabel, namedLevel, numberedLevel, roleLevel } from './level-label.ts';

/**
 * Finds the headings that name levels and marks them: numbered ones first, then “I am a …”, then headings that return
 * under one competency after the other, then names of well-known scales and of roles.
 */
export function markLevels(items: readonly Item[]): void {
  for (const find of [
    inTables,
    numbered,
    statements,
    repeated,
    (all: readonly Item[]) => wellKnown(all, namedLevel),
    (all: readonly Item[]) => wellKnown(all, roleLevel),
  ]) {
    const found = find(items).filter(([item]) => hasContent(items, item));
    if (found.length === 0) continue;
    for (const [item, level] of found) item.level = level;
    return;
  }
}

type Found = ReadonlyArray<readonly [Item, LevelLabel]>;

/** Headings that a table told to be levels, and those of the same names or with numbers elsewhere. */
function inTables(items: readonly Item[]): Found {
  const names = new Set(items.filter(({ isLevel }) => isLevel).map(({ text }) => fold(text)));
  if (names.size === 0) return [];
  return items.flatMap((item): Found => {
    if (item.kind !== 'heading' || !(item.isLevel || names.has(fold(item.text)) || numberedLevel(item.text)))
      return [];
    const known = numberedLevel(item.text) ?? namedLevel(item.text) ?? roleLevel(item.text);
    return [[item, known ?? { scheme: 'table', name: item.text.replace(/:$/, ''), beside: '' }]];
  });
}

function numbered(items: readonly Item[]): Found {
  const found = items.flatMap((item): Found => {
    const isLine = item.kind === 'heading' || (item.kind === 'paragraph' && item.text.length <= 60);
    const level = isLine ? numberedLevel(item.text) : undefined;
    return level && hasContent(items, item) ? [[item, level]] : [];
  });
  const schemes = new Map<string, number>();
  for (const [, { scheme }] of found) schemes.set(scheme, (schemes.get(scheme) ?? 0) + 1);
  const [best] = [...schemes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return found.filter(([, { scheme }]) => scheme === best);
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

/** The same headings under one parent after the other, at least two of them, are a scale, whatever they are called. */
function repeated(items: readonly Item[]): Found {
  const headings = items.filter(({ kind }) => kind === 'heading');
  for (const depth of [...new Set(headings.map((item) => item.depth))]
    .filter((rank) => rank < MAYBE)
    .sort((a, b) => b - a)) {
    const candidates = headings.filter(
      (item) => item.depth === depth && !item.section && !item.named && hasContent(items, item),
    );
    const parents = new Map<string, Set<number>>();
    for (const item of candidates) {
      const parent =
        lastBefore(items, item.at, (other) => other.kind === 'heading' && other.depth < depth)?.at ?? -1;
      const name = fold(item.text);
      parents.set(name, (parents.get(name) ?? new Set()).add(parent));
    }
    const names = new Set([...parents].filter(([, under]) => under.size >= 2).map(([name]) => name));
    const parentsOfNames = new Set(
      [...parents].filter(([name]) => names.has(name)).flatMap(([, under]) => [...under]),
    );
    if (names.size < 2 || parentsOfNames.size < 2) continue;
    const found = candidates.filter((item) => names.has(fold(item.text)));
    return found.map((item) => [
      item,
      namedLevel(item.text) ?? { scheme: 'repeated', name: item.text.replace(/:$/, ''), beside: '' },
    ]);
  }
  return [];
}

/** Two and more names of one well-known scale, or roles, at one rank. */
function wellKnown(items: readonly Item[], label: (text: string) => LevelLabel | undefined): Found {
  const found = items.flatMap((item): Found => {
    const level = item.kind === 'heading' && !item.section && !item.named ? label(item.text) : undefined;
    return level && hasContent(items, item) ? [[item, level]] : [];
  });
  const ranks = [...new Set(found.map(([{ depth }]) => depth))].sort((a, b) => b - a);
  for (const rank of ranks) {
    const same = found.filter(([{ depth }]) => depth === rank);
    if (distinct(same) >= 2) return same;
  }
  return [];
}

const distinct = (found: Found): number => new Set(found.map(([, { name }]) => fold(name))).size;

/** Whether anything stands under a heading: a table of contents names levels too. */
function hasContent(items: readonly Item[], item: Item): boolean {
  for (let at = item.at + 1; at < items.length; at++) {
    const next = items[at];
    if (!next) return false;
    if (next.kind === 'bullet') return next.isLink !== true;
    if (next.kind === 'paragraph' && !(next.text.length <= 60 && numberedLevel(next.text)))
      return next.isLink !== true;
    if (
      next.kind === 'heading' &&
      (numberedLevel(next.text) || isRole(next.text) || (next.depth <= item.depth && item.depth < MAYBE))
    )
      return false;
  }
  return false;
}
