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
  const indicators = definitionAt(competency, level)?.indicators ?? [];
  const tagged = new Set(tags.map(indicatorOf).filter((indicator) => indicator !== undefined));
  const evidenced = indicators.filter((indicator) => tagged.has(indicator));
  const missing = indicators.filter((indicator) => !tagged.has(indicator));
  const { policy } = evidence;
  const judged = { framework, competency, level, policy, evidenced, missing, tags, counted: tagged.size };
  return { ...judged, satisfied: isSatisfied(policy, judged, indicators.length) };
}

/** Whether what is tagged is enough under a policy; `all` is how many indicators the level has. */
export function isSatisfied(
  policy: CoveragePolicy,
  {
    tags,
    missing,
    counted,
  }: { readonly tags: readonly unknown[]; readonly missing: readonly unknown[]; readonly counted: number },
  all: number,
): boolean {
  if (tags.length === 0) return false;
  if (policy === 'holistic') return true;
  return policy === 'every' ? missing.length === 0 : counted >= askedFor(policy, all);
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
