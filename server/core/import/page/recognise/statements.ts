import { fold } from '../../../text/fold.ts';
import { MAYBE } from '../block.ts';
import { cleanName, type Item, lastBefore } from './item.ts';
import { parentsOf } from './parents.ts';
import type { Part } from './parts.ts';

/** The parts that hold statements: a value, or a competency without levels, each. */
export function statementsIn(parts: readonly Part[], items: readonly Item[], hasLevels: boolean): Part[] {
  const parents = parentsOf(items);
  const sure = new Set(
    parts.filter((part) => isStatements(part) && (!hasLevels || isValue(part, items, parents))),
  );
  if (!hasLevels) for (const part of underOneLabel(parts)) sure.add(part);
  const ranks = new Map<number, number>();
  for (const { name } of sure) ranks.set(name.depth, (ranks.get(name.depth) ?? 0) + 1);
  const accepted = parts.filter(
    (part) => sure.has(part) || (!hasLevels && (ranks.get(part.name.depth) ?? 0) >= 2 && isShortList(part)),
  );
  if (accepted.length === 0 && !hasLevels) return sentences(parts, items);
  const first = items.find(({ kind }) => kind === 'heading');
  // What a page lists below its title is an introduction, where others follow below it.
  const isIntroduction = ({ name, items: [below, ...others] }: Part) =>
    name === first &&
    !name.isNumbered &&
    !others.some(({ section }) => section === 'contrast') &&
    accepted.length > 1 &&
    (name.depth >= MAYBE
      ? below?.kind !== 'bullet' || ABOUT.test(name.text)
      : !items.some((item) => item.kind === 'heading' && item !== name && item.depth <= name.depth));
  const isNumbered = accepted.filter(({ name }) => name.isNumbered).length >= 2;
  return withinSides(accepted).filter(
    (part) =>
      (!isIntroduction(part) || speaksOfOneself(part)) &&
      // Where the names have numbers, what has none is no name.
      (!isNumbered || part.name.isNumbered || part.name.depth < MAYBE),
  );
}

/** So many names of four have the same labels below them for one that has none to be something else, wherever it stands. */
const NEARLY_ALL = 0.75;

/**
 * Where half of the names and more have “We do” and “We don’t” below them, or another label that they share, a list before the
 * first or behind the last such is about something else: how they are used, or what was changed. Where nearly all have, so is
 * one between them.
 */
function withinSides(parts: readonly Part[]): readonly Part[] {
  const shared = sharedLabels(parts);
  const isSided = ({ items }: Part): boolean =>
    items.some(({ section, text }) => section === 'contrast' || (section && shared.has(fold(text))));
  const count = parts.filter(isSided).length;
  if (count < 2 || count * 2 < parts.length) return parts;
  return count > 2 && count >= parts.length * NEARLY_ALL
    ? parts.filter(isSided)
    : parts.slice(parts.findIndex(isSided), parts.findLastIndex(isSided) + 1);
}

/** The labels over statements that half of the names have, or more. */
function sharedLabels(parts: readonly Part[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { items } of parts)
    for (const label of new Set(
      items.flatMap(({ kind, section, text }) =>
        kind === 'heading' && section === 'indicators' ? [fold(text)] : [],
      ),
    ))
      times.set(label, (times.get(label) ?? 0) + 1);
  return new Set(
    [...times].flatMap(([label, count]) => (count >= 2 && count * 2 >= parts.length ? [label] : [])),
  );
}

const wordsOf = ({ text }: Item): number => text.split(' ').length;

const ownBullets = ({ items }: Part): Item[] =>
  items.filter(({ kind, isLink }) => kind === 'bullet' && !isLink);

/** Short statements, which are believed beside longer ones below headings of the same rank. */
function isShortList(part: Part): boolean {
  const bullets = ownBullets(part);
  return (
    bullets.length >= 2 &&
    bullets.every((item) => (!item.isUnmarked || part.name.isNumbered === true) && wordsOf(item) >= 2) &&
    bullets.reduce((sum, item) => sum + wordsOf(item), 0) >= bullets.length * 3
  );
}

/** What a page must be about for the sentence under each of its headings to be taken for what is expected. */
const ABOUT =
  /\b(?:behaviou?rs?|values|competenc(?:e|es|y|ies)|capabilit(?:y|ies)|principles|standards|attributes|qualities|strengths|skills)\b/i;

