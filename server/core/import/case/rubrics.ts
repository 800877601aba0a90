import { fold } from '../../text/fold.ts';
import type { Unplaced } from '../imported.ts';
import { eachItem, type Item, nameOf } from '../items/item.ts';
import { folded } from '../page/block.ts';
import { plainMarkdown } from '../plain-markdown.ts';
import { array, type Json, object, string } from './read.ts';

/** A criterion of a rubric: what shows a competency, level by level. */
interface Criterion {
  readonly rubric: string;
  readonly category: string;
  readonly description: string;
  /** The item that it assesses, where there is one. */
  readonly target: Item | undefined;
  readonly steps: readonly Step[];
}

interface Step {
  readonly quality: string;
  readonly text: string;
}

/**
 * Hangs the levels of rubrics below what they assess. They are the levels of a competency whose own statements the package
 * does not hold; beside statements they would be a second framework in the first, so there they are listed and left.
 */
export function hangRubrics(
  rubrics: readonly Json[],
  root: Item,
  find: (reference: unknown) => Item | undefined,
): Unplaced[] {
  if (rubrics.length === 0) return [];
  const names = new Map<string, Item>();
  const parents = new Map<Item, Item>();
  eachItem(root, (item, parent) => {
    if (parent && !names.has(fold(nameOf(item)))) names.set(fold(nameOf(item)), item);
    if (parent) parents.set(item, parent);
  });
  const criteria = rubrics.flatMap((rubric) => criteriaOf(rubric, find, names));
  const targets = new Set(criteria.flatMap(({ target }) => target ?? []));
  const left: Unplaced[] = [];
  for (const criterion of criteria) {
    const competency = homeOf(criterion, root, parents, targets);
    if (competency) hangSteps(competency, criterion);
    else
      for (const { quality, text } of criterion.steps)
        left.push({ text: `${criterion.category || criterion.rubric}, ${quality}: ${text}` });
  }
  return left;
}

function criteriaOf(
  rubric: Json,
  find: (reference: unknown) => Item | undefined,
  names: ReadonlyMap<string, Item>,
): Criterion[] {
  return inPosition(array(rubric.CFRubricCriteria).map(object)).map((criterion) => {
    const category = folded(string(criterion.category) ?? '');
    return {
      rubric: folded(string(rubric.title) ?? ''),
      category,
      description: plainMarkdown(string(criterion.description) ?? ''),
      target: find(criterion.CFItemURI) ?? names.get(fold(category)),
      steps: stepsOf(criterion),
    };
  });
}

/** Lowest first: by points, where all have some; else in the order of their positions. */
function stepsOf(criterion: Json): Step[] {
  const levels = inPosition(array(criterion.CFRubricCriterionLevels).map(object));
  const hasPoints = levels.every(({ score }) => typeof score === 'number');
  const ordered = hasPoints ? [...levels].sort((a, b) => Number(a.score) - Number(b.score)) : levels;
  return ordered.flatMap(({ quality, description, score }) => {
    const text = plainMarkdown(string(description) ?? '');
    const name = folded(string(quality) ?? '');
    if (text === '' && name === '') return [];
    if (text === '') return [{ quality: `Level ${string(score) ?? '1'}`, text: name }];
    return [{ quality: name || `Level ${string(score) ?? '1'}`, text }];
  });
}

const inPosition = (all: readonly Json[]): Json[] =>
  [...all].sort((a, b) => Number(a.position ?? 0) - Number(b.position ?? 0) || 0);

/** The item below which a criterion's levels belong; undefined where it has statements of its own, or stands among them. */
function homeOf(
  { target, category, description, steps, rubric }: Criterion,
  root: Item,
  parents: ReadonlyMap<Item, Item>,
  targets: ReadonlySet<Item>,
): Item | undefined {
  if (steps.length === 0) return undefined;
  if (target) {
    const beside = (parents.get(target)?.children ?? []).filter(
      (item) => item.children.every(({ part }) => part === 'level') || targets.has(item),
    );
    const isAmong = beside.filter((item) => targets.has(item)).length * 2 < beside.length;
    return isAmong || target.children.some(({ part }) => part !== 'level') ? undefined : target;
  }
  const name = category || description || rubric;
  if (name === '') return undefined;
  const made: Item = {
    text: name,
    ...(category !== '' && description !== '' ? { notes: description } : {}),
    atLevels: [],
    children: [],
  };
  root.children.push(made);
  return made;
}

function hangSteps(competency: Item, { steps }: Criterion): void {
  for (const { quality, text } of steps) {
    let level = competency.children.find((child) => fold(child.text) === fold(quality));
    if (!level) {
      level = { text: quality, part: 'level', atLevels: [], children: [] };
      competency.children.push(level);
    }
    level.children.push({ text, atLevels: [], children: [] });
  }
}
