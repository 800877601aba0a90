import { folded, MAYBE } from '../block.ts';
import { isRole, namedLevel, numberedLevel } from '../words/level-label.ts';
import { scaleOf } from '../words/scales.ts';
import { sectionOf } from '../words/section-label.ts';
import { piecesOf } from './copied-rows.ts';
import type { Line } from './line.ts';
import { mayBeHeading } from './line-heading.ts';
import { withRowLabels } from './row-labels.ts';

/** A name has no more words. */
const MOST_IN_NAME = 10;

/** A list of roles is no longer. */
const MOST_LINKS = 30;

/**
 * Marks lines as headings that are told by their coming again: names over the head of a table that each of them has, and names of
 * levels of one scale. Where lists lost their bullets they would be the last lines of the list above. So would “Roles that
 * require this skill” with its links, which are no part of the text, nor is a guide to the levels.
 */
export function withCopiedLabels(all: readonly Line[]): readonly Line[] {
  const lines = withRowLabels(all);
  const texts = lines.map(({ text, isFrame }) => (isFrame ? '' : folded(text)));
  const places = new Map<string, number[]>();
  for (const [at, text] of texts.entries())
    if (text !== '' && text.length <= 120) {
      const known = places.get(text);
      if (known) known.push(at);
      else places.set(text, [at]);
    }
  const again = [...places].filter(([, { length }]) => length >= 2);
  const labels = new Set([
    ...again.flatMap(([, at]) => namesOver(lines, texts, at)),
    ...levelsAmong(again),
    ...namesFor(texts),
  ]);
  const asides = new Set([
    ...again.flatMap(([text, at]) => (isOfRoles(text) ? at : [])).flatMap(linksFrom(texts)),
    ...listsOfLevels(lines, texts),
  ]);
  return labels.size + asides.size === 0
    ? lines
    : lines.map((line, at) =>
        asides.has(at)
          ? { ...line, isFrame: true }
          : labels.has(at)
            ? { ...line, heading: MAYBE, isWeak: true }
            : line,
      );
}

/** The lines that stand over each place of a table's head, with a sentence between them at the most. */
function namesOver(lines: readonly Line[], texts: readonly string[], heads: readonly number[]): number[] {
  if (!/\S\t+\S/.test(lines[heads[0] ?? 0]?.text ?? '')) return [];
  const names = heads.flatMap((head) => {
    const above = lineAbove(texts, head);
    const name = /[.!]$/.test(texts[above] ?? '') ? lineAbove(texts, above) : above;
    return isName(texts[name] ?? '') && !lines[name]?.text.includes('\t') ? [name] : [];
  });
  const isOfEach =
    names.length === heads.length && new Set(names.map((at) => texts[at])).size === names.length;
  return isOfEach ? names : [];
}

/** The next line above that is not empty; -1 where there is none. */
function lineAbove(texts: readonly string[], below: number): number {
  let at = below - 1;
  while (at >= 0 && texts[at] === '') at--;
  return at;
}

const isName = (text: string): boolean =>
  mayBeHeading(text) && text.split(' ').length <= MOST_IN_NAME && sectionOf(text) === undefined;

/** Names of levels that stand alone in their lines: two or more of one scale, or roles, each as often as the others. */
function levelsAmong(again: ReadonlyArray<readonly [string, readonly number[]]>): number[] {
  const named = again.filter(([text]) => namedLevel(text)?.name === text);
  const roles = again.filter(([text]) => namedLevel(text) === undefined && isRoles(text));
  const areAlike = (levels: ReadonlyArray<readonly [string, readonly number[]]>): boolean =>
    levels.length >= 2 && new Set(levels.map(([, { length }]) => length)).size === 1;
  const isScale = areAlike(named) && scaleOf(named.map(([text]) => text)) !== undefined;
  return [...(isScale ? named : []), ...(areAlike(roles) ? roles : [])].flatMap(([, at]) => at);
}

const FOR = /^(?<name>\p{Lu}.{2,40}) for (?<who>\p{L}+(?: \p{L}+)?)$/u;

/** “Courage for everyone”, “Courage for managers”: two names and more, each for the same several people. */
function namesFor(texts: readonly string[]): number[] {
  const people = new Map<string, Set<string>>();
  const found = texts.flatMap((text, at) => {
    const { name, who } = (text.length <= 60 && FOR.exec(text)?.groups) || {};
    if (name === undefined || who === undefined) return [];
    people.set(name, (people.get(name) ?? new Set()).add(who));
    return [{ at, name }];
  });
  const several = new Set([...people].filter(([, own]) => own.size >= 2).map(([name]) => name));
  return several.size >= 2 ? found.flatMap(({ at, name }) => (several.has(name) ? [at] : [])) : [];
}

/** “All colleagues”, “Team leaders and managers”: “Staff” alone stands in menus too. */
const isRoles = (text: string): boolean => text.includes(' ') && /^\p{Lu}/u.test(text) && isRole(text);

/**
 * “Level 1 – All staff”, “Level 2 – Team leaders”, “Level 3 – Heads of service”, line by line: a guide to levels that all return
 * where something stands below them.
 */
function listsOfLevels(lines: readonly Line[], texts: readonly string[]): number[] {
  const levels = texts.map((text) => (text.length <= 120 ? numberedLevel(text) : undefined));
  const counts = new Map<string, number>();
  for (const [at, level] of levels.entries())
    for (const piece of lines[at]?.text.includes('\t') ? piecesOf(lines[at]).map(numberedLevel) : [level])
      if (piece) counts.set(piece.name, (counts.get(piece.name) ?? 0) + 1);
  const found: number[] = [];
  for (let from = 0; from < texts.length; from++) {
    let to = from;
    while (levels[to] && levels[to]?.beside !== '' && (counts.get(levels[to]?.name ?? '') ?? 0) >= 2) to++;
    if (to - from >= 3) for (let at = from; at < to; at++) found.push(at);
    from = Math.max(from, to - 1);
  }
  return found;
}

/** “Roles that require this skill”: below it are links to other pages. */
const isOfRoles = (text: string): boolean => /^roles\b/i.test(text) && sectionOf(text) === 'aside';

/** The line of a heading, and those that follow it without an empty one between. */
const linksFrom =
  (texts: readonly string[]) =>
  (from: number): number[] => {
    const all = texts.slice(from, from + MOST_LINKS);
    const end = all.indexOf('');
    return all.slice(0, end < 0 ? all.length : end).map((_, index) => from + index);
  };
