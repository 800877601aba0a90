import { fold } from '../../text/fold.ts';
import type { Block } from './block.ts';
import type { FoundCompetency } from './recognise/found-competency.ts';
import { levelKey } from './recognise/runs.ts';
import { levelness } from './words/ladder.ts';
import { levelOf } from './words/level-of.ts';
import { sectionOf } from './words/section-label.ts';

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

/** Nor does one name for all of a page. */
const ONE_NAME = 0.85;

/** Each name at a level of its own is as likely a page taken to pieces. */
const PROFILE = 0.6;

/** Names that look more like levels than the levels do. */
const TURNED = 0.5;

const SAYS_NO = /\b(?:not|never)\b|n[’']t\b/i;

/** A name that ends so goes on in the next line. */
const IS_CUT =
  /\s(?:an?|the|of|and|or|to|for|in|with|by|on|are|is|be|when|that|which|who|their|our|your|this|these)$/i;

const words = (text: string): number => text.split(' ').length;

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(holds).length / all.length;

/** What stands below one name, at one level. */
interface Cell {
  readonly name: string;
  /** Empty for a value. */
  readonly level: string;
  readonly texts: readonly string[];
}

/** @param total how many words the page has, apart from its frame */
export function fitOf(found: readonly FoundCompetency[], total: number): Fit {
  const cells = found.flatMap(({ name, definitions }) =>
    definitions
      .filter(({ indicators }) => indicators.length > 0)
      .map(
        ({ marker, indicators }): Cell => ({
          name: fold(name),
          level: marker ? levelKey(marker.level) : '',
          texts: indicators.map(({ text }) => text),
        }),
      ),
  );
  const statements = cells.flatMap(({ texts }) => texts);
  const times = new Map<string, number>();
  for (const text of statements) times.set(fold(text), (times.get(fold(text)) ?? 0) + 1);
  const small = share(statements, (text) => SMALL.test(text));
  // Among statements that begin with capitals, one that does not goes on with another.
  const isTorn = (text: string): boolean => small < 0.5 && SMALL.test(text);
  return {
    count: statements.length,
    placed: total === 0 ? 0 : Math.min(1, wordsPlaced(found) / total),
    filled: filledBy(cells),
    even: evenness(cells),
    single: share(statements, (text) => (times.get(fold(text)) ?? 0) <= 2),
    named: named(found) * levelled(found),
    stated: share(statements, (text) => isStatement(text) && !isTorn(text)),
  };
}

/** The share of names that read as such, each of which is one's own. */
function named(found: readonly FoundCompetency[]): number {
  const names = found.map(({ name }) => name);
  return (share(names, isName) * new Set(names.map(fold)).size) / Math.max(1, names.length);
}

const SMALL = /^\p{Ll}/u;

const isStatement = (text: string): boolean =>
  words(text) >= 2 && !sectionOf(text) && !levelOf(text) && !IS_CUT.test(text);

function wordsPlaced(found: readonly FoundCompetency[]): number {
  const texts = found.flatMap(({ summary, why, definitions }) => [
    summary,
    why,
    ...definitions.flatMap(({ headline, indicators }) => [
      headline,
      ...indicators.flatMap(({ text, contrast }) => [text, contrast]),
    ]),
  ]);
  return texts.reduce((sum, text) => sum + (text ? words(text) : 0), 0);
}

function filledBy(cells: readonly Cell[]): number {
  const levelled = cells.filter(({ level }) => level !== '');
  const levels = new Set(levelled.map(({ level }) => level));
  const names = new Set(levelled.map(({ name }) => name));
  const places = new Set(levelled.map(({ level, name }) => `${name}/${level}`));
  if (cells.length === 0) return 0;
  // What a role asks for is each competency at one level.
  const isProfile = levels.size >= 2 && places.size === names.size && names.size > levels.size;
  if (isProfile) return Math.max(PROFILE, 1 / levels.size);
  return levels.size < 2
    ? ONE_LEVEL
    : (places.size / (levels.size * names.size)) * (names.size < 2 ? ONE_NAME : 1);
}

function evenness(cells: readonly Cell[]): number {
  const counts = cells.map(({ texts }) => texts.length).sort((a, b) => a - b);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.min(MOST_IN_ONE, 4 * (counts[counts.length >> 1] ?? 0) + 2);
  return all === 0 ? 0 : counts.reduce((sum, count) => sum + Math.min(count, most), 0) / all;
}

const GENERIC =
  /^(?:(?:the|our|core|key) )*(?:competenc(?:y|e|ies)|values?|behaviours?|levels?|skills?|standards?|descriptions?|definitions?|criteria)$/i;

const isName = (name: string): boolean =>
  words(name) <= 9 &&
  !GENERIC.test(name) &&
  !(name.includes(' ') && sectionOf(name)) &&
  !levelOf(name) &&
  !/[;,]$/.test(name) &&
  !IS_CUT.test(name);

/** How well levels read as such, and not as the names of what has levels. */
function levelled(found: readonly FoundCompetency[]): number {
  const levels = [
    ...new Set(found.flatMap(({ definitions }) => definitions.flatMap(({ marker }) => marker?.text ?? []))),
  ];
  if (levels.length === 0) return 1;
  const isTurned = levelness(found.map(({ name }) => name)) > levelness(levels);
  return (
    share(levels, (name) => words(name) <= 16 && !SAYS_NO.test(name) && !IS_CUT.test(name)) *
    (isTurned ? TURNED : 1)
  );
}

/** How many words stand in blocks, apart from what pages carry along. */
export const wordsIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text, isFrame }) => sum + (isFrame ? 0 : words(text)), 0);

/** One number to choose by. @param most how many statements the reading has that finds most of them */
export const overall = ({ count, placed, filled, even, single, named, stated }: Fit, most: number): number =>
  most === 0 ? 0 : (count / most) ** 0.3 * placed ** 0.5 * filled * even * single ** 2 * named * stated;
