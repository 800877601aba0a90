import { fold } from '../text/fold.ts';

/** A part of an answer's structure, by its standard name in small letters. */
export type PartName = string;

/** The structures that assessors ask for, with their parts in order. */
export const STRUCTURES: Readonly<Record<string, readonly PartName[]>> = {
  STAR: ['situation', 'task', 'action', 'result'],
  SOAR: ['situation', 'objective', 'action', 'result'],
  SOARA: ['situation', 'objective', 'action', 'result', 'aftermath'],
  CAR: ['challenge', 'action', 'result'],
  PAR: ['problem', 'action', 'result'],
  CARL: ['challenge', 'action', 'result', 'learning'],
};

/** What people write over a part, folded. The first structure that knows a one-letter name decides what it stands for. */
const ALIASES: Readonly<Record<PartName, readonly string[]>> = {
  situation: ['situation', 'the situation', 's', 'background', 'the scene'],
  task: ['task', 'the task', 'my task', 'tasks', 't'],
  action: [
    'action',
    'actions',
    'the action',
    'my action',
    'my actions',
    'action taken',
    'actions taken',
    'what i did',
    'a',
  ],
  result: [
    'result',
    'results',
    'the result',
    'the results',
    'outcome',
    'outcomes',
    'the outcome',
    'the outcomes',
    'impact',
    'the impact',
    'r',
  ],
  objective: ['objective', 'objectives', 'the objective', 'obstacle', 'obstacles', 'the obstacle', 'o'],
  aftermath: ['aftermath', 'the aftermath'],
  challenge: ['challenge', 'challenges', 'the challenge', 'context', 'the context', 'c'],
  problem: ['problem', 'the problem', 'p'],
  learning: [
    'learning',
    'learnings',
    'lessons',
    'lessons learned',
    'lessons learnt',
    'what i learned',
    'what i learnt',
    'reflection',
    'reflections',
    'l',
  ],
};

const byAlias = new Map<string, PartName>();
for (const [part, names] of Object.entries(ALIASES)) for (const name of names) byAlias.set(name, part);

/** Words that join two parts under one heading: "Situation and task", "Situation / Task". */
const JOINED = /\s*(?:\band\b|[/&+,])\s*/i;
/** "S – Situation" and "1. Situation (S)" name a part with its letter. */
const WITH_LETTER = /^[a-z] (?=\p{L}{2})|(?<=\p{L}{2}) [a-z]$/u;

/** The parts that a heading or label names; none where it is something else. Custom names come first. */
export function partsNamed(title: string, custom: readonly string[] = []): readonly PartName[] {
  if (custom.length > 0 || title.length > LONGEST_TITLE) return findParts(title, custom);
  const known = named.get(title);
  if (known) return known;
  const parts = findParts(title, custom);
  if (named.size >= MOST_TITLES) named.clear();
  named.set(title, parts);
  return parts;
}

/** The same few titles stand over the parts of all answers. */
const named = new Map<string, readonly PartName[]>();
const MOST_TITLES = 1_000;
const LONGEST_TITLE = 100;

function findParts(title: string, custom: readonly string[]): readonly PartName[] {
  const whole = partNamed(title, custom);
  if (whole) return [whole];
  if (title.length > 60) return [];
  const parts = title.split(JOINED).map((piece) => partNamed(piece, custom));
  return parts.length > 1 && parts.every((part) => part !== undefined) ? parts : [];
}

function partNamed(title: string, custom: readonly string[]): PartName | undefined {
  const name = fold(title);
  const own = custom.find((part) => fold(part) === name);
  return own ? fold(own) : (byAlias.get(name) ?? byAlias.get(name.replace(WITH_LETTER, '')));
}

/**
 * The parts that an answer should have: those of the structure that it names, else of the one that fits its headings best.
 * Undefined where no structure is asked for (`none`) or none can be told.
 */
export function structureFor(
  named: string | readonly string[] | undefined,
  found: readonly PartName[],
): readonly PartName[] | undefined {
  if (typeof named === 'object') return named.map(fold);
  const upper = named?.trim().toUpperCase();
  if (upper === 'NONE') return undefined;
  if (upper && STRUCTURES[upper]) return STRUCTURES[upper];
  if (found.length === 0) return undefined;
  const present = new Set(found);
  // The one that knows the most of the parts; of several the one that lacks the least of its own; else the best known.
  const fitOf = (parts: readonly PartName[]) =>
    parts.filter((part) => present.has(part)).length * 10 - missingParts(parts, present).length;
  return Object.values(STRUCTURES).reduce((best, parts) => (fitOf(parts) > fitOf(best) ? parts : best));
}

/**
 * The parts that are not there. Situation and Task may be one part, under either name: where one stands the other is not
 * missing, and where neither stands it is the Situation alone that is.
 */
export function missingParts(parts: readonly PartName[], present: ReadonlySet<PartName>): PartName[] {
  const has = (part: PartName) => present.has(part) || partsNamed(part).some((name) => present.has(name));
  return parts.filter((part) => {
    if (part === 'task' && parts.includes('situation')) return false;
    return !has(part) && !(part === 'situation' && has('task')) && !(part === 'task' && has('situation'));
  });
}

/** What a part does in an answer: it sets the scene, tells what the writer did, or what came of it. */
export type Role = 'scene' | 'action' | 'result';

const ROLES: Readonly<Record<PartName, Role>> = {
  situation: 'scene',
  task: 'scene',
  objective: 'scene',
  challenge: 'scene',
  problem: 'scene',
  action: 'action',
  result: 'result',
};

/** The roles of a part's names; none for names that only the writer knows, and for what comes after the result. */
export function rolesOf(names: readonly PartName[]): ReadonlySet<Role> {
  let known = roles.get(names);
  if (!known) roles.set(names, (known = new Set(names.flatMap((name) => roleOfName(name)))));
  return known;
}

/** By the very list, which is the same one for all parts of one title. */
const roles = new WeakMap<readonly PartName[], ReadonlySet<Role>>();

function roleOfName(name: PartName): readonly Role[] {
  if (ALIASES[name]) return ROLES[name] ? [ROLES[name]] : [];
  return partsNamed(name).flatMap((part) => ROLES[part] ?? []);
}
