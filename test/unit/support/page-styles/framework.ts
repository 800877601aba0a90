// A random framework, as its publisher means it.
import type { Random } from './random.ts';
import type { Style } from './style.ts';
import { introduction, NAMES, statement, tagline } from './words.ts';

export interface Indicator {
  readonly text: string;
  readonly contrast?: string;
}

/** Indicators below a heading of theirs that is none, or below a statement that is one. */
export interface Cluster {
  readonly over?: string;
  readonly indicators: readonly Indicator[];
}

export interface Level {
  /** What stands on the page. */
  readonly label: string;
  /** What the level is known by. */
  readonly key: string;
}

export interface Competency {
  readonly name: string;
  readonly intro: string;
  readonly tagline: string;
  /** One for each level, or one alone. */
  readonly definitions: readonly (readonly Cluster[])[];
}

export interface Framework {
  readonly title: string;
  readonly levels: readonly Level[];
  readonly competencies: readonly Competency[];
}

const SCALES = [
  ['Foundation', 'Practitioner', 'Expert'],
  ['Basic', 'Intermediate', 'Advanced'],
  ['Novice', 'Competent', 'Expert'],
  ['Awareness', 'Working', 'Practitioner', 'Expert'],
] as const;
const PERSONS = [
  ['I am a Baker, or an apprentice', 'Baker'],
  ['I am a Supervisor, or a team leader', 'Supervisor'],
  ['I am a Manager, or run a house', 'Manager'],
  ['I am a Director', 'Director'],
] as const;
const GROUPS = ['All staff', 'Supervisors', 'Managers', 'Senior managers'] as const;
const TITLES = ['Practitioner', 'Team leader', 'Senior manager', 'Head of service'] as const;

function levelsOf(random: Random, style: Style): Level[] {
  const count = random.from(2, 5);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  switch (style.levels) {
    case 'none':
      return [];
    case 'numbered':
    case 'repeated':
      return numbers.map((number) => ({ label: `Level ${number}`, key: `level ${number}` }));
    case 'titled': {
      const sign = random.pick([' – ', ': ', ' - ']);
      return numbers
        .slice(0, TITLES.length)
        .map((number) => ({ label: `Level ${number}${sign}${TITLES[number - 1]}`, key: `level ${number}` }));
    }
    case 'short':
      return numbers.map((number) => ({ label: `L${number}`, key: String(number) }));
    case 'grade':
      return numbers.map((number) => ({ label: `Grade ${number + 4}`, key: `grade ${number + 4}` }));
    case 'band':
      return numbers.map((number) => ({ label: `Band ${number}`, key: `band ${number}` }));
    case 'scale':
      return random.pick<readonly string[]>(SCALES).map((name) => ({ label: name, key: name.toLowerCase() }));
    case 'persons':
      return PERSONS.slice(0, count).map(([label, name]) => ({ label, key: name.toLowerCase() }));
    case 'groups':
      return GROUPS.slice(0, count).map((name) => ({
        label: name,
        key: name.toLowerCase().replace('all ', ''),
      }));
  }
}

export function frameworkIn(random: Random, style: Style): Framework {
  const levels = levelsOf(random, style);
  const told = new Set<string>();
  const one = (): string => {
    for (;;) {
      const text = statement(random, style);
      if (told.has(text)) continue;
      told.add(text);
      return text;
    }
  };
  // A few words over others are a label, whatever they say.
  const long = (): string => {
    for (;;) {
      const text = one();
      if (text.split(' ').length >= 7) return text;
    }
  };
  const indicator = (): Indicator =>
    style.contrast === 'none' ? { text: one() } : { text: one(), contrast: one() };
  const clusters = (): Cluster[] => {
    const isOne = style.look === 'paragraph' || style.look === 'run-in';
    const count = isOne ? 1 : random.from(2, 7);
    const indicators = Array.from({ length: count }, indicator);
    if (style.nested === 'none' || count < 4) return [{ indicators }];
    const half = Math.floor(count / 2);
    const overs =
      style.nested === 'labels'
        ? random.some(['Planning', 'Day to day', 'People', 'Results'], 2)
        : [long(), long()];
    return [indicators.slice(0, half), indicators.slice(half)].map((part, index) => ({
      over: overs[index] as string,
      indicators: part,
    }));
  };
  return {
    title: random.pick([
      'Bakery competency framework',
      'How we work at Crumb & Sons',
      'Behaviours framework 2024',
    ]),
    levels,
    competencies: random.some(NAMES, random.from(2, 6)).map((name) => ({
      name,
      intro: introduction(random, name),
      tagline: tagline(random),
      definitions: (levels.length === 0 ? [0] : levels).map(clusters),
    })),
  };
}
