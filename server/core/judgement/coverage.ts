import type { PlacedBlock } from '../evidence/document.ts';
import { definitionAt, levelRank } from '../framework/find.ts';
import type { Competency, CoveragePolicy, Framework, Indicator } from '../framework/model.ts';
import { within } from '../text/sorted.ts';
import type { Evidence, ResolvedTag } from './evidence.ts';
import { hasNoLevels } from './references.ts';

/** How far one competency is evidenced at one level by a document: what the writer claims by tags on prose. */
export interface Coverage {
  readonly framework: Framework;
  readonly competency: Competency;
  /** The target level; null for a value. */
  readonly level: string | null;
  readonly policy: CoveragePolicy;
  /** Indicators of the target level that are tagged, in the order of the framework. */
  readonly evidenced: readonly Indicator[];
  readonly missing: readonly Indicator[];
  /** Every tag that counts: at the target level, and above it where the framework is cumulative. */
  readonly tags: readonly ResolvedTag[];
  /** Different indicators that count towards `atLeast`: those of the target level, and of higher ones where they count. */
  readonly counted: number;
  readonly satisfied: boolean;
}

/** Judges one competency at one level (formats.md, `coverage`). */
export function coverageOf(
  evidence: Evidence,
  framework: Framework,
  competency: Competency,
  level: string | null,
): Coverage {
  const tags = countingTags(evidence, framework, competency).filter((tag) =>
    countsFor(framework, levelOfTag(tag), level),
  );
  const { policy } = evidence;
  const claims = tags.map((tag) => ({ level: levelOfTag(tag), indicator: indicatorOf(tag)?.number }));
  return {
    framework,
    competency,
    level,
    policy,
    tags,
    ...judgeLevel(framework, competency, level, policy, claims),
  };
}

/** What a tag claims, as coverage counts it. */
export interface CountedClaim {
  readonly level: string | null | undefined;
  /** The number of an indicator; undefined for the level as a whole. */
  readonly indicator: number | undefined;
}

/**
 * Judges what is claimed of a competency at a level, by one document or by many.
 * @param claims those that count for the level (`countsFor`)
 */
export function judgeLevel(
  framework: Framework,
  competency: Competency,
  level: string | null,
  policy: CoveragePolicy,
  claims: readonly CountedClaim[],
): Pick<Coverage, 'evidenced' | 'missing' | 'counted' | 'satisfied'> {
  const tagged = new Set(
    claims
      .filter(({ indicator }) => indicator !== undefined)
      .map((claim) => `${claim.level}.${claim.indicator}`),
  );
  const isTagged = (at: string | null) => (indicator: Indicator) => tagged.has(`${at}.${indicator.number}`);
  const indicators = definitionAt(competency, level)?.indicators ?? [];
  const evidenced = indicators.filter(isTagged(level));
  const missing = indicators.filter((indicator) => !isTagged(level)(indicator));
  // What shows all of a higher level shows all of this one, for a cumulative framework takes it for granted there.
  const isEvery = () =>
    missing.length === 0 ||
    competency.levels.some(
      (above) =>
        above.level !== level &&
        above.indicators.length > 0 &&
        countsFor(framework, above.level, level) &&
        above.indicators.every(isTagged(above.level)),
    );
  const isEnough = () =>
    policy === 'holistic' ||
    (policy === 'every' ? isEvery() : tagged.size >= askedFor(policy, indicators.length));
  return { evidenced, missing, counted: tagged.size, satisfied: claims.length > 0 && isEnough() };
}

/** How many indicators a strict policy asks for: all, where there are fewer than it names. */
export const askedFor = (policy: CoveragePolicy, all: number): number =>
  typeof policy === 'object' ? Math.min(policy.atLeast, all) : policy === 'every' ? all : 0;

/** The level at which a competency is judged in a document; undefined where the document has no level to judge it at. */
export function levelToJudge(evidence: Evidence, competency: Competency): string | null | undefined {
  if (hasNoLevels(competency)) return null;
  return evidence.target.kind === 'level' ? evidence.target.level.id : undefined;
}

/** The tags of a competency that stand on prose: a tag beside nothing claims nothing. */
export function countingTags(
  evidence: Evidence,
  framework: Framework,
  competency: Competency,
): ResolvedTag[] {
  return evidence.tags.filter(
    (tag) =>
      claimed(tag)?.framework === framework &&
      claimed(tag)?.competency === competency &&
      standsOnProse(evidence, tag),
  );
}

/** What a tag claims. A name of an older edition stands for the new one, so that nothing else is found wanting by the slip. */
export function claimed({
  reference,
}: ResolvedTag): { readonly framework: Framework; readonly competency: Competency } | undefined {
  if (reference.kind === 'found') return reference;
  return reference.kind === 'superseded-name' && reference.now
    ? { framework: reference.framework, competency: reference.now }
    : undefined;
}

const levelOfTag = ({ reference }: ResolvedTag): string | null | undefined =>
  reference.kind === 'found' || reference.kind === 'superseded-name' ? reference.level : undefined;

const indicatorOf = ({ reference }: ResolvedTag): Indicator | undefined =>
  reference.kind === 'found' ? reference.indicator : undefined;

/** Evidence counts at its own level, and for lower ones where a higher level takes them for granted; never upwards. */
export function countsFor(
  framework: Framework,
  level: string | null | undefined,
  target: string | null,
): boolean {
  if (level === undefined || level === target) return level === target;
  if (!framework.cumulative || level === null || target === null) return false;
  return levelRank(framework, level) > levelRank(framework, target);
}

/**
 * Whether a competency can be evidenced at a level at all: it defines that level, or a higher one that counts for it. What an
 * outline defines is not known, so it can.
 */
export const canBeEvidenced = (framework: Framework, competency: Competency, level: string | null): boolean =>
  level === null ||
  hasNoLevels(competency) ||
  competency.levels.length === 0 ||
  competency.levels.some((definition) => countsFor(framework, definition.level, level));

export const standsOnProse = (evidence: Evidence, tag: ResolvedTag): boolean =>
  tag.block ? tag.block.block.words > 0 : passagesOf(evidence, tag).length > 0;

/** The blocks of prose that a tag is about: the one that holds it; for a tag in a heading, all of its section. */
export function passagesOf({ document }: Evidence, { block, heading }: ResolvedTag): readonly PlacedBlock[] {
  if (block) return block.block.words > 0 ? [block] : [];
  if (!heading) return [];
  return within(document.blocks, heading.start, heading.sectionEnd).filter(
    ({ block: { words } }) => words > 0,
  );
}

/** The competencies that a document is asked about: those of its own list, else those that it tags. */
export function judgedCompetencies(evidence: Evidence): Competency[] {
  const { framework, claims, tags } = evidence;
  if (!framework) return [];
  const competencies = claims
    ? claims.map(({ competency }) => competency)
    : tags.map((tag) => (claimed(tag)?.framework === framework ? claimed(tag)?.competency : undefined));
  return [...new Set(competencies.filter((competency) => competency !== undefined))];
}

/** The coverage of every competency that a document is asked about, at its target level. */
export function documentCoverage(evidence: Evidence): Coverage[] {
  const { framework } = evidence;
  if (!framework) return [];
  return judgedCompetencies(evidence).flatMap((competency) => {
    const level = levelToJudge(evidence, competency);
    return level === undefined ? [] : coverageOf(evidence, framework, competency, level);
  });
}
