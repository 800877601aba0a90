import { fold } from '../../text/fold.ts';
import type { Block } from './block.ts';
import type { FoundCompetency } from './found-competency.ts';
import { levelOf } from './level-of.ts';
import { levelKey } from './runs.ts';
import { sectionOf } from './section-label.ts';

/** How well a reading explains a page, in parts, each from 0 to 1. */
export interface Fit {
  /** How many statements there are. */
  readonly count: number;
  /** The share of the page's words that were placed. */
  readonly placed: number;
  /** The share of the places for which there is something: each competency at each level. */
  readonly filled: number;
  /** The share of statements that stand in places that have not many times as much as others. */
  readonly even: number;
  /** The share of statements that come no more than twice. */
  readonly single: number;
  /** The share of names that read as names. */
  readonly named: number;
  /** The share of statements that read as statements. */
  readonly stated: number;
}

/** So many statements below one name, at one level, are several parts taken for one. */
const MOST_IN_ONE = 16;

/** Levels tell more of a page than values do, so they are believed first. */
const ONE_LEVEL = 0.8;

const SAYS_NO = /\b(?:not|never)\b|n[’']t\b/i;

/** A name that ends so goes on in the next line. */
const IS_CUT = /\s(?:an?|the|of|and|or|to|for|in|with|by|on)$/i;

const words = (text: string): number => text.split(' ').length;

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(holds).length / all.length;

/** @param total how many words the page has, apart from its frame */
export function fitOf(found: readonly FoundCompetency[], total: number): Fit {
  const cells = found.flatMap(({ name, definitions }) =>
    definitions
      .filter(({ indicators }) => indicators.length > 0)
      .map(({ marker, indicators }) => ({
        name: fold(name),
        level: marker ? levelKey(marker.level) : '',
        indicators,
      })),
  );
  const statements = cells.flatMap(({ indicators }) => indicators.map(({ text }) => text));
  const placed =
    statements.reduce((sum, text) => sum + words(text), 0) +
    cells.reduce(
      (sum, { indicators }) =>
        sum + indicators.reduce((own, { contrast }) => own + (contrast ? words(contrast) : 0), 0),
      0,
    ) +
    found.reduce(
      (sum, { summary = '', why = '', definitions }) =>
        sum +
        (summary ? words(summary) : 0) +
        (why ? words(why) : 0) +
        definitions.reduce((own, { headline }) => own + (headline ? words(headline) : 0), 0),
      0,
    );
  const levels = new Set(cells.map(({ level }) => level));
  const names = new Set(cells.map(({ name }) => name));
  const places = new Set(cells.map(({ level, name }) => `${name}/${level}`));
  const counts = cells.map(({ indicators }) => indicators.length).sort((a, b) => a - b);
  const usual = counts[counts.length >> 1] ?? 0;
  const times = new Map<string, number>();
  for (const text of statements) times.set(fold(text), (times.get(fold(text)) ?? 0) + 1);
  return {
    count: statements.length,
    placed: total === 0 ? 0 : Math.min(1, placed / total),
    filled:
      levels.size * names.size === 0
        ? 0
        : (places.size / (levels.size * names.size)) * (levels.size > 1 ? 1 : ONE_LEVEL),
    even:
      statements.length === 0
        ? 0
        : cells.reduce(
            (sum, { indicators: { length } }) => sum + Math.min(length, 4 * usual + 2, MOST_IN_ONE),
            0,
          ) / statements.length,
    single: share(statements, (text) => (times.get(fold(text)) ?? 0) <= 2),
    named:
      share(
        found,
        ({ name }) =>
          words(name) <= 9 &&
          !(name.includes(' ') && sectionOf(name)) &&
          !levelOf(name) &&
          !/[;,]$/.test(name),
      ) * share(markersOf(found), (name) => words(name) <= 16 && !SAYS_NO.test(name) && !IS_CUT.test(name)),
    stated: share(statements, (text) => words(text) >= 2 && !sectionOf(text) && !levelOf(text)),
  };
}

/** What the levels are called; one that is well where there are none. */
function markersOf(found: readonly FoundCompetency[]): string[] {
  const names = found.flatMap(({ definitions }) => definitions.flatMap(({ marker }) => marker?.text ?? []));
  return names.length === 0 ? ['none'] : [...new Set(names)];
}

/** How many words stand in blocks, apart from what pages carry along. */
export const wordsIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text, isFrame }) => sum + (isFrame ? 0 : words(text)), 0);

/** One number to choose by. @param most how many statements the reading has that finds most of them */
export const overall = ({ count, placed, filled, even, single, named, stated }: Fit, most: number): number =>
  most === 0 ? 0 : (count / most) ** 0.3 * placed ** 0.5 * filled * even * single ** 2 * named * stated;