/** Names with one paragraph each, one after the other, on a page that says that it is about such. */
function sentences(parts: readonly Part[], items: readonly Item[]): Part[] {
  const isOne = (part: Part | undefined): part is Part =>
    part !== undefined &&
    part.items.length === 1 &&
    part.items[0]?.kind === 'paragraph' &&
    !part.items[0].isLink &&
    wordsOf(part.items[0]) >= 6 &&
    part.name.text.split(' ').length <= 8;
  const runs: Part[][] = [];
  for (const [index, part] of parts.entries()) {
    if (!isOne(part)) continue;
    const last = parts[index - 1];
    if (last && last === runs.at(-1)?.at(-1) && last.name.depth === part.name.depth) runs.at(-1)?.push(part);
    else runs.push([part]);
  }
  const longest = runs.reduce<Part[]>((most, run) => (run.length > most.length ? run : most), []);
  const [top] = longest;
  // Behind the last name's sentence comes what the page ends with.
  const last = parts[parts.indexOf(longest.at(-1) as Part) + 1];
  const cut = last && { ...last, items: last.items.slice(0, 1) };
  if (longest.length >= 2 && isOne(cut) && cut.name.depth === top?.name.depth) longest.push(cut);
  const above = top ? items.slice(0, top.name.at).filter(({ kind }) => kind === 'heading') : [];
  const isNamed = longest.every(({ name }) => name.named !== undefined);
  return longest.length >= 3 && (isNamed || above.some(({ text }) => ABOUT.test(text))) ? longest : [];
}

function isStatements({ name, items }: Part): boolean {
  const bullets = items.filter(({ kind, isLink }) => kind === 'bullet' && !isLink);
  const sentences = bullets.filter(({ text }) => text.split(' ').length >= 4);
  // What is wanted beside what is not: no other list is so, be its statements as short as they may.
  const isPaired = ['indicators', 'contrast'].every((side) => items.some(({ section }) => section === side));
  if (isPaired && (bullets.length >= 2 || areOverParagraphs(items))) return true;
  // A table says itself which of its columns names what the others hold.
  if (name.isName && bullets.length > 0 && items.length === bullets.length) return true;
  return (
    bullets.length > 0 &&
    sentences.length >= bullets.length * 0.5 &&
    name.text.split(' ').length <= 14 &&
    items.filter(({ isLink }) => isLink).length <= bullets.length
  );
}

/** Names whose statements are paragraphs below the same label, such as “What this looks like”, each. */
function underOneLabel(parts: readonly Part[]): readonly Part[] {
  const labels = parts.map(({ items }) => {
    const at = items.findIndex(({ section }) => section === 'indicators');
    return items[at + 1]?.kind === 'paragraph' && !items[at + 1]?.isLink ? fold(items[at]?.text ?? '') : '';
  });
  const times = new Map<string, number>();
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1);
  return parts.filter((_, index) => labels[index] && (times.get(labels[index]) ?? 0) >= 2);
}

/** Whether what is wanted and what is not are paragraphs, right below their labels. */
const areOverParagraphs = (items: readonly Item[]): boolean =>
  ['indicators', 'contrast'].every((side) =>
    items.some(({ section }, at) => section === side && items[at + 1]?.kind === 'paragraph'),
  );

const speaksOfOneself = ({ items }: Part): boolean => {
  const bullets = items.filter(({ kind }) => kind === 'bullet');
  return (
    bullets.filter(({ text }) => /^(?:I|We|Rwy|Rydym|My|Our)\b/.test(text)).length >= bullets.length * 0.6
  );
};

const isValue = (part: Part, items: readonly Item[], parents: ReadonlyMap<Item, Item>): boolean =>
  part.name.named?.kind === 'value' ||
  speaksOfOneself(part) ||
  part.items.some(({ section }) => section === 'contrast') ||
  /\bvalues?\b/i.test(
    groupOf(items, part.name, parents) ?? headingAbove(items, part.name, parents)?.text ?? '',
  );

/** In a text without ranks, the last heading that speaks of values. */
const headingAbove = (
  items: readonly Item[],
  name: Item,
  parents: ReadonlyMap<Item, Item>,
): Item | undefined =>
  name.depth < MAYBE
    ? parents.get(name)
    : lastBefore(
        items,
        name.at,
        (item) => item.kind === 'heading' && (item.depth < name.depth || /\bvalues?\b/i.test(item.text)),
      );

/** The heading between the title and the value's own; one that says no more than “Our values” is none. */
export function groupOf(
  items: readonly Item[],
  name: Item,
  parents: ReadonlyMap<Item, Item>,
): string | undefined {
  if (name.depth >= MAYBE) return undefined;
  const above = parents.get(name);
  const first = items.find(({ kind }) => kind === 'heading');
  return above &&
    above !== first &&
    !above.section &&
    !/^(?:the |our )?(?:core )?(?:values|competencies|behaviours|principles)$/.test(fold(above.text))
    ? cleanName(above.text)
    : undefined;
}
