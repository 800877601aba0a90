import type { EvidenceDocument, PlacedTag } from '../evidence/document.ts';
import type { FrontMatter, Located } from '../evidence/front-matter.ts';
import { hasTellingKey } from '../evidence/glance.ts';
import { type Catalogue, isNearlyKnown, type Superseded, supersededName } from '../framework/catalogue.ts';
import { competencyById, competencyByName, levelByName } from '../framework/find.ts';
import { parseKey } from '../framework/keys.ts';
import type { Competency, CoveragePolicy, Framework, Level } from '../framework/model.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { nearest } from '../text/near.ts';
import { type Found, type Reference, referenceOf } from './references.ts';
import { findSections, type Section } from './sections.ts';

/** A competency that a document or portfolio claims by name, and what the name refers to. */
export interface Claim {
  readonly at: Located;
  /** The competency; for a name of an older edition, what it is called now. */
  readonly competency?: Competency;
  readonly superseded?: Superseded;
  /** For an id with another framework before it: what it names there. Nothing is judged by it here. */
  readonly foreign?: Pick<Found, 'framework' | 'competency'>;
  /** For an unknown name: the competency that is probably meant. It is spared findings that would only follow from the slip. */
  readonly guess?: Competency;
}

export type Target =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly name: string }
  | { readonly kind: 'level'; readonly level: Level };

export interface ResolvedTag extends PlacedTag {
  readonly reference: Reference;
}

/** An evidence document read in the light of its framework and portfolio: what the rules and the features look at. */
export interface Evidence {
  readonly document: EvidenceDocument;
  readonly catalogue: Catalogue;
  readonly portfolio?: Portfolio;
  readonly framework?: Framework;
  /** The framework's name as the document or its portfolio gives it. */
  readonly frameworkName?: string;
  readonly target: Target;
  /** The document's own list; undefined where it has none. */
  readonly claims?: readonly Claim[];
  readonly tags: readonly ResolvedTag[];
  readonly sections: readonly Section[];
  readonly policy: CoveragePolicy;
}

const UNCHECKED: Reference = { kind: 'unchecked' };

/**
 * Whether a document is evidence (formats.md, section 2): every other Markdown file is left alone.
 * @param portfolio the nearest portfolio whose folder holds the document, if any
 * @param isListed whether the document's path matches the portfolio's `documents`; undefined where it has none
 */
export function isEvidence(
  frontMatter: FrontMatter | undefined,
  catalogue: Catalogue,
  portfolio?: Portfolio,
  isListed?: boolean,
): boolean {
  if (portfolio && isListed) return true;
  if (!frontMatter) return false;
  if (!frontMatter.isReadable) return hasTellingKey(frontMatter.source);
  const has = (key: string) => isKey(frontMatter, key);
  if (portfolio && isListed === undefined && (has('level') || has('competencies'))) return true;
  if (!has('framework')) return false;
  if (has('level') || has('competencies')) return true;
  return frontMatter.framework !== undefined && isNearlyKnown(catalogue, frontMatter.framework.text);
}

const isKey = (frontMatter: FrontMatter, key: string): boolean =>
  typeof frontMatter.tree.value === 'object' &&
  frontMatter.tree.value !== null &&
  Object.hasOwn(frontMatter.tree.value, key);

/** Reads a document in the light of its framework: what its level, its claims and its tags refer to. */
export function resolveEvidence(
  document: EvidenceDocument,
  catalogue: Catalogue,
  portfolio?: Portfolio,
): Evidence {
  const { frontMatter } = document;
  const frameworkName = frontMatter?.framework?.text ?? portfolio?.framework;
  // With broken front matter nothing that it says can be relied on, so nothing is judged by it.
  const framework =
    frontMatter && !frontMatter.isReadable ? undefined : catalogue.frameworks.get(frameworkName ?? '');
  const claims = framework && frontMatter?.competencies?.map((at) => resolveClaim(at, framework, catalogue));
  // Without a framework the one finding about that is enough: nothing is said of the tags.
  const tags = document.tags.map(({ key, start, end, citation, block, heading }): ResolvedTag => {
    const reference = framework ? referenceOf(key, framework, catalogue) : UNCHECKED;
    return block
      ? { key, start, end, citation, block, reference }
      : { key, start, end, citation, ...(heading ? { heading } : {}), reference };
  });
  return {
    document,
    catalogue,
    ...(portfolio ? { portfolio } : {}),
    ...(framework ? { framework } : {}),
    ...(frameworkName === undefined ? {} : { frameworkName }),
    target: targetOf(
      frontMatter && isKey(frontMatter, 'level') ? (frontMatter.level?.text ?? '') : portfolio?.level,
      framework,
    ),
    ...(claims ? { claims } : {}),
    tags,
    sections: findSections(
      document,
      catalogue,
      framework,
      soleCompetency(claims, tags),
      frontMatter?.structure ?? portfolio?.structure,
    ),
    policy: portfolio?.coverage ?? framework?.coverage ?? 'holistic',
  };
}

export function resolveClaim(at: Located, framework: Framework, catalogue: Catalogue): Claim {
  const competency = competencyByName(framework, at.text);
  if (competency) return { at, competency };
  const prefixed = withFramework(at.text, catalogue);
  if (prefixed)
    return prefixed.framework === framework
      ? { at, competency: prefixed.competency }
      : { at, foreign: prefixed };
  const superseded = supersededName(catalogue, framework, at.text);
  if (superseded) return superseded.now ? { at, superseded, competency: superseded.now } : { at, superseded };
  const names = framework.competencies.flatMap(({ id, name, aliases }) => [id, name, ...aliases]);
  const [likeliest] = nearest(at.text, names, 1);
  const guess = likeliest === undefined ? undefined : competencyByName(framework, likeliest);
  return guess ? { at, guess } : { at };
}

/** What `framework/competency` names. */
function withFramework(text: string, catalogue: Catalogue): Claim['foreign'] {
  const { framework: id, competency: name, rest } = parseKey(text);
  const framework = id === undefined || rest.length > 0 ? undefined : catalogue.frameworks.get(id);
  const competency = framework && competencyById(framework, name);
  return competency && { framework, competency };
}

function targetOf(name: string | undefined, framework: Framework | undefined): Target {
  if (name === undefined || !framework) return { kind: 'none' };
  const level = levelByName(framework, name);
  return level ? { kind: 'level', level } : { kind: 'unknown', name };
}

/** The one competency that a document is about, if it is about one: then it needs no heading for it. */
function soleCompetency(
  claims: readonly Claim[] | undefined,
  tags: readonly ResolvedTag[],
): Competency | undefined {
  const about = claims
    ? claims.map(({ competency }) => competency)
    : tags.map(({ reference }) => (reference.kind === 'found' ? reference.competency : undefined));
  const [first, ...others] = new Set(about.filter((competency) => competency !== undefined));
  return others.length === 0 ? first : undefined;
}
