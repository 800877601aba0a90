import { type Catalogue, type Superseded, supersededName } from '../framework/catalogue.ts';
import { competencyById, definitionAt, indicatorBy, levelById } from '../framework/find.ts';
import { kept } from '../framework/kept.ts';
import { parseKey } from '../framework/keys.ts';
import type { Competency, Framework, Indicator } from '../framework/model.ts';

/**
 * What a tag's key refers to, or the one thing that is wrong with it. The order in which these are tried is the order of
 * the table *References* in rules.md, so a tag never gets two findings.
 */
export type Reference =
  | Found
  | { readonly kind: 'unknown-framework'; readonly name: string }
  | (Superseded & {
      readonly kind: 'superseded-name';
      readonly framework: Framework;
      readonly level: string | null;
    })
  | { readonly kind: 'unknown-competency'; readonly framework: Framework; readonly name: string }
  | {
      readonly kind: 'unknown-level';
      readonly framework: Framework;
      readonly competency: Competency;
      readonly name: string | undefined;
    }
  | {
      readonly kind: 'unknown-indicator';
      readonly framework: Framework;
      readonly competency: Competency;
      readonly level: string | null;
      readonly name: string;
    }
  /** The document's framework is not known, so nothing can be said of its tags. */
  | { readonly kind: 'unchecked' };

/** A key that refers to something: a competency at a level (null for a value), and maybe one indicator of it. */
export interface Found {
  readonly kind: 'found';
  readonly framework: Framework;
  readonly competency: Competency;
  /** Null for a value; undefined where an outline is tagged without a level. */
  readonly level: string | null | undefined;
  readonly indicator?: Indicator;
}

/** What a tag's key refers to in a document of some framework. */
export const referenceOf = kept<Reference>(resolveKey);

/** Finds out what a tag's key refers to in a document of some framework. */
export function resolveKey(key: string, own: Framework | undefined, catalogue: Catalogue): Reference {
  const { framework: prefix, competency: name, rest } = parseKey(key);
  const framework = prefix === undefined ? own : catalogue.frameworks.get(prefix);
  if (!framework)
    return prefix === undefined || catalogue.broken.has(prefix)
      ? { kind: 'unchecked' }
      : { kind: 'unknown-framework', name: prefix };
  const competency = competencyById(framework, name);
  if (!competency) {
    const superseded = supersededName(catalogue, framework, name);
    return superseded
      ? { kind: 'superseded-name', framework, level: levelIn(superseded, rest), ...superseded }
      : { kind: 'unknown-competency', framework, name };
  }
  // That a value has no levels is known even of one whose text is not bundled.
  if (competency.outline && competency.kind === 'value' && rest.length > 1)
    return { kind: 'unknown-level', framework, competency, name: rest[0] };
  if (competency.outline && competency.levels.length === 0)
    return { kind: 'found', framework, competency, level: outlineLevel(competency, rest) };
  return hasNoLevels(competency)
    ? resolveInValue(framework, competency, rest)
    : resolveAtLevel(framework, competency, rest);
}

/** The level in a key of an older edition; behind a value stands an indicator. */
const levelIn = ({ competency }: Superseded, rest: readonly string[]): string | null =>
  hasNoLevels(competency) ? null : (rest[0] ?? null);

/** Whether a competency's indicators stand at once, as a value's do. */
export const hasNoLevels = (competency: Competency): boolean =>
  competency.levels[0]?.level === null || (competency.kind === 'value' && competency.levels.length === 0);

/** Nothing is known of an outline's indicators, so whatever stands there is taken as meant. */
const outlineLevel = (competency: Competency, rest: readonly string[]): string | null | undefined =>
  competency.kind === 'value' ? null : rest[0];

function resolveInValue(framework: Framework, competency: Competency, rest: readonly string[]): Reference {
  const [name, ...more] = rest;
  if (name === undefined) return { kind: 'found', framework, competency, level: null };
  if (more.length > 0) return { kind: 'unknown-level', framework, competency, name };
  const definition = definitionAt(competency, null);
  const indicator = definition && indicatorBy(definition, name);
  return indicator
    ? { kind: 'found', framework, competency, level: null, indicator }
    : { kind: 'unknown-indicator', framework, competency, level: null, name };
}

function resolveAtLevel(framework: Framework, competency: Competency, rest: readonly string[]): Reference {
  const [level, ...more] = rest;
  const definition = level === undefined ? undefined : definitionAt(competency, level);
  if (level === undefined || !definition || !levelById(framework, level))
    return { kind: 'unknown-level', framework, competency, name: level };
  if (more.length === 0) return { kind: 'found', framework, competency, level };
  const name = more.join('.');
  const indicator = indicatorBy(definition, name);
  return indicator
    ? { kind: 'found', framework, competency, level, indicator }
    : { kind: 'unknown-indicator', framework, competency, level, name };
}
