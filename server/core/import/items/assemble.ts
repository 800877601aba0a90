import { Ids } from '../ids.ts';
import type { Imported, ImportedLevel, Unplaced } from '../imported.ts';
import { sectionOf } from '../page/words/section-label.ts';
import {
  closed,
  indicatorOf,
  keyOf,
  LONGEST_NAME,
  named,
  type Open,
  opened,
  paragraph,
  withoutLevelless,
} from './competency.ts';
import type { Context } from './context.ts';
import { type Item, nameOf } from './item.ts';
import { Roles } from './roles.ts';
import { Scale } from './scale.ts';

/** Makes a framework of a tree of items: what is a competency, a level or an indicator is told from types, names and places. */
export function assemble(
  root: Item,
  declared: readonly ImportedLevel[] = [],
): Pick<Imported, 'levels' | 'competencies' | 'unplaced'> {
  return new Assembly(root, declared).result();
}

class Assembly {
  readonly #root: Item;
  readonly #roles: Roles;
  readonly #scale: Scale;
  readonly #competencies = new Map<string, Open>();
  readonly #unplaced: Unplaced[] = [];

  constructor(root: Item, declared: readonly ImportedLevel[]) {
    this.#root = root;
    this.#roles = new Roles(root);
    this.#scale = new Scale(declared);
    const isCompetency =
      root.children.some((child) => !this.#roles.isLevel(child)) &&
      !root.children.some(({ part }) => part) &&
      this.#isPlain(root);
    this.#walkAll(root, isCompetency ? { competency: this.#open(root, {}) } : {});
  }

  result(): Pick<Imported, 'levels' | 'competencies' | 'unplaced'> {
    const ids = new Ids();
    const open = [...this.#competencies.values()];
    const position = ({ item }: Open) => item.more?.position ?? 0;
    const levels = this.#scale.list();
    for (const one of open) {
      this.#unplaced.push(...withoutLevelless(one).map((text) => ({ text })));
      this.#addHeadlines(one);
    }
    const competencies = open
      .sort((a, b) => position(a) - position(b))
      .map((one) => closed(one, ids, levels));
    return { levels, competencies, unplaced: this.#unplaced };
  }

  /** Only when all levels are known is it clear what stands beside a level everywhere, and what for one competency alone. */
  #addHeadlines({ name, byLevel }: Open): void {
    for (const definition of byLevel.values()) {
      const headline = definition.from && this.#scale.headline(definition.from, name);
      if (headline !== undefined) definition.headline ??= headline;
    }
  }

  /** A list of statements without anything above them is one competency, called as the whole. */
  #isPlain({ children }: Item): boolean {
    return (
      children.every((child) => child.children.length === 0) &&
      children.some((child) => this.#roles.of(child, false) === 'statement')
    );
  }

  #walkAll(parent: Item, context: Context): void {
    const levels = parent.children.filter((child) => this.#roles.isLevel(child));
    for (const item of parent.children)
      this.#walk(item, context, levels.length > 1 ? levels.indexOf(item) / (levels.length - 1) : 0);
  }

  #walk(item: Item, context: Context, place: number): void {
    switch (this.#roles.of(item, context.competency !== undefined)) {
      case 'group':
        return this.#walkAll(item, {
          ...context,
          group: nameOf(item),
          isValues: context.isValues || /\bvalues$/i.test(nameOf(item)),
        });
      case 'competency':
        return this.#walkAll(item, { ...context, competency: this.#open(item, context) });
      case 'level':
        return this.#atLevel(item, context, place);
      case 'facet':
        return this.#facet(item, context);
      case 'part':
        this.#leave(item, nameOf(item));
        return this.#walkAll(item, context);
      case 'aside':
        return this.#leaveOut(item);
      case 'statement':
        return this.#statement(item, context);
    }
  }

  #atLevel(item: Item, context: Context, place: number): void {
    const level = { item, place };
    if (context.competency) {
      const definition = this.#definition(context.competency, level);
      const text = paragraph(item);
      if (item.children.length === 0 && text !== undefined) definition.indicators.push({ text });
      else if (item.more?.headline !== undefined) definition.headline = item.more.headline;
      else if (text !== undefined && text.length <= 300) definition.headline = text;
      else if (text !== undefined) this.#leave(item, text);
    } else if (item.children.length === 0) {
      // Listed beside the competencies: a level that they refer to.
      this.#scale.idOf(item, '', place);
      const text = paragraph(item);
      if (text !== undefined) this.#leave(item, text);
    }
    const isPlain = !context.competency && this.#isPlain(item);
    this.#walkAll(item, {
      ...context,
      level,
      ...(isPlain ? { competency: this.#open(this.#root, context) } : {}),
    });
  }

  #facet(item: Item, context: Context): void {
    const { competency } = context;
    const section = sectionOf(nameOf(item));
    const texts = item.children.filter(({ children }) => children.length === 0).map(({ text }) => text);
    if (competency && (section === 'summary' || section === 'why') && texts.length === item.children.length) {
      this.#competencies.set(keyOf(competency.item, competency.name), {
        ...competency,
        [section]: texts.join(' '),
      });
      return;
    }
    if (section === 'aside') return this.#leaveOut(item);
    this.#walkAll(item, context);
  }

  #leaveOut(item: Item): void {
    this.#leave(item, nameOf(item));
    for (const child of item.children) this.#leaveOut(child);
  }

  #leave({ line }: Item, text: string): void {
    this.#unplaced.push(line === undefined ? { text } : { line, text });
  }

  #statement(item: Item, context: Context): void {
    const { competency } = context;
    if (!competency) return this.#outline(item, context);
    const indicator = indicatorOf(item);
    const atLevels = item.atLevels.length > 0 ? item.atLevels : (context.atLevels ?? []);
    const levels = context.level
      ? [context.level]
      : atLevels.map((level) => ({ item: level, place: level.place ?? 0 }));
    if (item.notes !== undefined) this.#leave(item, item.notes);
    if (item.text === '') this.#leave(item, nameOf(item));
    else if (levels.length === 0) this.#definition(competency, undefined).indicators.push(indicator);
    else for (const level of levels) this.#definition(competency, level).indicators.push(indicator);
    this.#walkAll(item, { ...context, atLevels });
  }

  /** A name with nothing below it, where the others are competencies. */
  #outline(item: Item, context: Context): void {
    if (item.children.length > 0 || nameOf(item).length > LONGEST_NAME) {
      this.#leave(item, item.text);
      this.#walkAll(item, context);
    } else this.#open({ ...item, more: { ...item.more, outline: true } }, context);
  }

  #open(item: Item, context: Context): Open {
    const { name } = named(item);
    const key = keyOf(item, name);
    // Below levels the same competency comes again and again.
    const known = this.#competencies.get(key);
    if (known && (context.level || item === known.item)) return known;
    const open = opened(item, context.group, context.isValues === true);
    this.#competencies.set(known ? `${key} ${this.#competencies.size}` : key, open);
    return open;
  }

  #definition(competency: Open, level: Context['level']) {
    const id = level ? this.#scale.idOf(level.item, competency.name, level.place) : null;
    let definition = competency.byLevel.get(id);
    if (!definition) {
      definition = { indicators: [], ...(level ? { from: level.item } : {}) };
      competency.byLevel.set(id, definition);
    }
    return definition;
  }
}
