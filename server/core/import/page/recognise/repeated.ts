import { fold } from '../../../text/fold.ts';
import { MAYBE } from '../block.ts';
import { isLadder, levelness } from '../words/ladder.ts';
import { namedLevel, roleLevel } from '../words/level-label.ts';
import { levelOf } from '../words/level-of.ts';
import { isRoleList } from '../words/role-list.ts';
import type { Found } from './found.ts';
import { hasContent } from './has-content.ts';
import { type Item, lastBefore, OUTLINE_NUMBER } from './item.ts';
import { parentsOf } from './parents.ts';

/** The same headings under one parent after the other, at least two of them, are a scale, whatever they are called. */
export function repeated(items: readonly Item[]): Found {
  const headings = items.filter(({ kind }) => kind === 'heading');
  const ranks = [...new Set(headings.map(({ depth }) => depth))].sort((a, b) => b - a);
  for (const rank of ranks) {
    const candidates = headings.filter(
      (item) => item.depth === rank && !item.section && !item.named && hasContent(items, item),
    );
    const found = rank < MAYBE ? belowParents(items, candidates) : betweenNames(items, candidates);
    if (found.length > 0)
      return found.map((item) => {
        const text = item.text.replace(OUTLINE_NUMBER, '');
        const level = text === item.text ? namedLevel(text) : levelOf(text);
        return [item, level ?? { scheme: 'repeated', name: text.replace(/:$/, ''), beside: '' }];
      });
  }
  return [];
}

/** Children of several parents that are called alike; the parents are not levels themselves, and have few others. */
function belowParents(items: readonly Item[], candidates: readonly Item[]): readonly Item[] {
  const parents = parentsOf(items);
  const children = new Map<Item | undefined, Item[]>();
  for (const item of candidates) {
    const parent = parents.get(item);
    const known = children.get(parent);
    if (known) known.push(item);
    else children.set(parent, [item]);
  }
  /** A label that returns under every competency is told apart by what it stands below. */
  const pathOf = (parent: Item | undefined): string =>
    parent ? `${fold(parents.get(parent)?.text ?? '')}/${fold(parent.text)}` : '';
  const under = new Map<string, Set<string>>();
  for (const [parent, own] of children)
    for (const { text } of own)
      under.set(fold(text), (under.get(fold(text)) ?? new Set()).add(pathOf(parent)));
  const names = new Set([...under].filter(([, parents]) => parents.size >= 2).map(([name]) => name));
  const isScaled = (own: readonly Item[]) =>
    own.filter(({ text }) => names.has(fold(text))).length >= Math.max(2, own.length * 0.6);
  const scaled = [...children].filter(([, own]) => isScaled(own));
  if (names.size < 2 || scaled.length < 2) return [];
  const above = scaled.map(([parent]) => parent);
  if (areLevels(above) || areLevels(above.map((parent) => parent && parents.get(parent)))) return [];
  // “Everyone” and “Leaders” over the same competencies: roles tell what the others beside them are.
  const known = above.filter((parent) => parent && roleLevel(parent.text));
  const over = above.filter((parent) => parent !== undefined);
  // So they are where a line below them says who they are for.
  const saysWho = over.filter(({ at }) => {
    const below = items[at + 1];
    return below?.kind === 'paragraph' && isRoleList(below.text);
  });
  const areFor = saysWho.length >= 2 && saysWho.length >= over.length * 0.6;
  if (
    (areFor || known.length * 2 >= above.length) &&
    over.length === above.length &&
    ![...names].some((name) => levelOf(name))
  )
    return over;
  const inside = candidates.filter(({ text }) => names.has(fold(text)));
  if (over.length === above.length && areMoreLevel(over, inside)) return over;
  if (![...names].some((name) => levelOf(name))) {
    const levels = returningLevels(items, over);
    if (levels.length > 0) return levels;
  }
  return inside;
}

/** What headings have in common that are taken for levels, though nobody knows them. */
const LEVEL_LIKE = 0.6;

/** “Crew and Watch Manager” over “Personal impact”: of two sides, the one that looks more like levels is the levels. */
function areMoreLevel(over: readonly Item[], inside: readonly Item[]): boolean {
  const [outer, inner] = [over, inside].map((some) => levelness(some.map(({ text }) => text)));
  return outer !== undefined && inner !== undefined && outer >= LEVEL_LIKE && outer > inner;
}

/** “Newly qualified (ASYE)” and “Social worker” return too, and one of them is known for a level: so are the others. */
function returningLevels(items: readonly Item[], over: readonly Item[]): readonly Item[] {
  const names = new Set(over.map(({ text }) => fold(text)));
  const ranks = new Set(over.map(({ depth }) => depth));
  const isKnown = over.some(({ text }) => levelOf(text.replace(/\s*\([^)]*\)$/, '')));
  if (!isKnown || ranks.size !== 1 || names.size < 2 || names.size * 2 > over.length) return [];
  return items.filter(
    ({ kind, depth, section, text }) =>
      kind === 'heading' && !section && ranks.has(depth) && names.has(fold(text)),
  );
}

/** “Director: …” over the same competencies as “Manager: …”: then it is the parents that are the levels. */
const areLevels = (parents: ReadonlyArray<Item | undefined>): boolean =>
  parents.length >= 2 &&
  (parents.every((parent) => parent && levelOf(parent.text.split(/\s[-–—:|]\s/)[0] ?? '')) ||
    isLadder(parents.map((parent) => parent?.text ?? '')));

/** In a text whose headings have no ranks, a scale comes again and again, with names between that come once. */
function betweenNames(items: readonly Item[], candidates: readonly Item[]): readonly Item[] {
  const times = new Map<string, number>();
  for (const { text } of candidates) times.set(fold(text), (times.get(fold(text)) ?? 0) + 1);
  const names = new Set([...times].filter(([, count]) => count >= 2).map(([name]) => name));
  const found = candidates.filter(({ text }) => names.has(fold(text)));
  const all = new Set(found);
  const isSecond = (item: Item) => all.has(items[item.at - 1] as Item);
  const isFirst = (item: Item) => all.has(items[item.at + 1] as Item);
  const single = new Set(
    found.filter((item) => !isFirst(item) && !isSecond(item)).map(({ text }) => fold(text)),
  );
  // Of two that return together, the second is about the first; but one above several levels is the label of them all.
  const own = found.filter((item) => (single.size > 0 ? !isFirst(item) : !isSecond(item)));
  const above = own.flatMap(({ at }) => {
    const before = lastBefore(items, at, (item) => item.kind === 'heading');
    if (!before || names.has(fold(before.text))) return [];
    // “Director”, and below it a line about directors that looks like a heading too.
    const over = items[before.at - 1];
    return [over?.kind === 'heading' && levelOf(over.text) && !levelOf(before.text) ? over : before];
  });
  if (areMoreLevel(above, own) && new Set(above).size === above.length) return above;
  return areLevels(above) || new Set(own.map(({ text }) => fold(text))).size < 2 ? [] : own;
}
