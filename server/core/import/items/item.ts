import type { ImportedCompetency } from '../imported.ts';

/** What an item of another system is for certain; where nobody says, it is told from its type, its name and its place. */
export type Part = 'group' | 'competency' | 'value' | 'level' | 'indicator';

/** An item of another system: a node of the tree that CASE packages and Moodle's files are made of. */
export interface Item {
  /** Its short name, where it has one beside its statement. */
  label?: string;
  /** What it says, without markup, as one line. */
  readonly text: string;
  /** What else is said of it. */
  readonly notes?: string;
  /** What the system calls it, such as `Competency`; often the same for all. */
  type?: string;
  readonly part?: Part;
  /** The id that it had in this project's own format. */
  readonly id?: string;
  /** What only this project's own exports carry. */
  more?: Partial<Pick<ImportedCompetency, 'aliases' | 'summary' | 'why' | 'renamedTo' | 'outline'>> & {
    readonly contrast?: string;
    readonly signals?: readonly string[];
    readonly examples?: readonly string[];
    readonly headline?: string;
    readonly position?: number;
  };
  /** The levels that it is said to be at by a reference, in place of standing below them. */
  readonly atLevels: Item[];
  /** Whether another item refers to it as its level. */
  isReferredLevel?: boolean;
  /** As a level: where it stands in its scale, from 0 to 1, where that is known. */
  place?: number;
  readonly line?: number;
  readonly children: Item[];
}

/** An item's name: short where it has a short one. */
export const nameOf = (item: Item): string => item.label ?? item.text;

/** What has others below it, and neither statement nor label, is known by its code. */
export function withSomeName(item: Item, code: string): void {
  if (item.text === '' && item.label === undefined && item.children.length > 0)
    item.label = code || 'Untitled item';
}

/** Whether a short name is but the beginning of the statement, for which there was no more space. */
export const isCut = (label: string, text: string): boolean =>
  /(?:…|\.\.\.)$/.test(label) && text.startsWith(label.replace(/\s*(?:…|\.\.\.)$/, ''));

/** Calls back for an item and all below it, the outer ones first. The depth is bounded where trees are made. */
export function eachItem(
  item: Item,
  visit: (item: Item, parent: Item | undefined) => void,
  parent?: Item,
): void {
  visit(item, parent);
  for (const child of item.children) eachItem(child, visit, item);
}

/** A tree that is deeper than this is no framework. */
export const DEEPEST = 60;
