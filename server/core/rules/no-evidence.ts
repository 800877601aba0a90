import type { PlacedHeading } from '../evidence/document.ts';
import { STRUCTURES } from '../evidence/structure.ts';
import { definitionAt } from '../framework/find.ts';
import { indicatorKey } from '../framework/keys.ts';
import type { Competency } from '../framework/model.ts';
import { canBeEvidenced, countingTags, countsFor, coverageOf, levelToJudge } from '../judgement/coverage.ts';
import type { Evidence } from '../judgement/evidence.ts';
import type { ResolvedPortfolio } from '../judgement/portfolio.ts';
import { hasNoLevels } from '../judgement/references.ts';
import type { Section } from '../judgement/sections.ts';
import type { EvidenceRule, Finding, Fix, PortfolioContext } from './rule.ts';
import { quoted } from './wording.ts';

export const noEvidence: EvidenceRule = {
  code: 'no-evidence',
  severity: 'warning',
  group: 'Coverage',
  isUnfinished: true,
  about: 'A competency is claimed and no passage is tagged for it at the target level.',
  *check(evidence) {
    const { framework, claims = [], target, sections } = evidence;
    if (!framework || target.kind === 'unknown') return;
    const seen = new Set<Competency>();
    for (const { at, competency } of claims) {
      if (!competency || competency.outline || seen.has(competency)) continue;
      seen.add(competency);
      if (!lacksEvidence(evidence, competency)) continue;
      const heading = sections.find((section) => section.competency === competency)?.heading;
      const where =
        target.kind === 'level' && levelToJudge(evidence, competency) !== null
          ? ` at ${target.level.name}`
          : '';
      yield {
        span: heading ?? at,
        message: `No passage is tagged for ${quoted(competency.name)}${where} yet; tag one that shows it, or take it off the list.`,
        fixes: () => scaffold(evidence, competency),
      };
    }
  },
  inPortfolio,
};

/** What is required of the portfolio as a whole is asked for here, and not of each document. */
function* inPortfolio(
  { claims, target, framework }: ResolvedPortfolio,
  { isEvidenced }: PortfolioContext,
): Generator<Finding> {
  if (!isEvidenced || target.kind === 'unknown') return;
  const seen = new Set<Competency>();
  for (const { at, competency } of claims) {
    if (!competency || competency.outline || seen.has(competency)) continue;
    seen.add(competency);
    if (isEvidenced(competency)) continue;
    if (framework && target.kind === 'level' && !canBeEvidenced(framework, competency, target.level.id))
      continue;
    const where = target.kind === 'level' && !hasNoLevels(competency) ? ` at ${target.level.name}` : '';
    yield {
      span: { start: at.start, end: at.end },
      message: `No document of this portfolio has a passage tagged for ${quoted(competency.name)}${where} yet; write one that shows it.`,
    };
  }
}

/** Whether a competency has no tagged passage at the level where it is judged, or anywhere where no level is named. */
export function lacksEvidence(evidence: Evidence, competency: Competency): boolean {
  const { framework } = evidence;
  if (!framework) return false;
  const level = levelToJudge(evidence, competency);
  // A competency that does not define the target level cannot be evidenced at it, and unknown-level says so.
  if (level !== undefined && !canBeEvidenced(framework, competency, level)) return false;
  const tags =
    level === undefined
      ? countingTags(evidence, framework, competency)
      : coverageOf(evidence, framework, competency, level).tags;
  return tags.length === 0;
}

/** Headings for the competency and for the parts of its answer, at the end of the document; no prose. */
function scaffold(evidence: Evidence, competency: Competency): Fix[] {
  const section = evidence.sections.find(
    (candidate) => candidate.competency === competency && candidate.heading,
  );
  if (section?.heading)
    return section.blocks.length + section.parts.length > 0
      ? [tagPrompt(evidence, section, competency)]
      : partsBelow(evidence, competency, section.heading);
  const { text } = evidence.document;
  const gap = /\n[ \t\r]*\n$/.test(text.slice(-20)) ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const headings = partHeadings(evidence, 3).map((heading) => `${heading}\n`);
  return [insertion(competency, text.length, `${gap}## ${competency.name}\n\n${headings.join('\n')}`)];
}

/** Where the answer stands already, only its tag is missing: a question in a comment behind it. */
function tagPrompt(evidence: Evidence, section: Section, competency: Competency): Fix {
  const { document } = evidence;
  const written = section.blocks.findLast(({ block }) => block.words > 0) ?? section.blocks.at(-1);
  const end = written?.end ?? document.text.slice(0, section.end).trimEnd().length;
  const key = keyToTry(evidence, competency);
  return {
    title: `Insert a prompt to tag a passage for “${competency.name}”`,
    edits: [
      {
        span: { start: end, end },
        newText: `\n\n<!-- Which passage shows this? Write its tag behind it, such as [@${key}]. -->`,
      },
    ],
  };
}

/** A key that would count: at the target level, else at one that counts for it. */
function keyToTry(evidence: Evidence, competency: Competency): string {
  const { framework } = evidence;
  const level = levelToJudge(evidence, competency) ?? null;
  const counting =
    definitionAt(competency, level) ??
    competency.levels.find((above) => framework && countsFor(framework, above.level, level));
  return counting ? indicatorKey(competency.id, counting.level, 1) : indicatorKey(competency.id, level);
}

/** The same under a heading that has nothing below it yet: the parts alone. */
function partsBelow(evidence: Evidence, competency: Competency, { end, depth }: PlacedHeading): Fix[] {
  const headings = partHeadings(evidence, Math.min(6, depth + 1));
  return headings.length > 0 ? [insertion(competency, end, `\n\n${headings.join('\n\n')}`)] : [];
}

function partHeadings({ document, portfolio }: Evidence, depth: number): string[] {
  const named = document.frontMatter?.structure ?? portfolio?.structure ?? 'STAR';
  const parts = typeof named === 'string' ? (STRUCTURES[named.toUpperCase()] ?? []) : named;
  return parts.map((part) => `${'#'.repeat(depth)} ${part.charAt(0).toUpperCase()}${part.slice(1)}`);
}

const insertion = (competency: Competency, at: number, newText: string): Fix => ({
  title: `Insert a scaffold for “${competency.name}”`,
  edits: [{ span: { start: at, end: at }, newText }],
  isPreferred: true,
});
