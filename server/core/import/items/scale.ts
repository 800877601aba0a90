import { fold } from '../../text/fold.ts';
import type { ImportedLevel } from '../imported.ts';
import {
  type LevelLabel,
  namedLevel,
  numberedLevel,
  placeInScale,
  roleLevel,
  rolesIn,
  scaleOf,
} from '../page/words/level-label.ts';
import { type Item, nameOf } from './item.ts';

/** A level as it was met below competencies. */
interface Met {
  readonly id: string;
  /** The label alone: `Level 2`. */
  readonly name: string;
  readonly roles: readonly string[];
  /** What stood beside the label, with the competency for which it stood there. */
  readonly beside: Map<string, string>;
  /** The competencies below which it was met. */
  readonly below: Set<string>;
  /** How many of the levels that stood together with it stood before it, as a share. */
  readonly places: number[];
}

/** The levels of a framework, gathered from the items that name them. */
export class Scale {
  readonly #levels = new Map<string, Met>();
  readonly #ids = new Set<string>();
  readonly #declared: readonly ImportedLevel[];

  /** @param declared the levels that the file lists itself; they come first and keep their names */
  constructor(declared: readonly ImportedLevel[] = []) {
    this.#declared = declared;
    for (const { id } of declared) this.#ids.add(id);
  }

  /**
   * The id of the level that an item names.
   * @param competency the competency that it stands below, whose name its heading may repeat
   * @param place where it stands among its siblings, from 0 to 1
   */
  idOf(item: Item, competency: string, place: number): string {
    if (item.id !== undefined) return this.#known(item.id, item.text);
    const label = labelOf(item, competency);
    const name = label?.name ?? roleLevel(nameOf(item))?.name ?? nameOf(item);
    const key = keyOf(label, name);
    let met = this.#levels.get(key);
    if (!met) {
      met = {
        id: this.#free(label?.id ?? name),
        name,
        roles: label ? [] : rolesOf(nameOf(item)),
        beside: new Map(),
        below: new Set(),
        places: [],
      };
      this.#levels.set(key, met);
    }
    if (!met.below.has(competency)) met.places.push(place);
    met.below.add(competency);
    if (label && label.beside !== '' && fold(label.beside) !== fold(competency))
      met.beside.set(competency, label.beside);
    return met.id;
  }

  /** What a level's heading says of one competency alone: a tagline. What it says everywhere is the level's name. */
  headline(item: Item, competency: string): string | undefined {
    const label = labelOf(item, competency);
    const met = label && this.#levels.get(keyOf(label, label.name));
    return met && !isTitle(met) ? met.beside.get(competency) : undefined;
  }

  /** The levels, lowest first. */
  list(): ImportedLevel[] {
    const met = [...this.#levels.values()].filter(
      ({ id }) => !this.#declared.some((level) => level.id === id),
    );
    return [
      ...this.#declared,
      ...sorted(met).map((level) => ({ id: level.id, name: titled(level), roles: level.roles })),
    ];
  }

  /** A level whose id is certain. */
  #known(id: string, name: string): string {
    if (!this.#ids.has(id)) {
      this.#ids.add(id);
      this.#levels.set(`#${id}`, { id, name, roles: [], beside: new Map(), below: new Set(), places: [] });
    }
    return id;
  }

  #free(wished: string): string {
    const base =
      wished
        .normalize('NFKD')
        .replace(/[^A-Za-z0-9]+/g, '')
        .slice(0, 30) || 'level';
    const small = /^[A-Z]?\d*$/.test(base) ? base : base.toLowerCase();
    let id = small;
    for (let number = 2; this.#ids.has(id); number++) id = `${small}x${number}`;
    this.#ids.add(id);
    return id;
  }
}

/** The roles that a level is named by: “I am a Supervisor or Sergeant”. */
const rolesOf = (name: string): string[] => (roleLevel(name) ? rolesIn(roleLevel(name)?.name ?? name) : []);

/** A level's label, in a heading that may repeat the competency's name before or behind it. */
function labelOf(item: Item, competency: string): LevelLabel | undefined {
  for (const text of [nameOf(item), item.text]) {
    const folded = text.toLowerCase();
    const name = competency.toLowerCase();
    const bare =
      name !== '' && folded.startsWith(name) ? text.slice(name.length).replace(/^[\s:,|–—-]+/, '') : text;
    const label = numberedLevel(bare) ?? numberedLevel(text) ?? besideName(bare);
    if (label) return label;
  }
  return undefined;
}

/** “Novice: works under guidance”. A name alone needs no label, for it is the level's name. */
function besideName(text: string): LevelLabel | undefined {
  const label = namedLevel(text);
  return label && label.beside !== '' ? label : undefined;
}

/** What tells levels apart: their numbers, else their names. */
const keyOf = (label: LevelLabel | undefined, name: string): string =>
  label?.id === undefined ? fold(name) : `${label.scheme} ${label.id}`;

/** What stands beside the label below every competency is the level's title; below a single one, if it is short. */
function isTitle({ beside, below }: Met): boolean {
  const texts = [...beside.values()];
  if (new Set(texts.map(fold)).size !== 1 || beside.size !== below.size) return false;
  return below.size > 1 || texts.every((text) => text.split(' ').length <= 3);
}

const titled = (met: Met): string =>
  isTitle(met) ? `${met.name} – ${[...met.beside.values()][0]}` : met.name;

/** By number or letter; names by the scale that they belong to; else as they stand in the file. */
function sorted(levels: readonly Met[]): Met[] {
  if (levels.every(({ id }) => /^\d+$/.test(id)))
    return [...levels].sort((a, b) => Number(a.id) - Number(b.id));
  const scale = scaleOf(levels.map(({ name }) => name));
  if (scale) return [...levels].sort((a, b) => placeInScale(scale, a.name) - placeInScale(scale, b.name));
  const place = ({ places }: Met) => places.reduce((sum, one) => sum + one, 0) / Math.max(1, places.length);
  return levels
    .map((level, index) => ({ level, index }))
    .sort((a, b) => place(a.level) - place(b.level) || a.index - b.index)
    .map(({ level }) => level);
}
